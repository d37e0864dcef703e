// SPDX-License-Identifier: GPL-2.0-or-later
// A board, or a council: its meetings, who took the chair, what it decided by the year.
#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

#include "web/day_words.h"
#include "web/extent.h"
#include "web/field_labels.h"
#include "web/layout.h"
#include "web/links.h"
#include "web/pages/controls.h"
#include "web/pages/no_such_name.h"
#include "web/pages/pages.h"
#include "web/pages/paging_html.h"
#include "web/pages/units.h"
#include "web/pages/year_table.h"
#include "web/question.h"
#include "web/url.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;

constexpr std::size_t kMostNamed = 25;  // names that are told with their years

// A page of one value of a field, and the other field whose values are told with their years.
struct Subject {
  Field field;
  std::string_view path;
  Field others;
  Text others_title;
};
constexpr Subject kBody = {Field::kOrganization, "/body/", Field::kChair, "Who took the chair"};
constexpr Subject kAuthority = {Field::kAuthority, "/authority/", Field::kOrganization,
                                "Boards and committees"};

std::string field_name(Field field) { return std::string{schema::spec(field).name}; }

// What names the field may have meant, as the question was understood.
std::vector<std::string> meant_by(const query::Interpretation& meaning, Field field) {
  std::vector<std::string> names;
  for (const query::Ambiguity& ambiguity : meaning.ambiguities) {
    for (const query::Candidate& candidate : ambiguity.candidates) names.push_back(candidate.name);
  }
  if (!names.empty()) return names;
  for (const query::Filter& filter : meaning.filters) {
    if (filter.field == field_name(field)) names.push_back(filter.value);
  }
  return names;
}

Response unknown(Context& context, const Subject& subject, const std::string& name) {
  const query::Facet known =
      context.searcher.facet("*", subject.field, {}, std::numeric_limits<std::size_t>::max(), by_meeting());
  std::vector<std::string_view> names;
  for (const query::FacetValue& value : known.values) names.emplace_back(value.value);
  return no_such_name(context, subject.field, name, names);
}

Html search_within(const Context& context, const Subject& subject, const std::string& name) {
  return element(
      "form",
      {{"action", context.file_url("/search")},
       {"method", "get"},
       {"role", "search"},
       {"aria-label", context.say("Search within")}},
      {element("label", {{"for", "within"}, {"class", "box-label"}},
               {context.say("Search within {name}", {{"name", name}})}),
       element(
           "div", {{"class", "box"}},
           {element("input", {{"type", "search"}, {"id", "within"}, {"name", "q"}, {"autocomplete", "off"}}),
            element("button", {{"type", "submit"}}, {context.say("Search")})}),
       element("input", {{"type", "hidden"}, {"name", field_name(subject.field)}, {"value", name}}),
       language_input(context)});
}

// "From 22 March 2018 to 4 February 2021: 3 meetings, 227 passages."
Html extent_html(const Context& context, const Extent& extent) {
  std::string words = meetings(context, extent.meetings) + ", " + passages(context, extent.passages);
  if (!extent.first.empty()) {
    words += ". " + context.say("From {first} to {last}.", {{"first", in_words(context.lang, extent.first)},
                                                            {"last", in_words(context.lang, extent.last)}});
  }
  return element("p", {{"class", "count-line"}}, {words});
}

// The values of the other field with their days, the latest first.
Html others_html(Context& context, const Subject& subject, const std::string& name,
                 const query::Results& results) {
  struct Row {
    std::string value;
    Extent extent;
  };
  std::vector<Row> rows;
  for (const query::Facet& facet : results.facets) {
    if (facet.field != field_name(subject.others)) continue;
    for (const query::FacetValue& value : facet.values) {
      rows.push_back(
          {value.value, extent_of(context.searcher,
                                  question_for({{subject.field, name}, {subject.others, value.value}}))});
    }
  }
  if (rows.empty()) return {};
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.extent.last > b.extent.last; });
  Html html;
  for (const Row& row : rows) {
    const NamedValues query = {{field_name(subject.field), name},
                               {field_name(subject.others), row.value},
                               {"group", "meeting"},
                               {"boilerplate", "yes"}};
    html += element("tr", {element("th", {{"scope", "row"}},
                                   {link_to(value_url(context, subject.others, row.value), row.value)}),
                           element("td", {time_html(context.lang, row.extent.first)}),
                           element("td", {time_html(context.lang, row.extent.last)}),
                           element("td", {{"class", "number"}},
                                   {link_to(context.url("/search", query), grouped(row.extent.meetings))})});
  }
  const auto head = [](const std::string& text) { return element("th", {{"scope", "col"}}, {text}); };
  const Html heads = head(std::string{label_of(context.lang, subject.others)}) +
                     head(context.say("First meeting")) + head(context.say("Last meeting")) +
                     element("th", {{"scope", "col"}, {"class", "number"}}, {context.say("Meetings")});
  return element("h2", {{"id", "others"}}, {context.say(subject.others_title)}) +
         element("div",
                 {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-labelledby", "others"}},
                 {element("table", {element("thead", {element("tr", {heads})}), element("tbody", {html})})});
}

