// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/pdf/margin.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "papers/readers/pdf/paragraphs.h"

namespace minutebook::readers::pdf {
namespace {

constexpr double kGap = 0.8;        // sizes of the font between the text and a note
constexpr double kRightPart = 0.6;  // of the text's width: the column lies beyond
constexpr std::size_t kLongestNote = 30;

constexpr std::array<std::string_view, 20> kHeadings = {
    "action",   "actions",     "action by", "actions by", "action for", "action/owner", "action owner",
    "owner",    "by whom",     "who",       "lead",       "initials",   "action by:",   "action:",
    "actions:", "responsible", "page",      "pages",      "page no",    "page no."};

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

// Where the row's last piece begins that stands apart; 0 where all of it hangs together.
std::size_t last_piece(const Row& row, double gap) {
  for (std::size_t i = row.words.size() - 1; i > 0; --i) {
    if (row.gap_after(i - 1) >= gap * row.size) return i;
  }
  return 0;
}

bool is_initials(std::string_view text) {
  if (text == "All" || text == "ALL" || text == "Clerk" || text == "Chair") return true;
  std::size_t run = 0;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool between = c == '/' || c == ',' || c == ' ' || c == '&' || c == '.';
    if (!upper && !between) return false;
    run = upper ? run + 1 : 0;
    if (run > 4) return false;
  }
  return text.size() >= 2;
}

struct Span {
  double left = 0;
  double right = 0;
};

Span text_span(const std::vector<std::vector<Row>>& pages) {
  std::vector<double> lefts;
  std::vector<double> rights;
  for (const auto& rows : pages) {
    for (const Row& row : rows) {
      lefts.push_back(row.left);
      rights.push_back(row.right);
    }
  }
  if (lefts.empty()) return {};
  std::sort(lefts.begin(), lefts.end());
  std::sort(rights.begin(), rights.end());
  return {lefts[lefts.size() / 20], rights[rights.size() - 1 - rights.size() / 50]};
}

struct Column {
  double left = 0;
  std::size_t page = 0;  // where it begins
  std::size_t row = 0;   // of its heading, or the first
  bool headed = false;
  double text_edge = 0;  // where the lines of the text end
};

std::optional<Column> headed_column(const std::vector<std::vector<Row>>& pages, const Span& span) {
  const double beyond = span.left + kRightPart * (span.right - span.left);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (std::size_t i = 0; i < pages[page].size(); ++i) {
      const Row& row = pages[page][i];
      const std::size_t begin = last_piece(row, kGap);
      if (row.words[begin].left < beyond) continue;
      const std::string text = lower(text_of(row, begin, row.words.size()));
      if (std::find(kHeadings.begin(), kHeadings.end(), text) == kHeadings.end()) continue;
      return Column{row.words[begin].left, page, i, true};
    }
  }
  return std::nullopt;
}

// Initials in one upright line at the right, without a heading.
std::optional<Column> column_of_initials(const std::vector<std::vector<Row>>& pages, const Span& span) {
  constexpr double kAligned = 15;
  constexpr std::size_t kFewest = 3;
  constexpr double kFarRight = 0.85;
  const double beyond = span.left + kFarRight * (span.right - span.left);
  std::optional<Column> first;
  std::size_t count = 0;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const Row& row : pages[page]) {
      const std::size_t begin = last_piece(row, 2 * kGap);
      const double left = row.words[begin].left;
      if (left < beyond || !is_initials(text_of(row, begin, row.words.size()))) continue;
      if (first && std::abs(left - first->left) > kAligned) continue;
      if (!first) first = Column{left, 0, 0, false};
      first->left = std::min(first->left, left);
      ++count;
    }
  }
  return count >= kFewest ? first : std::nullopt;
}

