// SPDX-License-Identifier: GPL-2.0-or-later
// A question as it is understood, not answered. Plain data.
#pragma once

#include <string>

#include "query/search.h"
#include "query/tree.h"

namespace minutebook::query {

struct Explanation {
  std::string query;  // as it was typed, as valid UTF-8
  Interpretation interpretation;
  Node tree;
  std::string xapian;  // the query that it becomes, in Xapian's own notation
};

}  // namespace minutebook::query
