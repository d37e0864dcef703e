// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/money.h"

#include <gtest/gtest.h>

namespace minutebook::analyzers {
namespace {

TEST(Money, OfATextIsTheLargestSumWithASign) {
  EXPECT_EQ(largest_money("a grant of £1.5m and £1,250,000 of loans"), 1'500'000);
  EXPECT_EQ(largest_money("€ 2 million, then €300"), 2'000'000);
  EXPECT_EQ(largest_money("£212.40; £18.00"), 212.40);
  EXPECT_EQ(largest_money("£500k"), 500'000);
  EXPECT_EQ(largest_money("£17 more, 40 members"), 17);
  EXPECT_EQ(largest_money("40 members in 2021, £"), std::nullopt);
}

TEST(Money, IsReadAsPeopleTypeIt) {
  EXPECT_EQ(parse_money("1m"), 1'000'000);
  EXPECT_EQ(parse_money("£1.5 million"), 1'500'000);
  EXPECT_EQ(parse_money("500k"), 500'000);
  EXPECT_EQ(parse_money("1,500,000"), 1'500'000);
  EXPECT_EQ(parse_money("250.50"), 250.50);
  for (const char* text : {"", "£", "one", "1 apple", "1m 2m"})
    EXPECT_EQ(parse_money(text), std::nullopt) << text;
}

}  // namespace
}  // namespace minutebook::analyzers