// Those of one kind by the year, as the register has them.
YearColumn column(Context& context, const Subject& subject, const std::string& name, const std::string& kind,
                  const std::string& path, const std::string& label) {
  query::SearchOptions options;
  options.limit = 0;
  options.facet_values = 0;
  options.tally = Field::kDate;
  const query::Results results =
      context.searcher.search(question_for({{subject.field, name}, {Field::kKind, kind}}), options);
  const auto url = [&context, &subject, path, name](const std::string& year) {
    return context.url(path, {{field_name(subject.field), name}, {"year", year}});
  };
  return {label, counts_by(PeriodLength::kYear, results.tally), url};
}

Html years_html(Context& context, const Subject& subject, const std::string& name) {
  const YearColumn decisions =
      column(context, subject, name, "decision", "/decisions", context.say("Decisions"));
  const YearColumn actions = column(context, subject, name, "action", "/actions", context.say("Actions"));
  const Html table =
      year_table(context.say("Decisions and actions by year"), context.say("Year"), {decisions, actions});
  if (table.empty()) return {};
  return element("h2", {context.say("By year")}) +
         year_chart(context, context.say("Decisions by year"), decisions.years) + table;
}

Html meetings_html(const Context& context, const query::Results& results) {
  Html rows;
  for (const query::Hit& hit : results.hits) {
    const schema::Record& record = hit.record;
    const Html day =
        record.date.empty() ? Html{context.say("Without a date")} : time_html(context.lang, record.date);
    rows += element(
        "tr", {element("th", {{"scope", "row"}}, {link_to(meeting_url(context, record.meeting_id), day)}),
               element("td", {record.organization.empty()
                                  ? Html{}
                                  : link_to(body_url(context, record.organization), record.organization)}),
               element("td", {record.chair.empty() ? Html{} : people_links(context, {record.chair})}),
               element("td", {{"class", "number"}}, {grouped(hit.group_size)})});
  }
  const auto head = [](const std::string& text) { return element("th", {{"scope", "col"}}, {text}); };
  const Html heads = head(context.say("Date")) + head(context.say("Body")) + head(context.say("Chair")) +
                     element("th", {{"scope", "col"}, {"class", "number"}}, {context.say("Passages")});
  return element(
      "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-labelledby", "meetings"}},
      {element("table", {element("thead", {element("tr", {heads})}), element("tbody", {rows})})});
}

Html links_html(const Context& context, const Subject& subject, const std::string& name) {
  const NamedValues query = {{field_name(subject.field), name}};
  const auto item = [](const std::string& url, const std::string& text) {
    return element("li", {link_to(url, text)});
  };
  return element("ul", {{"class", "outputs"}},
                 {item(context.url("/decisions", query), context.say("Decisions")),
                  item(context.url("/actions", query), context.say("Actions")),
                  item(context.url("/timeline", query), context.say("Timeline")),
                  item(context.file_url("/feed.atom", query), context.say("Feed of new ones")),
                  item(context.file_url("/calendar.ics", query), context.say("Calendar"))});
}

Response show(Context& context, const Subject& subject) {
  const std::string& asked = context.segments.front();
  const std::size_t page = context.parameters.number("page");
  query::SearchOptions options = by_meeting();
  options.limit = kHitsOfPage;
  options.offset = (page - 1) * kHitsOfPage;
  options.facet_values = kMostNamed;
  const query::Results results = context.searcher.search(question_for({{subject.field, asked}}), options);
  if (results.total == 0) return unknown(context, subject, asked);
  const std::vector<std::string> names = meant_by(results.interpretation, subject.field);
  if (names.size() != 1) {
    std::vector<Meant> meant;
    for (const std::string& one : names) meant.push_back({one, {}});
    return several_names(context, subject.field, asked, meant);
  }
  const std::string& name = names.front();
  const std::string path = std::string{subject.path} + percent_encoded(asked);
  const std::size_t last = pages_of(results.groups, kHitsOfPage);
  Html main = element("h1", {name});
  if (page == 1) {
    main += extent_html(context, extent_of(results)) + links_html(context, subject, name) +
            search_within(context, subject, name) + others_html(context, subject, name, results) +
            years_html(context, subject, name);
  }
  main += element("h2", {{"id", "meetings"}}, {context.say("Meetings")});
  main += page > last
              ? element("p", {{"class", "advice"}}, {context.say("There is no such page of results.")})
              : meetings_html(context, results);
  main += paging_html(context, path, page, last);
  return render_page(context, {.title = name, .main = main, .status = page > last ? 404 : 200});
}

}  // namespace

std::span<const ParameterSpec> list_parameters() {
  static const std::vector<ParameterSpec> specs = [] {
    std::vector<ParameterSpec> own;
    for (const ParameterSpec& spec : search_parameters()) {
      if (spec.name == "page" || spec.name == "lang") own.push_back(spec);
    }
    return own;
  }();
  return specs;
}

Response body(Context& context) { return show(context, kBody); }
Response authority(Context& context) { return show(context, kAuthority); }

}  // namespace minutebook::web::pages
