// SPDX-License-Identifier: GPL-2.0-or-later
// The values of fields among what a question finds, to be chosen from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/search.h"
#include "schema/fields.h"
#include "web/context.h"
#include "web/html.h"

namespace minutebook::web::pages {

// Every facet that may narrow the results, with its most frequent values and a way to all of them. Counts of a field do
// not depend on what is chosen of it. What is chosen is always listed. Throws query::SearchError.
Html facets_html(Context& context, const query::Results& results);

struct ShownValue {
  std::string value;
  std::uint64_t count = 0;
  bool is_chosen = false;
};
// The values of a facet to be listed: the chosen ones first, then the most frequent, `most` of them. Throws SearchError.
std::vector<ShownValue> shown_values(Context& context, const query::Facet& facet, std::size_t most);

// Checkboxes that send the values of a field; `form` is the id of a form that they stand outside of.
Html checkboxes(const Context& context, schema::Field field, const std::vector<ShownValue>& values,
                std::string_view form = {});

}  // namespace minutebook::web::pages
