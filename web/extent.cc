// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/extent.h"

#include "query/tree.h"

namespace minutebook::web {

std::string question_for(const std::vector<std::pair<schema::Field, std::string>>& values) {
  std::string question;
  for (const auto& [field, value] : values) {
    question += (question.empty() ? "" : " AND ") + query::print(query::filter(field, value));
  }
  return question;
}

query::SearchOptions by_meeting() {
  query::SearchOptions options;
  options.limit = 0;
  options.facet_values = 0;
  options.strict = true;
  options.boilerplate = true;
  options.sort = query::Sort::kNewest;
  options.group = query::Grouping{query::Unit::kMeeting, {}};
  options.tally = schema::Field::kDate;
  return options;
}

Extent extent_of(const query::Results& results) {
  Extent extent{results.total, results.groups, {}, {}};
  if (results.tally.empty()) return extent;
  extent.first = results.tally.back().value;
  extent.last = results.tally.front().value;
  return extent;
}

Extent extent_of(query::Searcher& searcher, const std::string& question) {
  return extent_of(searcher.search(question, by_meeting()));
}

}  // namespace minutebook::web
