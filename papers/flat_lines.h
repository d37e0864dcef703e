// SPDX-License-Identifier: GPL-2.0-or-later
// Columns that an export has left line below line: a label with its value on the next line, a list of people with one
// cell a line. Pure functions, safe from any thread.
#pragma once

#include <vector>

#include "papers/blocks.h"

namespace minutebook::papers {

// The blocks with such lines put together again: "Date:" and "4 May 2021" as one paragraph, "Chair", "Cllr Ash" and
// "Northmoor District Council" below the heads of their columns as rows of role, name and authority.
std::vector<Block> with_flat_lines_joined(std::vector<Block> blocks);

}  // namespace minutebook::papers
