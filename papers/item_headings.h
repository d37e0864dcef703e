// SPDX-License-Identifier: GPL-2.0-or-later
// Where the items of a meeting begin. No rule says what an item's heading looks like; a paper's own headings do, by
// standing in a row: they count up in one style, are set in one way, and have titles as agendas have them. Numbered
// paragraphs, lists and conditions do none of this for long. Pure functions, safe from any thread.
#pragma once

#include <cstddef>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "papers/blocks.h"

namespace minutebook::papers {

struct ItemHeading {
  std::size_t first = 0;  // block
  std::size_t behind =
      0;               // the block behind the heading: number, title and second number may be three blocks
  std::string number;  // "" where none is printed
  std::vector<std::string> also_number;
  std::string title;
  std::vector<Block>
      rest;  // what stands on the heading's own line, or below it in a row: "3. Apologies: Cllr Ash."
};

// The headings in their order. `text` is what the blocks' offsets count in.
std::vector<ItemHeading> item_headings(std::string_view text, std::span<const Block> blocks);

}  // namespace minutebook::papers
