// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "papers/access.h"
#include "papers/attendance.h"
#include "papers/block_readers.h"
#include "papers/flat_lines.h"
#include "papers/headings.h"
#include "papers/item_headings.h"
#include "papers/item_reader.h"
#include "papers/layout_table.h"
#include "papers/meeting_front.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

// Reads block by block: a head with labels and names, the items, an attendance table wherever it stands.
class MinutesReader {
 public:
  explicit MinutesReader(std::string_view text) : text_(text) { paper_.kind = PaperKind::kMinutes; }

  Paper read(std::span<const Block> blocks) {
    headings_ = item_headings(text_, blocks);
    auto next = headings_.begin();
    MeetingFront front(text_, paper_);
    for (std::size_t i = 0; i < blocks.size();) {
      if (next != headings_.end() && next->first <= i) {
        open_item(*next, blocks[next->first]);
        i = next->behind;
        ++next;
        continue;
      }
      const auto& block = blocks[i++];
      if (opens_log(block)) {
        ItemHeading heading;
        heading.title = closed_heading(block.text);
        open_item(heading, block);
        continue;
      }
      if (take_table(block)) continue;
      if (behind_table_) {
        loose_.push_back(block);
      } else if (!items_.empty()) {
        items_.back().blocks.push_back(block);
      } else if (!front.take(block)) {
        loose_.push_back(block);
      }
    }
    front.finish();
    complete();
    read_items(text_, items_, paper_);
    for (const auto& block : loose_) paper_.passages.push_back(passage_of(block, PassageKind::kOther));
    return std::move(paper_);
  }

 private:
  // "ACTION LOG" on a page of its own behind the items: what it lists is no part of the last of them.
  bool opens_log(const Block& block) const {
    constexpr auto kLogs = std::to_array<std::string_view>(
        {"action log", "action summary", "actions log", "summary of actions"});
    return !items_.empty() && block.kind == BlockKind::kParagraph && block.page_start &&
           in_table(kLogs, lower(closed_heading(block.text)));
  }

  static std::string closed_heading(std::string_view text) { return tidy(text.substr(0, text.find(':'))); }

  void open_item(const ItemHeading& heading, const Block& printed) {
    behind_table_ = in_table_ = false;
    items_.push_back({heading.number, heading.also_number, heading.title, {}, printed_at(printed)});
    auto& below = items_.back().blocks;
    below.insert(below.end(), heading.rest.begin(), heading.rest.end());
  }

  bool take_table(const Block& block) {
    if (block.kind != BlockKind::kRow) {
      if (in_table_ && role_named(block.text)) {
        table_.line(block.text);
        return true;
      }
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

  // What the head did not say, from wherever the text says it.
  void complete() {
    if (auto listed = table_.take(); !listed.empty()) {
      std::swap(listed, paper_.attendance);
      for (auto& person : listed) add_attendee(std::move(person), paper_.attendance);
    }
    if (items_.empty()) {
      // Minutes without headings are one item without a name.
      items_.push_back({"", {}, "", std::exchange(loose_, {}), {}});
    }
    add_attendance_items();
    if (!paper_.meeting.date) take_date(paper_.title, paper_);
    for (const auto& block : items_.front().blocks) {
      if (!paper_.meeting.date && take_date(block.text, paper_))
        infer(Inferred::kDate, analyzers::to_iso(*paper_.meeting.date), Basis::kFirstDate, printed_at(block));
    }
    if (paper_.organization.empty()) paper_.organization = body_in_title(paper_.title);
    if (paper_.organization.empty()) {
      paper_.organization = body_in_prose(text_);
      infer(Inferred::kOrganization, paper_.organization, Basis::kMostNamed, {});
    }
    settle_body(paper_);
    paper_.chair = chair_of(paper_.attendance);
    std::optional<Place> took_chair;
    for (const auto* list : {&loose_, &items_.front().blocks}) {
      for (const auto& block : *list) {
        auto who = presiding_in(block.text, paper_.attendance);
        if (who.empty() || who == paper_.chair) continue;
        paper_.chair = std::move(who);
        took_chair = printed_at(block);
      }
    }
    if (took_chair) infer(Inferred::kChair, paper_.chair, Basis::kTookChair, *took_chair);
    // Where nobody is listed as the chair, whoever presided was.
    const bool listed = std::any_of(paper_.attendance.begin(), paper_.attendance.end(),
                                    [](const Attendee& one) { return one.role == Role::kChair; });
    for (auto& one : paper_.attendance) {
      if (!listed && one.name == paper_.chair && one.role == Role::kMember) one.role = Role::kChair;
    }
    if (marks_restricted(paper_.title)) paper_.access = Access::kRestricted;
  }

  void infer(Inferred field, std::string value, Basis basis, Place place) {
    if (!value.empty()) paper_.inferred.push_back({field, std::move(value), basis, place});
  }

  // "1. Present: Cllr Ash (Chair), Cllr Birch": who was there, as an item.
  void add_attendance_items() {
    // "29. Attendance and apologies" has the labels that a head has elsewhere.
    const bool members = std::any_of(
        paper_.attendance.begin(), paper_.attendance.end(),
        [](const Attendee& one) { return one.role == Role::kMember || one.role == Role::kChair; });
    if (!members) {
      MeetingFront labels(text_, paper_);
      for (const auto& block : items_.front().blocks) labels.take_people(block);
    }
    for (const auto& item : items_) {
      const auto role = role_named(item.title);
      if (!role) continue;
      for (const auto& block : item.blocks) {
        // A label of its own says more than the title.
        if (const auto colon = block.text.find(':');
            colon != std::string::npos && role_named(std::string_view(block.text).substr(0, colon)))
          continue;
        for (auto& person : attendees_listed(block.text, *role)) {
          const auto listed = std::find_if(paper_.attendance.begin(), paper_.attendance.end(),
                                           [&](const Attendee& other) { return other.name == person.name; });
          if (tells(block.text)) continue;
          if (listed == paper_.attendance.end()) {
            paper_.attendance.push_back(std::move(person));
          } else if (role == Role::kApologies) {
            mark_absent(*listed);
          }
        }
      }
    }
  }

  // A sentence about people, and no list of them.
  static bool tells(std::string_view text) {
    const auto words = words_of(text);
    return std::any_of(words.begin(), words.end(), [](const Word& word) {
      return word.lower == "was" || word.lower == "were" || word.lower == "had" || word.lower == "reported" ||
             word.lower == "took";
    });
  }

  std::string_view text_;
  Paper paper_;
  std::vector<ItemHeading> headings_;
  std::vector<RawItem> items_;
  std::vector<Block> loose_;  // outside every item
  AttendanceTable table_;
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
  const auto taken_apart =
      with_flat_lines_joined(without_layout_tables({blocks.begin(), blocks.end()}, text));
  return MinutesReader(text).read(taken_apart);
}

}  // namespace minutebook::papers
