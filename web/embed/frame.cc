// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "web/embed/embed.h"
#include "web/embed/hit_list.h"
#include "web/layout.h"
#include "web/question.h"

namespace minutebook::web::embed {
namespace {

constexpr std::array kParent = {
    ParameterSpec{.name = "parent",
                  .most = 300,
                  .help = "Origin of the page around the frame, which is told how high it should be"},
};

// What was chosen by the page around the frame stays when something is typed.
Html kept_parameters(const Context& context) {
  Html html;
  for (const auto& [name, value] : context.parameters.given()) {
    if (name == "q") continue;
    html += element("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
  }
  return html;
}

Html form(const Context& context) {
  return element(
      "form", {{"action", context.file_url("/embed")}, {"method", "get"}, {"role", "search"}},
      {element("label", {{"for", "box"}, {"class", "box-label"}}, {context.say("Search papers and minutes")}),
       element("div", {{"class", "box"}},
               {element("input", {{"type", "search"},
                                  {"id", "box"},
                                  {"name", "q"},
                                  {"value", context.parameters.text("q")},
                                  {"autocomplete", "off"}}),
                element("button", {{"type", "submit"}}, {context.say("Search")})}),
       kept_parameters(context)});
}

// The page around the frame learns its height where it asked for it and may frame it at all.
bool tells_height(const Context& context) {
  const auto& allowed = context.options.frame_ancestors;
  return std::find(allowed.begin(), allowed.end(), context.parameters.text("parent")) != allowed.end();
}

Html head(const Context& context) {
  Html html = element("meta", {{"charset", "utf-8"}}) +
              element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
              element("title", {context.options.name}) +
              element("link", {{"rel", "icon"},
                               {"type", "image/svg+xml"},
                               {"href", context.file_url(asset_path("icon.svg"))}}) +
              element("link", {{"rel", "stylesheet"}, {"href", context.file_url(asset_path("site.css"))}});
  if (tells_height(context)) {
    html += element("script", {{"src", context.file_url(asset_path("frame.js"))},
                               {"defer"},
                               {"data-parent", context.parameters.text("parent")}});
  }
  return element("head", {html});
}

}  // namespace

std::span<const ParameterSpec> frame_parameters() {
  static const std::vector<ParameterSpec> specs = joined(box_parameters(), kParent);
  return specs;
}

std::vector<Header> frame_headers(const SiteOptions& options) {
  std::string ancestors;
  for (const std::string& origin : options.frame_ancestors) ancestors += ' ' + origin;
  return {{"Content-Security-Policy",
           "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "
           "form-action 'self'; "
           "require-trusted-types-for 'script'; frame-ancestors" +
               (ancestors.empty() ? " 'none'" : ancestors)}};
}

Response frame(Context& context) {
  const bool is_asked = !choices_of(context.parameters).empty() || context.parameters.has("q");
  const Html results = is_asked ? hit_list(context, ask(context), Links::kOfFrame) : Html{};
  const Html body = element("body", {{"class", "frame"}},
                            {element("main", {element("h1", {{"class", "hidden"}}, {context.options.name}),
                                              form(context), results})});
  return {.content_type = "text/html; charset=utf-8",
          .body = document(
              element("html", {{"lang", std::string{code_of(context.lang)}}}, {head(context), body})),
          .headers = {{"Content-Language", std::string{code_of(context.lang)}}, {"Vary", "Accept-Language"}}};
}

}  // namespace minutebook::web::embed
