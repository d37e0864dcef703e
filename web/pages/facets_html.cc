// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/facets_html.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "schema/terms.h"
#include "web/field_labels.h"
#include "web/pages/filters_html.h"
#include "web/pages/units.h"
#include "web/question.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;

constexpr std::size_t kShownValues = 6;
constexpr std::size_t kOpenFacets = 3;  // the others open where something of them is chosen
constexpr std::size_t kAllValues = std::numeric_limits<std::size_t>::max();

// In the order in which people narrow. Others (days, files) are shown only where something of them is chosen.
constexpr std::array kOffered = {Field::kKind,    Field::kOrganization,  Field::kYear,      Field::kChair,
                                 Field::kSpeaker, Field::kPerson,        Field::kAuthority, Field::kRegion,
                                 Field::kNation,  Field::kAuthorityType, Field::kOwner,     Field::kStatus,
                                 Field::kOutcome, Field::kParty,         Field::kRole,      Field::kTitle,
                                 Field::kMover,   Field::kSeconder};

bool is_offered(Field field) { return std::find(kOffered.begin(), kOffered.end(), field) != kOffered.end(); }

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

std::vector<Field> in_order() {
  std::vector<Field> fields{kOffered.begin(), kOffered.end()};
  for (const Field field : schema::facets()) {
    if (!is_offered(field)) fields.push_back(field);
  }
  return fields;
}

}  // namespace

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

Html facets_html(Context& context, const query::Results& results) {
  Html html;
  std::size_t count = 0;
  for (const Field field : in_order()) {
    const std::string name{schema::spec(field).name};
    const auto found = std::find_if(results.facets.begin(), results.facets.end(),
                                    [&](const query::Facet& facet) { return facet.field == name; });
    const query::Facet facet = found == results.facets.end() ? query::Facet{name, {}, 0} : *found;
    const bool is_useful = is_offered(field) && is_worth_choosing(facet, results);
    if (!is_useful && !context.parameters.has(name)) continue;
    html += facet_html(context, facet, field, count < kOpenFacets);
    ++count;
  }
  return html;
}

}  // namespace minutebook::web::pages
