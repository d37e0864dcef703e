// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/tags_html.h"

#include <array>
#include <string>
#include <vector>

#include "schema/fields.h"
#include "web/field_labels.h"
#include "web/pages/controls.h"

namespace minutebook::web::pages {
namespace {

struct Tag {
  std::string_view label;
  std::string text;
  NamedValues without;  // what is left where it is removed
};
Html tag_html(const Context& context, std::string_view path, const Tag& tag) {
  const std::string label{tag.label};
  return removable(label, tag.text, context.url(path, tag.without),
                   context.say("Remove {condition}", {{"condition", label + ": " + tag.text}}));
}

struct SwitchTag {
  std::string_view name;
  Text text;
};
constexpr std::array kSwitches = {SwitchTag{"strict", "Words as words"},
                                  SwitchTag{"boilerplate", "Apologies, previous minutes and their like"}};

}  // namespace

Html tags_html(const Context& context, std::string_view path) {
  const Parameters& parameters = context.parameters;
  std::vector<Tag> chosen;
  for (const schema::Field field : schema::facets()) {
    const std::string_view name = schema::spec(field).name;
    for (const std::string& value : parameters.all(name)) {
      chosen.push_back({label_of(context.lang, field), label_of(context.lang, field, value),
                        parameters.without_value(name, value)});
    }
  }
  const auto day = [&](std::string_view name) {
    return label_of(context.lang, schema::Field::kDate, parameters.text(name));
  };
  const std::string from = context.say("From");
  const std::string to = context.say("To");
  const std::string with = context.say("With");
  if (parameters.has("from")) chosen.push_back({from, day("from"), parameters.with("from", {})});
  if (parameters.has("to")) chosen.push_back({to, day("to"), parameters.with("to", {})});
  for (const SwitchTag& row : kSwitches) {
    if (parameters.flag(row.name)) {
      chosen.push_back({with, context.say(row.text), parameters.with(row.name, {})});
    }
  }
  Html tags;
  for (const Tag& tag : chosen) tags += tag_html(context, path, tag);
  if (tags.empty()) return {};
  return element("section", {{"aria-labelledby", "chosen"}},
                 {element("h2", {{"id", "chosen"}, {"class", "hidden"}}, {context.say("Filters in use")}),
                  element("ul", {{"class", "tags"}}, {tags})});
}

}  // namespace minutebook::web::pages
