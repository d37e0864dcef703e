// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of one column to paragraphs: by the space between them, indents, list numbers, bold type, and lines
// that end before the right edge although the next word had room. Pure, safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "papers/readers/pdf/rows.h"

namespace minutebook::readers::pdf {

struct Paragraph {
  std::vector<Row> rows;  // never empty
  bool full = false;      // its last row reaches the right edge: it may go on elsewhere
};

// What the paper's typesetting is.
struct Typesetting {
  double size = 0;     // of the font of most of the text
  double leading = 0;  // from line to line, in sizes of the font
  double edge = 0;     // where full lines end, at the right
};

// Where lines end that go on in the next; nothing where too few do to tell.
std::optional<double> right_edge(std::span<const std::vector<Row>> pages);

Typesetting typesetting_of(std::span<const std::vector<Row>> pages);

std::vector<Paragraph> paragraphs_of(std::span<const Row> rows, const Typesetting& typesetting);

// Whether the next row's first word had had room behind `row`.
bool ends_short(const Row& row, const Row& next, double edge);

bool starts_lower(const Row& row);
bool ends_sentence(const Row& row);

}  // namespace minutebook::readers::pdf
