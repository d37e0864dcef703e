// SPDX-License-Identifier: GPL-2.0-or-later
// Tables that only lay a page out: the number of an item, its text, and beside it who has to do something. Pure
// functions, safe from any thread.
#pragma once

#include <string_view>
#include <vector>

#include "papers/blocks.h"

namespace minutebook::papers {

// The blocks with the rows of such tables taken apart: each paragraph of a cell is a block of its own, the number in
// front of the first its marker, the name in the last column the margin of the paragraphs that it stands beside. Tables
// of data, of people and of labels stay as they are. `text` is what offsets count in.
std::vector<Block> without_layout_tables(std::vector<Block> blocks, std::string_view text);

}  // namespace minutebook::papers
