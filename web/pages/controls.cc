// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/controls.h"

namespace minutebook::web::pages {

Html hidden_inputs(const NamedValues& values) {
  Html html;
  for (const auto& [name, value] : values) {
    html += element("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
  }
  return html;
}

Html language_input(const Context& context) {
  if (!context.parameters.has("lang")) return {};
  return hidden_inputs({{"lang", std::string{code_of(context.lang)}}});
}

Html removable(std::string_view of, std::string_view text, const std::string& url,
               std::string_view removing) {
  const Html before = of.empty() ? Html{} : element("span", {{"class", "of"}}, {std::string{of} + ": "});
  return element(
      "li", {{"class", "chip"}},
      {element("span", {before, text}), element("a", {{"href", url}},
                                                {element("span", {{"aria-hidden", "true"}}, {"×"}),
                                                 element("span", {{"class", "hidden"}}, {removing})})});
}

Html select_html(const Select& select) {
  Html options;
  for (const Choice& choice : select.choices) {
    Attributes attributes = {{"value", choice.value}};
    if (choice.value == select.chosen) attributes.emplace_back("selected");
    options += element("option", attributes, {choice.label});
  }
  Attributes attributes = {{"id", select.id}, {"name", select.name}};
  if (!select.form.empty()) attributes.emplace_back("form", select.form);
  return element(
      "div", {{"class", "field"}},
      {element("label", {{"for", select.id}}, {select.label}), element("select", attributes, {options})});
}

Html copy_button(const Context& context, std::string_view label, std::string_view text) {
  return element("button",
                 {{"type", "button"},
                  {"class", "plain"},
                  {"hidden"},
                  {"data-copy", std::string{text}},
                  {"data-done", context.say("Copied")}},
                 {label});
}

}  // namespace minutebook::web::pages
