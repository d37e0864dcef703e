// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "render/results_json.h"
#include "web/api/api.h"
#include "web/question.h"

namespace minutebook::web::api {
namespace {

constexpr std::array kPaging = {
    ParameterSpec{.name = "limit",
                  .type = ParameterType::kNumber,
                  .most = kMostHitsOfPage,
                  .fallback = "20",
                  .help = "Hits of a page"},
    ParameterSpec{.name = "facets",
                  .type = ParameterType::kNumber,
                  .most = 100,
                  .fallback = "10",
                  .help = "Values that a facet lists; 0 counts none"},
};

}  // namespace

std::span<const ParameterSpec> search_parameters() {
  static const std::vector<ParameterSpec> specs = joined(question_parameters(), kPaging);
  return specs;
}

Response search(Context& context) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = context.parameters.number("limit");
  options.facet_values = context.parameters.number("facets");
  const query::Results results = context.searcher.search(question_of(context.parameters), options);
  return {.status = 200,
          .content_type = "application/json",
          .body = render::line_of(render::results_json(results, options.facet_values > 0))};
}

}  // namespace minutebook::web::api
