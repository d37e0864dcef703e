// SPDX-License-Identifier: GPL-2.0-or-later
// The items of a meeting's minutes: from the blocks that stand under each title to its passages, and who is
// heard, decides and owns in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "papers/blocks.h"
#include "papers/meeting.h"

namespace minutebook::papers {

// An item as found in the text, before it is understood.
struct RawItem {
  std::string number;
  std::vector<std::string> also_number;
  std::string title;
  std::vector<Block> blocks;
  Place place;  // of its heading
};

// Fills `paper.items`, with the attendance list and the chair of the paper already in it. People whose
// apologies are given in the text alone join the attendance list. `text` is what the blocks' offsets count
// in.
void read_items(std::string_view text, const std::vector<RawItem>& items, Paper& paper);

// A passage of a block, as it stands.
Passage passage_of(const Block& block, PassageKind kind);

// Everything in a restricted paper is restricted.
void spread_restriction(Paper& paper);

}  // namespace minutebook::papers
