// SPDX-License-Identifier: GPL-2.0-or-later
// All hits of a question, a page at a time, so that any number of them needs little memory.
#pragma once

#include <functional>
#include <string_view>

#include "query/search.h"

namespace minutebook::query {

// Calls `use` with each hit from options.offset on, options.limit of them at the most, and the results that it stands
// in. Gives the results of the first page. Throws SearchError.
Results each_hit(Searcher& searcher, std::string_view question, SearchOptions options,
                 const std::function<void(const Results&, const Hit&)>& use);

}  // namespace minutebook::query
