// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/passage_html.h"

#include <algorithm>
#include <array>

#include "web/links.h"
#include "web/pages/hit_html.h"

namespace minutebook::web::pages {
namespace {

using schema::Field;
using schema::Record;

constexpr std::array<std::string_view, 2> kOutcomes = {"decision", "action"};

constexpr std::array kPassageFacts = {
    Field::kSpeaker, Field::kOwner, Field::kDue,      Field::kStatus,
    Field::kOutcome, Field::kMover, Field::kSeconder,
};

// Each part of a text in an element of its own; empty parts are none.
Html split(std::string_view text, std::string_view separator, std::string_view name) {
  Html parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts += element(name, {text.substr(0, end)});
    text.remove_prefix(std::min(end + separator.size(), text.size()));
  }
  return parts;
}

Html page_link(const Context& context, const Record& record) {
  if (!record.page) return {};
  const std::string words = context.say("page {page}", {{"page", std::to_string(*record.page)}});
  const auto url = paper_url(context, record.source, record.page);
  return " " + element("span", {{"class", "page"}}, {url ? link_to(*url, words) : Html{words}});
}

Html marks(const Context& context, const Record& record) {
  Html html = told(context, record, "kind", kind_tag(context, record.kind));
  if (record.access == "restricted") {
    html += " " + element("span", {{"class", "tag tag-restricted"}}, {context.say("Restricted")});
  }
  return html;
}

Html content(const Context& context, const Record& record) {
  return words_html(record) + facts_html(context, record, kPassageFacts);
}

}  // namespace

bool is_outcome(std::string_view kind) {
  return std::find(kOutcomes.begin(), kOutcomes.end(), kind) != kOutcomes.end();
}

std::string item_title(const Context& context, const Record& record) {
  return record.item_title.empty() ? context.say("Item without a title") : record.item_title;
}

// The papers do not say in which language they are: lang="" says just that.
Html words_html(const Record& record) {
  if (record.kind == "attendance") {
    return element("ul", {{"class", "words people"}, {"lang", ""}}, {split(record.text, "; ", "li")});
  }
  return element("div", {{"class", "words"}, {"lang", ""}}, {split(record.text, "\n", "p")});
}

Html passage_html(const Context& context, const Record& record) {
  const std::string anchor = passage_anchor(record);
  const Html permalink =
      element("a", {{"class", "permalink"}, {"href", '#' + anchor}}, {context.say("Permalink")});
  return element("article", {{"class", "passage"}, {"id", anchor}},
                 {element("p", {{"class", "marks"}},
                          {marks(context, record), page_link(context, record), " ", permalink}),
                  content(context, record)});
}

Html outcome_html(const Context& context, const Record& record) {
  return element("li", {{"class", "passage"}},
                 {element("h3", {marks(context, record), " ",
                                 element("a", {{"href", passage_url(context, record)}, {"lang", ""}},
                                         {item_title(context, record)})}),
                  content(context, record)});
}

}  // namespace minutebook::web::pages
