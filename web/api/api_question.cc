// SPDX-License-Identifier: GPL-2.0-or-later
// What can be told of a question without its hits: how it is read, how many it finds, how it may go on.
#include <array>

#include "query/count.h"
#include "query/explanation.h"
#include "render/results_json.h"
#include "web/api/answer.h"
#include "web/api/api.h"
#include "web/question.h"

namespace minutebook::web::api {
namespace {

constexpr std::array kDebug = {ParameterSpec{.name = "debug",
                                             .type = ParameterType::kFlag,
                                             .fallback = "no",
                                             .help = "Add the query as Xapian writes it"}};
constexpr std::array kSuggest = {
    ParameterSpec{.name = "q", .help = "What is typed so far"},
    ParameterSpec{.name = "limit",
                  .type = ParameterType::kNumber,
                  .least = 1,
                  .most = 50,
                  .fallback = "10",
                  .help = "Suggestions"},
};

}  // namespace

std::span<const ParameterSpec> parse_parameters() {
  static const std::vector<ParameterSpec> specs = joined(question_parameters(), kDebug);
  return specs;
}

Response parse(Context& context) {
  const query::Explanation explanation =
      context.searcher.explain(question_of(context.parameters), options_of(context.parameters));
  return answer(context, render::explanation_json(explanation, context.parameters.flag("debug")));
}

std::span<const ParameterSpec> count_parameters() {
  static const std::vector<ParameterSpec> specs = without(question_parameters(), {"sort"});
  return specs;
}

Response count(Context& context) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = 0;
  options.facet_values = 0;
  const query::Results results = context.searcher.search(question_of(context.parameters), options);
  const query::Count count = query::count_of(results);
  return answer(context, render::count_json(results, count.number, count.of));
}

std::span<const ParameterSpec> suggest_parameters() { return kSuggest; }

Response suggest(Context& context) {
  const std::string typed = context.parameters.text("q");
  return answer(context, render::suggestions_json(
                             typed, context.searcher.suggest(typed, context.parameters.number("limit"))));
}

}  // namespace minutebook::web::api
