// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/question_form.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "web/field_labels.h"
#include "web/pages/controls.h"
#include "web/pages/units.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;

Html text_input(const Context& context, std::string_view name, const std::string& label,
                std::string_view hint = {}) {
  const std::string id = "f-" + std::string{name};
  Attributes attributes = {{"type", "text"},
                           {"id", id},
                           {"name", std::string{name}},
                           {"value", context.parameters.text(name)},
                           {"autocomplete", "off"}};
  if (!hint.empty()) attributes.emplace_back("aria-describedby", std::string{hint});
  return element("div", {{"class", "field"}},
                 {element("label", {{"for", id}}, {label}), element("input", attributes)});
}

// Years as they come, newest first; names by the alphabet, to be found.
Html value_select(const Context& context, Field field, const query::Results& results) {
  const std::string name{schema::spec(field).name};
  std::vector<Choice> choices;
  for (const query::Facet& facet : results.facets) {
    if (facet.field != name) continue;
    for (const query::FacetValue& value : facet.values) {
      choices.push_back(
          {value.value, label_of(context.lang, field, value.value) + " (" + grouped(value.count) + ')'});
    }
  }
  if (schema::spec(field).type != schema::FieldType::kDate) {
    std::sort(choices.begin(), choices.end(),
              [](const Choice& a, const Choice& b) { return a.label < b.label; });
  }
  const std::string chosen = context.parameters.text(name);
  const bool is_listed =
      std::any_of(choices.begin(), choices.end(), [&](const Choice& one) { return one.value == chosen; });
  if (!chosen.empty() && !is_listed) {
    choices.insert(choices.begin(), {chosen, label_of(context.lang, field, chosen)});
  }
  choices.insert(choices.begin(), {"", context.say("Any")});
  const std::string id = "f-" + name;
  return select_html({.id = id,
                      .name = name,
                      .label = std::string{label_of(context.lang, field)},
                      .choices = choices,
                      .chosen = chosen});
}

Html order_select(const Context& context) {
  constexpr std::array kOrders = {std::string_view{"newest"}, std::string_view{"oldest"},
                                  std::string_view{"relevance"}};
  std::vector<Choice> choices;
  for (const std::string_view order : kOrders) {
    choices.push_back({std::string{order}, sort_label(context, order)});
  }
  return select_html({.id = "f-sort",
                      .name = "sort",
                      .label = context.say("Order"),
                      .choices = choices,
                      .chosen = context.parameters.text("sort")});
}

// Everything that the form has no control for: the second of two values of a field, too.
NamedValues kept_values(const Context& context, const QuestionForm& form) {
  std::vector<std::string_view> own = {"q", "from", "to", "page"};
  if (form.has_order) own.push_back("sort");
  for (const Field field : form.fields) own.push_back(schema::spec(field).name);
  NamedValues kept;
  for (const auto& one : context.parameters.given()) {
    const auto found = std::find(own.begin(), own.end(), one.first);
    if (found == own.end()) {
      kept.push_back(one);
    } else {
      own.erase(found);
    }
  }
  return kept;
}

}  // namespace

Html question_form(const Context& context, const QuestionForm& form, const query::Results& results) {
  Html controls = text_input(context, "q", context.say("Words or a question"));
  for (const Field field : form.fields) controls += value_select(context, field, results);
  controls += text_input(context, "from", context.say("From"), "f-days") +
              text_input(context, "to", context.say("To"), "f-days");
  if (form.has_order) controls += order_select(context);
  return element("form",
                 {{"action", context.file_url(form.path)},
                  {"method", "get"},
                  {"class", "question-form"},
                  {"aria-label", context.say("Filters")}},
                 {element("div", {{"class", "fields"}}, {controls}),
                  element("p", {{"id", "f-days"}, {"class", "quiet"}},
                          {context.say("A day, month or year: 2020-07-14, 2020-07, 2020")}),
                  hidden_inputs(kept_values(context, form)),
                  element("p", {{"class", "apply"}},
                          {element("button", {{"type", "submit"}}, {context.say("Apply")})})});
}

}  // namespace minutebook::web::pages
