// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "query/explanation.h"
#include "query/tree.h"
#include "schema/fields.h"
#include "web/layout.h"
#include "web/pages/answer_html.h"
#include "web/pages/filters_html.h"
#include "web/pages/hit_html.h"
#include "web/pages/pages.h"
#include "web/pages/paging_html.h"
#include "web/pages/tags_html.h"
#include "web/pages/understood_html.h"
#include "web/pages/units.h"
#include "web/question.h"

namespace minutebook::web::pages {
namespace {

constexpr std::array kLang = {ParameterSpec{.name = "lang",
                                            .type = ParameterType::kChoice,
                                            .choices = kLangCodes,
                                            .help = "Language of the interface"}};
constexpr std::array kPaging = {
    ParameterSpec{.name = "page",
                  .type = ParameterType::kNumber,
                  .least = 1,
                  .most = 1'000'000,
                  .fallback = "1",
                  .help = "Page of results"},
    kLang.front(),
};

// The same question, as something else reads it.
std::string output_url(const Context& context, std::string_view path) {
  return context.file_url(path, context.parameters.with("lang", {}));
}

// An export has a `format` of its own: that of the files stands in the question.
std::string export_url(const Context& context) {
  NamedValues sent = context.parameters.with("lang", {});
  std::vector<query::Node> formats;
  for (const std::string& format : context.parameters.all("format")) {
    formats.push_back(query::filter(schema::Field::kFormat, format));
  }
  if (!formats.empty()) {
    const std::string typed = context.parameters.text("q");
    std::erase_if(sent, [](const auto& one) { return one.first == "format" || one.first == "q"; });
    sent.emplace_back("q", (typed.empty() ? "" : typed + ' ') + query::print(query::any_of(formats)));
  }
  sent.emplace_back("format", "csv");
  return context.file_url("/v1/export", sent);
}

Html outputs_html(const Context& context) {
  const auto item = [](const std::string& url, const std::string& text) {
    return element("li", {link_to(url, text)});
  };
  return element("ul", {{"class", "outputs"}},
                 {item(export_url(context), context.say("All results as CSV")),
                  item(output_url(context, "/feed.atom"), context.say("Feed of new results")),
                  item(output_url(context, "/v1/search"), context.say("JSON"))});
}

Html hidden_boilerplate_html(const Context& context, const query::Results& results) {
  if (results.hidden_boilerplate == 0) return {};
  return element(
      "p", {{"class", "quiet"}},
      {context.say("Left out, as every meeting has them (apologies, previous minutes): {passages}.",
                   {{"passages", passages(context, results.hidden_boilerplate)}}),
       " ",
       link_to(context.url("/search", context.parameters.with("boilerplate", {"yes"})),
               context.say("Show them too"))});
}

Html nothing_found_html(const Context& context) {
  const std::string text = context.parameters.text("q");
  Html advice = element("li", {context.say("Check the spelling, or ask with fewer or other words.")});
  if (context.parameters.with("q", {}).size() > (context.parameters.has("lang") ? 1U : 0U)) {
    const NamedValues alone = text.empty() ? NamedValues{} : NamedValues{{"q", text}};
    advice +=
        element("li", {link_to(context.url("/search", alone), context.say("Search without the filters"))});
  }
  advice +=
      element("li", {link_to(context.url("/help"), context.say("See what may be asked, with examples"))});
  return element("div", {{"class", "advice"}},
                 {element("p", {context.say("Nothing matches all of this.")}), element("ul", {advice})});
}

Html no_such_page_html(const Context& context, std::size_t last) {
  return element("p", {{"class", "advice"}},
                 {context.say("There is no such page of results."), " ",
                  link_to(context.url("/search", context.parameters.with("page", {std::to_string(last)})),
                          context.say("Go to the last page"))});
}

Html hits_html(const Context& context, const query::Results& results) {
  Html hits;
  for (const query::Hit& hit : results.hits) hits += hit_html(context, results.interpretation, hit);
  if (hits.empty()) return {};
  const std::string first = std::to_string(results.hits.front().rank);
  return element("h2", {{"class", "hidden"}}, {context.say("Results")}) +
         element("ol", {{"class", "hits"}, {"start", first}}, {hits});
}

}  // namespace

std::span<const ParameterSpec> page_parameters() { return kLang; }

std::span<const ParameterSpec> search_parameters() {
  static const std::vector<ParameterSpec> specs = joined(question_parameters(), kPaging);
  return specs;
}

Response search(Context& context) {
  const Parameters& parameters = context.parameters;
  const std::size_t page = parameters.number("page");
  query::SearchOptions options = options_of(parameters);
  options.limit = kHitsOfPage;
  options.offset = (page - 1) * kHitsOfPage;
  const query::Results results = context.searcher.search(question_of(parameters), options);
  const std::string typed = parameters.text("q");
  query::SearchOptions reading;
  reading.strict = options.strict;
  const query::Explanation explanation = context.searcher.explain(typed.empty() ? "*" : typed, reading);

  const std::string count = count_line(context, results);
  const std::size_t last = pages_of(results.groups, kHitsOfPage);
  const bool is_beyond = page > last;
  Html content = element("p", {{"role", "status"}, {"id", "count"}, {"class", "count-line"}}, {count}) +
                 tags_html(context, "/search") + did_you_mean_html(context, results) +
                 answer_html(context, results) + understood_html(context, explanation, results);
  if (results.total == 0) content += nothing_found_html(context);
  if (is_beyond) content += no_such_page_html(context, last);
  content += hidden_boilerplate_html(context, results) + hits_html(context, results) +
             paging_html(context, "/search", page, last) + outputs_html(context);

  const Html main = element("h1", {{"class", "hidden"}}, {context.say("Search papers and minutes")}) +
                    element("div", {{"class", "finder"}},
                            {ask_form(context), filters_html(context, results),
                             element("div", {{"class", "results"}, {"id", "results"}}, {content})});
  const Html head = element("link", {{"rel", "alternate"},
                                     {"type", "application/atom+xml"},
                                     {"title", context.say("Feed of new results")},
                                     {"href", output_url(context, "/feed.atom")}});
  return render_page(context, {.title = (typed.empty() ? context.say("Search") : typed) + " - " + count,
                               .main = main,
                               .head = head,
                               .has_box = false,
                               .status = is_beyond ? 404 : 200});
}

}  // namespace minutebook::web::pages
