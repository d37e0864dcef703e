// SPDX-License-Identifier: GPL-2.0-or-later
// Lays out an extract's text as extract.h says: one paragraph, list entry or table row a line. Readers tell
// it what they find, in reading order. One extract each; not shared between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "papers/readers/extract.h"

namespace minutebook::readers {

inline constexpr std::string_view kCellParagraph = "\u2028";  // parts the paragraphs inside a cell

struct Emphasis {
  std::uint8_t heading = 0;  // as in LineStyle
  bool bold = false;
};

// White space to single spaces, none at the ends; soft hyphens and zero-width marks dropped. Line feeds and
// tabs are white space.
std::string tidy_line(std::string_view text);

// A cell, its paragraphs ("\n" between them) tidied and parted by kCellParagraph.
std::string tidy_cell(std::string_view text);

// Bytes of what a list entry begins with, and the space behind it: "1. ", "(a) ", "12.3 ", "\u2022 "; 0 for
// none. "12 " is one only where `bare_numbers`.
std::size_t marker_length(std::string_view line, bool bare_numbers = false);

class Layout {
 public:
  // A paragraph whose lines were broken on purpose ("\n") becomes as many. Tabs inside a line make it a row,
  // but one behind a list number or a colon is a space. Text without any letter, figure or mark is left out.
  void paragraph(std::string_view text, Emphasis emphasis = {});

  // A row of a table: cells may hold "\n" between paragraphs. A row without any text is left out. A row of
  // one cell is a paragraph.
  void row(const std::vector<std::string>& cells, Emphasis emphasis = {});

  // The next row is one of another table.
  void end_table() { in_table_ = false; }

  // What follows stands on the next page.
  void next_page() { ++pending_pages_; }

  bool empty() const { return extract_.text.empty(); }

  Extract finish(std::string_view format) &&;

 private:
  void line(std::string_view text, Emphasis emphasis, bool row);

  Extract extract_;
  bool in_table_ = false;
  std::size_t pending_pages_ = 0;
};

}  // namespace minutebook::readers
