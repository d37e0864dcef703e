// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/wording.h"

#include <gtest/gtest.h>

namespace minutebook::cli {
namespace {

TEST(Wording, Numbers) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(999), "999");
  EXPECT_EQ(number(1000), "1,000");
  EXPECT_EQ(number(1234567), "1,234,567");
  EXPECT_EQ(counted(1, "file", "files"), "1 file");
  EXPECT_EQ(counted(0, "file", "files"), "0 files");
}

TEST(Wording, Durations) {
  EXPECT_EQ(duration(0.04), "0.0 s");
  EXPECT_EQ(duration(9.94), "9.9 s");
  EXPECT_EQ(duration(59), "59 s");
  EXPECT_EQ(duration(125), "2 min 5 s");
  EXPECT_EQ(duration(7325), "2 h 2 min");
  EXPECT_EQ(megabytes_a_second(3'000'000, 2), "1.5 MB/s");
  EXPECT_EQ(megabytes_a_second(3'000'000, 0), "0.0 MB/s");
}

TEST(Wording, Dates) {
  EXPECT_EQ(long_date("2020-03-12"), "12 March 2020");
  EXPECT_EQ(long_date("2020"), "2020");
  EXPECT_EQ(long_date(""), "");
}

TEST(Wording, OfGroups) {
  query::Results results;
  results.interpretation.text = "apples";
  results.total = 5;
  results.groups = 2;
  results.interpretation.group = "meeting";
  EXPECT_EQ(understood(results), "5 passages in 2 meetings · apples");
  results.interpretation.group = "chair";
  EXPECT_EQ(understood(results), "5 passages · 2 people · apples");
  results.interpretation.group = "organization";
  EXPECT_EQ(understood(results), "5 passages · 2 bodies · apples");
}

TEST(Wording, OfWhatWasUnderstood) {
  struct Case {
    std::string text;
    std::vector<query::Filter> filters;
    std::string sort;
    std::uint64_t total;
    std::string_view line;
  };
  const Case cases[] = {
      {"apples", {}, "relevance", 0, "No passages · apples"},
      {"apples", {}, "newest", 1, "1 passage · apples · newest first"},
      {"apples", {{"kind", "is", "decision"}}, "relevance", 1, "1 decision · apples"},
      {"", {{"kind", "is", "action"}, {"owner", "is", "Officers"}}, "", 1200, "1,200 actions · for Officers"},
      {"", {{"kind", "not", "report"}}, "", 2, "2 passages · not kind report"},
      {"",
       {{"kind", "is", "decision"}, {"kind", "is", "action"}},
       "",
       2,
       "2 passages · kind decision · kind action"},
      {"",
       {{"date", "from", "2019-01-01"}, {"date", "to", "2020-12-31"}},
       "",
       5,
       "5 passages · from 1 January 2019 · to 31 December 2020"},
      {"",
       {{"date", "from", "2020-03-12"}, {"date", "to", "2020-03-12"}},
       "",
       5,
       "5 passages · on 12 March 2020"},
      {"", {{"chair", "not", "Imogen Tarrant"}}, "", 5, "5 passages · not chaired by Imogen Tarrant"},
  };
  for (const Case& example : cases) {
    query::Results results;
    results.interpretation.text = example.text;
    results.interpretation.filters = example.filters;
    results.interpretation.sort = example.sort;
    results.total = results.groups = example.total;
    EXPECT_EQ(understood(results), example.line);
  }
}

}  // namespace
}  // namespace minutebook::cli
