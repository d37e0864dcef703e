// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/layout.h"

#include "web/assets.h"

namespace minutebook::web {
namespace {

Html search_box(const Context& context) {
  return element(
      "form", {{"action", context.url("/search")}, {"method", "get"}, {"role", "search"}, {"class", "box"}},
      {element("label", {{"for", "box"}, {"class", "hidden"}}, {context.say("Search papers and minutes")}),
       element("input", {{"type", "search"}, {"id", "box"}, {"name", "q"}, {"autocomplete", "off"}}),
       element("button", {{"type", "submit"}}, {context.say("Search")})});
}

// The same page in the other language.
Html other_language(const Context& context) {
  const Lang other = context.lang == Lang::kEnglish ? Lang::kWelsh : Lang::kEnglish;
  const std::string path = context.request.target.substr(0, context.request.target.find('?'));
  NamedValues query = context.parameters.given();
  std::erase_if(query, [](const auto& one) { return one.first == "lang"; });
  query.emplace_back("lang", code_of(other));
  return element("a",
                 {{"href", path + '?' + write_query(query)},
                  {"lang", std::string{code_of(other)}},
                  {"hreflang", std::string{code_of(other)}}},
                 {other == Lang::kWelsh ? "Cymraeg" : "English"});
}

Html head_of(const Context& context, const Page& page) {
  return element("head",
                 {element("meta", {{"charset", "utf-8"}}),
                  element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
                  element("title", {page.title.empty() ? context.options.name
                                                       : page.title + " - " + context.options.name}),
                  element("link", {{"rel", "stylesheet"}, {"href", context.url(asset_path("site.css"))}}),
                  element("link", {{"rel", "search"},
                                   {"type", "application/opensearchdescription+xml"},
                                   {"title", context.options.name},
                                   {"href", context.url("/opensearch.xml")}}),
                  element("script", {{"src", context.url(asset_path("site.js"))}, {"defer"}}), page.head});
}

Html header_of(const Context& context, const Page& page) {
  return element(
      "header",
      {element("div", {{"class", "bar"}},
               {element("a", {{"href", context.url("/")}, {"class", "name"}}, {context.options.name}),
                element("nav", {{"aria-label", context.say("Site")}},
                        {link_to(context.url("/decisions"), context.say("Decisions")),
                         link_to(context.url("/actions"), context.say("Actions")),
                         link_to(context.url("/timeline"), context.say("Timeline")),
                         link_to(context.url("/coverage"), context.say("Coverage")),
                         link_to(context.url("/help"), context.say("Help")), other_language(context)}),
                page.has_box ? search_box(context) : Html{}})});
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
      "body",
      {element("a", {{"class", "skip"}, {"href", "#main"}}, {context.say("Skip to main content")}),
       header_of(context, page), element("main", {{"id", "main"}, {"tabindex", "-1"}}, {page.main}),
       element("footer", {element("p", {context.options.audience == query::Audience::kRestricted
                                            ? context.say("This site shows restricted papers too: treat what "
                                                          "you see accordingly.")
                                            : context.say("This site shows public papers only.")})})});
  return {.status = page.status,
          .content_type = "text/html; charset=utf-8",
          .body = document(element("html", {{"lang", std::string{code_of(context.lang)}}},
                                   {head_of(context, page), body})),
          .headers = {{"Content-Language", std::string{code_of(context.lang)}}, {"Vary", "Accept-Language"}}};
}

}  // namespace minutebook::web
