// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/filters_html.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <optional>

#include "schema/fields.h"
#include "schema/terms.h"
#include "web/field_labels.h"
#include "web/pages/controls.h"
#include "web/pages/units.h"
#include "web/question.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;

constexpr std::size_t kShownValues = 6;
constexpr std::size_t kOpenFacets = 3;  // the others open where something of them is chosen
constexpr std::size_t kAllValues = std::numeric_limits<std::size_t>::max();

// In the order in which people narrow. Days and files are only shown where some are chosen.
constexpr std::array kShownFacets = {
    Field::kKind,   Field::kOrganization, Field::kYear,     Field::kChair,  Field::kSpeaker,
    Field::kPerson, Field::kAuthority,    Field::kRegion,   Field::kNation, Field::kAuthorityType,
    Field::kOwner,  Field::kStatus,       Field::kOutcome,  Field::kParty,  Field::kRole,
    Field::kTitle,  Field::kMover,        Field::kSeconder, Field::kDate,   Field::kSource,
    Field::kFormat};
constexpr std::array kOnlyWhereChosen = {Field::kDate, Field::kSource, Field::kFormat};

static_assert(kShownFacets.size() == 21, "a facet that is not here would be lost when the form is sent");

bool is_only_where_chosen(Field field) {
  return std::find(kOnlyWhereChosen.begin(), kOnlyWhereChosen.end(), field) != kOnlyWhereChosen.end();
}

Html day_input(const Context& context, std::string_view name, const std::string& label) {
  const std::string id = "f-" + std::string{name};
  return element("div", {{"class", "field"}},
                 {element("label", {{"for", id}}, {label}),
                  element("input", {{"type", "text"},
                                    {"id", id},
                                    {"name", std::string{name}},
                                    {"form", std::string{kFinderForm}},
                                    {"value", context.parameters.text(name)},
                                    {"autocomplete", "off"},
                                    {"inputmode", "numeric"},
                                    {"pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"},
                                    {"title", context.say("A day, month or year: 2020-07-14, 2020-07, 2020")},
                                    {"aria-describedby", "f-days"}})});
}

Html days_html(const Context& context) {
  return element("fieldset", {element("legend", {context.say("Date of the meeting")}),
                              element("p", {{"id", "f-days"}, {"class", "quiet"}},
                                      {context.say("A day, month or year: 2020-07-14, 2020-07, 2020")}),
                              day_input(context, "from", context.say("From")),
                              day_input(context, "to", context.say("To"))});
}

// "3 chosen" beside the name of a facet that may be closed.
Html chosen_count(const Context& context, std::size_t count) {
  if (count == 0) return {};
  return element("span", {{"class", "chosen"}},
                 {" (" + context.say("{count} chosen", {{"count", std::to_string(count)}}) + ")"});
}

Html facet_html(Context& context, const query::Facet& facet, Field field, bool is_open) {
  const std::string label{label_of(context.lang, field)};
  const std::size_t chosen = context.parameters.all(facet.field).size();
  const std::vector<ShownValue> values = shown_values(context, facet, kShownValues);
  Html more;
  if (facet.distinct > values.size()) {
    more = element("p", {link_to(context.url("/facet/" + facet.field, context.parameters.with("page", {})),
                                 context.say("{field}: all {count} values",
                                             {{"count", grouped(facet.distinct)}, {"field", label}}))});
  }
  Attributes attributes = {{"class", "facet"}, {"id", "facet-" + facet.field}};
  if (is_open || chosen > 0) attributes.emplace_back("open");
  return element("details", attributes,
                 {element("summary", {label, chosen_count(context, chosen)}),
                  element("fieldset", {element("legend", {{"class", "hidden"}}, {label}),
                                       checkboxes(context, field, values, kFinderForm), more})});
}

// Whether choosing from the facet could narrow anything.
bool is_worth_choosing(const query::Facet& facet, const query::Results& results) {
  return facet.distinct > 1 || (facet.distinct == 1 && facet.values.front().count < results.total);
}

Html facets_html(Context& context, const query::Results& results) {
  Html html;
  std::size_t count = 0;
  for (const Field field : kShownFacets) {
    const std::string name{schema::spec(field).name};
    const auto found = std::find_if(results.facets.begin(), results.facets.end(),
                                    [&](const query::Facet& facet) { return facet.field == name; });
    const query::Facet facet = found == results.facets.end() ? query::Facet{name, {}, 0} : *found;
    const bool is_shown =
        context.parameters.has(name) || (is_worth_choosing(facet, results) && !is_only_where_chosen(field));
    if (!is_shown) continue;
    html += facet_html(context, facet, field, count < kOpenFacets);
    ++count;
  }
  return html;
}

std::vector<Choice> choices_of_parameter(std::string_view name, const Choice& first,
                                         const std::function<std::string(std::string_view)>& label) {
  std::vector<Choice> choices = {first};
  for (const ParameterSpec& spec : question_parameters()) {
    if (spec.name != name) continue;
    for (const std::string_view choice : spec.choices) {
      choices.push_back({std::string{choice}, label(choice)});
    }
  }
  return choices;
}

Html sort_select(const Context& context, const query::Results& results) {
  const auto label = [&](std::string_view sort) { return sort_label(context, sort); };
  const Choice as_asked{"", context.say("As asked")};
  const bool is_chosen = context.parameters.has("sort");
  const Choice first =
      is_chosen ? as_asked : Choice{"", as_asked.label + ": " + label(results.interpretation.sort)};
  return select_html({.id = "f-sort",
                      .name = "sort",
                      .label = context.say("Order"),
                      .choices = choices_of_parameter("sort", first, label),
                      .chosen = context.parameters.text("sort"),
                      .form = kFinderForm});
}

