// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/heaviest_chain.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace minutebook::indexer {
namespace {

std::uint64_t weight_of(const std::vector<Pair>& pairs) {
  std::uint64_t sum = 0;
  for (const Pair& pair : pairs) sum += pair.weight;
  return sum;
}

bool rises(const std::vector<Pair>& pairs) {
  return std::adjacent_find(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
           return a.left >= b.left || a.right >= b.right;
         }) == pairs.end();
}

// Every choice tried.
std::uint64_t heaviest_of_all(const std::vector<Pair>& pairs) {
  std::uint64_t best = 0;
  for (std::size_t choice = 0; choice < (std::size_t{1} << pairs.size()); ++choice) {
    std::vector<Pair> chosen;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if ((choice >> i & 1U) != 0) chosen.push_back(pairs[i]);
    }
    std::sort(chosen.begin(), chosen.end(), [](const Pair& a, const Pair& b) { return a.left < b.left; });
    if (rises(chosen)) best = std::max(best, weight_of(chosen));
  }
  return best;
}

TEST(HeaviestChain, OfNothingIsNothing) { EXPECT_TRUE(heaviest_chain({}).empty()); }

TEST(HeaviestChain, KeepsTheOrderOfBothSides) {
  const std::vector<Pair> chain = heaviest_chain({{0, 2, 4}, {1, 0, 3}, {2, 1, 3}, {2, 3, 1}});
  ASSERT_EQ(chain.size(), 2U);
  EXPECT_EQ(chain[0].right, 0U);
  EXPECT_EQ(chain[1].right, 1U);
}

TEST(HeaviestChain, NoneIsHeavier) {
  EXPECT_TRUE(rc::check([] {
    std::vector<Pair> pairs;
    for (auto left = *rc::gen::inRange(0, 10); left > 0; --left) {
      pairs.push_back({*rc::gen::inRange<std::size_t>(0, 5), *rc::gen::inRange<std::size_t>(0, 5),
                       *rc::gen::inRange<std::uint64_t>(1, 9)});
    }
    const std::vector<Pair> chain = heaviest_chain(pairs);
    RC_ASSERT(rises(chain));
    RC_ASSERT(weight_of(chain) == heaviest_of_all(pairs));
  }));
}

}  // namespace
}  // namespace minutebook::indexer
