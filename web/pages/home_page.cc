// SPDX-License-Identifier: GPL-2.0-or-later
// The first page: a box to ask in, questions to try, and ways to browse.
#include <array>

#include "schema/fields.h"
#include "web/field_labels.h"
#include "web/layout.h"
#include "web/links.h"
#include "web/pages/examples.h"
#include "web/pages/filters_html.h"
#include "web/pages/pages.h"
#include "web/pages/units.h"
#include "web/question.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;

constexpr std::size_t kShown = 8;
constexpr std::array kBrowsed = {Field::kOrganization, Field::kYear, Field::kAuthority, Field::kKind};

Html browse_html(const Context& context, const query::Results& everything, Field field) {
  const std::string name{schema::spec(field).name};
  for (const query::Facet& facet : everything.facets) {
    if (facet.field != name || facet.values.empty()) continue;
    Html values;
    for (const query::FacetValue& value : facet.values) {
      values += element(
          "li", {link_to(value_url(context, field, value.value), label_of(context.lang, field, value.value)),
                 element("span", {{"class", "count"}}, {grouped(value.count)})});
    }
    Html section =
        element("h2", {label_of(context.lang, field)}) + element("ul", {{"class", "values"}}, {values});
    if (facet.distinct > facet.values.size()) {
      section +=
          element("p", {link_to(context.url("/facet/" + name),
                                context.say("{field}: all {count} values",
                                            {{"count", grouped(facet.distinct)},
                                             {"field", std::string{label_of(context.lang, field)}}}))});
    }
    return element("section", {section});
  }
  return {};
}

}  // namespace

Response home(Context& context) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = 0;
  options.facet_values = kShown;
  options.boilerplate = true;
  const query::Results everything = context.searcher.search("*", options);
  Html browse;
  for (const Field field : kBrowsed) browse += browse_html(context, everything, field);
  const Html main =
      element("h1", {context.options.name}) + ask_form(context) +
      element("p", {{"class", "quiet"}},
              {context.say("Questions in plain English, over {passages} of agendas, minutes and reports.",
                           {{"passages", passages(context, everything.total)}})}) +
      element("section", {element("h2", {context.say("Try")}), examples_html(context, everything)}) +
      element("div", {{"class", "browse"}}, {browse});
  return render_page(context, {.title = {}, .main = main, .has_box = false});
}

}  // namespace minutebook::web::pages
