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

std::shared_ptr<const schema::People> all_people(const Context& context) {
  const SiteOptions& options = context.options;
  return options.people->people(options.index, options.audience, context.revision);
}

}  // namespace

std::span<const ParameterSpec> people_parameters() {
  static const std::vector<ParameterSpec> specs = joined(kName, page_parameters());
  return specs;
}

Response people(Context& context) {
  const Page page = page_of(context);
  std::shared_ptr<const schema::People> known = all_people(context);
  const std::string name = context.parameters.text("name");
  if (!name.empty()) known = std::make_shared<schema::People>(query::those_named(*known, name));
  const std::vector<schema::Person>& all = known->people;
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
  std::vector<schema::Person> meant = query::those_named(*all_people(context), name).people;
  const auto exact = std::find_if(meant.begin(), meant.end(),
                                  [&](const schema::Person& person) { return person.label == name; });
  if (exact != meant.end()) meant = {schema::Person{*exact}};
  if (meant.empty()) throw HttpError{404, "nobody goes by this name"};
  return answer(context, {{"name", name}, {"people", render::array_of(meant, [&](const auto& one) {
                                             return linked_json(context, one);
                                           })}});
}

}  // namespace minutebook::web::api
