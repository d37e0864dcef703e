// SPDX-License-Identifier: GPL-2.0-or-later
// All values of one field among what a question finds, to search in and to choose from.
#include <algorithm>
#include <array>

#include "schema/fields.h"
#include "web/field_labels.h"
#include "web/layout.h"
#include "web/pages/controls.h"
#include "web/pages/facets_html.h"
#include "web/pages/pages.h"
#include "web/question.h"

namespace minutebook::web::pages {
namespace {

constexpr std::size_t kMostValues = 200;

constexpr std::array kOwn = {
    ParameterSpec{.name = "prefix", .most = 200, .help = "Values with a word that begins so"},
    ParameterSpec{.name = "lang",
                  .type = ParameterType::kChoice,
                  .choices = kLangCodes,
                  .help = "Language of the interface"},
};

// The field that the address names, if it is one that is counted.
schema::Field field_of(const Context& context) {
  const schema::FieldSpec* field = schema::find_field(context.segments.front());
  if (field == nullptr || !field->facet) throw HttpError{404, "there is no such field"};
  return field->field;
}

NamedValues without(const NamedValues& values, std::initializer_list<std::string_view> names) {
  NamedValues kept = values;
  std::erase_if(
      kept, [&](const auto& one) { return std::find(names.begin(), names.end(), one.first) != names.end(); });
  return kept;
}

Html search_inside(const Context& context, const std::string& path) {
  return element(
      "form",
      {{"action", context.file_url(path)},
       {"method", "get"},
       {"role", "search"},
       {"aria-label", context.say("Search in this list")}},
      {element("label", {{"for", "prefix"}, {"class", "box-label"}}, {context.say("Search in this list")}),
       element("div", {{"class", "box"}},
               {element("input", {{"type", "search"},
                                  {"id", "prefix"},
                                  {"name", "prefix"},
                                  {"value", context.parameters.text("prefix")},
                                  {"autocomplete", "off"}}),
                element("button", {{"type", "submit"}}, {context.say("Search")})}),
       hidden_inputs(without(context.parameters.given(), {"prefix"}))});
}

}  // namespace

std::span<const ParameterSpec> facet_parameters() {
  static const std::vector<ParameterSpec> specs = joined(question_parameters(), kOwn);
  return specs;
}

Response facet(Context& context) {
  const schema::Field field = field_of(context);
  const std::string name{schema::spec(field).name};
  const std::string label{label_of(context.lang, field)};
  const query::Facet facet =
      context.searcher.facet(question_of(context.parameters), field, context.parameters.text("prefix"),
                             kMostValues, options_of(context.parameters));
  const std::vector<ShownValue> values = shown_values(context, facet, kMostValues);
  const NamedValues others = without(context.parameters.given(), {name, "prefix"});
  Html form;
  if (values.empty()) {
    form = element("p", {context.say("No results")});
  } else {
    form = element(
        "form", {{"action", context.file_url("/search")}, {"method", "get"}},
        {element("fieldset", {{"class", "columns"}},
                 {element("legend", {{"class", "hidden"}}, {label}), checkboxes(context, field, values)}),
         hidden_inputs(others),
         element("p", {{"class", "apply"}},
                 {element("button", {{"type", "submit"}}, {context.say("Apply")})})});
  }
  const std::string count = context.say("{count} values", {{"count", std::to_string(facet.distinct)}});
  Html main = element("p", {link_to(context.url("/search", without(context.parameters.given(), {"prefix"})),
                                    context.say("Back to the results"))}) +
              element("h1", {label}) + search_inside(context, "/facet/" + name) +
              element("p", {{"role", "status"}}, {count});
  if (facet.distinct > kMostValues) {
    main += element("p", {context.say("The {count} most frequent are shown: search in the list for others.",
                                      {{"count", std::to_string(kMostValues)}})});
  }
  return render_page(context, {.title = label + " - " + count, .main = main + form});
}

}  // namespace minutebook::web::pages
