// SPDX-License-Identifier: GPL-2.0-or-later
// A question as it is understood, not answered. Plain data.
#pragma once

#include <string>
#include <vector>

#include "query/search.h"
#include "query/tree.h"

namespace minutebook::query {

// One of the conditions that must all hold, and the question without it, so that a person can take it away.
struct Condition {
  Node node;
  std::string without;  // in the query language; "*" where nothing is left
};

struct Explanation {
  std::string query;  // as it was typed, as valid UTF-8
  Interpretation interpretation;
  Node tree;
  std::vector<Condition> conditions;  // of the tree, in its order
  std::string xapian;                 // the query that it becomes, in Xapian's own notation
};

}  // namespace minutebook::query
