// SPDX-License-Identifier: GPL-2.0-or-later
// Words to rows: what stands on one line of the page, from left to right, however many columns it spans.
// Pure functions, safe from any thread. Lengths are points.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "papers/readers/pdf/words.h"

namespace minutebook::readers::pdf {

struct Row {
  std::vector<Word> words;  // from left to right; never empty
  double size = 0;          // of the font that most of it is set in
  double baseline = 0;
  double left = 0;
  double right = 0;

  double top() const { return baseline - size; }
  double bottom() const { return baseline + 0.25 * size; }
  double gap_after(std::size_t word) const { return words[word + 1].left - words[word].right; }
};

// From top to bottom. Leaders ("......") and ruled lines of underscores are left out: they leave a gap.
std::vector<Row> rows_of(std::vector<Word> words);

// A row of these words, which must not be empty.
Row row_from(std::vector<Word> words);

// Words `begin` to `end` with single spaces where there is space between them.
std::string text_of(const Row& row, std::size_t begin, std::size_t end);
inline std::string text_of(const Row& row) { return text_of(row, 0, row.words.size()); }

bool all_bold(const Row& row);

// How many words the list number or bullet at the row's start has, 0 or 1; only where more words follow.
std::size_t marker_words(const Row& row);

// Takes out the numbers of lines that some papers print beside every line, or every fifth.
void drop_line_numbers(std::vector<Row>& rows);

}  // namespace minutebook::readers::pdf
