// SPDX-License-Identifier: GPL-2.0-or-later
// What a paper does not say in so many words is noted, with the words that it was inferred from; what it says is not.
#include "papers/inference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "papers/read_paper.h"
#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// "confidence field value: words" of each.
std::vector<std::string> notes(const std::vector<Inference>& inferred, const Reading& reading) {
  std::vector<std::string> lines;
  for (const Inference& one : inferred) {
    lines.push_back(std::string(to_string(confidence_of(one.basis))) + ' ' +
                    std::string(to_string(one.field)) + ' ' + one.value + ": " +
                    reading.text.substr(one.place.offset, one.place.length));
  }
  return lines;
}

std::vector<std::string> notes_of_passages(const Item& item, const Reading& reading) {
  std::vector<std::string> lines;
  for (const Passage& passage : item.passages) {
    for (std::string& line : notes(passage.inferred, reading)) lines.push_back(std::move(line));
  }
  return lines;
}

constexpr std::string_view kFront =
    "OVERTON-UNDER-SCAR PARISH COUNCIL\n\n"
    "Minutes of the meeting held on Tuesday 8th March 2016 at 7.15 p.m. in the Reading Room, Overton\n\n"
    "Present: Cllr Edwin Thackray (Chairman), Cllr Ruth Colley, Cllr Joan Dunn, Cllr Harold Beck\n\n"
    "In attendance: Mrs Linda Firth (Clerk)\n\n";

Reading read_text(std::string_view text) { return read_paper_bytes(text, "any.txt"); }
Reading read_items_text(std::string_view items) {
  return read_text(std::string(kFront) + std::string(items));
}

TEST(Inference, WhatIsPrintedIsNotInferred) {
  const Reading reading = read_items_text(
      "1. Drains\n\nCllr Colley said that they were blocked.\n\n"
      "RESOLVED that they be cleared.\n\nACTION: Cllr Dunn to ask for a price.\n\n"
      "2. Lamps\n\nRESOLVED that:\n\n(a) the lamp be mended; and\n\n(b) the cost be shared.\n");
  const Paper& paper = reading.papers.front();
  EXPECT_THAT(notes(paper.inferred, reading), IsEmpty());
  for (const Item& item : paper.items) {
    EXPECT_THAT(notes(item.inferred, reading), IsEmpty()) << item.title;
    EXPECT_THAT(notes_of_passages(item, reading), IsEmpty()) << item.title;
  }
}

TEST(Inference, DecisionsAndWorkInProse) {
  const Reading reading = read_items_text(
      "1. Minutes\n\nThe minutes of the last meeting were approved.\n\n"
      "2. Drains\n\nThe drains were blocked. Cllr Dunn to ask for a price.\n");
  const Paper& paper = reading.papers.front();
  EXPECT_THAT(notes_of_passages(item_called(paper, "Minutes"), reading),
              ElementsAre("medium kind decision: The minutes of the last meeting were approved."));
  EXPECT_THAT(notes_of_passages(item_called(paper, "Drains"), reading),
              Contains(testing::StartsWith("medium kind action: Cllr Dunn to ask")));
}

TEST(Inference, AMotionThatWasCarriedPointsAtTheWordsThatSaySo) {
  const Reading reading = read_items_text(
      "1. Drains\n\nCllr Colley proposed, and Cllr Dunn seconded, that the drains be cleared.\n\n"
      "Agreed unanimously.\n\n2. Lamps\n\nThey were out.\n");
  EXPECT_THAT(notes_of_passages(item_called(reading.papers.front(), "Drains"), reading),
              ElementsAre("medium kind decision: Agreed unanimously."));
}

TEST(Inference, PeopleByTheWordsThatMeanThem) {
  const Reading reading = read_items_text(
      "1. Drains\n\nThe Chairman said that the drains were blocked. The Clerk reported on the cost.\n\n"
      "Ruth Colley asked about the lamp. Ruth added that it was dark.\n\n"
      "2. Lamp\n\nRuth said that it had been mended.\n");
  const Paper& paper = reading.papers.front();
  EXPECT_THAT(
      notes_of_passages(item_called(paper, "Drains"), reading),
      UnorderedElementsAre("high speakers Edwin Thackray: Chairman", "high speakers Linda Firth: Clerk"))
      << "whose surname stands in the passage is named";
  EXPECT_THAT(notes_of_passages(item_called(paper, "Lamp"), reading),
              ElementsAre("medium speakers Ruth Colley: Ruth"));
}

TEST(Inference, OwnersByTheInitialsInATable) {
  const Reading reading = read_items_text(
      "1. Drains\n\nAction\tOwner\n\nAsk for a price\tRC\n\nTell the county\tLinda Firth\n\n"
      "2. Lamps\n\nThey were out.\n");
  const Item item = item_called(reading.papers.front(), "Drains");
  EXPECT_THAT(notes_of_passages(item, reading), ElementsAre("high owner Ruth Colley: RC"));
}

