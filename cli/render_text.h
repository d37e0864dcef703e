// SPDX-License-Identifier: GPL-2.0-or-later
// What people read. Everything that comes from papers or file names is made safe for a terminal first
// (cli/terminal.h). No shape is promised here: programs read JSON. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "indexer/update.h"
#include "papers/read_paper.h"
#include "query/explanation.h"
#include "query/search.h"
#include "query/shown.h"
#include "schema/people.h"

namespace minutebook::cli {

std::string results_text(const query::Results& results, const SearchCommand& command, const Style& style);
std::string explanation_text(const query::Explanation& explanation, const ExplainCommand& command,
                             const Style& style);
std::string facets_text(const std::vector<query::Facet>& facets, const Style& style);
std::string similar_text(const query::SimilarItems& items, const Style& style);
std::string suggestions_text(const std::vector<query::Suggestion>& suggestions, const Style& style);
std::string shown_text(const query::Shown& shown, const Style& style);
std::string reading_text(const papers::Reading& reading, const Style& style);
std::string report_text(const indexer::Report& report);
std::string people_text(const schema::People& people, const PeopleCommand& command, const Style& style);
std::string status_text(const indexer::IndexStatus& status, const StatusCommand& command);

}  // namespace minutebook::cli
