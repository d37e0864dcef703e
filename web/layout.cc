// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/layout.h"

#include <algorithm>
#include <array>

#include "web/assets.h"
#include "web/pages/controls.h"

namespace minutebook::web {
namespace {

struct NavLink {
  std::string_view path;
  Text text;
};
constexpr std::array kSiteLinks = {
    NavLink{"/decisions", "Decisions"}, NavLink{"/actions", "Actions"}, NavLink{"/timeline", "Timeline"},
    NavLink{"/coverage", "Coverage"},   NavLink{"/help", "Help"},
};
constexpr std::array kFootLinks = {
    NavLink{"/accessibility", "Accessibility"},
    NavLink{"/coverage", "What is in this collection"},
    NavLink{"/help", "Help"},
};

std::string path_of(const Context& context) {
  return context.request.target.substr(0, context.request.target.find('?'));
}

Html nav_link(const Context& context, const NavLink& row) {
  Attributes attributes = {{"href", context.url(row.path)}};
  if (path_of(context) == row.path) attributes.emplace_back("aria-current", "page");
  return element("a", attributes, {context.say(row.text)});
}

Html search_box(const Context& context) {
  return element(
      "form",
      {{"action", context.file_url("/search")},
       {"method", "get"},
       {"role", "search"},
       {"aria-label", context.say("Search papers and minutes")},
       {"class", "box"}},
      {element("label", {{"for", "box"}, {"class", "hidden"}}, {context.say("Search papers and minutes")}),
       element("input", {{"type", "search"},
                         {"id", "box"},
                         {"name", "q"},
                         {"autocomplete", "off"},
                         {"data-suggest", context.file_url("/v1/suggest")}}),
       element("button", {{"type", "submit"}}, {context.say("Search")}), pages::language_input(context)});
}

// The same page in the other language.
Html other_language(const Context& context) {
  const Lang other = context.lang == Lang::kEnglish ? Lang::kWelsh : Lang::kEnglish;
  NamedValues query = context.parameters.given();
  std::erase_if(query, [](const auto& one) { return one.first == "lang"; });
  query.emplace_back("lang", code_of(other));
  return element("a",
                 {{"href", context.file_url(path_of(context), query)},
                  {"lang", std::string{code_of(other)}},
                  {"hreflang", std::string{code_of(other)}}},
                 {other == Lang::kWelsh ? "Cymraeg" : "English"});
}

Html head_of(const Context& context, const Page& page) {
  return element(
      "head", {element("meta", {{"charset", "utf-8"}}),
               element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
               element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}),
               element("title", {page.title.empty() ? context.options.name
                                                    : page.title + " - " + context.options.name}),
               element("link", {{"rel", "icon"},
                                {"type", "image/svg+xml"},
                                {"href", context.file_url(asset_path("icon.svg"))}}),
               element("link", {{"rel", "stylesheet"}, {"href", context.file_url(asset_path("site.css"))}}),
               element("link", {{"rel", "search"},
                                {"type", "application/opensearchdescription+xml"},
                                {"title", context.options.name},
                                {"href", context.file_url("/opensearch.xml")}}),
               element("script", {{"src", context.file_url(asset_path("site.js"))}, {"defer"}}), page.head});
}

Html header_of(const Context& context, const Page& page) {
  Html links;
  for (const NavLink& row : kSiteLinks) links += nav_link(context, row);
  return element(
      "header",
      {element("div", {{"class", "bar"}},
               {element("a", {{"href", context.url("/")}, {"class", "name"}}, {context.options.name}),
                element("nav", {{"aria-label", context.say("Site")}}, {links, other_language(context)}),
                page.has_box ? search_box(context) : Html{}})});
}

Html footer_of(const Context& context) {
  const std::string audience =
      context.options.audience == query::Audience::kRestricted
          ? context.say("This site shows restricted papers too: treat what you see accordingly.")
          : context.say("This site shows public papers only.");
  Html links;
  for (const NavLink& row : kFootLinks) links += element("li", {nav_link(context, row)});
  return element("footer", {element("p", {audience}), element("ul", {links})});
}

}  // namespace

std::string asset_path(std::string_view name) {
  const Asset* asset = find_asset(name);
  const std::size_t dot = name.rfind('.');
  return "/assets/" + std::string{name.substr(0, dot)} + '.' + std::string{asset->hash} +
         std::string{name.substr(dot)};
}

Response render_page(const Context& context, const Page& page) {
  const Html body = element(
      "body", {element("a", {{"class", "skip"}, {"href", "#main"}}, {context.say("Skip to main content")}),
               header_of(context, page), element("main", {{"id", "main"}, {"tabindex", "-1"}}, {page.main}),
               footer_of(context)});
  return {.status = page.status,
          .content_type = "text/html; charset=utf-8",
          .body = document(element("html", {{"lang", std::string{code_of(context.lang)}}},
                                   {head_of(context, page), body})),
          .headers = {{"Content-Language", std::string{code_of(context.lang)}}, {"Vary", "Accept-Language"}}};
}

}  // namespace minutebook::web
