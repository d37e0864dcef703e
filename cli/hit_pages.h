// SPDX-License-Identifier: GPL-2.0-or-later
// All hits of a question, a page at a time, so that any number of them needs little memory.
#pragma once

#include <functional>
#include <string_view>

#include "query/search.h"

namespace minutebook::cli {

// Calls `use` with each hit from options.offset on, options.limit of them at the most, and the results that it stands
// in. Gives the results of the first page. Throws query::SearchError.
query::Results each_hit(query::Searcher& searcher, std::string_view question, query::SearchOptions options,
                        const std::function<void(const query::Results&, const query::Hit&)>& use);

}  // namespace minutebook::cli
