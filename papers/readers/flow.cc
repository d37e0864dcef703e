// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/flow.h"

#include <algorithm>
#include <utility>

namespace minutebook::readers {

void Flow::text(std::string_view piece, bool bold) {
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(piece.find('\n', begin), piece.size());
    const auto part = piece.substr(begin, end - begin);
    Line& line = lines_.back();
    if (!tidy_line(part).empty()) {
      line.any_bold = line.any_bold || bold;
      line.all_bold = line.all_bold && bold;
    }
    line.text += part;
    if (end == piece.size()) return;
    line_break();
    begin = end + 1;
  }
}

void Flow::line_break() {
  // Breaks in front of the first word would part it from the paragraph's number.
  if (lines_.size() > 1 || !tidy_line(lines_.back().text).empty()) lines_.emplace_back();
}

void Flow::end_paragraph(std::uint8_t heading) {
  const std::vector<Line> lines = std::exchange(lines_, std::vector<Line>(1));
  for (const Line& line : lines) print(line, heading);
  break_pages();
}

void Flow::print(const Line& line, std::uint8_t heading) {
  if (tidy_line(line.text).empty()) return;
  const bool bold = line.any_bold && line.all_bold;
  std::string whole = std::exchange(marker_, {});
  if (!whole.empty()) whole += ' ';
  whole.append(line.text, line.text.find_first_not_of(" \t\r"));
  if (tables_.empty()) return layout_.paragraph(whole, {heading, bold});
  Table& table = tables_.back();
  table.bold = table.bold && bold;
  if (!table.cell.empty()) table.cell += '\n';
  table.cell += whole;
}

void Flow::begin_table() {
  end_paragraph();
  if (tables_.empty()) layout_.end_table();
  tables_.emplace_back();
}

void Flow::begin_row() {
  if (tables_.empty()) return;
  tables_.back().cells.clear();
  tables_.back().bold = true;
}

void Flow::begin_cell() {
  if (!tables_.empty()) tables_.back().cell.clear();
}

void Flow::end_cell(std::size_t span) {
  constexpr std::size_t kWidest = 64;
  end_paragraph();
  marker_.clear();
  if (tables_.empty()) return;
  Table& table = tables_.back();
  table.cells.push_back(std::exchange(table.cell, {}));
  for (std::size_t i = 1; i < std::min(span, kWidest); ++i) table.cells.emplace_back();
}

void Flow::end_row() {
  if (tables_.empty() || tables_.back().cells.empty()) return;
  Table& table = tables_.back();
  const auto cells = std::exchange(table.cells, {});
  if (tables_.size() == 1) {
    layout_.row(cells, {0, table.bold});
    return break_pages();
  }
  std::string joined;
  for (const std::string& cell : cells) {
    const std::string text = tidy_line(cell);
    if (!text.empty()) joined += (joined.empty() ? "" : " ") + text;
  }
  Table& outer = tables_[tables_.size() - 2];
  outer.bold = outer.bold && table.bold;
  if (!joined.empty()) outer.cell += (outer.cell.empty() ? "" : "\n") + joined;
}

void Flow::end_table() {
  if (tables_.empty()) return;
  end_paragraph();
  end_row();
  tables_.pop_back();
  if (tables_.empty()) layout_.end_table();
}

void Flow::break_pages() {
  if (!tables_.empty()) return;
  for (; page_breaks_ > 0; --page_breaks_) layout_.next_page();
}

Extract Flow::finish(std::string_view format) && {
  while (!tables_.empty()) end_table();
  end_paragraph();
  break_pages();
  return std::move(layout_).finish(format);
}

}  // namespace minutebook::readers
