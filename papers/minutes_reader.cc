// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "papers/access.h"
#include "papers/attendance.h"
#include "papers/block_readers.h"
#include "papers/headings.h"
#include "papers/item_reader.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kLongestTitle = 150;  // bytes
constexpr int kLargestJump = 4;             // numbers that a list of items may lose in a row

// Headings of the columns that an export leaves as a line.
constexpr std::array<std::string_view, 3> kColumnHeads = {
    "item decisions and actions", "item decisions and actions action", "decisions and actions"};

std::optional<int> whole_number(std::string_view number) {
  int value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc() || end != number.data() + number.size()) return std::nullopt;
  return value;
}

bool looks_like_title(std::string_view title) {
  if (title.empty() || title.size() > kLongestTitle || title.ends_with('.') || title.ends_with(';') ||
      title.ends_with(':')) {
    return false;
  }
  const auto words = words_of(title);
  return !words.empty() && words.front().capitalized();
}

// Tells item headings from list entries by what a meeting does: it counts its items up, in one style.
class ItemHeadings {
 public:
  bool accept(const Block& block, const NumberedTitle& heading) {
    const auto number = whole_number(heading.number);
    if (!number || block.marker == "*" || !looks_like_title(heading.title)) return false;
    if (last_ == 0) {
      if (*number > 2) return false;
      dotted_ = heading.dotted;
    } else if (heading.dotted != dotted_ || *number <= last_ || *number > last_ + kLargestJump) {
      return false;
    }
    last_ = *number;
    return true;
  }

 private:
  int last_ = 0;
  bool dotted_ = false;
};

// "Present: Cllr Ash (Chair), Cllr Birch": the label names the role.
bool take_people(const Block& block, Paper& paper) {
  constexpr std::size_t kLongestLabel = 40;
  auto colon = block.text.find(':');
  std::size_t skip = 1;
  if (colon == std::string::npos || colon > kLongestLabel) {
    colon = block.text.find(" \u2013 ");
    skip = 5;
  }
  if (colon == std::string::npos || colon > kLongestLabel) return false;
  const auto role = role_named(std::string_view(block.text).substr(0, colon));
  if (!role) return false;
  auto people = attendees_listed(std::string_view(block.text).substr(colon + skip), *role);
  const bool any = !people.empty();
  for (auto& person : people) paper.attendance.push_back(std::move(person));
  return any;
}

}  // namespace

NumberedTitle numbered_title(const Block& block) {
  if (block.kind == BlockKind::kListEntry) {
    auto number = block.marker;
    const bool dotted = number.ends_with('.');
    while (!number.empty() && (number.back() == '.' || number.back() == ')')) number.pop_back();
    return {number, block.text, dotted};
  }
  if (block.kind == BlockKind::kRow) {
    std::vector<std::string> cells;
    std::copy_if(block.cells.begin(), block.cells.end(), std::back_inserter(cells),
                 [](const auto& c) { return !c.empty(); });
    if (cells.size() < 2) return {};
    auto number = cells[0];
    const bool dotted = number.ends_with('.');
    if (dotted) number.pop_back();
    return whole_number(number) ? NumberedTitle{number, cells[1], dotted} : NumberedTitle{};
  }
  const auto space = block.text.find(' ');
  if (space == std::string::npos || space > 4) return {};
  const auto number = block.text.substr(0, space);
  return whole_number(number) ? NumberedTitle{number, tidy(block.text.substr(space)), false}
                              : NumberedTitle{};
}

Paper read_minutes(std::string_view text, std::span<const Block> blocks) {
  Paper paper;
  paper.kind = PaperKind::kMinutes;
  std::vector<RawItem> items;
  std::vector<Block> loose;  // outside every item
  ItemHeadings headings;
  AttendanceTable table;
  std::optional<Role> listing;  // a role heading whose people follow line by line
  bool in_table = false;
  bool after_table = false;
  for (const auto& block : blocks) {
    const bool head = block.kind == BlockKind::kRow && is_attendance_head(block.cells);
    if (head) {
      table.head(block.cells);
      in_table = true;
      continue;
    }
    if (in_table) {
      if (block.kind == BlockKind::kRow) {
        table.row(block.cells);
        continue;
      }
      in_table = false;
      after_table = !items.empty();  // the list at the end: what follows is no item's
    }
    const auto heading = numbered_title(block);
    if (!heading.number.empty() && !after_table && headings.accept(block, heading)) {
      items.push_back({heading.number, heading.title, {}});
      continue;
    }
    if (!items.empty() && !after_table) {
      items.back().blocks.push_back(block);
      continue;
    }
    const auto key = lower(block.text);
    if (std::find(kColumnHeads.begin(), kColumnHeads.end(), key) != kColumnHeads.end()) continue;
    if (block.kind == BlockKind::kRow && block.cells.size() >= 2 &&
        take_labelled(block.cells[0], block.cells[1], paper))
      continue;
    if (block.kind == BlockKind::kParagraph && !after_table) {
      if (const auto colon = block.text.find(':');
          colon != std::string::npos &&
          take_labelled(std::string_view(block.text).substr(0, colon),
                        std::string_view(block.text).substr(colon + 1), paper)) {
        continue;
      }
      if (take_people(block, paper)) continue;
      if (const auto role = role_named(block.text)) {
        listing = role;
        continue;
      }
    }
    if (listing && block.text.size() < kLongestTitle) {
      auto people = attendees_listed(block.text, *listing);
      if (!people.empty()) {
        for (auto& person : people) paper.attendance.push_back(std::move(person));
        continue;
      }
    }
    listing.reset();
    if (paper.title.empty() && !after_table) {
      paper.title = block.text;
      continue;
    }
    if (!after_table && paper.organization.empty() && is_body_name(block.text)) {
      paper.organization = block.text;
      continue;
    }
    if (!after_table && !paper.meeting.date && take_date(block.text, paper)) {
      if (paper.meeting.venue.empty()) paper.meeting.venue = venue_behind_date(block.text);
      continue;
    }
    if (!after_table && paper.meeting.venue.empty() && is_place(block.text)) {
      paper.meeting.venue = block.text;
      continue;
    }
    loose.push_back(block);
  }
  if (auto listed = table.take(); !listed.empty()) paper.attendance = std::move(listed);
  if (!paper.meeting.date) take_date(paper.title, paper);
  if (const auto body = body_in_title(paper.title); paper.organization.empty()) paper.organization = body;
  paper.chair = chair_of(paper.attendance);
  for (const auto* list : {&loose, items.empty() ? &loose : &items.front().blocks}) {
    for (const auto& block : *list) {
      if (auto who = presiding_in(block.text, paper.attendance); !who.empty()) paper.chair = std::move(who);
    }
  }
  if (marks_restricted(paper.title)) paper.access = Access::kRestricted;
  read_items(text, items, paper);
  for (const auto& block : loose) paper.passages.push_back(passage_of(block, PassageKind::kOther));
  return paper;
}

}  // namespace minutebook::papers