Html group_select(const Context& context, const query::Results& results) {
  const auto label = [&](std::string_view unit) { return unit_label(context, unit); };
  const Choice as_asked{"", context.say("As asked")};
  const bool is_chosen = context.parameters.has("group");
  const Choice first =
      is_chosen ? as_asked : Choice{"", as_asked.label + ": " + label(results.interpretation.group)};
  return select_html({.id = "f-group",
                      .name = "group",
                      .label = context.say("The best result of each"),
                      .choices = choices_of_parameter("group", first, label),
                      .chosen = context.parameters.text("group"),
                      .form = kFinderForm});
}

Html switch_html(const Context& context, std::string_view name, const std::string& label) {
  const std::string id = "f-" + std::string{name};
  Attributes attributes = {{"type", "checkbox"},
                           {"id", id},
                           {"name", std::string{name}},
                           {"value", "yes"},
                           {"form", std::string{kFinderForm}}};
  if (context.parameters.flag(name)) attributes.emplace_back("checked");
  return element("div", {{"class", "choice"}},
                 {element("input", attributes), element("label", {{"for", id}}, {label})});
}

}  // namespace

Html ask_form(const Context& context) {
  NamedValues kept;
  if (context.parameters.has("lang")) kept.emplace_back("lang", code_of(context.lang));
  return element(
      "form",
      {{"id", std::string{kFinderForm}},
       {"class", "finder-ask"},
       {"action", context.file_url("/search")},
       {"method", "get"},
       {"role", "search"},
       {"aria-label", context.say("Search papers and minutes")}},
      {element("label", {{"for", "q"}, {"class", "box-label"}}, {context.say("Ask the papers and minutes")}),
       element("div", {{"class", "box large"}},
               {element("input", {{"type", "search"},
                                  {"id", "q"},
                                  {"name", "q"},
                                  {"value", context.parameters.text("q")},
                                  {"autocomplete", "off"},
                                  {"data-suggest", context.file_url("/v1/suggest")}}),
                element("button", {{"type", "submit"}}, {context.say("Search")})}),
       hidden_inputs(kept)});
}

std::vector<ShownValue> shown_values(Context& context, const query::Facet& facet, std::size_t most) {
  const Field field = schema::find_field(facet.field)->field;
  const auto count_in = [&](const query::Facet& counted,
                            const std::string& key) -> std::optional<query::FacetValue> {
    for (const query::FacetValue& value : counted.values) {
      if (schema::key_of(field, value.value) == key) return value;
    }
    return std::nullopt;
  };
  std::vector<ShownValue> shown;
  std::vector<std::string> keys;
  std::optional<query::Facet> whole;  // only where a chosen value is not among the most frequent
  for (const std::string& chosen : context.parameters.all(facet.field)) {
    const std::string key = schema::key_of(field, chosen);
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    auto counted = count_in(facet, key);
    if (!counted) {
      if (!whole) {
        whole = context.searcher.facet(question_of(context.parameters), field, {}, kAllValues,
                                       options_of(context.parameters));
      }
      counted = count_in(*whole, key);
    }
    keys.push_back(key);
    shown.push_back({chosen, counted ? counted->count : 0, true});
  }
  for (const query::FacetValue& value : facet.values) {
    if (shown.size() >= std::max(most, keys.size())) break;
    if (std::find(keys.begin(), keys.end(), schema::key_of(field, value.value)) != keys.end()) continue;
    shown.push_back({value.value, value.count, false});
  }
  return shown;
}

Html checkboxes(const Context& context, Field field, const std::vector<ShownValue>& values,
                std::string_view form) {
  const std::string name{schema::spec(field).name};
  Html html;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const ShownValue& value = values[i];
    const std::string id = "f-" + name + '-' + std::to_string(i);
    Attributes attributes = {{"type", "checkbox"}, {"id", id}, {"name", name}, {"value", value.value}};
    if (!form.empty()) attributes.emplace_back("form", std::string{form});
    if (value.is_chosen) attributes.emplace_back("checked");
    html += element("div", {{"class", "choice"}},
                    {element("input", attributes),
                     element("label", {{"for", id}},
                             {label_of(context.lang, field, value.value), " ",
                              element("span", {{"class", "count"}}, {'(' + grouped(value.count) + ')'})})});
  }
  return html;
}

Html filters_html(Context& context, const query::Results& results) {
  return element("details", {{"class", "finder-toggle"}},
                 {element("summary", {context.say("Filters and order")})}) +
         element(
             "section", {{"class", "filters"}, {"id", "filters"}, {"aria-labelledby", "filters-title"}},
             {element("h2", {{"id", "filters-title"}}, {context.say("Filters")}),
              element("p", {{"class", "quiet scripts-only"}}, {context.say("Results change as you choose.")}),
              sort_select(context, results), group_select(context, results), days_html(context),
              facets_html(context, results),
              switch_html(context, "boilerplate",
                          context.say("With apologies, previous minutes and their like")),
              switch_html(context, "strict", context.say("Read words as words, not as plain English")),
              element("p", {{"class", "apply"}},
                      {element("button", {{"type", "submit"}, {"form", std::string{kFinderForm}}},
                               {context.say("Apply")})})});
}

}  // namespace minutebook::web::pages
