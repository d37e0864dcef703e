// SPDX-License-Identifier: GPL-2.0-or-later
// The printed rows of a table to its own: a cell's text may run over several lines. Pure, safe from any
// thread.
#pragma once

#include <vector>

#include "papers/readers/pdf/regions.h"

namespace minutebook::readers::pdf {

using Cell = std::vector<Row>;  // its lines; none for an empty cell

struct TableRow {
  std::vector<Cell> cells;
  double top = 0;
  double bottom = 0;
};

std::vector<TableRow> table_rows_of(const Region& table);

// The lines of a cell by paragraph, where `right` is the column's edge.
std::vector<std::vector<Row>> cell_paragraphs(const Cell& cell, double right);

// How far the words of each column reach to the right.
std::vector<double> right_edges(const std::vector<TableRow>& rows);

}  // namespace minutebook::readers::pdf
