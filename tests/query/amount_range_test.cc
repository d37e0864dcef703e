// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/amount_range.h"

#include <gtest/gtest.h>

namespace minutebook::query {
namespace {

TEST(AmountRange, IsReadAndPrinted) {
  const struct {
    const char* typed;
    const char* printed;
  } kCases[] = {{">=1m", ">=1000000"},     {"1m..2m", "1000000..2000000"}, {"<500k", "<=499999.99"},
                {"<=£500", "<=500"},       {">250", ">=250.01"},           {"250.5", "250.50"},
                {"£1 million", "1000000"}, {"..2bn", "<=2000000000"}};
  for (const auto& test : kCases) {
    const auto range = read_amount_range(test.typed);
    ASSERT_TRUE(range) << test.typed;
    EXPECT_EQ(print(*range), test.printed);
    EXPECT_EQ(read_amount_range(test.printed), range) << "printed and read again it is the same";
  }
  for (const char* typed : {"", "..", "much", ">=", "1m..lots"})
    EXPECT_EQ(read_amount_range(typed), std::nullopt);
}

}  // namespace
}  // namespace minutebook::query
