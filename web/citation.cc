// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/citation.h"

#include <algorithm>

#include "web/day_words.h"
#include "web/url.h"

namespace minutebook::web {
namespace {

// The pages of the file that the first passage is from.
std::string pages_of(const Context& context, query::ItemPassages item) {
  std::optional<int> first;
  std::optional<int> last;
  for (const schema::Record& record : item) {
    if (!record.page || record.source != item.front().source) continue;
    first = std::min(first.value_or(*record.page), *record.page);
    last = std::max(last.value_or(*record.page), *record.page);
  }
  if (!first) return {};
  if (first == last) return context.say("page {page}", {{"page", std::to_string(*first)}});
  return context.say("pages {first} to {last}",
                     {{"first", std::to_string(*first)}, {"last", std::to_string(*last)}});
}

}  // namespace

std::string citation(const Context& context, query::ItemPassages item) {
  const schema::Record& record = item.front();
  std::string cited;
  const auto add = [&cited](const std::string& part) {
    if (part.empty()) return;
    if (!cited.empty()) cited += ", ";
    cited += part;
  };
  add(record.authority);
  add(record.organization.empty() ? record.paper_title : record.organization);
  if (!record.item_number.empty()) add(context.say("item {number}", {{"number", record.item_number}}));
  if (!record.item_title.empty()) add("‘" + record.item_title + "’");
  add(in_words(context.lang, record.date));
  add(pages_of(context, item));
  add(context.absolute_url("/item/" + percent_encoded(record.item_id)));
  return cited;
}

}  // namespace minutebook::web
