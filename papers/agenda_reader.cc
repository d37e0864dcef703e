// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "analyzers/dates.h"
#include "papers/access.h"
#include "papers/attendance.h"
#include "papers/block_readers.h"
#include "papers/item_reader.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

bool is_item_head(const Block& block) {
  if (block.kind != BlockKind::kRow) return false;
  bool item = false;
  bool page = false;
  for (const auto& cell : block.cells) {
    const auto text = lower(cell);
    item = item || text.starts_with("item") || text == "agenda item";
    page = page || text.starts_with("page");
  }
  return item && page;
}

// Where the table of items begins: behind its head, else behind the last heading "Agenda" that an item 1
// follows.
std::size_t first_item(std::span<const Block> blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_item_head(blocks[i])) return i + 1;
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto heading = numbered_title(blocks[i]);
    if (heading.number == "1" && !heading.title.empty() && !heading.title.ends_with('.')) return i;
  }
  return blocks.size();
}

// What is printed below the items and belongs to none.
bool ends_items(const Block& block) {
  constexpr std::array<std::string_view, 6> kClosing = {
      "date of next",    "next meeting",  "document is restricted",
      "dates of future", "dates of next", "this page is intentionally"};
  const auto text = lower(block.text);
  return std::any_of(kClosing.begin(), kClosing.end(), [&](auto start) { return text.starts_with(start); });
}

void read_front(std::span<const Block> blocks, Paper& paper) {
  AttendanceTable table;
  bool listing = false;
  bool dated = false;  // the block before gave the date: a place stands below it
  for (const auto& block : blocks) {
    if (block.kind == BlockKind::kRow && is_attendance_head(block.cells)) {
      table.head(block.cells);
      listing = true;
      continue;
    }
    if (listing && !block.page_start) {
      if (block.kind == BlockKind::kRow) {
        table.row(block.cells);
      } else {
        table.line(block.text);
      }
      continue;
    }
    listing = false;
    if (paper.organization.empty() && is_body_name(block.text)) {
      paper.organization = block.text;
      continue;
    }
    if (!paper.meeting.date && take_date(block.text, paper)) {
      dated = true;
      continue;
    }
    if (dated && paper.meeting.start_time.empty()) {
      if (const auto times = analyzers::find_times(block.text); !times.empty() && times[0].range.begin == 0) {
        paper.meeting.start_time = times[0].time;
        continue;
      }
    }
    if (dated && paper.meeting.venue.empty() && is_place(block.text)) {
      paper.meeting.venue = block.text;
      continue;
    }
    dated = false;
    paper.passages.push_back(passage_of(block, PassageKind::kOther));
  }
  paper.attendance = table.take();
}

void read_table(std::span<const Block> blocks, Paper& paper) {
  Access section = Access::kPublic;
  bool ended = false;
  for (const auto& block : blocks) {
    if (const auto mark = section_mark(block.text); mark != SectionMark::kNone) {
      section = mark == SectionMark::kStart ? Access::kRestricted : Access::kPublic;
      continue;
    }
    const auto heading = numbered_title(block);
    if (!heading.number.empty() && !heading.title.empty() && !ended) {
      Item item;
      item.number = heading.number;
      item.title = heading.title;
      item.access = marks_restricted(item.title) ? Access::kRestricted : section;
      paper.items.push_back(std::move(item));
      continue;
    }
    ended = ended || ends_items(block) || block.page_start;
    auto passage = passage_of(block, PassageKind::kOther);
    passage.access = section;
    if (!ended && !paper.items.empty()) {
      passage.access = paper.items.back().access;
      paper.items.back().passages.push_back(std::move(passage));
    } else {
      paper.passages.push_back(std::move(passage));
    }
  }
}

}  // namespace

Paper read_agenda(std::string_view, std::span<const Block> blocks) {
  Paper paper;
  paper.kind = PaperKind::kAgenda;
  const auto items = first_item(blocks);
  read_front(blocks.first(items), paper);
  read_table(blocks.subspan(items), paper);
  paper.title = paper.organization.empty() ? "Agenda" : "Agenda: " + paper.organization;
  paper.chair = chair_of(paper.attendance);
  return paper;
}

}  // namespace minutebook::papers
