// SPDX-License-Identifier: GPL-2.0-or-later
// A page to regions: prose, columns of prose, and tables, told apart by the empty strips that run down
// between words. Pure, safe from any thread. Lengths are points.
#pragma once

#include <span>
#include <vector>

#include "papers/readers/pdf/paragraphs.h"
#include "papers/readers/pdf/rows.h"

namespace minutebook::readers::pdf {

struct Region {
  enum class Kind { kProse, kColumns, kTable };
  Kind kind = Kind::kProse;
  std::vector<Row> rows;
  std::vector<double> cuts;  // where the columns part, from left to right
};

std::vector<Region> regions_of(std::span<const Row> rows, const Typesetting& typesetting);

// The words of a row by column; a column without any has no row.
std::vector<std::vector<Word>> columns_of(const Row& row, std::span<const double> cuts);

// The rows of one column, from top to bottom.
std::vector<Row> column(const Region& region, std::size_t number);

}  // namespace minutebook::readers::pdf
