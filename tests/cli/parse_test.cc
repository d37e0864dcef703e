// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

using nlohmann::json;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string paper(const Sandbox& sandbox, std::string_view name) {
  return (sandbox.papers() / name).string();
}

TEST(Parse, JsonHasTheShapeOfTheDocumentation) {
  const Sandbox sandbox;
  const std::string file = paper(sandbox, "orchards-2020-03-12.txt");
  const Outcome outcome = sandbox.run({"parse", "--json", file});
  ASSERT_EQ(outcome.exit_status, 0) << outcome.err;
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 1);
  EXPECT_THAT(keys_in_order(outcome.out), ElementsAre("source", "format", "papers", "warnings"));

  const json reading = json::parse(outcome.out);
  EXPECT_EQ(reading["source"], file);
  EXPECT_EQ(reading["format"], "moderngov-text");
  ASSERT_EQ(reading["papers"].size(), 1U);
  const json& minutes = reading["papers"][0];
  EXPECT_THAT(keys_in_order(minutes.dump()),
              ::testing::UnorderedElementsAre("kind", "title", "organization", "authority", "meeting",
                                              "access", "chair", "contact_officers", "attendance", "items",
                                              "passages", "inferred"));
  EXPECT_EQ(minutes["kind"], "minutes");
  EXPECT_EQ(minutes["organization"], "Orchards & Allotments Board");
  EXPECT_TRUE(minutes["authority"].is_null());
  EXPECT_EQ(
      minutes["meeting"],
      json({{"date", "2020-03-12"}, {"start_time", nullptr}, {"venue", "Cider Room, The Old Granary"}}));
  EXPECT_EQ(minutes["access"], "public");
  EXPECT_EQ(minutes["chair"], "Imogen Tarrant");
  EXPECT_EQ(minutes["contact_officers"], json::array());
  ASSERT_FALSE(minutes["attendance"].empty());
  EXPECT_EQ(minutes["attendance"][0], json({{"role", "chair"},
                                            {"name", "Imogen Tarrant"},
                                            {"as_written", "Cllr Imogen Tarrant MBE"},
                                            {"authority", "Withycombe Borough Council"},
                                            {"party", nullptr},
                                            {"position", nullptr},
                                            {"present", true},
                                            {"substitute", false}}));
  ASSERT_EQ(minutes["items"].size(), 3U);
  const json& item = minutes["items"][1];
  EXPECT_EQ(item["number"], "2");
  EXPECT_EQ(item["also_number"], json::array());
  EXPECT_EQ(item["title"], "Pollinator corridors");
  EXPECT_EQ(item["access"], "public");
  EXPECT_TRUE(item["vote"].is_null());
}

TEST(Parse, JsonOfAPassageHasEveryKey) {
  const Sandbox sandbox;
  const json reading = sandbox.json({"parse", "--json", paper(sandbox, "orchards-2020-03-12.txt")});
  std::size_t decisions = 0;
  std::vector<std::string> owners;
  for (const json& item : reading["papers"][0]["items"]) {
    for (const json& passage : item["passages"]) {
      for (const char* key :
           {"kind", "text", "speakers", "owner", "mover", "seconder", "page", "offset", "length"}) {
        EXPECT_TRUE(passage.contains(key)) << key;
      }
      EXPECT_TRUE(passage["speakers"].is_array());
      EXPECT_TRUE(passage["page"].is_null());
      EXPECT_TRUE(passage["mover"].is_null());
      if (passage["kind"] == "decision") ++decisions;
      if (passage["kind"] == "action") owners.push_back(passage["owner"].is_string() ? passage["owner"] : "");
    }
  }
  EXPECT_EQ(decisions, 2U);
  EXPECT_THAT(owners, ElementsAre("Officers", "Fergus Adeyemi", "Officers"));
}

TEST(Parse, ReadsSeveralFilesOneALine) {
  const Sandbox sandbox;
  const Outcome outcome = sandbox.shell("minutebook parse --json papers/*.txt");
  ASSERT_EQ(outcome.exit_status, 0) << outcome.err;
  std::vector<std::string> sources;
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);) sources.push_back(json::parse(line)["source"]);
  EXPECT_THAT(sources, ElementsAre("papers/orchards-2020-03-12.txt", "papers/orchards-2021-05-20.txt",
                                   "papers/orchards-2021-09-09.txt"));
}

TEST(Parse, AConfidentialPaperIsRestrictedThroughout) {
  const Sandbox sandbox;
  const json reading = sandbox.json({"parse", "--json", paper(sandbox, "orchards-2021-09-09.txt")});
  const json& minutes = reading["papers"][0];
  EXPECT_EQ(minutes["access"], "restricted");
  for (const json& item : minutes["items"]) {
    EXPECT_EQ(item["access"], "restricted");
    for (const json& passage : item["passages"]) EXPECT_EQ(passage["access"], "restricted");
  }
}

TEST(Parse, AFileThatCannotBeReadIsNamedAndTheOthersArePrinted) {
  const Sandbox sandbox;
  sandbox.write("broken.txt", std::string("\x7f"
                                          "ELF\0\0\0\1\2\3\0\0\xff\xfe\0\0",
                                          16));
  const Outcome outcome = sandbox.run(
      {"parse", "--json", paper(sandbox, "broken.txt"), paper(sandbox, "orchards-2020-03-12.txt")});
  EXPECT_EQ(outcome.exit_status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("minutebook: " + paper(sandbox, "broken.txt") + ": "));
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 1);
  EXPECT_THAT(outcome.out, HasSubstr("orchards-2020-03-12.txt"));
}

