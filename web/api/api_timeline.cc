// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/results_json.h"
#include "web/api/answer.h"
#include "web/api/api.h"
#include "web/question.h"
#include "web/timeline.h"

namespace minutebook::web::api {

std::span<const ParameterSpec> timeline_parameters() {
  static const std::vector<ParameterSpec> specs = without(question_parameters(), {"sort", "group"});
  return specs;
}

Response timeline(Context& context) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = 0;
  options.facet_values = 0;
  options.group = query::Grouping{};
  options.tally = schema::Field::kDate;
  const query::Results results = context.searcher.search(question_of(context.parameters), options);
  const auto periods = [&](PeriodLength length, std::string_view name) {
    return render::array_of(counts_by(length, results.tally), [&](const PeriodCount& one) -> Json {
      return {{name, one.period}, {"count", one.count}};
    });
  };
  std::uint64_t undated = results.total;
  for (const query::FacetValue& day : results.tally) undated -= day.count;
  Json json = render::count_json(results, results.total, "passage");
  json["years"] = periods(PeriodLength::kYear, "year");
  json["months"] = periods(PeriodLength::kMonth, "month");
  json["undated"] = undated;
  return answer(context, std::move(json));
}

}  // namespace minutebook::web::api
