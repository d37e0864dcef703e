// SPDX-License-Identifier: GPL-2.0-or-later
// A person: where and in which years, in which roles and for whom; what they said, chaired, moved and have to do.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "query/people.h"
#include "schema/terms.h"
#include "web/day_words.h"
#include "web/extent.h"
#include "web/field_labels.h"
#include "web/layout.h"
#include "web/links.h"
#include "web/pages/hit_html.h"
#include "web/pages/no_such_name.h"
#include "web/pages/pages.h"
#include "web/pages/units.h"
#include "web/pages/year_table.h"
#include "web/question.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;
using schema::Person;

constexpr std::size_t kNewest = 3;       // that each part shows
constexpr std::size_t kMostBodies = 25;  // that are told with their years

// What somebody did: a field that has the name, and a section of the page.
struct Part {
  Field field;
  Text title;
};
constexpr std::array kParts = {
    Part{Field::kChair, "In the chair"}, Part{Field::kSpeaker, "Said"},      Part{Field::kOwner, "Has to do"},
    Part{Field::kMover, "Moved"},        Part{Field::kSeconder, "Seconded"},
};

// "2016-2020", "2016".
std::string years(const std::string& first, const std::string& last) {
  if (first.empty() || first == last) return first;
  return first + "–" + last;
}

std::string joined_names(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

std::string about(const Person& person) {
  std::vector<std::string> names;
  for (const schema::PersonAuthority& authority : person.authorities) names.push_back(authority.name);
  if (names.empty()) names = person.bodies;
  const std::string when = years(person.first, person.last);
  if (!when.empty()) names.push_back(when);
  return joined_names(names);
}

// One of that label; else the only one of that name.
const Person* person_of(const schema::People& people, const std::string& name) {
  const std::string key = schema::value_key(name);
  const Person* found = nullptr;
  for (const Person& person : people.people) {
    if (schema::value_key(person.label) == key) return &person;
    if (schema::value_key(person.name) != key) continue;
    if (found != nullptr) return nullptr;
    found = &person;
  }
  return found;
}

NamedValues asks(Field field, const std::string& value) {
  return {{std::string{schema::spec(field).name}, value}};
}

Html fact(const std::string& label, const Html& value) {
  if (value.empty()) return {};
  return element("div", {element("dt", {label}), element("dd", {value})});
}

Html roles(const Context& context, const Person& person) {
  std::vector<std::string> labels;
  for (const std::string& role : person.roles) labels.push_back(label_of(context.lang, Field::kRole, role));
  return joined_names(labels);
}

Html authorities(const Context& context, const Person& person) {
  Html html;
  for (const schema::PersonAuthority& authority : person.authorities) {
    if (!html.empty()) html += ", ";
    html += link_to(value_url(context, Field::kAuthority, authority.name), authority.name);
    const std::string when = years(authority.first, authority.last);
    if (!when.empty()) html += " (" + when + ')';
  }
  return html;
}

Html facts_of(const Context& context, const Person& person) {
  const Html rows =
      fact(context.say("Also written"), joined_names(person.other_names)) +
      fact(context.say("Roles"), roles(context, person)) +
      fact(std::string{label_of(context.lang, Field::kAuthority)}, authorities(context, person)) +
      fact(std::string{label_of(context.lang, Field::kParty)}, joined_names(person.parties)) +
      fact(context.say("Years"), years(person.first, person.last));
  return rows.empty() ? rows : element("dl", {{"class", "facts"}}, {rows});
}

// Where somebody had to do with meetings, and when; the latest first.
Html bodies_html(Context& context, const Person& person) {
  struct Row {
    std::string body;
    Extent extent;
  };
  std::vector<Row> rows;
  for (std::size_t i = 0; i < std::min(person.bodies.size(), kMostBodies); ++i) {
    const std::string& body = person.bodies[i];
    rows.push_back({body, extent_of(context.searcher, question_for({{Field::kPerson, person.label},
                                                                    {Field::kOrganization, body}}))});
  }
  if (rows.empty()) return {};
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.extent.last > b.extent.last; });
  Html html;
  for (const Row& row : rows) {
    const NamedValues query = {
        {"person", person.label}, {"organization", row.body}, {"group", "meeting"}, {"boilerplate", "yes"}};
    html +=
        element("tr", {element("th", {{"scope", "row"}}, {link_to(body_url(context, row.body), row.body)}),
                       element("td", {time_html(context.lang, row.extent.first)}),
                       element("td", {time_html(context.lang, row.extent.last)}),
                       element("td", {{"class", "number"}},
                               {link_to(context.url("/search", query), grouped(row.extent.meetings))})});
  }
  const auto head = [&](const std::string& text) { return element("th", {{"scope", "col"}}, {text}); };
  Html section =
      element("h2", {{"id", "bodies"}}, {context.say("Boards and committees")}) +
      element(
          "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-labelledby", "bodies"}},
          {element(
              "table",
              {element("thead", {element("tr", {head(context.say("Body")), head(context.say("First meeting")),
                                                head(context.say("Last meeting")),
                                                element("th", {{"scope", "col"}, {"class", "number"}},
                                                        {context.say("Meetings")})})}),
               element("tbody", {html})})});
  if (person.bodies.size() > kMostBodies) {
    section += element("p", {link_to(context.url("/facet/organization", asks(Field::kPerson, person.label)),
                                     context.say("Show all of them"))});
  }
  return section;
}

