// SPDX-License-Identifier: GPL-2.0-or-later
// The bodies that met and the authorities of their people: how much there is of each, and from when to when.
#include <algorithm>
#include <array>
#include <limits>

#include "query/tree.h"
#include "schema/fields.h"
#include "web/api/answer.h"
#include "web/api/api.h"
#include "web/question.h"

namespace minutebook::web::api {
namespace {

constexpr std::array kPrefix = {
    ParameterSpec{.name = "prefix", .most = 200, .help = "Only those with a word that begins so"}};

query::SearchOptions everything() {
  query::SearchOptions options;
  options.limit = 0;
  options.facet_values = 0;
  options.strict = true;
  options.boilerplate = true;
  return options;
}

Json body_json(Context& context, schema::Field field, const query::FacetValue& body) {
  const std::string question = query::print(query::filter(field, body.value));
  query::SearchOptions options = everything();
  options.tally = schema::Field::kDate;
  const query::Results results = context.searcher.search(question, options);
  const auto& days = results.tally;  // newest first
  const std::string name{schema::spec(field).name};
  return {{"name", body.value},
          {"passages", body.count},
          {"first", days.empty() ? Json(nullptr) : Json(days.back().value)},
          {"last", days.empty() ? Json(nullptr) : Json(days.front().value)},
          {"links", {{"search", context.absolute_url("/v1/search", {{name, body.value}})}}}};
}

Response bodies(Context& context, schema::Field field, std::string_view name) {
  const Page page = page_of(context);
  const query::Facet facet = context.searcher.facet("*", field, context.parameters.text("prefix"),
                                                    std::numeric_limits<std::size_t>::max(), everything());
  const std::size_t first = std::min(page.offset, facet.values.size());
  const std::size_t shown = std::min(page.limit, facet.values.size() - first);
  Json list = Json::array();
  for (std::size_t i = first; i < first + shown; ++i) {
    list.push_back(body_json(context, field, facet.values[i]));
  }
  return answer(context, {{name, list},
                          {"total", facet.values.size()},
                          {"links", page_links(context, page, shown, facet.values.size())}});
}

}  // namespace

std::span<const ParameterSpec> bodies_parameters() {
  static const std::vector<ParameterSpec> specs = joined(kPrefix, page_parameters());
  return specs;
}

Response organizations(Context& context) {
  return bodies(context, schema::Field::kOrganization, "organizations");
}
Response authorities(Context& context) { return bodies(context, schema::Field::kAuthority, "authorities"); }

}  // namespace minutebook::web::api
