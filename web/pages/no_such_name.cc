// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/no_such_name.h"

#include "query/nearest.h"
#include "web/layout.h"
#include "web/links.h"

namespace minutebook::web::pages {
namespace {

constexpr std::size_t kMostNearest = 8;

Html name_item(const Context& context, schema::Field field, const Meant& meant) {
  Html about = meant.about.empty() ? Html{} : element("span", {{"class", "quiet"}}, {" " + meant.about});
  return element("li", {link_to(value_url(context, field, meant.name), meant.name), about});
}

}  // namespace

Response no_such_name(const Context& context, schema::Field field, std::string_view name,
                      const std::vector<std::string_view>& names) {
  Html items;
  for (const std::string& near : query::nearest(name, names, kMostNearest)) {
    items += name_item(context, field, {near, {}});
  }
  const std::string title = context.say("Nothing here has this name");
  Html main = element("h1", {title}) + element("p", {"“" + std::string{name} + "”"});
  if (!items.empty()) {
    main += element("h2", {context.say("Names that are near to it")}) + element("ul", {items});
  }
  main += element("p", {link_to(context.url("/search", {{"q", std::string{name}}}),
                                context.say("Search for these words"))});
  return render_page(context, {.title = title, .main = main, .status = 404});
}

Response several_names(const Context& context, schema::Field field, std::string_view name,
                       const std::vector<Meant>& meant) {
  Html items;
  for (const Meant& one : meant) items += name_item(context, field, one);
  const std::string title = context.say("“{name}” may be any of these", {{"name", std::string{name}}});
  return render_page(
      context,
      {.title = title, .main = element("h1", {title}) + element("ul", {{"class", "names"}}, {items})});
}

}  // namespace minutebook::web::pages