// The newest, and a link to all; nothing where there are none.
Html part_html(Context& context, const Part& part, const std::string& label) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = kNewest;
  options.facet_values = 0;
  options.sort = query::Sort::kNewest;
  const query::Results results = context.searcher.search(question_for({{part.field, label}}), options);
  if (results.total == 0) return {};
  NamedValues query = asks(part.field, label);
  query.emplace_back("sort", "newest");
  Html hits;
  for (const query::Hit& hit : results.hits) hits += hit_html(context, results.interpretation, hit);
  return element("h2", {context.say(part.title)}) +
         element("p", {link_to(context.url("/search", query), count_line(context, results))}) +
         element("ol", {{"class", "hits"}}, {hits});
}

Html years_html(Context& context, const std::string& label) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = 0;
  options.facet_values = 0;
  options.tally = Field::kDate;
  const query::Results results = context.searcher.search(question_for({{Field::kPerson, label}}), options);
  const auto counts = counts_by(PeriodLength::kYear, results.tally);
  if (counts.empty()) return {};
  const auto url = [&](const std::string& year) {
    return context.url("/search", {{"person", label}, {"year", year}});
  };
  return element("h2", {context.say("By year")}) +
         year_chart(context, context.say("Passages by year"), counts) +
         year_table(context.say("Passages by year"), context.say("Year"),
                    {{context.say("Passages"), counts, url}});
}

Html parts_html(Context& context, const std::string& label) {
  Html html;
  for (const Part& part : kParts) html += part_html(context, part, label);
  return html;
}

Html links_html(const Context& context, const std::string& label) {
  const auto item = [](const std::string& url, const std::string& text) {
    return element("li", {link_to(url, text)});
  };
  const NamedValues all = asks(Field::kPerson, label);
  return element("ul", {{"class", "outputs"}},
                 {item(context.url("/search", all), context.say("All results")),
                  item(context.url("/timeline", all), context.say("Timeline")),
                  item(context.file_url("/feed.atom", all), context.say("Feed of new ones"))});
}

Response show(Context& context, const std::string& label, const Html& known, const Html& bodies) {
  const Html main = element("h1", {label}) + known + links_html(context, label) + bodies +
                    parts_html(context, label) + years_html(context, label);
  return render_page(context, {.title = label, .main = main});
}

}  // namespace

Response person(Context& context) {
  const std::string& name = context.segments.front();
  const SiteOptions& options = context.options;
  const auto people = options.people->people(options.index, options.audience, context.revision);
  if (const Person* found = person_of(*people, name)) {
    return show(context, found->label, facts_of(context, *found), bodies_html(context, *found));
  }
  const std::vector<Person> meant = query::those_named(*people, name).people;
  if (meant.size() == 1) {
    const Person& only = meant.front();
    return show(context, only.label, facts_of(context, only), bodies_html(context, only));
  }
  if (!meant.empty()) {
    std::vector<Meant> choices;
    for (const Person& one : meant) choices.push_back({one.label, about(one)});
    return several_names(context, Field::kPerson, name, choices);
  }
  // Groups own actions, too: "Officers".
  const Html parts = parts_html(context, name);
  if (!parts.empty()) {
    return render_page(context, {.title = name, .main = element("h1", {name}) + parts});
  }
  std::vector<std::string_view> names;
  for (const Person& one : people->people) names.emplace_back(one.label);
  return no_such_name(context, Field::kPerson, name, names);
}

}  // namespace minutebook::web::pages
