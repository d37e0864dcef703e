// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/facet_slot.h"

namespace minutebook::schema {

std::string pack_facets(Half half, std::span<const std::vector<std::uint32_t>> numbers) {
  std::string packed;
  append_number(packed, static_cast<std::uint64_t>(half));
  for (const std::vector<std::uint32_t>& facet : numbers) {
    append_number(packed, facet.size());
    for (const std::uint32_t number : facet) append_number(packed, number);
  }
  return packed;
}

}  // namespace minutebook::schema
