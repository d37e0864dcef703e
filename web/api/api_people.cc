// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "query/people.h"
#include "render/people_json.h"
#include "web/api/answer.h"
#include "web/api/api.h"
#include "web/question.h"
#include "web/url.h"

namespace minutebook::web::api {
namespace {

constexpr std::array kName = {
    ParameterSpec{.name = "name", .most = 200, .help = "Only those who go by the name, or by a part of it"}};

Json linked_json(const Context& context, const schema::Person& person) {
  Json json = render::person_json(person);
  json["links"] = {{"self", context.absolute_url("/v1/people/" + percent_encoded(person.label))},
                   {"search", context.absolute_url("/v1/search", {{"person", person.label}})}};
  return json;
}

std::vector<schema::Person> people_named(const Context& context, std::string_view name) {
  return query::list_people(context.options.index, context.options.audience, name).people;
}

}  // namespace

std::span<const ParameterSpec> people_parameters() {
  static const std::vector<ParameterSpec> specs = joined(kName, page_parameters());
  return specs;
}

Response people(Context& context) {
  const Page page = page_of(context);
  const std::vector<schema::Person> all = people_named(context, context.parameters.text("name"));
  const std::size_t first = std::min(page.offset, all.size());
  const std::size_t shown = std::min(page.limit, all.size() - first);
  Json list = Json::array();
  for (std::size_t i = first; i < first + shown; ++i) list.push_back(linked_json(context, all[i]));
  return answer(
      context,
      {{"people", list}, {"total", all.size()}, {"links", page_links(context, page, shown, all.size())}});
}

// All whom the name may mean: of a label it is one.
Response person(Context& context) {
  const std::string& name = context.segments.front();
  std::vector<schema::Person> meant = people_named(context, name);
  const auto exact = std::find_if(meant.begin(), meant.end(),
                                  [&](const schema::Person& person) { return person.label == name; });
  if (exact != meant.end()) meant = {schema::Person{*exact}};
  if (meant.empty()) throw HttpError{404, "nobody goes by this name"};
  return answer(context, {{"name", name}, {"people", render::array_of(meant, [&](const auto& one) {
                                             return linked_json(context, one);
                                           })}});
}

}  // namespace minutebook::web::api
