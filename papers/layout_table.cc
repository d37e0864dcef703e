// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/layout_table.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "analyzers/names.h"
#include "papers/attendance.h"
#include "papers/headings.h"
#include "papers/item_numbers.h"
#include "papers/paper_header.h"
#include "papers/text.h"
#include "papers/vocabulary.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kProse = 90;          // bytes: a longer cell is text, not data
constexpr std::size_t kLongestMargin = 60;  // bytes

constexpr auto kActionHeads = std::to_array<std::string_view>(
    {"action", "action by", "action for", "action owner", "actions", "by", "by whom", "cam gweithredu",
     "lead", "owner", "responsible", "responsibility", "who"});
constexpr auto kTextHeads = std::to_array<std::string_view>({"",
                                                             "agenda item",
                                                             "discussion",
                                                             "discussion and decisions",
                                                             "eitem",
                                                             "item",
                                                             "item no",
                                                             "item no.",
                                                             "item number",
                                                             "items",
                                                             "minute",
                                                             "minute no",
                                                             "minute no.",
                                                             "minutes",
                                                             "no",
                                                             "no.",
                                                             "notes",
                                                             "number",
                                                             "ref",
                                                             "subject",
                                                             "topic"});

template <std::size_t N>
bool among(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

std::string head_key(std::string_view cell) {
  auto key = lower(trim(cell));
  while (!key.empty() && (key.back() == ':' || key.back() == '.')) key.pop_back();
  return key;
}

// "No | Item | Action".
bool is_layout_head(const std::vector<std::string>& cells) {
  bool action = false;
  for (const auto& cell : cells) {
    const auto key = head_key(cell);
    if (among(kActionHeads, key)) {
      action = true;
    } else if (!among(kTextHeads, key)) {
      return false;
    }
  }
  return action;
}

bool is_number_cell(std::string_view cell) {
  const auto number = printed_number(cell);
  return number && number->length == cell.size();
}

// "JB", "JB/SW", "Clerk", "Ann Lee", "All".
bool is_margin(std::string_view cell) {
  if (cell.empty() || cell.size() > kLongestMargin || ends_closed(cell) || whole_number(cell)) return false;
  const auto words = words_of(cell);
  if (words.empty() || words.size() > 8) return false;
  return std::all_of(words.begin(), words.end(), [](const Word& word) {
    const bool initials = word.text.size() <= 4 && std::none_of(word.text.begin(), word.text.end(),
                                                                [](char c) { return c >= 'a' && c <= 'z'; });
    return initials || word.capitalized() || word.lower == "and" || word.lower == "all" ||
           in_table(vocabulary::group_nouns(), word.lower);
  });
}

// "JB", "JB/SW".
bool is_initials(std::string_view cell) {
  const auto words = words_of(cell);
  return !words.empty() && words.size() <= 4 && std::all_of(words.begin(), words.end(), [](const Word& word) {
    return word.text.size() >= 2 && word.text.size() <= 4 &&
           std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  });
}

class Layout {
 public:
  explicit Layout(std::string_view text) : text_(text) {}

  void take(Block block) {
    if (block.kind != BlockKind::kRow) {
      headed_ = headed_ && block.kind != BlockKind::kRow;
      blocks_.push_back(std::move(block));
      return;
    }
    if (is_layout_head(block.cells) && !is_attendance_head(block.cells)) {
      headed_ = true;
      blocks_.push_back(std::move(block));
      return;
    }
    if (names_owner(block.cells) && !blocks_.empty()) {
      blocks_.back().margin = tidy(block.cells.back());
      return;
    }
    if (explode_labelled(block)) return;
    if (is_attendance_head(block.cells)) people_ = true;
    if (people_ && !lays_out(block.cells)) {
      blocks_.push_back(std::move(block));
      return;
    }
    people_ = false;
    if (!lays_out(block.cells)) {
      blocks_.push_back(std::move(block));
      return;
    }
    explode(block);
  }

  std::vector<Block> result() { return std::move(blocks_); }

 private:
  bool lays_out(const std::vector<std::string>& cells) const {
    // A label and its value, however long.
    Paper scratch;
    if (cells.size() >= 2 &&
        (role_named(cells[0]) || take_labelled(cells[0], "", scratch) || trim(cells[0]).ends_with(':')))
      return false;
    std::size_t prose = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto& cell = cells[i];
      if (cell.empty() || (i == 0 && is_number_cell(cell)) ||
          (i + 1 == cells.size() && i > 0 && is_margin(cell)))
        continue;
      const bool is_prose = cell.size() > kProse || cell.find('\n') != std::string::npos || ends_closed(cell);
      prose += is_prose;
      others += !is_prose;
    }
    if (cells.size() == 2 && is_initials(cells.back())) return true;
    const bool numbered = !cells.empty() && is_number_cell(cells[0]);
    const bool owned = cells.size() > 1 && is_margin(cells.back());
    if (prose == 1 && others == 0) return true;
    // "4 | Budget | " under a head that says what the columns are.
    if (headed_ && prose + others == 1 && (numbered || owned || cells[0].empty())) return true;
    return prose <= 1 && others <= 1 && numbered && prose + others > 0 && cells.size() <= 4 && headed_;
  }

  // "By whom | Ann Lee": of what stands above it.
  static bool names_owner(const std::vector<std::string>& cells) {
    return cells.size() == 2 && among(kActionHeads, head_key(cells[0])) && is_margin(cells[1]);
  }

  // "AGREED: | On the proposal of ...": a heading and what stands under it.
  bool explode_labelled(const Block& row) {
    std::vector<std::string> cells;
    std::copy_if(row.cells.begin(), row.cells.end(), std::back_inserter(cells),
                 [](const std::string& cell) { return !cell.empty(); });
    if (cells.size() != 2 || !is_known_heading(cells[0]) || cells[1].size() < kProse / 2 ||
        is_layout_head(row.cells))
      return false;
    std::size_t at = row.begin;
    Block label = part_of(row, cells[0], at);
    const auto lines = lines_in(cells[1]);
    if (lines.size() == 1) {
      label.text += (label.text.ends_with(':') ? " " : ": ") + tidy(cells[1]);
      label.end = row.end;
    }
    label.page_start = row.page_start;
    blocks_.push_back(std::move(label));
    for (std::size_t i = 0; lines.size() > 1 && i < lines.size(); ++i)
      blocks_.push_back(part_of(row, lines[i], at));
    return true;
  }

  void explode(const Block& row) {
    std::vector<std::string> margins;
    std::size_t last = row.cells.size();
    if (last > 1 && is_margin(row.cells.back())) {
      const auto lines = lines_in(row.cells[--last]);
      margins.assign(lines.begin(), lines.end());
    }
    std::string marker;
    std::size_t first = 0;
    if (is_number_cell(row.cells[0])) marker = row.cells[first++];
    std::vector<Block> parts;
    std::size_t at = row.begin;
    for (std::size_t i = first; i < last; ++i) {
      for (const auto& line : lines_in(row.cells[i])) parts.push_back(part_of(row, line, at));
    }
    if (parts.empty()) return;
    if (!marker.empty()) {
      auto& head = parts.front();
      if (head.kind == BlockKind::kParagraph) {
        head.kind = BlockKind::kListEntry;
        head.marker = marker;
      } else {
        Block number = row;
        number.kind = BlockKind::kParagraph;
        number.cells.clear();
        number.text = marker;
        number.end = row.begin + marker.size();
        parts.insert(parts.begin(), std::move(number));
      }
    }
    give_margins(margins, parts);
    parts.front().page_start = row.page_start;
    for (auto& part : parts) blocks_.push_back(std::move(part));
  }

  Block part_of(const Block& row, std::string_view line, std::size_t& at) const {
    Block part;
    auto own = blocks_of(line);
    if (own.size() == 1 && own.front().kind != BlockKind::kRow)
      part = std::move(own.front());
    else
      part.text = tidy(line);
    const auto found =
        text_.substr(0, row.end).find(std::string_view(part.text).substr(0, part.text.find(' ')), at);
    part.begin = found == std::string_view::npos ? at : found;
    part.end = std::min(part.begin + line.size(), row.end);
    at = part.end;
    part.page = row.page;
    part.page_start = false;
    part.bold = row.bold;
    part.heading = row.heading;
    return part;
  }

  // Names and paragraphs are not printed side by side in the text: each name goes to a paragraph that gives work, in
  // order, and what is left to the last.
  static void give_margins(const std::vector<std::string>& margins, std::vector<Block>& parts) {
    if (margins.empty()) return;
    std::vector<std::size_t> work;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto words = words_of(parts[i].text);
      const bool gives = std::any_of(words.begin(), words.end(), [](const Word& word) {
        return in_table(vocabulary::work_markers(), word.lower) && word.lower != "would";
      });
      if (gives && words.size() > 3) work.push_back(i);
    }
    const auto place = [&](std::size_t m) {
      if (work.size() >= margins.size()) return work[work.size() - margins.size() + m];
      return parts.size() > margins.size() ? parts.size() - margins.size() + m : parts.size() - 1;
    };
    for (std::size_t m = 0; m < margins.size(); ++m) {
      auto& margin = parts[place(m)].margin;
      margin += (margin.empty() ? "" : "/") + margins[m];
    }
  }

  std::string_view text_;
  std::vector<Block> blocks_;
  bool headed_ = false;  // under a head such as "No | Item | Action"
  bool people_ = false;  // in a list of people
};

}  // namespace

std::vector<Block> without_layout_tables(std::vector<Block> blocks, std::string_view text) {
  Layout layout(text);
  for (auto& block : blocks) layout.take(std::move(block));
  return layout.result();
}

}  // namespace minutebook::papers
