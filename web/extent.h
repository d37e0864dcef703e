// SPDX-License-Identifier: GPL-2.0-or-later
// How much of something the index has, and from when to when: of a body, of a person in a role. Apologies and their like
// count too: who sent them was expected, and the meeting took place. The same thread as the searcher.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "query/search.h"
#include "schema/fields.h"

namespace minutebook::web {

struct Extent {
  std::uint64_t passages = 0;
  std::uint64_t meetings = 0;
  std::string first;  // days, ISO 8601; "" where none is known
  std::string last;
};

// Values of fields that all hold, as a question of the query language.
std::string question_for(const std::vector<std::pair<schema::Field, std::string>>& values);

// Newest first, one hit a meeting, with all days in Results::tally.
query::SearchOptions by_meeting();

Extent extent_of(const query::Results& results);  // of a search with these options
// Throws query::SearchError.
Extent extent_of(query::Searcher& searcher, const std::string& question);

}  // namespace minutebook::web
