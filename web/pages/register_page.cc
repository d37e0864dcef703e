// SPDX-License-Identifier: GPL-2.0-or-later
// Registers: every decision or every action, a row each, newest first, narrowed by what the URL asks.
#include <array>
#include <span>
#include <string>

#include "web/day_words.h"
#include "web/field_labels.h"
#include "web/layout.h"
#include "web/links.h"
#include "web/narrowing.h"
#include "web/pages/hit_html.h"
#include "web/pages/pages.h"
#include "web/pages/paging_html.h"
#include "web/pages/question_form.h"
#include "web/pages/tags_html.h"
#include "web/pages/understood_html.h"
#include "web/pages/units.h"
#include "web/question.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;
using schema::Record;

struct Column {
  Text label;
  Html (*cell)(const Context&, const Record&);
};

template <Field kField>
Html fact(const Context& context, const Record& record) {
  return fact_html(context, record, kField);
}

Html item_link(const Context& context, const Record& record) {
  std::string title = record.item_title.empty() ? record.paper_title : record.item_title;
  if (title.empty()) title = context.say("Item without a title");
  return element("a", {{"href", passage_url(context, record)}, {"lang", ""}}, {title});
}

Html words(const Context&, const Record& record) { return element("span", {{"lang", ""}}, {record.text}); }

// What was decided, and the vote where one was counted.
Html outcome(const Context& context, const Record& record) {
  const Html outcomes = fact_html(context, record, Field::kOutcome);
  const Html vote = fact_html(context, record, Field::kVotedFor);
  return outcomes.empty() || vote.empty() ? outcomes + vote : outcomes + ": " + vote;
}

constexpr std::array kDecisionColumns = {Column{"Date", fact<Field::kDate>},
                                         Column{"Body", fact<Field::kOrganization>},
                                         Column{"Item", item_link},
                                         Column{"Decision", words},
                                         Column{"Outcome", outcome},
                                         Column{"Chair", fact<Field::kChair>},
                                         Column{"Source", fact<Field::kSource>}};
constexpr std::array kActionColumns = {Column{"Date", fact<Field::kDate>},
                                       Column{"Body", fact<Field::kOrganization>},
                                       Column{"Item", item_link},
                                       Column{"Action", words},
                                       Column{"Owner", fact<Field::kOwner>},
                                       Column{"Due", fact<Field::kDue>},
                                       Column{"Status", fact<Field::kStatus>},
                                       Column{"Source", fact<Field::kSource>}};

constexpr std::array kDecisionFields = {Field::kOrganization, Field::kChair, Field::kYear, Field::kOutcome};
constexpr std::array kActionFields = {Field::kOrganization, Field::kChair, Field::kOwner, Field::kYear,
                                      Field::kStatus};

struct Register {
  std::string_view kind;
  std::string_view path;
  Text title;
  Text caption;
  std::span<const Column> columns;
  std::span<const Field> fields;
};
constexpr Register kDecisions = {"decision",       "/decisions",
                                 "Decisions",      "Decisions {first} to {last} of {count}",
                                 kDecisionColumns, kDecisionFields};
constexpr Register kActions = {
    "action", "/actions", "Actions", "Actions {first} to {last} of {count}", kActionColumns, kActionFields};

// The same question for those who take all rows at once: the kind is in what is typed, where something is.
NamedValues asked(const Context& context, const Register& one, const std::string& meaning) {
  NamedValues query = context.parameters.with("lang", {});
  std::erase_if(query, [](const auto& given) { return given.first == "q" || given.first == "sort"; });
  if (meaning.empty()) {
    query.emplace_back("kind", one.kind);
  } else {
    query.emplace_back("q", with_condition(meaning, "kind:" + std::string{one.kind}));
  }
  return query;
}

std::string csv_url(const Context& context, const Register& one, const std::string& meaning) {
  NamedValues query = asked(context, one, meaning);
  query.emplace_back("sort", context.parameters.has("sort") ? context.parameters.text("sort") : "newest");
  query.emplace_back("format", "csv");
  return context.file_url("/v1/export", query);
}

std::string feed_url(const Context& context, const Register& one, const std::string& meaning) {
  return context.file_url("/feed.atom", asked(context, one, meaning));
}

