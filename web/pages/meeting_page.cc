// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <tuple>

#include "analyzers/dates.h"
#include "query/shown.h"
#include "query/tree.h"
#include "web/day_words.h"
#include "web/field_labels.h"
#include "web/layout.h"
#include "web/links.h"
#include "web/pages/hit_html.h"
#include "web/pages/pages.h"
#include "web/pages/passage_html.h"
#include "web/pages/section.h"

namespace minutebook::web::pages {
namespace {

using query::ItemPassages;
using schema::Field;
using schema::Record;

constexpr std::array kMeetingFacts = {Field::kOrganization, Field::kChair};

struct PaperKind {
  std::string_view kind;
  Text text;
};
constexpr std::array kPaperKinds = {PaperKind{"minutes", "Minutes"}, PaperKind{"agenda", "Agenda"},
                                    PaperKind{"report", "Report"}};

std::string paper_name(const Context& context, const Record& record) {
  std::string name;
  for (const PaperKind& row : kPaperKinds) {
    if (row.kind == record.paper_kind) name = context.say(row.text);
  }
  if (!record.paper_title.empty()) name += (name.empty() ? "" : ": ") + record.paper_title;
  return name;
}

bool are_of_one_paper(const Record& one, const Record& other) {
  return std::tie(one.source, one.paper_kind, one.paper_title) ==
         std::tie(other.source, other.paper_kind, other.paper_title);
}

// The items of each paper of the meeting: its minutes, its agenda, reports to it.
std::vector<std::vector<ItemPassages>> papers_of(const query::Shown& shown) {
  std::vector<std::vector<ItemPassages>> papers;
  for (const ItemPassages item : query::items_of(shown)) {
    const bool is_next = !papers.empty() && are_of_one_paper(papers.back().front().front(), item.front());
    if (!is_next) papers.emplace_back();
    papers.back().push_back(item);
  }
  return papers;
}

std::string name_of(const Context& context, const Record& record) {
  const std::string body = record.organization.empty() ? record.paper_title : record.organization;
  const std::string day =
      record.date.empty() ? context.say("Meeting without a date") : in_words(context.lang, record.date);
  return body.empty() ? day : body + ", " + day;
}

// Papers of the same meeting may tell more or less: who chaired is known where one does.
const Record& telling(const query::Shown& shown) {
  const auto found = std::find_if(shown.records.begin(), shown.records.end(),
                                  [](const Record& record) { return !record.chair.empty(); });
  return found == shown.records.end() ? shown.records.front() : *found;
}

// Who attended has a place of its own.
bool is_on_agenda(ItemPassages item) {
  return !item.front().item_number.empty() || std::any_of(item.begin(), item.end(), [](const Record& record) {
    return record.kind != "attendance" && record.kind != "apologies";
  });
}

// "Decision: 2": Welsh and English alike need no plural.
Html counts(const Context& context, ItemPassages item) {
  Html html;
  for (const auto& [kind, count] : query::kinds_of(item)) {
    html += " " + element("span", {{"class", "tag tag-" + kind}},
                          {label_of(context.lang, Field::kKind, kind) + ": " + std::to_string(count)});
  }
  return html;
}

Html agenda_item(const Context& context, ItemPassages item) {
  const Record& first = item.front();
  const Html number =
      first.item_number.empty() ? Html{} : element("span", {{"class", "number"}}, {first.item_number}) + " ";
  return element("li", {number,
                        element("a", {{"href", item_url(context, first.item_id)}, {"lang", ""}},
                                {item_title(context, first)}),
                        element("span", {{"class", "counts"}}, {counts(context, item)})});
}

Html agenda(const Context& context, const std::vector<std::vector<ItemPassages>>& papers) {
  Html html;
  for (const std::vector<ItemPassages>& paper : papers) {
    Html items;
    for (const ItemPassages item : paper) {
      if (is_on_agenda(item)) items += agenda_item(context, item);
    }
    if (items.empty()) continue;
    if (papers.size() > 1)
      html += element("h3", {{"lang", ""}}, {paper_name(context, paper.front().front())});
    html += element("ol", {{"class", "agenda-items"}}, {items});
  }
  return html;
}

Html papers_html(const Context& context, const std::vector<std::vector<ItemPassages>>& papers) {
  Html html;
  for (const std::vector<ItemPassages>& paper : papers) {
    const Record& first = paper.front().front();
    const Html name = paper_name(context, first);
    html +=
        element("li", {name.empty() ? Html{} : name + ", ", source_html(context, first.source, first.page)});
  }
  return element("ul", {html});
}

Html attendance(const Context& context, const query::Shown& shown) {
  Html html;
  for (const std::string_view kind : {"attendance", "apologies"}) {
    for (const Record& record : shown.records) {
      if (record.kind == kind) html += element("h3", {kind_tag(context, kind)}) + words_html(record);
    }
  }
  return html;
}

Html outcomes(const Context& context, const query::Shown& shown) {
  Html items;
  for (const Record& record : shown.records) {
    if (is_outcome(record.kind)) items += outcome_html(context, record);
  }
  return items.empty() ? Html{} : element("ol", {{"class", "passages"}}, {items});
}

// The passages of a body on a day are those of its meeting.
Html search_within(const Context& context, const Record& record) {
  if (record.organization.empty() || record.date.empty()) return {};
  const std::pair<std::string_view, std::string> hidden[] = {
      {schema::spec(Field::kOrganization).name, record.organization},
      {"from", record.date},
      {"to", record.date},
      {"lang", context.parameters.text("lang")},
  };
  Html inputs;
  for (const auto& [name, value] : hidden) {
    if (value.empty()) continue;
    inputs += element("input", {{"type", "hidden"}, {"name", std::string{name}}, {"value", value}});
  }
  const std::string label = context.say("Search within this meeting");
  return element(
      "form",
      {{"class", "within"},
       {"role", "search"},
       {"aria-label", label},
       {"method", "get"},
       {"action", context.file_url("/search")}},
      {element("label", {{"class", "box-label"}, {"for", "within"}}, {label}),
       element(
           "div", {{"class", "box"}},
           {element("input", {{"type", "search"}, {"id", "within"}, {"name", "q"}, {"autocomplete", "off"}}),
            element("button", {{"type", "submit"}}, {context.say("Search")})}),
       inputs});
}

// Bodies of one name may be of several authorities, which not each paper tells.
bool may_be_one_body(const Record& one, const Record& other) {
  return one.organization == other.organization &&
         (one.authority == other.authority || one.authority.empty() || other.authority.empty());
}

enum class Side : std::uint8_t { kBefore, kAfter };

// The nearest meeting of the body on one side of this one's day.
std::optional<Record> neighbour(Context& context, const Record& record, Side side) {
  constexpr std::size_t kMostLookedAt = 20;
  const auto day = analyzers::from_iso(record.date);
  if (!day || record.organization.empty()) return std::nullopt;
  const int days = side == Side::kBefore ? -1 : 1;
  const analyzers::Date near{std::chrono::sys_days{*day} + std::chrono::days{days}};
  const query::Period period = side == Side::kBefore ? query::Period{{}, near} : query::Period{near, {}};
  query::SearchOptions options;
  options.limit = kMostLookedAt;
  options.facet_values = 0;
  options.strict = true;
  options.boilerplate = true;
  options.group = query::Grouping{.unit = query::Unit::kMeeting};
  options.sort = side == Side::kBefore ? query::Sort::kNewest : query::Sort::kOldest;
  const std::string question = query::print(query::filter(Field::kOrganization, record.organization)) + ' ' +
                               query::print(query::date_filter(Field::kDate, period));
  for (const query::Hit& hit : context.searcher.search(question, options).hits) {
    if (may_be_one_body(record, hit.record)) return hit.record;
  }
  return std::nullopt;
}

Html neighbours(Context& context, const Record& record) {
  Html links;
  const auto add = [&](Side side, const std::string& label) {
    const auto other = neighbour(context, record, side);
    if (!other) return;
    links += element("li", {label + ": ", link_to(meeting_url(context, other->meeting_id),
                                                  time_html(context.lang, other->date))});
  };
  add(Side::kBefore, context.say("Previous meeting"));
  add(Side::kAfter, context.say("Next meeting"));
  if (links.empty()) return {};
  return element("nav", {{"aria-label", context.say("Other meetings of this body")}},
                 {element("ul", {{"class", "outputs"}}, {links})});
}

Html calendar_link(const Context& context, const Record& record) {
  if (record.date.empty()) return {};
  const std::string url =
      context.file_url("/meeting/" + percent_encoded(record.meeting_id) + "/calendar.ics");
  return element("p", {link_to(url, context.say("Add to a calendar (.ics)"))});
}

}  // namespace

Response meeting(Context& context) {
  const query::Shown shown = query::find_shown(context.searcher, context.segments.front());
  if (shown.records.empty()) throw HttpError{404, "there is no such meeting"};
  if (shown.unit == query::ShownUnit::kItem) return found_at(item_url(context, shown.id));
  if (shown.unit == query::ShownUnit::kPassage) return item(context);  // which says where it is
  const Record& first = telling(shown);
  const auto papers = papers_of(shown);
  const std::string name = name_of(context, first);
  const Html main =
      element("h1", {{"lang", ""}}, {name}) + facts_html(context, first, kMeetingFacts) +
      neighbours(context, first) + calendar_link(context, first) + search_within(context, first) +
      section("outcomes", context.say("Decisions and actions"), outcomes(context, shown)) +
      section("agenda", context.say("Agenda"), agenda(context, papers)) +
      section("attendance", context.say("Attendance and apologies"), attendance(context, shown)) +
      section("papers", context.say("Papers of this meeting"), papers_html(context, papers));
  return render_page(
      context,
      {.title = name,
       .main = main,
       .head = element("link",
                       {{"rel", "canonical"},
                        {"href", context.absolute_url("/meeting/" + percent_encoded(first.meeting_id))}})});
}

}  // namespace minutebook::web::pages
