// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/understood_html.h"

#include <algorithm>

#include "query/lists.h"
#include "query/tree.h"
#include "web/field_labels.h"
#include "web/pages/controls.h"
#include "web/pages/units.h"
#include "web/question.h"

namespace minutebook::web::pages {
namespace {

using query::Node;
using query::NodeKind;

// A search with another text, and the same choices beside it.
std::string url_of(const Context& context, const std::string& question) {
  const bool is_all = question == "*" || question.empty();
  return context.url(
      "/search", context.parameters.with("q", is_all ? std::vector<std::string>{} : std::vector{question}));
}

struct ConditionWords {
  std::string of;  // "Chair"; "" of words
  std::string text;
};

std::string value_words(const Context& context, const Node& filter) {
  if (!filter.period) return label_of(context.lang, *filter.field, filter.text);
  const std::string period = query::print(*filter.period);
  return label_of(context.lang, *filter.field, period);
}

ConditionWords words_of(const Context& context, const Node& node) {
  if (node.kind == NodeKind::kNot) {
    ConditionWords words = words_of(context, node.children.front());
    return {context.say("Not"), words.of.empty() ? words.text : words.of + ": " + words.text};
  }
  if (node.kind == NodeKind::kPresent) {
    return {std::string{label_of(context.lang, *node.field)}, context.say("any")};
  }
  const auto field = query::filtered_field(node);
  if (!field) return {{}, query::print(node)};
  std::vector<std::string> values;
  for (const Node& one : node.kind == NodeKind::kOr ? node.children : std::vector{node}) {
    values.push_back(value_words(context, one));
  }
  return {std::string{label_of(context.lang, *field)}, query::listed(values, ' ' + context.say("or") + ' ')};
}

Html chips(const Context& context, const query::Explanation& typed) {
  Html chips;
  for (const query::Condition& condition : typed.conditions) {
    const ConditionWords words = words_of(context, condition.node);
    const std::string whole = words.of.empty() ? words.text : words.of + ": " + words.text;
    chips += removable(words.of, words.text, url_of(context, condition.without),
                       context.say("Search without {condition}", {{"condition", whole}}));
  }
  return chips.empty() ? Html{} : element("ul", {{"class", "chips"}}, {chips});
}

// The question in the query language, to be changed by hand.
Html editor(const Context& context, const query::Explanation& typed) {
  NamedValues others = context.parameters.with("q", {});
  return element("details",
                 {element("summary", {context.say("Change it in the query language")}),
                  element("form", {{"action", context.url("/search")}, {"method", "get"}},
                          {element("label", {{"for", "canonical"}, {"class", "hidden"}},
                                   {context.say("The question in the query language")}),
                           element("div", {{"class", "box"}},
                                   {element("input", {{"id", "canonical"},
                                                      {"name", "q"},
                                                      {"value", typed.interpretation.canonical},
                                                      {"autocomplete", "off"},
                                                      {"spellcheck", "false"}}),
                                    element("button", {{"type", "submit"}}, {context.say("Search")})}),
                           hidden_inputs(others)})});
}

// Whether the note says in words what the links of an ambiguity say.
bool is_of_ambiguity(const query::Interpretation& meaning, std::string_view note) {
  return std::any_of(
      meaning.ambiguities.begin(), meaning.ambiguities.end(),
      [note](const query::Ambiguity& one) { return note.starts_with('"' + one.typed + "\" may be "); });
}

Html notes_html(const query::Interpretation& meaning) {
  Html notes;
  for (const std::string& note : meaning.notes) {
    if (!is_of_ambiguity(meaning, note)) notes += element("li", {note});
  }
  if (notes.empty()) return {};
  return element("ul", {{"class", "notes"}, {"lang", "en"}}, {notes});
}

Html ambiguity_html(const Context& context, const query::Explanation& typed,
                    const query::Ambiguity& ambiguity) {
  Html candidates;
  for (const query::Candidate& candidate : ambiguity.candidates) {
    Html one = link_to(url_of(context, narrowed(typed, ambiguity, candidate.name)), candidate.name);
    if (!candidate.about.empty()) {
      one += element("span", {{"class", "quiet"}, {"lang", "en"}}, {" (" + candidate.about + ")"});
    }
    candidates += element("li", {one});
  }
  return element("p", {context.say("“{typed}” may be any of these, and each is searched for:",
                                   {{"typed", ambiguity.typed}})}) +
         element("ul", {{"class", "candidates"}}, {candidates});
}

// Whether the condition asks for the value in the field, alone or beside others.
bool asks_for(const Node& condition, schema::Field field, const std::string& value) {
  if (query::filtered_field(condition) != field) return false;
  const Node wanted = query::filter(field, value);
  const auto& nodes = condition.children;
  return condition == wanted || std::find(nodes.begin(), nodes.end(), wanted) != nodes.end();
}

}  // namespace

std::string narrowed(const query::Explanation& typed, const query::Ambiguity& ambiguity,
                     const std::string& name) {
  const schema::FieldSpec* field = schema::find_field(ambiguity.field);
  if (field == nullptr) return typed.interpretation.canonical;
  const std::string meant = query::print(query::filter(field->field, name));
  for (const query::Condition& condition : typed.conditions) {
    if (!asks_for(condition.node, field->field, name)) continue;
    return condition.without == "*" ? meant : condition.without + ' ' + meant;
  }
  return typed.interpretation.canonical + ' ' + meant;
}

Html understood_html(const Context& context, const query::Explanation& typed, const query::Results& results) {
  const query::Interpretation& meaning = results.interpretation;
  Html content;
  if (!meaning.english.empty()) {
    content += element("p", {element("span", {context.say("Understood as:")}), " ",
                             element("span", {{"class", "sentence"}, {"lang", "en"}}, {meaning.english})});
  }
  if (context.parameters.has("q")) content += chips(context, typed) + editor(context, typed);
  for (const query::Ambiguity& ambiguity : meaning.ambiguities) {
    content += ambiguity_html(context, typed, ambiguity);
  }
  content += notes_html(meaning);
  return element(
      "section", {{"class", "understood"}, {"aria-labelledby", "understood"}},
      {element("h2", {{"id", "understood"}, {"class", "hidden"}}, {context.say("What was understood")}),
       content});
}

Html did_you_mean_html(const Context& context, const query::Results& results) {
  if (!results.did_you_mean) return {};
  const std::string& meant = *results.did_you_mean;
  return element("p", {{"class", "advice"}},
                 {context.say("Did you mean"), " ", link_to(url_of(context, meant), meant), "?"});
}

}  // namespace minutebook::web::pages
