// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/meeting_front.h"

#include <algorithm>
#include <array>

#include "papers/access.h"
#include "papers/attendance.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

// Headings of the columns that an export leaves as a line.
constexpr std::array<std::string_view, 4> kColumnHeads = {
    "item decisions and actions", "item decisions and actions action", "decisions and actions", "action"};

// Whether a line is a sentence of its own about the meeting, and no list of people.
bool is_told(std::string_view line) {
  const auto sentences = sentences_of(line);
  return sentences.size() > 1 && line.size() > 200 && line.find(" was ") != std::string_view::npos;
}

}  // namespace

bool MeetingFront::take(const Block& block) {
  if (take_mark(block) || take_label(block) || take_people(block)) return true;
  const bool titled = !paper_.title.empty();
  if (!titled) paper_.title = block.text;
  if (take_name(block)) return true;
  if (sentences_of(block.text).size() > 1 && block.text.size() > 200) return !titled;
  const bool taken = take_opening(block.text, paper_);
  if (taken || !titled) return true;
  if (paper_.meeting.venue.empty() && is_place(block.text)) {
    paper_.meeting.venue = block.text;
    return true;
  }
  return false;
}

bool MeetingFront::take_mark(const Block& block) {
  const auto line = lower(block.text);
  if (std::find(kColumnHeads.begin(), kColumnHeads.end(), line) != kColumnHeads.end()) return true;
  if (section_mark(block.text) != SectionMark::kStart) return false;
  paper_.access = Access::kRestricted;
  return true;
}

bool MeetingFront::take_label(const Block& block) {
  if (block.kind == BlockKind::kRow)
    return block.cells.size() >= 2 && take_labelled(block.cells[0], block.cells[1], paper_);
  const std::string_view line = block.text;
  const auto colon = line.find(':');
  return colon != std::string_view::npos &&
         take_labelled(line.substr(0, colon), line.substr(colon + 1), paper_);
}

// A line that is the name of a council or a body, and nothing else.
bool MeetingFront::take_name(const Block& block) {
  const std::string_view line = block.text;
  if (block.kind != BlockKind::kParagraph || !is_body_name(line) ||
      body_in_title(line).size() + 2 < line.size())
    return false;
  names_.push_back(plain_case(line));
  return true;
}

// "Present: Cllr Ash (Chair), Cllr Birch", or a role as a heading with people line by line below it, or in two columns.
bool MeetingFront::take_people(const Block& block) {
  constexpr std::size_t kLongestLabel = 45;
  if (block.kind == BlockKind::kRow) {
    std::string rest;
    for (std::size_t i = 1; i < block.cells.size(); ++i) rest += (rest.empty() ? "" : "\n") + block.cells[i];
    const auto role = role_named(block.cells.front());
    if (role && !trim(rest).empty()) return add_people(rest, *role);
    return listing_ && add_people(block.cells.front() + '\n' + rest, *listing_);
  }
  const std::string_view line = block.text;
  for (const std::string_view mark : {":", " \u2013 ", " - ", " were "}) {
    const auto at = line.find(mark);
    if (at == std::string_view::npos || at > kLongestLabel) continue;
    const auto role = role_named(line.substr(0, at));
    if (!role) continue;
    listing_ = role;
    listed_ = add_people(line.substr(at + mark.size()), *role);
    return true;
  }
  // "Present Cllr Ash (Chair)", where the colon is lost.
  const auto words = words_of(line);
  for (std::size_t i = std::min<std::size_t>(words.size(), 4); i > 0 && !listing_; --i) {
    const auto role = role_named(line.substr(0, words[i - 1].end));
    if (!role || i == words.size() || *role == Role::kChair) continue;
    if (add_people(line.substr(words[i - 1].end), *role)) {
      listing_ = role;
      return true;
    }
  }
  if (const auto role = role_named(line)) {
    listing_ = role;
    listed_ = false;
    return true;
  }
  if (listing_ && !is_told(line) && add_people(line, *listing_)) {
    listed_ = true;
    return true;
  }
  if (listed_) listing_.reset();
  return false;
}

bool MeetingFront::add_people(std::string_view names, Role role) {
  auto people = attendees_listed(names, role);
  for (auto& person : people) paper_.attendance.push_back(std::move(person));
  return !people.empty();
}

void MeetingFront::finish() {
  // The council's line and the body's line, in either order; a title has said the body already where it names one.
  for (const auto& name : names_) {
    if (is_authority_name(name) && paper_.authority.empty()) paper_.authority = name;
  }
  for (const auto& name : names_) {
    if (paper_.organization.empty() && name != paper_.authority) paper_.organization = name;
  }
  settle_body(paper_);
}

}  // namespace minutebook::papers
