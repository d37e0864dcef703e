// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "render/results_json.h"
#include "schema/fields.h"
#include "web/api/answer.h"
#include "web/api/api.h"
#include "web/question.h"

namespace minutebook::web::api {
namespace {

constexpr std::array kValues = {
    ParameterSpec{.name = "prefix", .most = 200, .help = "Only values with a word that begins so"},
    ParameterSpec{.name = "limit",
                  .type = ParameterType::kNumber,
                  .least = 1,
                  .most = 1000,
                  .fallback = "20",
                  .help = "Values, the most frequent first; of dates the newest"},
};

}  // namespace

std::span<const ParameterSpec> facet_parameters() {
  static const std::vector<ParameterSpec> specs =
      joined(without(question_parameters(), {"sort", "group"}), kValues);
  return specs;
}

std::vector<std::string_view> facet_names() {
  std::vector<std::string_view> names;
  for (const schema::Field field : schema::facets()) names.push_back(schema::spec(field).name);
  return names;
}

Response facet(Context& context) {
  const std::string& name = context.segments.front();
  const auto names = facet_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    throw HttpError{404, "there is no facet of this name"};
  }
  const Parameters& parameters = context.parameters;
  const std::string question = question_of(parameters);
  const query::Facet facet =
      context.searcher.facet(question, schema::find_field(name)->field, parameters.text("prefix"),
                             parameters.number("limit"), options_of(parameters));
  return answer(context, render::facets_json(question, {facet}));
}

}  // namespace minutebook::web::api
