// SPDX-License-Identifier: GPL-2.0-or-later
// A search as an Atom feed (RFC 4287): what it finds, newest first.
#include <algorithm>
#include <array>

#include "schema/record.h"
#include "web/embed/embed.h"
#include "web/embed/own_host.h"
#include "web/embed/xml.h"
#include "web/pages/pages.h"
#include "web/question.h"

namespace minutebook::web::embed {
namespace {

constexpr std::array kFeed = {
    ParameterSpec{.name = "limit",
                  .type = ParameterType::kNumber,
                  .least = 1,
                  .most = kMostHitsOfPage,
                  .fallback = "50",
                  .help = "Entries of the feed"},
};

// RFC 4151: an id that stays whatever becomes of the address, of who has the host's name.
std::string tag_uri(const Context& context, std::string_view what) {
  return "tag:" + own_host(context) + ",2026:" + std::string{what};
}

// A paper says the day of its meeting and no more; one that says none is older than all.
std::string moment(const std::string& iso) { return (iso.empty() ? "1970-01-01" : iso) + "T00:00:00Z"; }

Xml link(std::string_view rel, std::string_view type, const std::string& url) {
  return xml_element("link", {{"rel", std::string{rel}}, {"type", std::string{type}}, {"href", url}});
}

Xml entry(const Context& context, const schema::Record& record) {
  const std::string id = schema::passage_id(record);
  return xml_element(
      "entry",
      {xml_element("id", {tag_uri(context, "passage/" + id)}),
       xml_element("title", {record.item_title.empty() ? record.paper_title : record.item_title}),
       xml_element("updated", {moment(record.date)}),
       link("alternate", "text/html", context.absolute_url("/item/" + record.item_id) + "#p-" + id),
       xml_element("category", {{"term", record.kind}}),
       record.organization.empty() ? Xml{} : xml_element("category", {{"term", record.organization}}),
       xml_element("summary", {{"type", "text"}}, {record.text})});
}

}  // namespace

std::span<const ParameterSpec> feed_parameters() {
  static const std::vector<ParameterSpec> specs =
      joined(joined(question_parameters(), kFeed), pages::page_parameters());
  return specs;
}

Response feed(Context& context) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = context.parameters.number("limit");
  options.facet_values = 0;
  if (!options.sort) options.sort = query::Sort::kNewest;
  const query::Results results = context.searcher.search(question_of(context.parameters), options);

  Xml entries;
  std::string newest;
  for (const query::Hit& hit : results.hits) {
    newest = std::max(newest, hit.record.date);
    entries += entry(context, hit.record);
  }
  const NamedValues asked = context.parameters.with("limit", {});
  const std::string typed = context.parameters.text("q");
  const std::string self = context.absolute_url("/feed.atom", context.parameters.given());
  const Xml whole = xml_element(
      "feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", std::string{code_of(context.lang)}}},
      {xml_element("id", {tag_uri(context, "search?" + write_query(asked))}),
       xml_element("title", {typed.empty() ? context.options.name : context.options.name + ": " + typed}),
       xml_element("updated", {moment(newest)}),
       xml_element("author", {xml_element("name", {context.options.name})}),
       link("self", "application/atom+xml", self),
       link("alternate", "text/html", context.absolute_url("/search", asked)),
       xml_element("generator", {"minutebook"}), entries});
  return {.content_type = "application/atom+xml; charset=utf-8", .body = whole.document()};
}

}  // namespace minutebook::web::embed
