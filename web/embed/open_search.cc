// SPDX-License-Identifier: GPL-2.0-or-later
// OpenSearch 1.1, draft 6, and its suggestions extension: https://github.com/dewitt/opensearch
#include <array>

#include "query/lexer.h"
#include "render/json.h"
#include "web/embed/embed.h"
#include "web/embed/xml.h"

namespace minutebook::web::embed {
namespace {

constexpr std::size_t kMostShortName = 16;      // characters
constexpr std::size_t kMostDescription = 1024;  // characters
constexpr std::size_t kCompletions = 10;

constexpr std::array kTyped = {
    ParameterSpec{.name = "q", .most = 1000, .help = "What is typed so far"},
};

// Up to `most` characters of the text.
std::string shortened(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t count = 0;
  for (const char byte : query::to_valid_utf8(text)) {
    const bool begins_character = (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
    if (begins_character && ++count > most) break;
    out += byte;
  }
  return out;
}

Xml address(const Context& context, std::string_view type, std::string_view path, std::string_view rel) {
  return xml_element("Url", {{"type", std::string{type}},
                             {"rel", std::string{rel}},
                             {"method", "get"},
                             {"template", context.absolute_url(path) + "?q={searchTerms}"}});
}

}  // namespace

std::span<const ParameterSpec> typed_parameters() { return kTyped; }

Response description(Context& context) {
  const std::string& name = context.options.name;
  const Xml whole = xml_element(
      "OpenSearchDescription", {{"xmlns", "http://a9.com/-/spec/opensearch/1.1/"}},
      {xml_element("ShortName", {shortened(name, kMostShortName)}),
       xml_element("LongName", {shortened(name, 3 * kMostShortName)}),
       xml_element("Description",
                   {shortened(context.say("Search papers and minutes") + ": " + name, kMostDescription)}),
       address(context, "text/html", "/search", "results"),
       address(context, "application/atom+xml", "/feed.atom", "results"),
       address(context, "application/x-suggestions+json", "/opensearch/suggestions", "suggestions"),
       xml_element("Url", {{"type", "application/opensearchdescription+xml"},
                           {"rel", "self"},
                           {"template", context.absolute_url("/opensearch.xml")}}),
       xml_element("Language", {code_of(context.lang)}), xml_element("InputEncoding", {"UTF-8"}),
       xml_element("OutputEncoding", {"UTF-8"})});
  return {.content_type = "application/opensearchdescription+xml; charset=utf-8", .body = whole.document()};
}

Response completions(Context& context) {
  const std::string typed = context.parameters.text("q");
  render::Json texts = render::Json::array();
  render::Json details = render::Json::array();
  for (const query::Suggestion& suggestion : context.searcher.suggest(typed, kCompletions)) {
    texts.push_back(suggestion.text);
    details.push_back(suggestion.detail);
  }
  return {.content_type = "application/x-suggestions+json",
          .body = render::line_of(render::Json::array({typed, texts, details}))};
}

}  // namespace minutebook::web::embed
