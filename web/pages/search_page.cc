// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "web/layout.h"
#include "web/pages/hit_html.h"
#include "web/pages/pages.h"
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

std::string count_of(const Context& context, std::uint64_t total) {
  if (total == 0) return context.say("No results");
  if (total == 1) return context.say("1 result");
  return context.say("{count} results", {{"count", std::to_string(total)}});
}

}  // namespace

std::span<const ParameterSpec> page_parameters() { return kLang; }

std::span<const ParameterSpec> search_parameters() {
  static const std::vector<ParameterSpec> specs = joined(question_parameters(), kPaging);
  return specs;
}

Response search(Context& context) {
  query::SearchOptions options = options_of(context.parameters);
  options.limit = kHitsOfPage;
  options.offset = (context.parameters.number("page") - 1) * kHitsOfPage;
  const query::Results results = context.searcher.search(question_of(context.parameters), options);
  Html hits;
  for (const query::Hit& hit : results.hits) hits += hit_html(context, results.interpretation, hit);
  const std::string count = count_of(context, results.total);
  return render_page(context, {.title = context.parameters.text("q") + " - " + count,
                               .main = element("h1", {context.say("Search")}) +
                                       element("p", {{"role", "status"}}, {count}) + element("ol", {hits})});
}

}  // namespace minutebook::web::pages
