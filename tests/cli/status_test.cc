// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Status, SaysWhatIsInTheIndex) {
  const Sandbox sandbox;
  sandbox.make_index();
  const json status =
      sandbox.json({"status", "--index", sandbox.index().string(), "--access", "restricted", "--json"});
  EXPECT_EQ(status["index"], sandbox.index().string());
  EXPECT_GE(status["schema_version"], 1);
  EXPECT_GE(status["analyzer_version"], 1);
  EXPECT_TRUE(status["program_version"].is_string());
  EXPECT_GT(status["passages"]["public"], 0);
  EXPECT_GT(status["passages"]["restricted"], 0);
  ASSERT_EQ(status["sources"].size(), 3U);
  const json& source = status["sources"][0];
  EXPECT_EQ(source["source"], (sandbox.papers() / "orchards-2020-03-12.txt").string());
  EXPECT_EQ(source["format"], "moderngov-text");
  EXPECT_EQ(source["papers"], 1);
  EXPECT_EQ(source["items"], 3);
  EXPECT_EQ(source["decisions"], 2);
  EXPECT_EQ(source["actions"], 3);
  EXPECT_EQ(source["minutes"], 1);
  EXPECT_EQ(source["agendas"], 0);
  EXPECT_EQ(source["reports"], 0);
  EXPECT_EQ(source["people"], 7) << "with the officers, who own an action";
  EXPECT_TRUE(source["unsure"].is_number_unsigned());
  EXPECT_EQ(source["not_found"], json::array());
  EXPECT_EQ(source["same_minutes_in"], json::array());
  EXPECT_TRUE(source["failure"].is_null());
  EXPECT_TRUE(source["warnings"].is_array());
}

TEST(Status, SaysWhatIsNotInTheIndexAndWhy) {
  const Sandbox sandbox;
  sandbox.write("broken.txt", std::string("\x7f"
                                          "ELF\0\0\0\1\2\3\0\0\xff\xfe\0\0",
                                          16));
  sandbox.run({"index", "--index", sandbox.index().string(), sandbox.papers().string()});
  const Outcome outcome =
      sandbox.run({"status", "--index", sandbox.index().string(), "--access", "restricted"});
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("1 of them not readable"));
  EXPECT_THAT(outcome.out, HasSubstr((sandbox.papers() / "broken.txt").string() + "\n  not in the index: "));
}

TEST(Status, SaysInWhichFilesNothingWasFound) {
  const Sandbox sandbox;
  sandbox.write("letter.txt", "Dear all,\n\nthe plums are ripe.\n");
  sandbox.make_index();
  const Outcome outcome =
      sandbox.run({"status", "--index", sandbox.index().string(), "--access", "restricted"});
  EXPECT_THAT(outcome.out, HasSubstr("0 of them not readable, 1 in which something was not found; "));
  EXPECT_THAT(outcome.out, HasSubstr("  not found: date and body\n"));
  const json status =
      sandbox.json({"status", "--index", sandbox.index().string(), "--access", "restricted", "--json"});
  EXPECT_EQ(status["sources"][0]["not_found"], json::array({"date and body"}));
}

TEST(Status, WhatWantsALookComesFirst) {
  const Sandbox sandbox;
  sandbox.write("zz-letter.txt", "Dear all,\n\nthe plums are ripe.\n");
  sandbox.make_index();
  const Outcome outcome = sandbox.run({"status", "--index", sandbox.index().string()});
  const std::size_t letter = outcome.out.find("zz-letter.txt");
  EXPECT_LT(letter, outcome.out.find("orchards-2020-03-12.txt"));
  EXPECT_NE(letter, std::string::npos);
  EXPECT_THAT(outcome.out, HasSubstr("  not certain: 1 value; `minutebook parse` shows them\n"))
      << "a letter does not say what it is";
}

TEST(Status, TellsThePublicNothingOfWhatIsRestricted) {
  const Sandbox sandbox;
  sandbox.make_index();
  const std::vector<std::string> command = {"status", "--index", sandbox.index().string()};
  const Outcome text = sandbox.run(command);
  EXPECT_EQ(text.exit_status, 0);
  EXPECT_THAT(text.out, Not(HasSubstr("estricted")));
  EXPECT_THAT(text.out, Not(HasSubstr("orchards-2021-09-09")));
  const json status = sandbox.json({"status", "--index", sandbox.index().string(), "--json"});
  EXPECT_FALSE(status["passages"].contains("restricted"));
  EXPECT_EQ(status["sources"].size(), 2U);
}

}  // namespace
}  // namespace minutebook::test
