// SPDX-License-Identifier: GPL-2.0-or-later
// What is told of a passage by its words, and by those of its item and paper: added when the passages of an item are
// known. Of a public passage only public ones tell anything. Pure functions, safe from any thread.
#pragma once

#include <span>

#include "indexer/passages.h"

namespace minutebook::indexer {

// What the paper as a whole tells, for all of its passages.
void add_facts_of_paper(const papers::Paper& paper, IndexedPassage& passage);

// `passages` are all of `item`; or those of the paper that stand outside every item (null).
void add_facts(const papers::Paper& paper, const papers::Item* item, std::span<IndexedPassage> passages);

}  // namespace minutebook::indexer
