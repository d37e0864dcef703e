// SPDX-License-Identifier: GPL-2.0-or-later
// What is particular to printing for people: width, colour, line breaks, and text from strangers made safe to
// show. Texts are UTF-8; widths count code points. Pure functions but for those that look at or write to the
// streams.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/search.h"

namespace minutebook::cli {

enum class ColorChoice : std::uint8_t { kAuto, kAlways, kNever };

// How text is to be shown to people, as the command line asks.
struct Look {
  ColorChoice color = ColorChoice::kAuto;
  bool pager = true;  // on a terminal
};

enum class Paint : std::uint8_t { kPlain, kStrong, kFaint, kMatch, kDecision, kAction, kKind, kWarning };

Paint paint_of_kind(std::string_view passage_kind);

// How text is to look. The default is what a pipe gets.
struct Style {
  bool color = false;
  std::size_t width = 80;

  std::string paint(Paint paint, std::string_view text) const;
  std::string restricted_mark(bool restricted) const;  // "" where it is not
};

// The style that standard output can show. Left to itself it has colour on a terminal that is not "dumb"; NO_COLOR
// and CLICOLOR=0 take it away, CLICOLOR_FORCE gives it to pipes, too (no-color.org, bixense.com/clicolors).
Style output_style(ColorChoice choice);

bool output_is_terminal();
bool is_dumb_terminal();  // TERM says that it cannot move the cursor
bool error_is_terminal();

// Writes to standard output. Throws std::runtime_error where it cannot be written (disk full).
void write_output(std::string_view text);
void finish_output();

// One line on standard error, with the program's name in front.
void complain(std::string_view message);

// The notes on a question, where standard output is for data alone.
void complain_of_notes(const query::Results& results);

// Text that cannot move the cursor, change colours or turn the reading direction, whoever wrote it: white
// space and line breaks become blanks, other control characters and invalid UTF-8 become U+FFFD, marks that
// show nothing (bidi controls, zero-width characters, soft hyphens) are left out.
std::string printable(std::string_view text);
query::Snippet printable(const query::Snippet& snippet);

// Code points in a text.
std::size_t visible_width(std::string_view text);

// The text cut to `width` with "…" at the end, where it is longer.
std::string shortened(std::string_view text, std::size_t width);

// The lines of a text when it is broken at blanks to at most `width`; a longer word has a line of its own.
std::vector<analyzers::ByteRange> break_lines(std::string_view text, std::size_t width);

// The text in lines of the style's width, each after `indent` blanks and ended by a line break.
std::string paragraph(std::string_view text, std::size_t indent, const Style& style);
std::string paragraph(const query::Snippet& snippet, std::size_t indent, const Style& style);

}  // namespace minutebook::cli
