// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/item_numbers.h"

#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

TEST(ItemNumbers, AreReadInTheStylesOfAllClerks) {
  const struct {
    std::string_view line;
    std::string_view number;
    std::string_view behind;
  } kRows[] = {
      {"7. Flood defences", "7", "Flood defences"},
      {"7 Flood defences", "7", "Flood defences"},
      {"7) Flood defences", "7", "Flood defences"},
      {"12a. Flood defences", "12a", "Flood defences"},
      {"3.2 Flood defences", "3.2", "Flood defences"},
      {"12/21 Flood defences", "12/21", "Flood defences"},
      {"12/21. Flood defences", "12/21", "Flood defences"},
      {"2021/045 Flood defences", "2021/045", "Flood defences"},
      {"P23/117. Flood defences", "P23/117", "Flood defences"},
      {"CAB.34 Flood defences", "CAB.34", "Flood defences"},
      {"C048/23 2. Flood defences", "C048/23 2", "Flood defences"},
      {"FMB/24/05/3 Flood defences", "FMB/24/05/3", "Flood defences"},
      {"Item 4: Flood defences", "4", "Flood defences"},
      {"Agenda Item 4 Flood defences", "4", "Flood defences"},
      {"Eitem 4: Amddiffynfeydd", "4", "Amddiffynfeydd"},
      {"IV. Flood defences", "IV", "Flood defences"},
      {"7.", "7", ""},
  };
  for (const auto& row : kRows) {
    const auto number = printed_number(row.line);
    ASSERT_TRUE(number) << row.line;
    EXPECT_EQ(number->text, row.number) << row.line;
    ASSERT_LE(number->length, row.line.size()) << row.line;
    EXPECT_EQ(row.line.substr(number->length), row.behind) << row.line;
  }
}

TEST(ItemNumbers, OtherFiguresAreNone) {
  for (const std::string_view line : {
           "4 May 2021",
           "14th May 2021 was fixed for the visit.",
           "10.30 am",
           "7.30 pm in the Reading Room",
           "£400 was found.",
           "98% of the households had replied.",
           "1st quarter accounts",
           "Covid-19 recovery",
           "Flood defences",
           "Item",
           "",
       }) {
    EXPECT_FALSE(printed_number(line)) << line;
  }
}

TEST(ItemNumbers, HoldTheNumbersInThem) {
  const struct {
    std::string_view line;
    std::vector<int> parts;
  } kRows[] = {
      {"7. Flood defences", {7}},
      {"12/21 Flood defences", {12, 21}},
      {"CAB.34 Flood defences", {34}},
      {"3.2 Flood defences", {3, 2}},
  };
  for (const auto& row : kRows) {
    const auto number = printed_number(row.line);
    ASSERT_TRUE(number) << row.line;
    EXPECT_EQ(number->parts, row.parts) << row.line;
  }
}

TEST(ItemNumbers, CountUpInOneStyle) {
  const struct {
    std::string_view before;
    std::string_view after;
    std::optional<int> expected;
  } kRows[] = {
      {"7. Drains", "8. Walls", 1},
      {"7. Drains", "9. Walls", 2},
      {"7. Drains", "7. Walls", 0},
      {"8. Drains", "7. Walls", std::nullopt},
      {"12/21 Drains", "13/21 Walls", 1},
      {"12/21 Drains", "12/21 Walls", 0},
      {"CAB.34 Drains", "CAB.35 Walls", 1},
      {"3.2 Drains", "3.3 Walls", 1},
      {"3.2 Drains", "4.1 Walls", 1},
      {"2021/045 Drains", "2021/046 Walls", 1},
      {"FMB/24/05/3 Drains", "FMB/24/05/4 Walls", 1},
      {"C048/23 2. Drains", "C049/23 3. Walls", 1},
      {"IV. Drains", "V. Walls", 1},
      {"7. Drains", "12/21 Walls", std::nullopt},
      {"CAB.34 Drains", "EXE.35 Walls", std::nullopt},
  };
  for (const auto& row : kRows) {
    const auto before = printed_number(row.before);
    const auto after = printed_number(row.after);
    ASSERT_TRUE(before && after) << row.before;
    EXPECT_EQ(steps_between(*before, *after), row.expected) << row.before << " / " << row.after;
  }
}

TEST(ItemNumbers, ASecondNumberStandsByItself) {
  const struct {
    std::string_view line;
    std::string_view expected;
  } kRows[] = {
      {"(Item 3)", "3"},
      {"(Agenda Item 3)", "3"},
      {"Agenda Item 3", "3"},
      {"(Eitem 3)", "3"},
      {"Item 3 was deferred.", ""},
      {"The item was deferred.", ""},
      {"(see item 3)", ""},
      {"3.", ""},
      {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(second_number(row.line), row.expected) << row.line;
}

}  // namespace
}  // namespace minutebook::papers