TEST(Inference, AnItemIsRestrictedByTheResolutionThatExcludesThePublic) {
  const Reading reading = read_items_text(
      "1. Exclusion of the public\n\nRESOLVED that the press and public be excluded for item 2.\n\n"
      "2. Clerk's pay\n\nCllr Dunn explained the scales.\n\n"
      "3. Grass cutting (Confidential)\n\nThree prices had been had.\n");
  const Paper& paper = reading.papers.front();
  EXPECT_THAT(
      notes(item_called(paper, "Clerk").inferred, reading),
      ElementsAre("medium access restricted: RESOLVED that the press and public be excluded for item 2."));
  EXPECT_THAT(notes(item_called(paper, "Grass").inferred, reading), IsEmpty()) << "it is marked";
}

TEST(Inference, ANumberOutOfSequence) {
  const Reading reading = read_items_text(
      "1. Minutes\n\nThey were read.\n\n2. Drains\n\nThey were blocked.\n\n"
      "4. Lamps\n\nThey were out.\n\n5. Grass\n\nIt was long.\n");
  const Paper& paper = reading.papers.front();
  EXPECT_THAT(notes(item_called(paper, "Lamps").inferred, reading), ElementsAre("high number 4: 4. Lamps"));
  EXPECT_THAT(notes(item_called(paper, "Grass").inferred, reading), IsEmpty());
}

TEST(Inference, WhoTookTheChairInsteadOfTheOneListed) {
  const Reading reading = read_items_text(
      "1. Apologies\n\nIn the absence of the Chairman Cllr Harold Beck took the chair.\n\n"
      "2. Drains\n\nRESOLVED that they be cleared.\n");
  const Paper& paper = reading.papers.front();
  EXPECT_EQ(paper.chair, "Harold Beck");
  EXPECT_THAT(
      notes(paper.inferred, reading),
      ElementsAre(
          "medium chair Harold Beck: In the absence of the Chairman Cllr Harold Beck took the chair."));
}

TEST(Inference, ADateFromTheText) {
  const Reading reading = read_text(
      "Harbour Board\n\nMinutes\n\nPresent: Cllr Joan Dunn (Chair), Cllr Ruth Colley\n\n"
      "1. Minutes\n\nThe minutes of the meeting of 8 March 2016 were read.\n\n"
      "2. Drains\n\nRESOLVED that they be cleared.\n");
  EXPECT_THAT(notes(reading.papers.front().inferred, reading),
              Contains("low date 2016-03-08: The minutes of the meeting of 8 March 2016 were read."));
}

TEST(Inference, TheKindAndTheBodyOfATextThatSaysNeither) {
  const Reading letter = read_text("Dear Clerk,\n\nThe drains are blocked again.\n\nA neighbour\n");
  EXPECT_THAT(notes(letter.papers.front().inferred, letter), Contains("low kind report: "));
  const Reading told = read_text(
      "Tuesday 8th March 2016\n\n1. Drains\n\nThe Harbour Board noted the report.\n\n"
      "RESOLVED that the Harbour Board clear the drains.\n\n2. Lamps\n\nRESOLVED that they be mended.\n");
  EXPECT_THAT(notes(told.papers.front().inferred, told), Contains("medium kind minutes: "));
  EXPECT_THAT(notes(told.papers.front().inferred, told), Contains("low organization Harbour Board: "));
}

TEST(Inference, WhatAReportHasFromTheAgendaInFrontOfIt) {
  const Reading reading = read_text(
      "Harbour Board\n\nAgenda\n\nThursday, 3 May 2018 10.30 am\n\nPeat Room, 1 Mill Lane, Fellbeck\n\n"
      "To: Members of the Harbour Board\n\n\tItem\tPage\n1.\tApologies\t\n2.\tMinutes of the last meeting\t\n"
      "3.\tDrains of the low marsh\t3\n4.\tLamps on the quay\t\n\n\n\n"
      "Drains of the low marsh\n\nPurpose of report\n\nFor decision.\n\nSummary\n\nThey are blocked.\n");
  ASSERT_EQ(reading.papers.size(), 2U);
  EXPECT_THAT(notes(reading.papers[0].inferred, reading), Contains("high title Agenda: Harbour Board: "));
  EXPECT_THAT(notes(reading.papers[1].inferred, reading),
              ElementsAre("high organization Harbour Board: ", "high date 2018-05-03: ",
                          "high venue Peat Room, 1 Mill Lane, Fellbeck: "));
}

}  // namespace
}  // namespace minutebook::papers
