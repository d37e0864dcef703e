// SPDX-License-Identifier: GPL-2.0-or-later
// What programs read (docs/json.md): one JSON object on one line, ended by a line break. Keys stand in the
// order of the documentation. Bytes that are not UTF-8 become U+FFFD. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/shown.h"
#include "indexer/update.h"
#include "papers/read_paper.h"
#include "query/explanation.h"
#include "query/search.h"
#include "schema/people.h"

namespace minutebook::cli {

std::string reading_json(const papers::Reading& reading);
std::string results_json(const query::Results& results, const SearchCommand& command);
std::string hit_json_line(const query::Results& results,
                          const query::Hit& hit);  // one of `hits` of results_json
std::string count_json(const query::Results& results, std::uint64_t count, std::string_view of);
std::string explanation_json(const query::Explanation& explanation, const ExplainCommand& command);
std::string facets_json(const std::vector<query::Facet>& facets, const FacetsCommand& command);
std::string facet_json_lines(const query::Facet& facet);  // a value a line
std::string similar_json(const query::SimilarItems& items, const SimilarCommand& command);
std::string suggestions_json(const std::vector<query::Suggestion>& suggestions,
                             const SuggestCommand& command);
std::string shown_json(const Shown& shown);
std::string report_json(const indexer::Report& report);
std::string people_json(const schema::People& people, const PeopleCommand& command);
std::string status_json(const indexer::IndexStatus& status, const StatusCommand& command);

}  // namespace minutebook::cli
