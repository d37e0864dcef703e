// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/filters_html.h"

#include "web/pages/controls.h"
#include "web/pages/facets_html.h"
#include "web/pages/units.h"
#include "web/question.h"

namespace minutebook::web::pages {
namespace {

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

using Words = std::string (*)(const Context&, std::string_view);

// A select of the choices that a parameter has. Nothing is sent where the order or the groups are left to the question;
// `effective` is what they then are.
Html choice_of_parameter(const Context& context, std::string_view name, const std::string& label, Words words,
                         const std::string& effective) {
  std::string as_asked = context.say("As asked");
  if (!context.parameters.has(name)) as_asked += ": " + words(context, effective);
  std::vector<Choice> choices = {{"", as_asked}};
  for (const ParameterSpec& spec : question_parameters()) {
    if (spec.name != name) continue;
    for (const std::string_view choice : spec.choices) {
      choices.push_back({std::string{choice}, words(context, choice)});
    }
  }
  return select_html({.id = "f-" + std::string{name},
                      .name = std::string{name},
                      .label = label,
                      .choices = choices,
                      .chosen = context.parameters.text(name),
                      .form = std::string{kFinderForm}});
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
       language_input(context)});
}

Html filters_html(Context& context, const query::Results& results) {
  return element("details", {{"class", "finder-toggle"}},
                 {element("summary", {context.say("Filters and order")})}) +
         element(
             "section", {{"class", "filters"}, {"id", "filters"}, {"aria-labelledby", "filters-title"}},
             {element("h2", {{"id", "filters-title"}}, {context.say("Filters")}),
              element("p", {{"class", "quiet scripts-only"}}, {context.say("Results change as you choose.")}),
              choice_of_parameter(context, "sort", context.say("Order"), sort_label,
                                  results.interpretation.sort),
              choice_of_parameter(context, "group", context.say("The best result of each"), unit_label,
                                  results.interpretation.group),
              days_html(context), facets_html(context, results),
              switch_html(context, "boilerplate",
                          context.say("With apologies, previous minutes and their like")),
              switch_html(context, "strict", context.say("Read words as words, not as plain English")),
              element("p", {{"class", "apply"}},
                      {element("button", {{"type", "submit"}, {"form", std::string{kFinderForm}}},
                               {context.say("Apply")})})});
}

}  // namespace minutebook::web::pages
