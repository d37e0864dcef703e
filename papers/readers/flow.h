// SPDX-License-Identifier: GPL-2.0-or-later
// Collects what a marked-up format (HTML, Markdown, a word processor's file) says piece by piece, and lays
// it out: runs of text to paragraphs, list entries with their numbers, cells to rows, nested tables
// flattened where they stand. One extract each; not shared between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "papers/readers/layout.h"

namespace minutebook::readers {

class Flow {
 public:
  // A piece of the paragraph at hand. A "\t" in it is the writer's; a format that means nothing by it passes
  // a space. So with "\n".
  void text(std::string_view piece, bool bold = false);
  void line_break();

  // Ends the paragraph at hand, if there is any.
  void end_paragraph(std::uint8_t heading = 0);

  // What the next paragraph begins with: "1.", "\u2022".
  void marker(std::string_view marker) { marker_ = marker; }

  void begin_table();
  void begin_row();
  void begin_cell();
  // The cell is as wide as `span` columns: empty cells make up for it.
  void end_cell(std::size_t span = 1);
  void end_row();
  void end_table();
  bool in_table() const { return !tables_.empty(); }

  // Behind the paragraph or row at hand, the next page begins.
  void page_break() { ++page_breaks_; }

  Extract finish(std::string_view format) &&;

 private:
  struct Line {
    std::string text;
    bool any_bold = false;
    bool all_bold = true;
  };
  struct Table {
    std::vector<std::string> cells;  // of the row at hand
    std::string cell;                // its paragraphs, "\n" between them
    bool bold = true;                // all of the row's text
  };

  void print(const Line& line, std::uint8_t heading);
  void break_pages();

  Layout layout_;
  std::vector<Table> tables_;   // the innermost last
  std::vector<Line> lines_{1};  // of the paragraph at hand, broken on purpose; never empty
  std::string marker_;
  std::size_t page_breaks_ = 0;
};

}  // namespace minutebook::readers
