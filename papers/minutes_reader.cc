// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

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

// Reads block by block: a head with labels and names, the items, an attendance table wherever it stands.
class MinutesReader {
 public:
  explicit MinutesReader(std::string_view text) : text_(text) { paper_.kind = PaperKind::kMinutes; }

  Paper read(std::span<const Block> blocks) {
    for (const auto& block : blocks) {
      if (take_table(block) || take_item(block)) continue;
      if (behind_table_ || !take_head(block)) loose_.push_back(block);
    }
    complete();
    read_items(text_, items_, paper_);
    for (const auto& block : loose_) paper_.passages.push_back(passage_of(block, PassageKind::kOther));
    return std::move(paper_);
  }

 private:
  bool take_table(const Block& block) {
    if (block.kind != BlockKind::kRow) {
      // The list at the end: what follows it belongs to no item.
      if (std::exchange(in_table_, false)) behind_table_ = !items_.empty();
      return false;
    }
    if (is_attendance_head(block.cells)) {
      table_.head(block.cells);
      in_table_ = true;
    } else if (in_table_) {
      table_.row(block.cells);
    }
    return in_table_;
  }

  bool take_item(const Block& block) {
    if (behind_table_) return false;
    const auto heading = numbered_title(block);
    if (!heading.number.empty() && headings_.accept(block, heading)) {
      items_.push_back({heading.number, heading.title, {}});
      return true;
    }
    if (items_.empty()) return false;
    items_.back().blocks.push_back(block);
    return true;
  }

  // What stands above the first item. False for text that says nothing of the meeting.
  bool take_head(const Block& block) {
    if (std::find(kColumnHeads.begin(), kColumnHeads.end(), lower(block.text)) != kColumnHeads.end())
      return true;
    if (section_mark(block.text) == SectionMark::kStart) {
      paper_.access = Access::kRestricted;
      return true;
    }
    if (take_label(block) || take_people(block)) return true;
    if (paper_.title.empty()) {
      paper_.title = block.text;
      return true;
    }
    if (paper_.organization.empty() && is_body_name(block.text)) {
      paper_.organization = block.text;
      return true;
    }
    if (sentences_of(block.text).size() > 1) return false;
    if (!paper_.meeting.date && take_date(block.text, paper_)) {
      if (paper_.meeting.venue.empty()) paper_.meeting.venue = venue_behind_date(block.text);
      return true;
    }
    if (paper_.meeting.venue.empty() && is_place(block.text)) {
      paper_.meeting.venue = block.text;
      return true;
    }
    return false;
  }

  bool take_label(const Block& block) {
    if (block.kind == BlockKind::kRow) {
      return block.cells.size() >= 2 && take_labelled(block.cells[0], block.cells[1], paper_);
    }
    const std::string_view line = block.text;
    const auto colon = line.find(':');
    return colon != std::string_view::npos &&
           take_labelled(line.substr(0, colon), line.substr(colon + 1), paper_);
  }

  // "Present: Cllr Ash (Chair), Cllr Birch", or a role as a heading with people line by line below it.
  bool take_people(const Block& block) {
    constexpr std::size_t kLongestLabel = 40;
    if (block.kind == BlockKind::kRow) return false;
    const std::string_view line = block.text;
    for (const std::string_view mark : {":", " \u2013 ", " were "}) {
      const auto at = line.find(mark);
      if (at == std::string_view::npos || at > kLongestLabel) continue;
      const auto role = role_named(line.substr(0, at));
      if (role && add_people(line.substr(at + mark.size()), *role)) return true;
    }
    if (const auto role = role_named(line)) {
      listing_ = role;
      return true;
    }
    if (listing_ && line.size() < kLongestTitle && add_people(line, *listing_)) return true;
    listing_.reset();
    return false;
  }

  bool add_people(std::string_view names, Role role) {
    auto people = attendees_listed(names, role);
    for (auto& person : people) paper_.attendance.push_back(std::move(person));
    return !people.empty();
  }

  // What the head did not say, from wherever the text says it.
  void complete() {
    if (auto listed = table_.take(); !listed.empty()) paper_.attendance = std::move(listed);
    if (items_.empty()) {
      // Minutes without headings are one item without a name.
      items_.push_back({"", "", std::exchange(loose_, {})});
    }
    if (!paper_.meeting.date) take_date(paper_.title, paper_);
    for (const auto& block : items_.front().blocks) {
      if (!paper_.meeting.date) take_date(block.text, paper_);
    }
    if (paper_.organization.empty()) paper_.organization = body_in_title(paper_.title);
    if (paper_.organization.empty()) paper_.organization = body_in_prose(text_);
    paper_.chair = chair_of(paper_.attendance);
    for (const auto* list : {&loose_, &items_.front().blocks}) {
      for (const auto& block : *list) {
        if (auto who = presiding_in(block.text, paper_.attendance); !who.empty())
          paper_.chair = std::move(who);
      }
    }
    if (marks_restricted(paper_.title)) paper_.access = Access::kRestricted;
  }

  std::string_view text_;
  Paper paper_;
  std::vector<RawItem> items_;
  std::vector<Block> loose_;  // outside every item
  ItemHeadings headings_;
  AttendanceTable table_;
  std::optional<Role> listing_;  // of a heading whose people follow
  bool in_table_ = false;
  bool behind_table_ = false;
};

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
  return MinutesReader(text).read(blocks);
}

}  // namespace minutebook::papers
