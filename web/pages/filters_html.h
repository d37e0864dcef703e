// SPDX-License-Identifier: GPL-2.0-or-later
// The form of the search page: what is asked above, and what narrows it at the side. One GET form, so that the URL is
// the whole state.
#pragma once

#include <string_view>

#include "query/search.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

inline constexpr std::string_view kFinderForm = "finder";  // id: the filters stand outside of it and name it

Html ask_form(const Context& context);

// Order, grouping, dates and facets. Throws query::SearchError.
Html filters_html(Context& context, const query::Results& results);

}  // namespace minutebook::web::pages
