// SPDX-License-Identifier: GPL-2.0-or-later
// What an id names: the passages of an item in agenda order, or of a meeting to list its items. Plain data, and pure
// functions but for find_shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/search.h"
#include "schema/record.h"

namespace minutebook::query {

enum class ShownUnit : std::uint8_t { kPassage, kItem, kMeeting };

struct Shown {
  std::string id;                       // as asked for
  ShownUnit unit = ShownUnit::kItem;    // what it names
  std::vector<schema::Record> records;  // of the passage's item, the item, or the meeting
};

// What a passage, an item or a meeting is by its id; no records where the index has none of it. Throws SearchError.
Shown find_shown(Searcher& searcher, std::string_view id);

// The passages of one item, which stand together.
using ItemPassages = std::span<const schema::Record>;
std::vector<ItemPassages> items_of(const Shown& shown);

// How many passages of each kind, in the order of the field table.
std::vector<std::pair<std::string, std::size_t>> kinds_of(ItemPassages passages);

}  // namespace minutebook::query
