// SPDX-License-Identifier: GPL-2.0-or-later
// Minutes as ModernGov exports them to text. A line that starts with a tab starts a cell of the table that
// the minutes are in Word; <AI1> to </AI1> holds an item, <TRAILER_SECTION> the attendance list.
#include <algorithm>
#include <optional>

#include "papers/access.h"
#include "papers/attendance.h"
#include "papers/blocks.h"
#include "papers/form.h"
#include "papers/item_reader.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::string_view kItemMark = "<AI";
constexpr std::string_view kTrailerMark = "<TRAILER_SECTION>";

struct Cell {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The cells of a stretch of text; what stands before the first tab is a cell too.
std::vector<Cell> cells_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<Cell> cells = {{begin, end}};
  for (std::size_t at = begin; at < end;) {
    if (text[at] == '\t') {
      cells.back().end = at;
      cells.push_back({at + 1, end});
    }
    at = text.find('\n', at);
    at = at == std::string_view::npos ? end : at + 1;
  }
  return cells;
}

std::string_view view(std::string_view text, Cell cell) {
  return text.substr(cell.begin, cell.end - cell.begin);
}
bool blank(std::string_view text, Cell cell) { return trim(view(text, cell)).empty(); }

// Whether blank lines follow what the cell holds: in a table, the end of a row.
bool ends_row(std::string_view text, Cell cell) {
  const auto raw = view(text, cell);
  const auto body = trim(raw);
  const auto behind =
      body.empty() ? raw : raw.substr(static_cast<std::size_t>(body.data() - raw.data()) + body.size());
  return std::count(behind.begin(), behind.end(), '\n') >= 2;
}

// A number as an agenda prints it: "7", "7.", "12a", "4.1", "CAB.34", "12/21".
bool is_item_number(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  if (text.empty() || text.size() > kLongest) return false;
  const bool digit = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' ||
           c == '/' || c == '-';
  });
  return digit && plain;
}

std::string without_stop(std::string_view number) {
  while (!number.empty() && (number.back() == '.' || number.back() == ')')) number.remove_suffix(1);
  return std::string(number);
}

// "<AI7>" and "</AI7>" themselves are not text.
std::size_t behind_mark(std::string_view text, std::size_t mark) {
  const auto close = text.find('>', mark);
  return close == std::string_view::npos ? text.size() : close + 1;
}

class Export {
 public:
  explicit Export(std::string_view text) : text_(text) {}

  Paper read() {
    const auto first_item = std::min(text_.find(kItemMark), text_.size());
    const auto trailer = std::min(text_.find(kTrailerMark), text_.size());
    paper_.kind = PaperKind::kMinutes;
    read_header(std::min(first_item, trailer));
    if (trailer < text_.size()) read_trailer(behind_mark(text_, trailer));
    paper_.chair = chair_of(paper_.attendance);
    const auto items = raw_items(first_item, trailer);
    note_presiding(items);
    read_items(text_, items, paper_);
    if (marks_restricted(paper_.title)) paper_.access = Access::kRestricted;
    return std::move(paper_);
  }

 private:
  std::vector<RawItem> raw_items(std::size_t first, std::size_t trailer) const {
    std::vector<RawItem> items;
    for (auto mark = first; mark < trailer;) {
      const auto end = end_of_item(mark, trailer);
      if (auto item = raw_item(behind_mark(text_, mark), end)) items.push_back(std::move(*item));
      const auto next = std::min(text_.find(kItemMark, mark + 1), trailer);
      take_between(end, next, items);
      mark = next;
    }
    return items;
  }

  // What stands between two items. Cells are an item that lost its marks; text, a mark that opens a confidential
  // section above all, goes to the item before it.
  void take_between(std::size_t begin, std::size_t end, std::vector<RawItem>& items) const {
    while (begin < end) {
      if (text_.substr(begin).starts_with("</AI")) begin = std::min(behind_mark(text_, begin), end);
      const auto stop = std::min(text_.find("</AI", begin), end);
      const auto between = text_.substr(begin, stop - begin);
      const bool blank = trim(between).empty();
      const bool cells = between.find("\n\t") != std::string_view::npos;
      if (auto item = cells && !blank ? raw_item(begin, stop) : std::nullopt) {
        items.push_back(std::move(*item));
      } else if (!blank && !items.empty()) {
        append(blocks_of(text_, begin, stop), items.back().blocks);
      }
      begin = stop;
    }
  }

