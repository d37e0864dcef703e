// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/embed/hit_list.h"

#include "schema/record.h"
#include "web/day_words.h"
#include "web/pages/hit_html.h"
#include "web/question.h"

namespace minutebook::web::embed {
namespace {

class HitList {
 public:
  HitList(const Context& context, Links links) : context_{context}, links_{links} {}

  std::string address(std::string_view path, const NamedValues& query = {}) const {
    return links_ == Links::kAbsolute ? context_.absolute_url(path, query) : context_.url(path, query);
  }

  Html link(const std::string& url, const Html& text) const {
    if (links_ == Links::kAbsolute) return link_to(url, text);
    return element("a", {{"href", url}, {"target", "_top"}}, {text});
  }

  Html hit(const query::Hit& hit) const {
    const schema::Record& record = hit.record;
    const std::string& title = record.item_title.empty() ? record.paper_title : record.item_title;
    const std::string place = address("/item/" + record.item_id) + "#p-" + schema::passage_id(record);
    return element(
        "li", {{"class", "hit"}},
        {element("p", {{"class", "title"}},
                 {pages::kind_tag(context_, record.kind), " ", link(place, title)}),
         element("p", {{"class", "meta"}}, {record.organization, " ", time_html(context_.lang, record.date)}),
         element("p", {{"class", "words"}}, {pages::snippet_html(hit.snippet)})});
  }

 private:
  const Context& context_;
  Links links_;
};

std::string count_of(const Context& context, std::uint64_t total) {
  if (total == 0) return context.say("No results");
  if (total == 1) return context.say("1 result");
  return context.say("{count} results", {{"count", std::to_string(total)}});
}

}  // namespace

query::Results ask(Context& context) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = context.parameters.number("limit");
  options.facet_values = 0;
  return context.searcher.search(question_of(context.parameters), options);
}

Html hit_list(const Context& context, const query::Results& results, Links links) {
  const HitList list{context, links};
  Html hits;
  for (const query::Hit& hit : results.hits) hits += list.hit(hit);
  Html html = element("p", {{"role", "status"}}, {count_of(context, results.total)});
  if (!hits.empty()) html += element("ol", {hits});
  NamedValues question = context.parameters.with("limit", {});
  std::erase_if(question, [](const auto& one) { return one.first == "parent"; });
  if (results.total > results.hits.size()) {
    html += element("p", {list.link(list.address("/search", question), context.say("All results"))});
  }
  return html;
}

}  // namespace minutebook::web::embed
