// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/facet_slot.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

namespace minutebook::schema {
namespace {

using Numbers = std::vector<std::vector<std::uint32_t>>;

Numbers unpacked(Half half, std::string_view packed, std::size_t facets) {
  Numbers numbers(facets);
  for_each_facet(packed, facets, [&](Half found, std::size_t facet, std::uint64_t number) {
    EXPECT_EQ(found, half);
    numbers[facet].push_back(static_cast<std::uint32_t>(number));
  });
  return numbers;
}

TEST(FacetSlot, NumbersComeBackInTheirFacet) {
  EXPECT_TRUE(rc::check([](const Numbers& numbers, bool restricted) {
    const Half half = restricted ? Half::kRestricted : Half::kPublic;
    RC_ASSERT(unpacked(half, pack_facets(half, numbers), numbers.size()) == numbers);
  }));
}

TEST(FacetSlot, AnyBytesAreRead) {
  EXPECT_TRUE(rc::check([](const std::string& bytes) {
    for_each_facet(bytes, 6, [](Half, std::size_t facet, std::uint64_t) { RC_ASSERT(facet < 6U); });
  }));
}

TEST(FacetSlot, AFewValuesTakeAFewBytes) {
  EXPECT_EQ(pack_facets(Half::kPublic, Numbers{{1}, {2, 3}, {}}).size(), 7U);
}

}  // namespace
}  // namespace minutebook::schema
