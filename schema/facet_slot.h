// SPDX-License-Identifier: GPL-2.0-or-later
// The values that a passage has in the facets, as numbers in one slot: counting reads one short value a passage and
// compares no text. Each database numbers the values of each facet from 0 in the order it met them; their names are
// in its metadata under value_of_number_key, their numbers under number_of_value_key (terms.h).
//
// Names of people are numbered once more beside the authority of each, under standing_number_key, so that people of one
// name are counted apart.
//
// Bytes: the database, then for each of facets(), and for each of standing_facets(), how many values and their numbers, all as append_number writes them.
// Pure functions, safe from any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/varint.h"

namespace minutebook::schema {

// Which of the two databases numbered the values: a search may read both as one.
enum class Half : std::uint8_t { kPublic, kRestricted };

// `numbers` has one list for each of facets(), then one for each of standing_facets(), in that order.
std::string pack_facets(Half half, std::span<const std::vector<std::uint32_t>> numbers);

// Calls count(half, facet, number) for every value; `facet` is its place in facets(). Bytes that pack_facets did not
// write give what can be read of them.
template <typename Count>
void for_each_facet(std::string_view packed, std::size_t facets, Count count) {
  const auto half = take_number(packed);
  if (!half || *half > 1) return;
  for (std::size_t facet = 0; facet < facets; ++facet) {
    auto values = take_number(packed);
    if (!values) return;
    for (; *values > 0; --*values) {
      const auto number = take_number(packed);
      if (!number) return;
      count(static_cast<Half>(*half), facet, *number);
    }
  }
}

}  // namespace minutebook::schema
