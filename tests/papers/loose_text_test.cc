// SPDX-License-Identifier: GPL-2.0-or-later
// Texts of no known form: minutes that a clerk typed, letters, anything.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "papers/read_paper.h"
#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr std::string_view kMinutes =
    "OVERTON-UNDER-SCAR PARISH COUNCIL\n\n"
    "Minutes of the meeting held on Tuesday 8th March 2016 at 7.15 p.m. in the Reading Room, Overton\n\n"
    "Present: Cllr Edwin Thackray (Chairman), Cllr Ruth Colley (Vice-Chairman), Cllr Joan Dunn,\n"
    "Cllr Harold Beck\n\n"
    "In attendance: Mrs Linda Firth (Clerk) and 4 members of the public\n\n"
    "1. Apologies\n\nApologies were received from Cllr Thomas Wray.\n\n"
    "2. Declarations of interest\n\nCllr Dunn declared an interest in item 4 as a neighbour.\n\n"
    "3. Minutes of the last meeting\n\n"
    "RESOLVED that the minutes of 9th February 2016 be signed. Proposed by Cllr Beck, seconded by Cllr "
    "Colley.\n\n"
    "4. The pinfold\n\nCllr Colley reported that the wall had fallen. The Chairman asked who had built "
    "it.\n\n"
    "It was agreed to rebuild the wall.\n\nACTION: Clerk to obtain two quotations.\n\n"
    "5. Date of next meeting\n\nTuesday 12th April 2016 at 7.15 p.m.\n";

Paper read_loose(std::string_view text) {
  const Reading reading = read_paper_bytes(text, "loose.txt");
  EXPECT_EQ(reading.format, "text");
  EXPECT_THAT(reading.papers, SizeIs(1));
  return reading.papers.front();
}

TEST(LooseText, MinutesOfAParish) {
  const Paper paper = read_loose(kMinutes);
  EXPECT_EQ(paper.kind, PaperKind::kMinutes);
  EXPECT_EQ(analyzers::name_key(paper.organization),
            analyzers::name_key("Overton-under-Scar Parish Council"));
  ASSERT_TRUE(paper.meeting.date);
  EXPECT_EQ(analyzers::to_iso(*paper.meeting.date), "2016-03-08");
  EXPECT_EQ(paper.meeting.start_time, "19:15");
  EXPECT_EQ(paper.meeting.venue, "Reading Room, Overton");
  EXPECT_EQ(paper.chair, "Edwin Thackray");
  std::vector<std::string> titles;
  for (const Item& item : paper.items) titles.push_back(item.number + " " + item.title);
  EXPECT_THAT(titles,
              ElementsAre("1 Apologies", "2 Declarations of interest", "3 Minutes of the last meeting",
                          "4 The pinfold", "5 Date of next meeting"));
}

TEST(LooseText, PeopleStandBehindLabels) {
  EXPECT_THAT(printed(read_loose(kMinutes).attendance),
              ElementsAre("Edwin Thackray|chair|", "Ruth Colley|vice-chair|", "Joan Dunn|member|",
                          "Harold Beck|member|", "Linda Firth|in-attendance|", "Thomas Wray|apologies|"));
}

TEST(LooseText, ResolutionsActionsAndSpeakersAreFound) {
  const Paper paper = read_loose(kMinutes);
  const Item last = item_called(paper, "Minutes of the last");
  EXPECT_THAT(texts_of(last, PassageKind::kDecision),
              ElementsAre(HasSubstr("the minutes of 9th February 2016 be signed")));
  ASSERT_THAT(last.passages, Not(IsEmpty()));
  EXPECT_EQ(last.passages.front().mover, "Harold Beck");
  EXPECT_EQ(last.passages.front().seconder, "Ruth Colley");
  EXPECT_THAT(heard_in(last), IsEmpty());

  const Item pinfold = item_called(paper, "The pinfold");
  EXPECT_THAT(heard_in(pinfold), ElementsAre("Ruth Colley", "Edwin Thackray"));
  EXPECT_THAT(texts_of(pinfold, PassageKind::kDecision), ElementsAre("It was agreed to rebuild the wall."));
  EXPECT_THAT(texts_of(pinfold, PassageKind::kAction), ElementsAre("Clerk to obtain two quotations."));
  for (const Passage& passage : pinfold.passages) {
    if (passage.kind == PassageKind::kAction) {
      EXPECT_EQ(passage.owner, "Linda Firth");
    }
  }
  EXPECT_THAT(heard_in(item_called(paper, "Declarations")), ElementsAre("Joan Dunn"));
}

// Everything printed in a text is in some passage, title or list of its paper.
TEST(LooseText, AnyTextBecomesAPaper) {
  for (const std::string_view text : {
           "Dear Clerk,\n\nThe wall of the pinfold has fallen down again.\n\nYours faithfully,\nA "
           "neighbour\n",
           "Shopping: pegs, twine, lamp oil",
           "1. Pegs\n2. Twine\n3. Lamp oil\n",
           "Peat\tWater\n12\t14\n",
       }) {
    const Paper paper = read_loose(text);
    std::string all = paper.title + "\n";
    for (const Passage& passage : paper.passages) all += passage.text + "\n";
    for (const Item& item : paper.items) {
      all += item.title + "\n";
      for (const Passage& passage : item.passages) all += passage.text + "\n";
    }
    for (const std::string_view word :
         {"pinfold", "lamp oil", "Lamp oil", "Twine", "Water", "14", "neighbour"}) {
      if (text.find(word) == std::string_view::npos) continue;
      EXPECT_THAT(all, HasSubstr(std::string(word)));
    }
  }
}

TEST(LooseText, ThePublicLeavesAndTheRestIsRestricted) {
  const Paper paper = read_loose(
      "Overton-under-Scar Parish Council\n\nMinutes of the meeting held on 8 March 2016\n\nPresent: Cllr "
      "Joan Dunn\n\n"
      "1. Drains\n\nThe drains were noted.\n\n2. Exclusion of press and public\n\n"
      "RESOLVED that the press and public be excluded.\n\n3. The Clerk's pay\n\nRESOLVED that it be "
      "raised.\n");
  EXPECT_EQ(paper.access, Access::kPublic);
  EXPECT_EQ(item_called(paper, "Drains").access, Access::kPublic);
  EXPECT_EQ(item_called(paper, "The Clerk").access, Access::kRestricted);
}

TEST(LooseText, ATextMarkedConfidentialIsRestricted) {
  for (const std::string_view text : {
           "PRIVATE AND CONFIDENTIAL\n\nThe Clerk's pay\n\nIt is to be raised in April.\n",
           "The Clerk's pay - CONFIDENTIAL\n\nIt is to be raised in April.\n",
           "NOT FOR PUBLICATION\n\nMinutes of the Staffing Committee held on 8 March 2016\n\n1. "
           "Pay\n\nRESOLVED that it be "
           "raised.\n",
       }) {
    EXPECT_EQ(read_loose(text).access, Access::kRestricted) << text;
  }
}

TEST(LooseText, PagesAreCountedAtFormFeeds) {
  const Paper paper = read_loose(
      "Overton Parish Council\n\nMinutes of the meeting held on 8 March 2016\n\n1. Drains\n\nThey were "
      "blocked.\n\f"
      "2. Walls\n\nThey had fallen.\n");
  const Item walls = item_called(paper, "Walls");
  ASSERT_THAT(walls.passages, Not(IsEmpty()));
  EXPECT_EQ(walls.passages.front().page, 2);
}

}  // namespace
}  // namespace minutebook::papers
