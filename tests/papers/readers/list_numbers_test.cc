// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/list_numbers.h"

#include <gtest/gtest.h>

namespace minutebook::readers {
namespace {

TEST(ListNumbers, InAllNumerals) {
  EXPECT_EQ(in_numerals(12, Numerals::kDecimal), "12");
  EXPECT_EQ(in_numerals(3, Numerals::kLowerLetter), "c");
  EXPECT_EQ(in_numerals(28, Numerals::kUpperLetter), "BB");
  EXPECT_EQ(in_numerals(14, Numerals::kLowerRoman), "xiv");
  EXPECT_EQ(in_numerals(1999, Numerals::kUpperRoman), "MCMXCIX");
  EXPECT_EQ(in_numerals(0, Numerals::kLowerRoman), "0");
  EXPECT_EQ(in_numerals(-2, Numerals::kUpperLetter), "-2");
  EXPECT_EQ(in_numerals(5, Numerals::kNone), "");
}

}  // namespace
}  // namespace minutebook::readers
