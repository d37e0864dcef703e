// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <set>

#include "query/shown.h"
#include "web/citation.h"
#include "web/day_words.h"
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

constexpr std::size_t kMostOthers = 5;  // of each sort: earlier, later, similar

constexpr std::array kItemFacts = {
    Field::kOrganization, Field::kDate, Field::kChair, Field::kPresenter, Field::kVotedFor, Field::kSource,
};

std::string title_of(const Context& context, const Record& record) {
  const std::string title = item_title(context, record);
  if (record.item_number.empty()) return title;
  return context.say("Item {number}: {title}", {{"number", record.item_number}, {"title", title}});
}

// From the body to its meeting.
Html way_here(const Context& context, const Record& record) {
  Html steps;
  if (!record.organization.empty()) {
    steps += element("li", {link_to(body_url(context, record.organization), record.organization)});
  }
  const Html day = record.date.empty() ? Html{context.say("Meeting without a date")}
                                       : time_html(context.lang, record.date);
  steps += element("li", {link_to(meeting_url(context, record.meeting_id), day)});
  return element("nav", {{"class", "way"}, {"aria-label", context.say("Where this is")}},
                 {element("ol", {steps})});
}

// Those that are outcomes, or those that are not, in the order of the agenda.
Html passages(const Context& context, ItemPassages item, bool are_outcomes) {
  Html html;
  for (const Record& record : item) {
    if (is_outcome(record.kind) == are_outcomes) html += passage_html(context, record);
  }
  return html;
}

// The other files that have the item too.
Html other_places(const Context& context, ItemPassages item) {
  std::set<std::string_view> seen;
  Html places;
  for (const Record& record : item) {
    for (const schema::Place& place : record.also_in) {
      if (!seen.insert(place.source).second) continue;
      places += element("li", {source_html(context, place.source, place.page)});
    }
  }
  if (places.empty()) return {};
  return element("p", {{"class", "quiet"}}, {context.say("Also in")}) + element("ul", {places});
}

Html citation_html(const Context& context, ItemPassages item) {
  const std::string cited = citation(context, item);
  return element("div", {{"class", "cite"}},
                 {element("h2", {element("label", {{"for", "citation"}}, {context.say("Cite this item")})}),
                  element("textarea", {{"id", "citation"}, {"readonly"}, {"rows", "3"}}, {cited}),
                  element("button",
                          {{"type", "button"},
                           {"class", "copy"},
                           {"hidden"},
                           {"data-copy", cited},
                           {"data-done", context.say("Copied")}},
                          {context.say("Copy")})});
}

Html list(const Context& context, const std::vector<query::Hit>& hits) {
  Html items;
  for (const query::Hit& hit : hits) items += hit_html(context, {}, hit);
  return items.empty() ? Html{} : element("ol", {{"class", "hits"}}, {items});
}

Html others(Context& context, const std::string& id) {
  const query::SimilarItems found = context.searcher.similar(id, kMostOthers);
  return section("earlier", context.say("Earlier on this matter"), list(context, found.earlier)) +
         section("later", context.say("Later on this matter"), list(context, found.later)) +
         section("similar", context.say("Similar items"), list(context, found.similar));
}

std::string page_title(const Context& context, const Record& record) {
  std::string title = title_of(context, record);
  if (!record.organization.empty()) title += ", " + record.organization;
  if (!record.date.empty()) title += ", " + in_words(context.lang, record.date);
  return title;
}

}  // namespace

Response item(Context& context) {
  const query::Shown shown = query::find_shown(context.searcher, context.segments.front());
  if (shown.records.empty()) throw HttpError{404, "there is no such item"};
  const Record& first = shown.records.front();
  if (shown.unit == query::ShownUnit::kMeeting) return found_at(meeting_url(context, first.meeting_id));
  if (shown.unit == query::ShownUnit::kPassage) {
    for (const Record& record : shown.records) {
      if (schema::passage_id(record) == shown.id) return found_at(passage_url(context, record));
    }
  }
  const Html main =
      way_here(context, first) + element("h1", {{"lang", ""}}, {title_of(context, first)}) +
      facts_html(context, first, kItemFacts) + other_places(context, shown.records) +
      section("outcomes", context.say("Decisions and actions"), passages(context, shown.records, true)) +
      section("said", context.say("What was said"), passages(context, shown.records, false)) +
      citation_html(context, shown.records) + others(context, first.item_id);
  return render_page(
      context,
      {.title = page_title(context, first),
       .main = main,
       .head = element("link", {{"rel", "canonical"},
                                {"href", context.absolute_url("/item/" + percent_encoded(first.item_id))}})});
}

}  // namespace minutebook::web::pages
