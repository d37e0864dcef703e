// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the site works, and on what.
#include <algorithm>

#include "web/api/answer.h"
#include "web/api/api.h"

namespace minutebook::web::api {
namespace {

Response word(std::string_view text) {
  return {.status = 200, .content_type = "text/plain; charset=utf-8", .body = std::string{text} + '\n'};
}

// Those that are there; null where it is not told.
Json count_sources(const SiteOptions& options) {
  if (!options.journal) return nullptr;
  const SourceJournal journal = options.journal();
  return std::count_if(journal.changes.begin(), journal.changes.end(),
                       [](const SourceChange& source) { return !source.path.empty(); });
}

}  // namespace

Response status(Context& context) {
  query::SearchOptions options;
  options.limit = 0;
  options.facet_values = 0;
  options.boilerplate = true;
  options.strict = true;
  options.tally = schema::Field::kDate;
  const query::Results all = context.searcher.search("*", options);
  const auto& days = all.tally;  // newest first
  return answer(context, {{"passages", all.total},
                          {"sources", count_sources(context.options)},
                          {"first", days.empty() ? Json(nullptr) : Json(days.back().value)},
                          {"last", days.empty() ? Json(nullptr) : Json(days.front().value)}});
}

Response alive(Context&) { return word("ok"); }

// The revision was read before this is asked: an index that cannot be read is answered with 503.
Response ready(Context&) { return word("ready"); }

}  // namespace minutebook::web::api
