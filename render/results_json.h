// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as programs read them (docs/json.md): objects with their keys in the order of the documentation. Whoever prints
// one may add members at its end. Pure functions.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "query/explanation.h"
#include "query/search.h"
#include "query/shown.h"
#include "render/json.h"

namespace minutebook::render {

Json results_json(const query::Results& results, bool with_facets);
Json hit_json(const query::Results& results, const query::Hit& hit);  // one of `hits` of results_json
Json count_json(const query::Results& results, std::uint64_t count, std::string_view of);
Json explanation_json(const query::Explanation& explanation, bool with_xapian);
Json facets_json(std::string_view question, const std::vector<query::Facet>& facets);
Json facet_value_json(const query::Facet& facet, const query::FacetValue& value);  // alone on a line
Json similar_json(std::string_view id, const query::SimilarItems& items);
Json suggestions_json(std::string_view typed, const std::vector<query::Suggestion>& suggestions);
Json shown_json(const query::Shown& shown);  // of one passage at the least

}  // namespace minutebook::render
