// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <string>

#include "query/tree.h"
#include "render/results_json.h"
#include "schema/fields.h"
#include "web/api/answer.h"
#include "web/api/api.h"
#include "web/question.h"
#include "web/routes.h"

namespace minutebook::web::api {
namespace {

// "html" is the `snippet` of docs/json.md alone.
constexpr std::array<std::string_view, 3> kSnippets = {"html", "text", "none"};
constexpr std::array kShown = {
    ParameterSpec{.name = "facets",
                  .type = ParameterType::kNumber,
                  .most = 100,
                  .fallback = "10",
                  .help = "Values that a facet lists; 0 counts none"},
    ParameterSpec{
        .name = "snippet",
        .type = ParameterType::kChoice,
        .choices = kSnippets,
        .fallback = "html",
        .help = "What matched of each hit: as HTML, as text with the places of what matched beside it, or "
                "not at all"},
};

// Beside each value whether it is chosen, and the addresses that choose it or give it up.
void add_choices(const Context& context, Json& facets) {
  for (auto& [field, values] : facets.items()) {
    const std::vector<std::string> chosen = context.parameters.all(field);
    for (Json& json : values) {
      const std::string value = json["value"];
      const bool is_selected = std::find(chosen.begin(), chosen.end(), value) != chosen.end();
      json["selected"] = is_selected;
      json["apply_url"] = is_selected
                              ? Json(nullptr)
                              : Json(own_address(context, context.parameters.with_value(field, value)));
      json["remove_url"] = is_selected
                               ? Json(own_address(context, context.parameters.without_value(field, value)))
                               : Json(nullptr);
    }
  }
}

void show_snippets(const std::string& form, const query::Results& results, Json& hits) {
  if (form == "html") return;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (form == "none") {
      hits[i].erase("snippet");
      continue;
    }
    const query::Snippet& snippet = results.hits[i].snippet;
    hits[i]["snippet_text"] = snippet.text;
    hits[i]["highlights"] =
        render::array_of(snippet.highlights, [](const analyzers::ByteRange& range) -> Json {
          return Json::array({range.begin, range.end});
        });
  }
}

// The address of another route that answers the same question; null where the site has none.
Json same_question(const Context& context, std::string_view path, NamedValues question) {
  return match(path) ? Json(context.absolute_url(path, std::move(question))) : Json(nullptr);
}

// All hits as a table. The format of the files is asked for in the question there: `format` is that of the table.
Json export_address(const Context& context, NamedValues same) {
  std::erase_if(same, [](const auto& one) { return one.first == "q" || one.first == "format"; });
  std::vector<query::Node> formats;
  for (const std::string& format : context.parameters.all("format")) {
    formats.push_back(query::filter(schema::Field::kFormat, format));
  }
  std::string question = context.parameters.text("q");
  if (!formats.empty()) question += ' ' + query::print(query::any_of(formats));
  if (!question.empty()) same.insert(same.begin(), {"q", question});
  same.emplace_back("format", "csv");
  return same_question(context, "/v1/export", std::move(same));
}

// `kind`: of a register; "" for any.
Response search_among(Context& context, const std::string& kind) {
  const Page page = page_of(context);
  query::SearchOptions options = options_of(context.parameters);
  options.limit = page.limit;
  options.offset = page.offset;
  options.facet_values = context.parameters.number("facets");
  NamedValues same = those_of(question_parameters(), context.parameters);
  if (!kind.empty()) {
    options.also += " kind:" + kind;
    same.emplace_back("kind", kind);
  }
  const query::Results results = context.searcher.search(question_of(context.parameters), options);
  Json json = render::results_json(results, options.facet_values > 0);
  if (!kind.empty()) {  // it is not for choosing
    json["facets"].erase("kind");
    json["facet_sizes"].erase("kind");
  }
  add_choices(context, json["facets"]);
  show_snippets(context.parameters.text("snippet"), results, json["hits"]);
  json["links"] = page_links(context, page, results.hits.size(), results.groups);
  json["links"]["page"] = same_question(context, "/search", same);
  json["links"]["feed"] = same_question(context, "/feed.atom", same);
  json["links"]["csv"] = export_address(context, same);
  return answer(context, std::move(json));
}

std::vector<ParameterSpec> with_pages(std::span<const ParameterSpec> question) {
  return joined(joined(question, page_parameters()), kShown);
}

}  // namespace

std::span<const ParameterSpec> search_parameters() {
  static const std::vector<ParameterSpec> specs = with_pages(question_parameters());
  return specs;
}

std::span<const ParameterSpec> register_parameters() {
  static const std::vector<ParameterSpec> specs = with_pages(without(question_parameters(), {"kind"}));
  return specs;
}

Response search(Context& context) { return search_among(context, ""); }
Response decisions(Context& context) { return search_among(context, "decision"); }
Response actions(Context& context) { return search_among(context, "action"); }

}  // namespace minutebook::web::api
