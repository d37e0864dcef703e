// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shown.h"

#include <algorithm>

#include "query/hit_pages.h"
#include "schema/fields.h"

namespace minutebook::query {
namespace {

bool has_id(const schema::Record& record, std::string_view id) {
  return id == record.item_id || id == record.meeting_id || id == schema::passage_id(record);
}

// What ids are made of (schema::short_hash, schema::passage_id). Other text would be another question, of any size.
bool is_id(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789abcdef-") == std::string_view::npos;
}

std::vector<schema::Record> records_with(Searcher& searcher, std::string_view id) {
  if (!is_id(id)) return {};
  SearchOptions options;
  options.limit = static_cast<std::size_t>(-1);
  options.sort = Sort::kAgenda;
  options.strict = true;
  options.boilerplate = true;
  std::vector<schema::Record> records;
  each_hit(searcher, "id:\"" + std::string(id) + '"', options, [&](const Results&, const Hit& hit) {
    if (has_id(hit.record, id)) records.push_back(hit.record);
  });
  return records;
}

}  // namespace

Shown find_shown(Searcher& searcher, std::string_view id) {
  Shown shown{std::string(id), ShownUnit::kMeeting, records_with(searcher, id)};
  if (shown.records.empty()) return shown;
  const schema::Record& first = shown.records.front();
  if (first.item_id == id) {
    shown.unit = ShownUnit::kItem;
  } else if (first.meeting_id != id) {
    shown.unit = ShownUnit::kPassage;
    shown.records = records_with(searcher, first.item_id);
  }
  return shown;
}

std::vector<ItemPassages> items_of(const Shown& shown) {
  std::vector<ItemPassages> items;
  for (auto begin = shown.records.begin(); begin != shown.records.end();) {
    const auto end = std::find_if(begin, shown.records.end(), [&](const schema::Record& record) {
      return record.item_id != begin->item_id;
    });
    items.emplace_back(begin, end);
    begin = end;
  }
  return items;
}

std::vector<std::pair<std::string, std::size_t>> kinds_of(ItemPassages passages) {
  std::vector<std::pair<std::string, std::size_t>> kinds;
  for (const std::string_view kind : schema::spec(schema::Field::kKind).values) {
    const auto count = std::count_if(passages.begin(), passages.end(),
                                     [kind](const schema::Record& record) { return record.kind == kind; });
    if (count > 0) kinds.emplace_back(kind, static_cast<std::size_t>(count));
  }
  return kinds;
}

}  // namespace minutebook::query
