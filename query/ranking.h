// SPDX-License-Identifier: GPL-2.0-or-later
// Which passages of an answer come first. Throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstdint>

#include "query/compiler.h"
#include "query/tree.h"

namespace minutebook::query {

enum class Wanted : std::uint8_t {
  kAllWords,
  kAnyWord,  // more and rarer words first, then what the best passages have in common
};

// Makes `enquire`, which searches `database`, rank the passages that the tree finds, by their relevance; `found` is how many
// they are. To be called before `enquire` is made to sort or collapse: it may be asked for the best ones.
void rank_by_relevance(Xapian::Enquire& enquire, const Xapian::Database& database, Compiler& compiler,
                       const Node& tree, Wanted wanted, std::uint64_t found);

}  // namespace minutebook::query
