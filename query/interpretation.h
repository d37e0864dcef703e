// SPDX-License-Identifier: GPL-2.0-or-later
// A tree as the pieces that people and programs are shown: the text that is searched for and the filters.
// Pure.
#pragma once

#include <string>
#include <vector>

#include "query/search.h"
#include "query/tree.h"

namespace minutebook::query {

std::vector<Filter> filters_of(const Node& tree);

// The words, phrases and what joins them; "" where nothing is searched for as text.
std::string text_of(const Node& tree);

}  // namespace minutebook::query