// Notes are often set in the middle of the column, and so begin left of its heading.
void widen(Column& column, const std::vector<std::vector<Row>>& pages) {
  constexpr double kFurthest = 4;  // sizes of the font
  const double heading = column.left;
  for (std::size_t page = column.page; page < pages.size(); ++page) {
    for (const Row& row : pages[page]) {
      const std::size_t begin = last_piece(row, kGap);
      const double left = row.words[begin].left;
      const bool near = left < heading && left > heading - kFurthest * row.size;
      if (near && text_of(row, begin, row.words.size()).size() <= kLongestNote)
        column.left = std::min(column.left, left);
    }
  }
}

// Where the lines of the text end, what stands in the column apart.
double text_edge_beside(const Column& column, std::vector<std::vector<Row>> pages) {
  for (auto& rows : pages) {
    for (Row& row : rows) {
      const std::size_t begin = last_piece(row, kGap);
      if (begin == 0 || row.words[begin].left < column.left - 1) continue;
      row.words.resize(begin);
      row = row_from(std::move(row.words));
    }
  }
  return right_edge(pages).value_or(column.left);
}

// The first of the row's words in the column; nothing where none is.
std::optional<std::size_t> note_in(const Row& row, const Column& column) {
  constexpr double kSlack = 1;
  const std::size_t begin = last_piece(row, kGap);
  const double left = row.words[begin].left;
  const std::string text = text_of(row, begin, row.words.size());
  if (left < column.left - kSlack || text.size() > kLongestNote) return std::nullopt;
  const bool beside_text = left >= column.text_edge - row.size / 2;
  return beside_text || is_initials(text) ? std::optional(begin) : std::nullopt;
}

// Most rows of the page keep clear of the column.
bool is_clear(const std::vector<Row>& rows, const Column& column) {
  const auto through = static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const Row& row) {
    return !note_in(row, column) && row.right > std::max(column.left, column.text_edge) + row.size / 2;
  }));
  return through * 8 <= rows.size();
}

}  // namespace

std::vector<std::vector<MarginNote>> take_margin(std::vector<std::vector<Row>>& pages) {
  std::vector<std::vector<MarginNote>> notes(pages.size());
  const Span span = text_span(pages);
  auto column = headed_column(pages, span);
  if (!column) column = column_of_initials(pages, span);
  if (!column) return notes;
  widen(*column, pages);
  column->text_edge = text_edge_beside(*column, pages);
  for (std::size_t page = column->page; page < pages.size(); ++page) {
    const bool first = page == column->page;
    std::vector<Row> rest;
    std::vector<Row> below(pages[page].begin() + static_cast<std::ptrdiff_t>(first ? column->row : 0),
                           pages[page].end());
    if (!is_clear(below, *column)) continue;
    for (std::size_t i = 0; i < pages[page].size(); ++i) {
      Row& row = pages[page][i];
      const bool above = first && i < column->row;
      const bool heads = column->headed && first && i == column->row;
      auto begin = above ? std::nullopt : note_in(row, *column);
      if (heads) begin = last_piece(row, kGap);
      if (begin) {
        MarginNote note{text_of(row, *begin, row.words.size()), row.baseline, row.size, false};
        note.heading = heads && *begin == 0;
        notes[page].push_back(std::move(note));
        row.words.resize(*begin);
        if (row.words.empty()) continue;
        row = row_from(std::move(row.words));
      }
      rest.push_back(std::move(row));
    }
    pages[page] = std::move(rest);
  }
  return notes;
}

std::string joined_notes(const std::vector<MarginNote>& notes) {
  constexpr double kNextLine = 1.6;  // sizes of the font
  std::string text;
  const MarginNote* previous = nullptr;
  for (const MarginNote& note : notes) {
    const bool runs_on = previous != nullptr && note.baseline - previous->baseline < kNextLine * note.size &&
                         !(is_initials(previous->text) && is_initials(note.text));
    if (previous != nullptr) text += runs_on ? ' ' : '\n';
    text += note.text;
    previous = &note;
  }
  return text;
}

}  // namespace minutebook::readers::pdf
