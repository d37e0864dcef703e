// SPDX-License-Identifier: GPL-2.0-or-later
// What may be asked, from the tables that answer it: the fields of schema/, the words of query/triggers.h. Examples are
// links; those with names have names of the index.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "query/triggers.h"
#include "schema/fields.h"
#include "web/field_labels.h"
#include "web/layout.h"
#include "web/pages/examples.h"
#include "web/pages/pages.h"
#include "web/question.h"

namespace minutebook::web::pages {
namespace {

using query::Action;
using query::Trigger;

struct Syntax {
  std::string_view typed;
  Text finds;
};
constexpr std::array kSyntax = {
    Syntax{"annual report", "both words, in any form, in the passage or its item's title"},
    Syntax{"\"annual report\"", "these words as written, side by side"},
    Syntax{"report*", "words that begin so (three letters at least)"},
    Syntax{"annual NEAR/5 report", "both, with no more than five other words between them"},
    Syntax{"report OR review", "either; AND, OR and NOT in capitals only"},
    Syntax{"report -annual", "the first and not the second"},
    Syntax{"+decisions +report", "the words themselves, never read as plain English"},
    Syntax{"kind:decision", "passages with this value in this field"},
    Syntax{"kind:(decision OR action)", "with either of these values"},
    Syntax{"kind:action -owner:*", "actions that nobody owns: :* is any value, a minus leaves out"},
    Syntax{"date:2019..2021", "meetings from the first to the last of these dates"},
    Syntax{"report since 2019", "the same in words: since, before, until, between, last year"},
    Syntax{"report sort:newest", "the newest first; also oldest, relevance, agenda"},
    Syntax{"report group:meeting", "the best passage of each; also item, matter, or a field"},
    Syntax{"kind:decision count:yes", "how many there are"},
    Syntax{"*", "everything"},
};

Html asking(const Context& context, const std::string& question) {
  return element("a", {{"href", context.url("/search", {{"q", question}})}, {"lang", "en"}},
                 {element("code", {question})});
}

Html table(const std::string& caption, const std::vector<std::string>& heads, const Html& rows) {
  Html cells;
  for (const std::string& head : heads) cells += element("th", {{"scope", "col"}}, {head});
  return element("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", caption}},
                 {element("table", {element("caption", {{"class", "hidden"}}, {caption}),
                                    element("thead", {element("tr", {cells})}), element("tbody", {rows})})});
}

Html syntax_table(const Context& context) {
  Html rows;
  for (const Syntax& row : kSyntax) {
    rows += element("tr", {element("td", {asking(context, std::string{row.typed})}),
                           element("td", {context.say(row.finds)})});
  }
  return table(context.say("The query language"), {context.say("Typed"), context.say("Finds")}, rows);
}

Html codes(std::span<const std::string_view> words) {
  Html html;
  for (const std::string_view word : words) {
    if (!html.empty()) html += " ";
    html += element("code", {word});
  }
  return html;
}

Html fields_table(const Context& context) {
  Html rows;
  for (const schema::FieldSpec& field : schema::fields()) {
    const std::string name{field.name};
    Html help = element("span", {{"lang", "en"}}, {field.help});
    if (!field.values.empty()) {
      help += element("details", {element("summary", {context.say("Its values")}),
                                  element("p", {{"lang", "en"}}, {codes(field.values)})});
    }
    rows += element("tr", {{"id", "field-" + name}},
                    {element("th", {{"scope", "row"}}, {label_of(context.lang, field.field)}),
                     element("td", {asking(context, name + ":*")}),
                     element("td", {{"lang", "en"}}, {codes(field.aliases)}), element("td", {help})});
  }
  return table(context.say("Fields"),
               {context.say("Field"), context.say("Typed"), context.say("Also"), context.say("What it is")},
               rows);
}

// Under which of the rows below a trigger belongs; what means the same stands together.
std::string meaning_of(const Context& context, const Trigger& trigger) {
  switch (trigger.action) {
    case Action::kMeans:
    case Action::kWho:
      return std::string{trigger.means};
    case Action::kNames: {
      std::string fields;
      for (const query::NameField& one : trigger.fields) {
        const std::string label{label_of(context.lang, one.field)};
        if (fields.find(label) == std::string::npos) fields += (fields.empty() ? "" : ", ") + label;
      }
      return context.say("A name follows: {fields}", {{"fields", fields}});
    }
    case Action::kDates:
      return context.say("A date follows");
    case Action::kAmount:
      return context.say("An amount of money follows");
    case Action::kReference:
      return context.say("A reference number follows");
    case Action::kNegate:
      return context.say("What follows is left out");
    case Action::kText:
      return context.say("What follows is text");
    case Action::kGlue:
      return context.say("Means nothing by itself");
  }
  return {};
}

std::string words_of(const Trigger& trigger) {
  std::string words{trigger.before};
  if (!trigger.after.empty()) words += " … " + std::string{trigger.after};
  return words;
}

Html triggers_table(const Context& context) {
  std::vector<std::pair<std::string, std::string>> rows;  // meaning, words
  for (const Trigger& trigger : query::triggers()) {
    const std::string meaning = meaning_of(context, trigger);
    auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.first == meaning; });
    if (row == rows.end()) row = rows.insert(rows.end(), {meaning, {}});
    row->second += (row->second.empty() ? "" : "; ") + words_of(trigger);
  }
  Html html;
  for (const auto& [meaning, words] : rows) {
    const bool is_query = meaning.find(':') != std::string::npos && meaning.find(": ") == std::string::npos;
    html += element("tr",
                    {element("th", {{"scope", "row"}}, {is_query ? asking(context, meaning) : Html{meaning}}),
                     element("td", {{"lang", "en"}}, {words})});
  }
  return table(context.say("Words that are understood"), {context.say("Meaning"), context.say("Words")},
               html);
}

Html section(std::string_view id, const std::string& title, const Html& content) {
  return element("section", {element("h2", {{"id", std::string{id}}}, {title}), content});
}

}  // namespace

Response help(Context& context) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = 0;
  options.facet_values = 1;
  const query::Results everything = context.searcher.search("*", options);
  const Html main =
      element("h1", {context.say("Help")}) +
      element("p", {context.say("Ask in plain English, in the query language, or in both at once. What was "
                                "understood is always shown above the results, and can be changed there.")}) +
      section("plain", context.say("Questions to try"), examples_html(context, everything)) +
      section("language", context.say("The query language"), syntax_table(context)) +
      section("fields", context.say("Fields"),
              element("p", {context.say("Type a field, a colon and a value; a value of several words in "
                                        "quotation marks. The same field twice is either of the two.")}) +
                  fields_table(context)) +
      section("words", context.say("Words that are understood"),
              element("details",
                      {element("summary", {context.say("Show all of them")}), triggers_table(context)}));
  return render_page(context, {.title = context.say("Help"), .main = main});
}

}  // namespace minutebook::web::pages
