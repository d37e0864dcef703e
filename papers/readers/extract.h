// SPDX-License-Identifier: GPL-2.0-or-later
// A file's bytes to text. Each format has a reader in a file of its own; the table in extract.cc tells them
// apart by what the bytes are, never by a file's name. Knows nothing of councils. Pure functions, safe from
// any thread unless a reader's header says otherwise.
//
// How the text is laid out, whatever the format:
//   "\n"      ends a line. Where `whole_paragraphs` is set a line is a paragraph, a list entry, a heading or a table
//             row, and a blank line parts it from the next, but rows of one table follow each other without one.
//   "\f"      stands in front of every page but the first, where the format has pages.
//   "\t"      parts the cells of a table row; an empty cell is kept. U+2028 parts the paragraphs inside a cell.
//   Where a paper has a column for actions at its margin, the paragraph that a note stands beside is a row, and the note
//   its last cell; the column's heading is a row of an empty cell and itself.
//   A list entry begins with its number or bullet as printed, and a space: "1. ", "(a) ", "\u2022 ".
// What a file hides (deleted text, hidden text, comments, navigation) is not in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::readers {

// The bytes cannot be read; what() says why, and what a person can do about it ("is encrypted: save it
// without a password").
class Unreadable : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What a format says of one line of the text beside its words.
struct LineStyle {
  std::size_t begin = 0;     // bytes into Extract::text: the line's first byte behind form feeds
  std::uint8_t heading = 0;  // level of a heading, from 1; 0 for none
  bool bold = false;         // all of the line is bold
};

struct Extract {
  std::string format;  // as users meet it: "pdf", "docx", "odt", "html", "markdown", "rtf", "doc", "text"
  std::string text;    // UTF-8
  std::vector<LineStyle> styles;      // by `begin`; lines without any have none
  bool whole_paragraphs = false;      // no paragraph is spread over lines
  std::vector<std::string> warnings;  // what was left out or could not be read, for the report
};

struct Options {
  bool ocr = false;  // read scans with tesseract: seconds a page
};

// Throws Unreadable.
Extract extract(std::string_view bytes, const Options& options = {});

}  // namespace minutebook::readers
