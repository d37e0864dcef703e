// SPDX-License-Identifier: GPL-2.0-or-later
// What is like a passage, an item or a meeting. Its most telling words, which Xapian's expansion chooses from its
// passages (Robertson, "On term selection for query expansion", 1990), are looked for in others. Throw Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string_view>

#include "query/search.h"

namespace minutebook::query {

class Session;

// Passages of other items that share telling words with those that have this id, the most alike weighing most; nothing
// where none has it.
Xapian::Query like(const Xapian::Database& database, std::string_view id);

// As Searcher::similar says.
SimilarItems similar_items(Session& session, std::string_view id, std::size_t limit);

}  // namespace minutebook::query