  static void append(std::vector<Block> blocks, std::vector<Block>& to) {
    to.insert(to.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
  }

  std::size_t end_of_item(std::size_t mark, std::size_t trailer) const {
    return std::min({text_.find("</AI", mark), text_.find(kItemMark, mark + 1), trailer});
  }

  // Labels and values, cell by cell; the title is the first line of all.
  void read_header(std::size_t end) {
    const auto cells = cells_of(text_, 0, end);
    std::string label;
    for (const auto cell : cells) {
      const auto raw = trim(view(text_, cell));
      if (raw.empty()) continue;
      const auto line = trim(raw.substr(0, raw.find('\n')));
      if (!label.empty() && take_labelled(label, line, paper_)) {
        label.clear();
        if (line.size() < raw.size())
          keep(static_cast<std::size_t>(raw.data() - text_.data()) + line.size(), cell.end);
      } else if (line.ends_with(':') && take_labelled(line, "", paper_)) {
        label = line;
      } else if (const auto colon = line.find(':');
                 colon != std::string_view::npos &&
                 take_labelled(line.substr(0, colon), line.substr(colon + 1), paper_)) {
        continue;
      } else if (paper_.title.empty()) {
        read_title(cell);
      } else if (words_of(line).size() > 4) {
        keep(cell.begin, cell.end);  // anything but the head of the table of items
      }
    }
    if (paper_.organization.empty()) paper_.organization = body_in_title(paper_.title);
  }

  // The first line is the title; a council's name may stand above it, and more below.
  void read_title(Cell cell) {
    for (const auto& block : blocks_of(text_, cell.begin, cell.end)) {
      if (paper_.title.empty()) {
        paper_.title = block.text;
      } else {
        paper_.passages.push_back(passage_of(block, PassageKind::kOther));
      }
    }
  }

  void keep(std::size_t begin, std::size_t end) {
    for (const auto& block : blocks_of(text_, begin, end))
      paper_.passages.push_back(passage_of(block, PassageKind::kOther));
  }

  std::optional<RawItem> raw_item(std::size_t begin, std::size_t end) const {
    auto cells = cells_of(text_, begin, end);
    std::erase_if(cells, [&](Cell cell) { return blank(text_, cell); });
    if (cells.empty()) return std::nullopt;
    RawItem item;
    item.place = {std::nullopt, cells[0].begin, cells[0].end - cells[0].begin};
    std::size_t next = 0;
    if (const auto first = tidy(view(text_, cells[0])); is_item_number(first)) {
      item.number = without_stop(first);
      ++next;
    }
    if (next < cells.size()) {
      // The title ends at the first blank line of its cell; what follows in the cell is text.
      const auto cell = cells[next++];
      const auto raw = view(text_, cell);
      const auto body = static_cast<std::size_t>(trim(raw).data() - raw.data());
      auto stop = std::min(raw.find("\n\n", body), raw.size());
      item.title = tidy(raw.substr(0, stop));
      item.blocks = blocks_of(text_, cell.begin + stop, cell.end);
      split_number(item);
    }
    if (next < cells.size()) {
      append(blocks_of(text_, cells[next].begin, end), item.blocks);
    }
    return item;
  }

  // "4. Budget": a number that shares the title's cell.
  static void split_number(RawItem& item) {
    const auto space = item.title.find(' ');
    if (!item.number.empty() || space == std::string::npos) return;
    const auto first = item.title.substr(0, space);
    if (!is_item_number(first) ||
        !(first.ends_with('.') || first.find_first_not_of("0123456789") == std::string::npos))
      return;
    item.number = without_stop(first);
    item.title = tidy(item.title.substr(space));
  }

  // Rows of the attendance table: the last cell of a row is followed by blank lines.
  void read_trailer(std::size_t begin) {
    const auto end = std::min(text_.find("</TRAILER_SECTION>", begin), text_.size());
    const auto cells = cells_of(text_, begin, end);
    AttendanceTable table;
    std::vector<std::string> row;
    for (std::size_t i = 1; i < cells.size(); ++i) {
      std::string lines;
      for (const auto& block : blocks_of(text_, cells[i].begin, cells[i].end))
        lines += (lines.empty() ? "" : "\n") + block.text;
      row.push_back(std::move(lines));
      if (!ends_row(text_, cells[i]) && i + 1 < cells.size()) continue;
      if (is_attendance_head(row)) {
        table.head(row);
      } else {
        table.row(row);
      }
      row.clear();
    }
    paper_.attendance = table.take();
    const auto behind = text_.substr(end).starts_with("</TRAILER") ? behind_mark(text_, end) : end;
    keep(behind, text_.size());
  }

  // Somebody else in the chair, as the text has it ("Cllr Ash (Vice-Chair) took the chair").
  void note_presiding(const std::vector<RawItem>& items) {
    if (items.empty()) return;
    std::optional<Place> took_chair;
    for (const auto& block : items.front().blocks) {
      auto who = presiding_in(block.text, paper_.attendance);
      if (who.empty() || who == paper_.chair) continue;
      paper_.chair = std::move(who);
      took_chair = printed_at(block);
    }
    if (took_chair)
      paper_.inferred.push_back({Inferred::kChair, paper_.chair, Basis::kTookChair, *took_chair});
  }

  std::string_view text_;
  Paper paper_;
};

}  // namespace

bool is_moderngov_text(const readers::Extract& extract) {
  const std::string_view text = extract.text;
  return text.find("\n<AI") != std::string_view::npos ||
         text.find("\n<TRAILER_SECTION>") != std::string_view::npos;
}

void read_moderngov_text(const readers::Extract& extract, Reading& reading) {
  reading.papers.push_back(Export(extract.text).read());
}

}  // namespace minutebook::papers
