// SPDX-License-Identifier: GPL-2.0-or-later
// What is told of a passage by its words, and by those of its item and paper: added when the passages of an item are
// known. Of a public passage only public ones tell anything. Pure functions, safe from any thread.
#pragma once

#include <span>

#include "indexer/passages.h"

namespace minutebook::indexer {

// `passages` are all of one item; or those of a paper that stand outside every item.
void add_facts(std::span<IndexedPassage> passages);

}  // namespace minutebook::indexer
