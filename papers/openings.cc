// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/openings.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analyzers/dates.h"
#include "papers/attendance.h"
#include "papers/paper_header.h"
#include "papers/report_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kTitleBlocks = 4;     // a report's title stands at most so far above its "Purpose"
constexpr std::size_t kLongestTitle = 200;  // bytes
constexpr std::size_t kHead = 8;            // blocks in which a text says what it is

bool is_label_row(const Block& block) {
  Paper scratch;
  if (block.kind == BlockKind::kRow)
    return block.cells.size() >= 2 && take_labelled(block.cells[0], "", scratch);
  const auto colon = block.text.find(':');
  return colon != std::string::npos &&
         take_labelled(std::string_view(block.text).substr(0, colon), "", scratch);
}

bool titles_minutes(std::string_view text) {
  constexpr std::size_t kLead = 30;  // bytes: "Non-confidential note of", "Draft minutes of the"
  constexpr std::array<std::string_view, 10> kTitles = {
      "cofnodion", "decision record", "minutes",    "minutes of", "minute of",
      "nodyn",     "note of",         "notes from", "notes of",   "record of"};
  const bool sentence = (text.ends_with('.') && text.size() > 80) || text.ends_with(':');
  return !sentence && !text.empty() && !(text[0] >= '0' && text[0] <= '9') &&
         has_any_phrase(text.substr(0, kLead), kTitles);
}

// "The note of the last meeting was agreed": said of minutes, not their title.
bool tells(std::string_view text) {
  const auto words = words_of(text);
  return std::any_of(words.begin(), words.end(),
                     [](const Word& word) { return word.lower == "was" || word.lower == "were"; });
}

// "Present:", "Sederunt", "In attendance" with people behind it or below it.
bool lists_people(const Block& block) {
  const std::string_view text =
      block.kind == BlockKind::kRow ? std::string_view(block.cells.front()) : std::string_view(block.text);
  constexpr std::size_t kLongestLabel = 45;
  const auto colon = text.find(':');
  const auto label = colon != std::string_view::npos && colon < kLongestLabel ? text.substr(0, colon)
                                                                              : text.substr(0, kLongestLabel);
  const auto role = role_named(label);
  return role == Role::kMember || role == Role::kInAttendance || role == Role::kOfficer ||
         role == Role::kChair;
}

// "Minutes of the Cabinet", with labelled rows or a list of who was there below it. The item of an agenda that is
// called so has neither.
bool opens_minutes(std::span<const Block> blocks, std::size_t i) {
  constexpr std::size_t kFar = 12;  // blocks
  const auto& block = blocks[i];
  if (block.kind != BlockKind::kParagraph || block.text.size() > kLongestTitle ||
      !titles_minutes(lower(block.text)))
    return false;
  // It stands at the top of a page, or below the council's name, or says when they met.
  const bool set_apart = block.page_start || block.heading > 0 || block.bold ||
                         (i > 0 && (blocks[i - 1].page_start || blocks[i - 1].heading > 0)) ||
                         (!analyzers::find_dates(block.text).empty() && !tells(block.text));
  for (std::size_t j = i + 1; j < blocks.size() && j <= i + kFar; ++j) {
    if (j <= i + kTitleBlocks && is_label_row(blocks[j])) return true;
    if (set_apart && lists_people(blocks[j])) return true;
  }
  return false;
}

// The block that begins the report whose "Purpose" is at `i`: the top of its page, or the title right above it.
std::optional<std::size_t> purpose_start(std::span<const Block> blocks, std::size_t i) {
  if (!opens_report(blocks[i]) || i == 0) return std::nullopt;
  for (std::size_t back = 1; back <= kTitleBlocks && back <= i; ++back) {
    const auto& block = blocks[i - back];
    if (block.kind == BlockKind::kRow || block.text.size() > kLongestTitle || block.text.ends_with('.')) {
      return back > 1 ? std::optional(i - back + 1) : std::nullopt;
    }
    if (block.page_start) return i - back;
  }
  return i - 1;
}

