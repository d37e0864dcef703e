// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/parameters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace minutebook::web {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::array<std::string_view, 2> kSorts = {"newest", "oldest"};
const std::vector<ParameterSpec> kSpecs = {
    {.name = "q", .most = 5},
    {.name = "chair", .is_repeatable = true},
    {.name = "page", .type = ParameterType::kNumber, .least = 1, .most = 10, .fallback = "1"},
    {.name = "sort", .type = ParameterType::kChoice, .choices = kSorts},
    {.name = "strict", .type = ParameterType::kFlag, .fallback = "no"},
    {.name = "from", .type = ParameterType::kDay},
};

std::vector<InvalidParameter> faults(const NamedValues& given) {
  return refused(kSpecs, given, UnknownParameters::kRefused);
}

TEST(Parameters, WhatIsRightPasses) {
  EXPECT_THAT(faults({{"q", "12345"}, {"chair", "a"}, {"chair", "b"}, {"page", "10"}, {"sort", "newest"}}),
              IsEmpty());
  EXPECT_THAT(faults({{"from", "2020"}}), IsEmpty());
  EXPECT_THAT(faults({{"from", "2020-02-29"}, {"page", ""}}), IsEmpty());
}

TEST(Parameters, WhatIsWrongIsNamed) {
  const NamedValues wrong{{"q", "123456"}, {"page", "0"},       {"page", "11"},    {"page", "-1"},
                          {"sort", "new"}, {"strict", "maybe"}, {"from", "today"}, {"from", "2019-02-29"}};
  for (const auto& one : wrong) EXPECT_THAT(faults({one}), SizeIs(1)) << one.first << '=' << one.second;
  EXPECT_THAT(faults({{"q", "a"}, {"q", "b"}}), SizeIs(1));
}

TEST(Parameters, TheNearestIsSuggested) {
  EXPECT_EQ(faults({{"chiar", "x"}}).front().suggestion, "chair");
  EXPECT_EQ(faults({{"sort", "newst"}}).front().suggestion, "newest");
  EXPECT_THAT(faults({{"sort", "x"}}).front().allowed, ElementsAre("newest", "oldest"));
}

TEST(Parameters, PagesIgnoreWhatTheyDoNotKnow) {
  EXPECT_THAT(refused(kSpecs, {{"utm_source", "x"}}, UnknownParameters::kIgnored), IsEmpty());
}

TEST(Parameters, OtherValuesBeginAtTheFirstPage) {
  const Parameters parameters{kSpecs,
                              {{"q", "a"}, {"chair", "x"}, {"chair", "y"}, {"page", "3"}, {"odd", "1"}}};
  EXPECT_EQ(parameters.number("page"), 3U);
  EXPECT_EQ(write_query(parameters.without_value("chair", "x")), "q=a&chair=y");
  EXPECT_EQ(write_query(parameters.with_value("chair", "z")), "q=a&chair=x&chair=y&chair=z");
  EXPECT_EQ(write_query(parameters.with("q", {})), "chair=x&chair=y");
}

}  // namespace
}  // namespace minutebook::web
