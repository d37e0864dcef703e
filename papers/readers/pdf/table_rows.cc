// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/pdf/table_rows.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string_view>

#include "papers/readers/layout.h"

namespace minutebook::readers::pdf {
namespace {

constexpr double kApart = 1.35;  // times the narrowest leading: rows part here

// Whether a line goes on with what the one above began.
bool goes_on(const Row& above, const Row& line) {
  constexpr std::array<std::string_view, 6> kNeverLast = {"and", "of", "the", "for", "to", "&"};
  const std::string& last = above.words.back().text;
  if (last.ends_with(':')) return false;
  const char first = line.words.front().text.front();
  return (first >= 'a' && first <= 'z') || first == '(' || last.ends_with(',') || last.ends_with('-') ||
         std::find(kNeverLast.begin(), kNeverLast.end(), last) != kNeverLast.end();
}

double leading_of(const Row& above, const Row& line) {
  return (line.baseline - above.baseline) / std::max(line.size, above.size);
}

double narrowest_leading(const std::vector<Row>& rows) {
  double narrowest = std::numeric_limits<double>::max();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const double leading = leading_of(rows[i - 1], rows[i]);
    if (leading > 0.9) narrowest = std::min(narrowest, leading);
  }
  return narrowest;
}

std::size_t filled(const std::vector<std::vector<Word>>& cells) {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const auto& words) { return !words.empty(); }));
}

bool starts_row(const TableRow& current, const std::vector<std::vector<Word>>& cells, bool apart) {
  if (cells.front().empty()) return apart && cells.size() > 2 && filled(cells) > 1;
  if (apart) return true;
  if (current.cells.front().empty()) return true;
  const Row first = row_from(cells.front());
  const bool labelled = current.cells.front().back().words.back().text.ends_with(':');
  if (labelled || marker_words(first) > 0) return true;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty() || current.cells[i].empty()) continue;
    if (goes_on(current.cells[i].back(), row_from(cells[i]))) return false;
  }
  return filled(cells) > 1 || all_bold(first);
}

// A first column of nothing but numbers belongs to what stands right of it.
void join_numbers(std::vector<TableRow>& rows) {
  const bool numbers = std::all_of(rows.begin(), rows.end(), [](const TableRow& row) {
    const Cell& cell = row.cells.front();
    if (cell.empty()) return true;
    const std::string text = text_of(cell.front()) + " ";
    return cell.size() == 1 && marker_length(text, true) == text.size();
  });
  if (!numbers || rows.empty() || rows.front().cells.size() < 3) return;
  for (TableRow& row : rows) {
    Cell number = std::move(row.cells.front());
    row.cells.erase(row.cells.begin());
    if (number.empty()) continue;
    Cell& text = row.cells.front();
    if (text.empty()) {
      text = std::move(number);
    } else {
      std::vector<Word> words = std::move(number.front().words);
      words.insert(words.end(), text.front().words.begin(), text.front().words.end());
      text.front() = row_from(std::move(words));
    }
  }
}

}  // namespace

std::vector<TableRow> table_rows_of(const Region& table) {
  const double narrowest = narrowest_leading(table.rows);
  std::vector<TableRow> rows;
  const Row* previous = nullptr;
  for (const Row& row : table.rows) {
    auto cells = columns_of(row, table.cuts);
    const bool apart = previous != nullptr && leading_of(*previous, row) > kApart * narrowest;
    previous = &row;
    if (rows.empty() || starts_row(rows.back(), cells, apart)) {
      rows.push_back({std::vector<Cell>(cells.size()), row.top(), row.bottom()});
    }
    rows.back().bottom = row.bottom();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!cells[i].empty()) rows.back().cells[i].push_back(row_from(std::move(cells[i])));
    }
  }
  join_numbers(rows);
  return rows;
}

std::vector<std::vector<Row>> cell_paragraphs(const Cell& cell, double right) {
  constexpr double kBlankLine = 1.7;  // sizes of the font
  std::vector<std::vector<Row>> paragraphs;
  for (const Row& line : cell) {
    const bool starts =
        paragraphs.empty() || leading_of(paragraphs.back().back(), line) > kBlankLine ||
        (ends_short(paragraphs.back().back(), line, right) && !goes_on(paragraphs.back().back(), line)) ||
        (marker_words(line) > 0 && !starts_lower(line));
    if (starts) paragraphs.emplace_back();
    paragraphs.back().push_back(line);
  }
  return paragraphs;
}

std::vector<double> right_edges(const std::vector<TableRow>& rows) {
  std::vector<double> edges;
  for (const TableRow& row : rows) {
    edges.resize(std::max(edges.size(), row.cells.size()));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      for (const Row& line : row.cells[i]) edges[i] = std::max(edges[i], line.right);
    }
  }
  return edges;
}

}  // namespace minutebook::readers::pdf