TEST(Parse, AnyOtherTextStillBecomesAPaper) {
  const Sandbox sandbox;
  sandbox.write("letter.txt", "Dear neighbours,\n\nthe lane will be closed for resurfacing.\n");
  const json reading = sandbox.json({"parse", "--json", paper(sandbox, "letter.txt")});
  ASSERT_EQ(reading["papers"].size(), 1U);
  EXPECT_THAT(reading.dump(), HasSubstr("the lane will be closed for resurfacing"));
}

TEST(Parse, BytesThatAreNotUtf8DoNotBreakTheJson) {
  const Sandbox sandbox;
  sandbox.write("latin.txt",
                "The caf\xe9 by the allotments was discussed at length and the Board noted the report.\n");
  const json reading = sandbox.json({"parse", "--json", paper(sandbox, "latin.txt")});
  EXPECT_EQ(reading["papers"].size(), 1U);
}

TEST(Parse, ForPeopleShowsWhatWasUnderstood) {
  const Sandbox sandbox;
  const Outcome outcome = sandbox.run({"parse", paper(sandbox, "orchards-2020-03-12.txt")});
  EXPECT_EQ(outcome.exit_status, 0);
  for (const char* words :
       {"12 March 2020", "Imogen Tarrant", "2. Pollinator corridors", "decision", "for Officers"}) {
    EXPECT_THAT(outcome.out, HasSubstr(words));
  }
  EXPECT_THAT(outcome.out, Not(HasSubstr("\x1b")));
}

// Somebody else took the chair, a decision is told in plain words, and a page break is a form feed.
constexpr std::string_view kDrains =
    "HARTLE COUNTY COUNCIL\n\nDrainage Committee\n\n"
    "Minutes of the meeting held on Tuesday 8th March 2016 at 7.15 p.m. in the Reading Room, Hartle\n\n"
    "Present: Cllr Edwin Thackray (Chairman), Cllr Ruth Colley, Cllr Joan Dunn\n\n"
    "In attendance: Mrs Linda Firth (Clerk)\n\n"
    "1. Apologies\n\nIn the absence of the Chairman Cllr Joan Dunn took the chair.\n\n"
    "2. Drains\n\nThe Clerk said that they were blocked. The estimate of the engineer was approved.\n\f"
    "3. Exclusion of the public\n\nRESOLVED that the press and public be excluded for item 4.\n\n"
    "4. Wages\n\nCllr Colley explained the scales.\n";

TEST(Parse, SaysWhatWasInferredFromWhichWords) {
  const Sandbox sandbox;
  sandbox.write("drains.txt", std::string(kDrains));
  const json minutes = sandbox.json({"parse", "--json", paper(sandbox, "drains.txt")})["papers"][0];
  ASSERT_EQ(minutes["inferred"].size(), 1U) << minutes["inferred"];
  const json& chair = minutes["inferred"][0];
  const std::string words = "In the absence of the Chairman Cllr Joan Dunn took the chair.";
  EXPECT_EQ(chair, json({{"field", "chair"},
                         {"value", "Joan Dunn"},
                         {"confidence", "medium"},
                         {"reason", "who took the chair"},
                         {"words", words},
                         {"page", 1},
                         {"offset", kDrains.find(words)},
                         {"length", words.size()}}));
  EXPECT_EQ(minutes["chair"], "Joan Dunn");
  const json& wages = minutes["items"][3];
  ASSERT_EQ(wages["inferred"].size(), 1U);
  EXPECT_EQ(wages["inferred"][0]["field"], "access");
  EXPECT_EQ(wages["inferred"][0]["page"], 2);
  EXPECT_EQ(minutes["items"][2]["passages"][0]["inferred"], json::array()) << "RESOLVED is no inference";
}

TEST(Parse, TheTreeMarksWhatAClerkHasToCheck) {
  const Sandbox sandbox;
  sandbox.write("drains.txt", std::string(kDrains));
  const Outcome outcome = sandbox.run({"parse", paper(sandbox, "drains.txt")});
  EXPECT_THAT(outcome.out,
              HasSubstr("  chair      Joan Dunn  (likely: who took the chair: “In the absence of the\n"
                        "             Chairman Cllr Joan Dunn took the chair.”, p. 1)\n"));
  EXPECT_THAT(outcome.out, HasSubstr("  found      4 people, 4 items, "));
  EXPECT_THAT(outcome.out, HasSubstr("  to check   chair, 1 decision, 1 restricted item\n"));
  EXPECT_THAT(outcome.out, HasSubstr("said by Linda Firth (“Clerk”)"));
  EXPECT_THAT(outcome.out,
              HasSubstr("  4. Wages  RESTRICTED\n    access (likely: press and public are excluded "));
}

TEST(Parse, TheTreeFitsATerminal) {
  const Sandbox sandbox;
  for (const char* name : {"orchards-2020-03-12.txt", "orchards-2021-09-09.txt", "drains.txt"}) {
    sandbox.write("drains.txt", std::string(kDrains));
    std::istringstream lines(sandbox.run({"parse", paper(sandbox, name)}).out);
    std::string line;
    std::getline(lines, line);  // the path, which is there to be copied
    while (std::getline(lines, line)) {
      const auto width = std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
      EXPECT_LE(width, 80) << line;
    }
  }
}

}  // namespace
}  // namespace minutebook::test
