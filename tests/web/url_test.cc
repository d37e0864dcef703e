// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/url.h"

#include <gtest/gtest.h>

namespace minutebook::web {
namespace {

TEST(Url, PercentSignsAreDecodedOnce) {
  EXPECT_EQ(percent_decoded("a%20b%2520"), "a b%20");
  EXPECT_EQ(percent_decoded("caf%C3%A9"), "caf\xc3\xa9");
}

TEST(Url, WhatStandsForNothingIsRefused) {
  for (const char* bad : {"%", "%z", "%zz", "a%2", "%00", "%c0%ae", "%ff"}) {
    EXPECT_EQ(percent_decoded(bad), std::nullopt) << bad;
    EXPECT_EQ(read_query("q=" + std::string{bad}), std::nullopt) << bad;
  }
}

TEST(Url, AQueryIsReadAndWritten) {
  const NamedValues values{{"q", "a b&c=d"}, {"chair", "Ann \"Low\""}, {"chair", ""}};
  EXPECT_EQ(read_query("q=a+b%26c%3Dd&chair=Ann+%22Low%22&&chair"), values);
  EXPECT_EQ(read_query(write_query(values)), values);
}

}  // namespace
}  // namespace minutebook::web