// A report with labels at the top of its page, or with labels that say what it is.
bool labelled_start(std::span<const Block> blocks, std::size_t i) {
  if (blocks[i].page_start) return begins_with_report_header(blocks.subspan(i));
  const bool first = header_line(blocks[i]) && (i == 0 || !header_line(blocks[i - 1]));
  return first && is_report_header(blocks.subspan(i));
}

bool says_agenda(std::string_view text) {
  constexpr std::array<std::string_view, 8> kAgenda = {
      "agenda",     "agenda frontsheet",           "hereby summoned", "public agenda",
      "summons to", "you are requested to attend", "rhaglen",         "you are summoned"};
  return has_any_phrase(text, kAgenda);
}

}  // namespace

bool opens_report(const Block& block) {
  constexpr std::array<std::string_view, 5> kOpenings = {"purpose", "purpose of report",
                                                         "purpose of the report", "purpose of this report",
                                                         "purpose and summary"};
  if (block.kind != BlockKind::kParagraph) return false;
  auto key = lower(block.text);
  while (!key.empty() && (key.back() == ':' || key.back() == ' ')) key.pop_back();
  return std::find(kOpenings.begin(), kOpenings.end(), key) != kOpenings.end();
}

std::optional<PaperKind> kind_said(std::span<const Block> blocks) {
  constexpr std::size_t kFront = 25;  // blocks above the first item, about
  const auto front = blocks.first(std::min(kFront, blocks.size()));
  const bool minutes = !blocks.empty() && titles_minutes(lower(blocks.front().text));
  if (!minutes && begins_with_report_header(blocks)) return PaperKind::kReport;
  const bool attended = std::any_of(front.begin(), front.end(), lists_people);
  for (const auto& block : blocks.first(std::min(kHead, blocks.size()))) {
    const auto text = lower(block.text);
    const bool items_of_agenda = block.kind != BlockKind::kParagraph;
    if (says_agenda(text) && block.text.size() < kLongestTitle && !titles_minutes(text))
      return PaperKind::kAgenda;
    if (titles_minutes(text) && !items_of_agenda) return PaperKind::kMinutes;
    if (opens_report(block)) return PaperKind::kReport;
  }
  if (attended) return PaperKind::kMinutes;
  for (const auto& block : front) {
    if (says_agenda(lower(block.text))) return PaperKind::kAgenda;
  }
  return std::nullopt;
}

std::vector<Piece> pieces_of(std::span<const Block> blocks) {
  std::vector<Piece> pieces = {{PaperKind::kAgenda, 0}};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    // In two languages the title comes twice.
    const bool again = pieces.back().kind == PaperKind::kMinutes && i < pieces.back().first + kTitleBlocks;
    if (!again && opens_minutes(blocks, i)) {
      // A council's name above the title belongs to it.
      const bool top = i > 0 && (blocks[i - 1].page_start || is_authority_name(blocks[i - 1].text)) &&
                       i - 1 > pieces.back().first;
      pieces.push_back({PaperKind::kMinutes, top ? i - 1 : i});
    } else if (labelled_start(blocks, i) &&
               (pieces.back().kind != PaperKind::kReport || i >= pieces.back().first + kTitleBlocks)) {
      pieces.push_back({PaperKind::kReport, i});
    } else if (const auto start = purpose_start(blocks, i);
               start && *start > pieces.back().first +
                                     (pieces.back().kind == PaperKind::kReport ? kHead + kTitleBlocks : 0)) {
      pieces.push_back({PaperKind::kReport, *start});
    }
  }
  // A file may begin with a report or minutes, whatever stands on its first lines.
  const auto near_top = [&](const Piece& piece) {
    constexpr std::size_t kMostLines = 6;
    return piece.first <= kMostLines &&
           std::all_of(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(piece.first),
                       [](const Block& block) { return block.text.size() < 120; });
  };
  if (pieces.size() > 1 && near_top(pieces[1])) {
    pieces.erase(pieces.begin());
    pieces.front().first = 0;
  }
  return pieces;
}

}  // namespace minutebook::papers
