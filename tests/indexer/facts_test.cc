// SPDX-License-Identifier: GPL-2.0-or-later
// What is told of passages by their words, items and papers.
#include "indexer/facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/flags.h"
#include "indexer/matters.h"
#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

using schema::Field;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

FilePassages read(std::string_view text) { return passages_of(read_test_paper(text, "/notes/a.txt")); }

std::vector<std::string> values(const IndexedPassage& passage, Field field) {
  const auto found = passage.values.find(field);
  return found == passage.values.end() ? std::vector<std::string>{} : found->second;
}

TEST(Boilerplate, IsWhatEveryMeetingHas) {
  const FilePassages file = read(
      "body: Harbour Board\ndate: 2021-03-09\npresent: member, Bo Lund\n"
      "item: 1 Apologies and declarations\napologies: Cy Dorn.\ndiscussion: The Chair welcomed all.\n"
      "item: 2 Sea wall\napologies: Di Finn had to leave.\ndeclaration: Bo Lund lives below the wall.\n"
      "item: 3 Any other business\ndiscussion: None.\n"
      "item: 4 Any other business\ndiscussion: The gate is broken.\n");
  std::vector<bool> found;
  for (const IndexedPassage& passage : file.passages) {
    const bool is = !values(passage, Field::kIs).empty();
    EXPECT_EQ(passage.record.matter_id.empty(), is || passage.record.item_title == "Any other business");
    found.push_back(is);
  }
  EXPECT_THAT(found, ElementsAre(true, true, true, true, false, true, false));
}

// A gap would tell that there is something hidden.
TEST(Boilerplate, OfPublicPassagesIsToldByPublicOnes) {
  const FilePassages file =
      read("item: 1 Any other business\ndiscussion: None.\n!discussion: The clerk is to leave.\n");
  ASSERT_THAT(file.passages, SizeIs(2));
  EXPECT_THAT(values(file.passages[0], Field::kIs), ElementsAre("boilerplate"));
  EXPECT_THAT(values(file.passages[1], Field::kIs), ElementsAre("restricted"));
}

TEST(Flags, AreWhatThePaperCallsIt) {
  EXPECT_THAT(flags_of_title("Verbal update on the sea wall"), ElementsAre("verbal"));
  EXPECT_THAT(flags_of_title("Draft Revenue Budget (late item)"), ElementsAre("late", "draft"));
  EXPECT_THAT(flags_of_title("Urgent care in the county"), IsEmpty());
  EXPECT_THAT(flags_of_title("Key Decision: sale of the depot"), ElementsAre("key"));
  EXPECT_THAT(flags_of_text("This is not a key decision."), IsEmpty());
  EXPECT_THAT(flags_of_text("Key decision: No"), IsEmpty());
  EXPECT_THAT(flags_of_text("Ann Harte gave a verbal update."), ElementsAre("verbal"));
  EXPECT_THAT(flags_of_text("A draft was circulated."), IsEmpty());
}

TEST(Matters, AreTheSameBusinessOverMeetings) {
  EXPECT_EQ(matter_of("Sea walls"), "sea walls");
  EXPECT_EQ(matter_of("14. Sea Walls - update (continued)"), "sea walls");
  EXPECT_EQ(matter_of("Report on the Sea Walls, March 2021"), "sea walls");
  EXPECT_EQ(matter_of("Reports"), "");

  const auto id = [](std::string_view text) { return read(text).passages.at(0).record.matter_id; };
  const std::string one = id("body: Harbour Board\ndate: 2021-03-09\nitem: 4 Sea wall\ndecision: Noted.\n");
  EXPECT_FALSE(one.empty());
  EXPECT_EQ(id("body: Harbour Board\ndate: 2021-06-08\nitem: 9 Sea wall: update\ndecision: Noted.\n"), one);
  EXPECT_NE(id("body: Arts Board\ndate: 2021-06-08\nitem: 9 Sea wall\ndecision: Noted.\n"), one);
  EXPECT_EQ(id("body: Harbour Board\nitem: 1 Minutes\ndecision: Agreed.\n"), "");
}

}  // namespace
}  // namespace minutebook::indexer