// Cells know their column, for screens where a row stands as a list; the roles stay those of a table there.
Html row_html(const Context& context, const Register& one, const Record& record) {
  Html cells;
  for (const Column& column : one.columns) {
    cells += element("td", {{"role", "cell"}, {"data-label", context.say(column.label)}},
                     {element("div", {column.cell(context, record)})});
  }
  return element("tr", {{"role", "row"}}, {cells});
}

Html table_html(const Context& context, const Register& one, const query::Results& results) {
  if (results.hits.empty()) return {};
  Html heads;
  for (const Column& column : one.columns) {
    heads += element("th", {{"scope", "col"}, {"role", "columnheader"}}, {context.say(column.label)});
  }
  Html rows;
  for (const query::Hit& hit : results.hits) rows += row_html(context, one, hit.record);
  const std::string caption = context.say(one.caption, {{"first", grouped(results.hits.front().rank)},
                                                        {"last", grouped(results.hits.back().rank)},
                                                        {"count", grouped(results.total)}});
  return element("table", {{"class", "register"}, {"role", "table"}},
                 {element("caption", {caption}),
                  element("thead", {{"role", "rowgroup"}}, {element("tr", {{"role", "row"}}, {heads})}),
                  element("tbody", {{"role", "rowgroup"}}, {rows})});
}

Html outputs_html(const Context& context, const Register& one, const std::string& meaning) {
  const auto item = [](const std::string& url, const std::string& text) {
    return element("li", {link_to(url, text)});
  };
  return element("ul", {{"class", "outputs"}},
                 {item(csv_url(context, one, meaning), context.say("All of them as CSV")),
                  item(feed_url(context, one, meaning), context.say("Feed of new ones")),
                  item(context.url("/timeline", asked(context, one, meaning)), context.say("Timeline"))});
}

Html beyond_html(const Context& context, const Register& one, std::size_t last) {
  return element("p", {{"class", "advice"}},
                 {context.say("There is no such page of results."), " ",
                  link_to(context.url(one.path, context.parameters.with("page", {std::to_string(last)})),
                          context.say("Go to the last page"))});
}

Response show(Context& context, const Register& one) {
  const std::size_t page = context.parameters.number("page");
  const std::string meaning = typed_meaning(context);
  query::SearchOptions options = options_of(context.parameters);
  options.limit = kHitsOfPage;
  options.offset = (page - 1) * kHitsOfPage;
  options.facet_values = kMostFormValues;
  options.group = query::Grouping{};
  std::string question = with_condition(meaning, "kind:" + std::string{one.kind});
  // A register is by date, unless what is typed says otherwise: the last order that is named counts.
  question = "sort:newest " + question;
  const query::Results results = context.searcher.search(question, options);

  const std::string count = count_line(context, results);
  const std::size_t last = pages_of(results.total, kHitsOfPage);
  const bool is_beyond = page > last;
  const std::string title = context.say(one.title);
  Html main = element("h1", {title}) +
              question_form(context, {.path = one.path, .fields = one.fields, .has_order = true}, results) +
              element("p", {{"role", "status"}, {"class", "count-line"}}, {count}) +
              tags_html(context, one.path);
  if (!meaning.empty()) {
    main += element(
        "p", {element("span", {context.say("Understood as:")}), " ",
              element("span", {{"class", "sentence"}, {"lang", "en"}}, {results.interpretation.english})});
  }
  if (is_beyond) main += beyond_html(context, one, last);
  main += table_html(context, one, results) + paging_html(context, one.path, page, last) +
          outputs_html(context, one, meaning);
  const Html head = element("link", {{"rel", "alternate"},
                                     {"type", "application/atom+xml"},
                                     {"title", context.say("Feed of new ones")},
                                     {"href", feed_url(context, one, meaning)}});
  return render_page(
      context, {.title = title + " - " + count, .main = main, .head = head, .status = is_beyond ? 404 : 200});
}

}  // namespace

// The kind is that of the register, its rows are passages; `format` is that of the table where one is asked for.
std::span<const ParameterSpec> register_parameters() {
  static const std::vector<ParameterSpec> specs = without(search_parameters(), {"kind", "group", "format"});
  return specs;
}

Response decisions(Context& context) { return show(context, kDecisions); }
Response actions(Context& context) { return show(context, kActions); }

}  // namespace minutebook::web::pages
