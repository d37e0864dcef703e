// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/shown.h"

#include <algorithm>

#include "schema/fields.h"

namespace minutebook::cli {

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

}  // namespace minutebook::cli
