// SPDX-License-Identifier: GPL-2.0-or-later
// The form of the search page: what is asked above, and what narrows it at the side. One GET form, so that the URL is
// the whole state.
#pragma once

#include "query/search.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

inline constexpr std::string_view kFinderForm = "finder";  // id: the filters stand outside of it and name it

Html ask_form(const Context& context);

// Dates, every facet worth choosing from with its counts, order, grouping. Counts of a field do not depend on what is
// chosen of it. Chosen values are always listed. Throws query::SearchError.
Html filters_html(Context& context, const query::Results& results);

struct ShownValue {
  std::string value;
  std::uint64_t count = 0;
  bool is_chosen = false;
};
// Checkboxes that send the values of a field.
Html checkboxes(const Context& context, schema::Field field, const std::vector<ShownValue>& values,
                std::string_view form = {});

// The values of a facet to be listed: the chosen ones first, then the most frequent, `most` of them. Throws SearchError.
std::vector<ShownValue> shown_values(Context& context, const query::Facet& facet, std::size_t most);

}  // namespace minutebook::web::pages
