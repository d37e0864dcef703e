// SPDX-License-Identifier: GPL-2.0-or-later
// Whole notes as ModernGov exports them: a marker around each item, the number in a cell of its own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "papers/read_paper.h"
#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kHead =
    " Note of last Fells & Marshes Board meeting\n\tTitle:\n\n\n\tFells & Marshes Board\n\n\tDate:\n\n\n"
    "\tThursday 3 May 2018\n\n\tVenue:\n\tPeat Room, 1 Mill Lane, Fellbeck, FB1 1AA\n\n\t\n\t\n\n\n"
    "Attendance\nAn attendance list is attached as Appendix A to this note\n"
    "\tItem\n\tDecisions and actions\n\tAction\n\n\n";

constexpr std::string_view kAttendance =
    "<TRAILER_SECTION>\n\nAppendix A -Attendance "
    "\n\n\tPosition/Role\n\tCouncillor\n\tAuthority\n\n\t\n\t\n\t\n\n"
    "\tChairman\n\t Cllr Rowena Ashcroft OBE\n\tFellbeck District Council\n\n\n"
    "\tVice-Chairman\n\tCllr Gareth Pryce\n\tCyngor Sir Glan Dulas\n\n\n"
    "\tMembers\n\tCllr Anjali Deshmukh\n\tHarrowmere Council\n\n"
    "\t\n\tSir Gerald Pennick CBE\n\nCllr Patrick O’Leary JP\n\tPort Ellery City Council\n\nHarrowmere "
    "Council\n\n"
    "\t\n\tCllr Helen Marsh\n\t\n\n\n"
    "\tApologies\n\t Mayor Dominic Farrow\n\tPort Ellery City Council\n\n\n"
    "\tIn Attendance\n\tMartin Vane (item 3)\n\tEllery Institute\n\n"
    "\t\n\tCllr Peter Marsh (as substitute)\n\tFellbeck District Council\n\n\n\n\t\n\t "
    "\n\t\n\n\n</TRAILER_SECTION>\n ";

// The item with that marker's number and the number that is printed.
std::string item(int marker, std::string_view number, std::string_view title, std::string_view body) {
  const std::string tag = "AI" + std::to_string(marker) + ">";
  return "<" + tag + "\n\n\t" + std::string(number) + "  \n\t" + std::string(title) + "\n \n\t\n\n\t\n\t" +
         std::string(body) + "\n\n\n\t\n\n\n</" + tag + "\n\n";
}

Paper read_note(std::string_view items, std::string_view head = kHead) {
  const Reading reading =
      read_paper_bytes(std::string(head) + std::string(items) + std::string(kAttendance), "note.txt");
  EXPECT_EQ(reading.format, "moderngov-text");
  EXPECT_THAT(reading.papers, SizeIs(1));
  return reading.papers.front();
}

// The first item of a note that holds nothing else.
Item read_item(std::string_view body) {
  const Paper paper = read_note(item(1, "1", "Peat", body));
  EXPECT_THAT(paper.items, SizeIs(1));
  return paper.items.empty() ? Item{} : paper.items.front();
}

TEST(ModerngovText, SaysWhatItIs) {
  const Paper paper = read_note(item(1, "1", "Welcome", "The Chairman opened the meeting."));
  EXPECT_EQ(paper.kind, PaperKind::kMinutes);
  EXPECT_EQ(paper.title, "Note of last Fells & Marshes Board meeting");
  EXPECT_EQ(paper.organization, "Fells & Marshes Board");
  EXPECT_EQ(paper.authority, "");
  ASSERT_TRUE(paper.meeting.date);
  EXPECT_EQ(analyzers::to_iso(*paper.meeting.date), "2018-05-03");
  EXPECT_EQ(paper.meeting.start_time, "");
  EXPECT_EQ(paper.meeting.venue, "Peat Room, 1 Mill Lane, Fellbeck, FB1 1AA");
  EXPECT_EQ(paper.access, Access::kPublic);
  EXPECT_EQ(paper.chair, "Rowena Ashcroft");
}

TEST(ModerngovText, ListsWhoWasThere) {
  const Paper paper = read_note(item(1, "1", "Welcome", "The Chairman opened the meeting."));
  EXPECT_THAT(
      printed(paper.attendance),
      ElementsAre(
          "Rowena Ashcroft|chair|Fellbeck District Council", "Gareth Pryce|vice-chair|Cyngor Sir Glan Dulas",
          "Anjali Deshmukh|member|Harrowmere Council", "Gerald Pennick|member|Port Ellery City Council",
          "Patrick O'Leary|member|Harrowmere Council", "Helen Marsh|member|",
          "Dominic Farrow|apologies|Port Ellery City Council", "Martin Vane|in-attendance|Ellery Institute",
          "Peter Marsh|in-attendance|Fellbeck District Council"));
  EXPECT_TRUE(paper.attendance.back().substitute);
}

TEST(ModerngovText, NumbersAreThosePrinted) {
  const Paper paper =
      read_note(item(1, "1", "Welcome", "The Chairman opened the meeting.") + "<AI2>\n\n</AI2>\n\n" +
                item(3, "2", "Peat", "Members spoke of peat.") + "<AI4>\n\n\t\n\t\n\t\n\n\n</AI4>\n\n" +
                item(5, "12.", "Water", "Members spoke of water.") +
                item(6, "", "Any other business", "There was none."));
  std::vector<std::string> titles;
  for (const Item& found : paper.items) titles.push_back(found.number + " " + found.title);
  EXPECT_THAT(titles, ElementsAre("1 Welcome", "2 Peat", "12 Water", " Any other business"));
}

TEST(ModerngovText, TitlesMayRunOverLines) {
  const Paper paper = read_note(
      item(1, "1", "Peat, moss and water:\nwhat the high fells\nshould ask for", "Members spoke of peat."));
  ASSERT_THAT(paper.items, SizeIs(1));
  EXPECT_EQ(paper.items[0].title, "Peat, moss and water: what the high fells should ask for");
}

TEST(ModerngovText, OutcomesStandUnderTheirHeadings) {
  const struct {
    std::string_view name;
    std::string_view body;
    std::vector<std::string> decisions;
    std::vector<std::string> actions;
  } kRows[] = {
      {"singular",
       "Members spoke.\n\nDecision\n\nMembers noted the report.\n\nAction\n\nOfficers to report back.",
       {"Members noted the report."},
       {"Officers to report back."}},
      {"plural and coloned",
       "Members spoke.\n\nDecisions:\n\n1. Members noted the report.\n\n2. Members agreed the "
       "plan.\n\nActions:\n\n"
       "· Officers to report back.\n\n· Cllr Deshmukh to visit the mill.",
       {"Members noted the report.", "Members agreed the plan."},
       {"Officers to report back.", "Cllr Deshmukh to visit the mill."}},
      {"no blank lines",
       "Members spoke.\nDecision\nMembers noted the report.\nAction\nOfficers to report back.",
       {"Members noted the report."},
       {"Officers to report back."}},
      {"on the heading's line",
       "Members spoke.\n\nDecision: Members noted the report.\n\nACTION: Officers to report back.",
       {"Members noted the report."},
       {"Officers to report back."}},
      {"worded",
       "The following decision was made:\n\n· The Board noted the report.\n\n"
       "The following actions was noted for this paper:\n\n· Officers to report back.",
       {"The Board noted the report."},
       {"Officers to report back."}},
      {"a decision as an action",
       "Following the debate, the following action was noted:\n\n· members noted the report.",
       {"members noted the report."},
       {}},
      {"an action as a decision",
       "Decision:\n\nThe Board agreed the plan.\n\nOfficers to report back.",
       {"The Board agreed the plan."},
       {"Officers to report back."}},
      {"lettered",
       "RESOLVED:\n\n(a) That the plan be adopted.\n\n(b) That the mill be sold.",
       {"That the plan be adopted.", "That the mill be sold."},
       {}},
      {"one line",
       "Decision\n\n(a) The Board noted the report. (b) The Board agreed the plan.",
       {"The Board noted the report.", "The Board agreed the plan."},
       {}},
      {"none", "Members agreed that peat was wet, but said that the fells were dry.", {}, {}},
  };
  for (const auto& row : kRows) {
    const Item found = read_item(row.body);
    EXPECT_EQ(texts_of(found, PassageKind::kDecision), row.decisions) << row.name;
    EXPECT_EQ(texts_of(found, PassageKind::kAction), row.actions) << row.name;
  }
}

TEST(ModerngovText, AResolutionInTheTextIsADecision) {
  const Item found = read_item("Members spoke of the mill.\n\nRESOLVED that the mill be sold.");
  EXPECT_THAT(texts_of(found, PassageKind::kDecision), ElementsAre(HasSubstr("that the mill be sold.")));
}

TEST(ModerngovText, WhatLeadsIntoAListIsNoDecisionOfItsOwn) {
  const Item found = read_item("Decision\n\nThe Board:\n\n1. noted the report; and\n\n2. agreed the plan.");
  EXPECT_THAT(texts_of(found, PassageKind::kDecision),
              ElementsAre(HasSubstr("noted the report"), HasSubstr("agreed the plan")));
}

TEST(ModerngovText, WorkInADecisionIsAnActionToo) {
  const Item found = read_item("Decision\n\nThe Board noted the report. Officers to proceed with the works.");
  EXPECT_THAT(texts_of(found, PassageKind::kDecision),
              ElementsAre("The Board noted the report. Officers to proceed with the works."));
  EXPECT_THAT(texts_of(found, PassageKind::kAction), ElementsAre("Officers to proceed with the works."));
}

TEST(ModerngovText, ActionsHaveOwners) {
  const struct {
    std::string_view action;
    std::string_view owner;
  } kRows[] = {
      {"Officers to report back.", "Officers"},
      {"Cllr Deshmukh to visit the mill.", "Anjali Deshmukh"},
      {"The Chair to write to the Minister.", "Rowena Ashcroft"},
      {"Bramwell Tolley to circulate the slides.", "Bramwell Tolley"},
      {"Further maps to be provided.", ""},
  };
  for (const auto& row : kRows) {
    const Item found =
        read_item("Bramwell Tolley introduced the report.\n\nAction\n\n" + std::string(row.action));
    std::vector<std::string> owners;
    for (const Passage& passage : found.passages) {
      if (passage.kind == PassageKind::kAction) owners.push_back(passage.owner);
    }
    EXPECT_THAT(owners, ElementsAre(row.owner)) << row.action;
  }
}

TEST(ModerngovText, SpeakersAreNamedInEachItem) {
  const Paper paper = read_note(
      item(1, "1", "Peat",
           "The Chairman invited Bramwell Tolley (Head of Peat) to introduce the report.\n\nBramwell "
           "explained that the "
           "moss was dead.\n\nClir Deshmukh asked what it would cost. Sir Gerald said that it would cost "
           "nothing.\n\n"
           "The Chairman thanked Bramwell for his time.") +
      item(2, "2", "Water", "Martin Vane presented the survey. Martin said that the wells were dry.") +
      item(3, "3", "Roads", "Members asked about roads.\n\nDecision\n\nMembers noted the report."));
  EXPECT_THAT(heard_in(item_called(paper, "Peat")),
              ElementsAre("Rowena Ashcroft", "Bramwell Tolley", "Anjali Deshmukh", "Gerald Pennick"));
  EXPECT_THAT(heard_in(item_called(paper, "Water")), ElementsAre("Martin Vane"));
  EXPECT_THAT(heard_in(item_called(paper, "Roads")), IsEmpty());
}

TEST(ModerngovText, PassagesOfWelcomeHaveTheirKinds) {
  const Item found = read_item(
      "Apologies were received from Mayor Dominic Farrow.\n\nCllr Deshmukh declared an interest in item "
      "three, as a "
      "trustee of the mill.");
  EXPECT_THAT(texts_of(found, PassageKind::kApologies), SizeIs(1));
  EXPECT_THAT(texts_of(found, PassageKind::kDeclaration), SizeIs(1));
}

TEST(ModerngovText, TheViceChairMayPreside) {
  const Paper paper =
      read_note(item(1, "1", "Welcome", "In the absence of the Chairman, Cllr Gareth Pryce took the chair.") +
                item(2, "2", "Peat", "The Chairman said that the moss was dead."));
  EXPECT_EQ(paper.chair, "Gareth Pryce");
  EXPECT_THAT(heard_in(item_called(paper, "Peat")), ElementsAre("Gareth Pryce"));
}

TEST(ModerngovText, VotesMoversAndSeconders) {
  const Item found = read_item(
      "Moved by Cllr Anjali Deshmukh, seconded by Cllr Helen Marsh:\n\nRESOLVED: That the mill be sold.\n\n"
      "(For 5, Against 2, Abstentions 1)");
  ASSERT_TRUE(found.vote);
  EXPECT_EQ(found.vote->in_favour, 5);
  EXPECT_EQ(found.vote->against, 2);
  EXPECT_EQ(found.vote->abstain, 1);
  EXPECT_THAT(heard_in(found), IsEmpty());
  bool moved = false;
  for (const Passage& passage : found.passages) {
    moved = moved || (passage.mover == "Anjali Deshmukh" && passage.seconder == "Helen Marsh");
  }
  EXPECT_TRUE(moved);
}

TEST(ModerngovText, AConfidentialItemIsRestrictedAndThePaperIsNot) {
  const Paper paper = read_note(item(1, "1", "Peat", "Members spoke of peat.") +
                                item(2, "2", "The mill - CONFIDENTIAL", "Members spoke of the mill.") +
                                item(3, "3", "Water", "Members spoke of water."));
  ASSERT_THAT(paper.items, SizeIs(3));
  EXPECT_EQ(paper.access, Access::kPublic);
  EXPECT_EQ(paper.items[0].access, Access::kPublic);
  EXPECT_EQ(paper.items[1].access, Access::kRestricted);
  EXPECT_EQ(paper.items[2].access, Access::kPublic);
  for (const Passage& passage : paper.items[1].passages) EXPECT_EQ(passage.access, Access::kRestricted);
  for (const Passage& passage : paper.items[2].passages) EXPECT_EQ(passage.access, Access::kPublic);
}

TEST(ModerngovText, AConfidentialNoteIsRestrictedThroughout) {
  std::string head(kHead);
  head.replace(head.find("meeting\n"), 7, "meeting (Confidential)");
  const Paper paper = read_note(item(1, "1", "Peat", "Members spoke of peat."), head);
  EXPECT_EQ(paper.access, Access::kRestricted);
  EXPECT_EQ(paper.organization, "Fells & Marshes Board");
  for (const Item& found : paper.items) {
    EXPECT_EQ(found.access, Access::kRestricted);
    for (const Passage& passage : found.passages) EXPECT_EQ(passage.access, Access::kRestricted);
  }
}

TEST(ModerngovText, ThePublicIsExcludedUntilItIsReadmitted) {
  const Paper paper = read_note(
      item(1, "1", "Peat", "Members spoke of peat.") +
      item(2, "2", "Exclusion of the press and public",
           "RESOLVED that under Section 100A(4) of the Local Government Act 1972 the press and public be "
           "excluded.") +
      item(3, "3", "The mill", "Members spoke of the mill.\n\nThe press and public were then readmitted.") +
      item(4, "4", "Water", "Members spoke of water."));
  EXPECT_EQ(item_called(paper, "Peat").access, Access::kPublic);
  EXPECT_EQ(item_called(paper, "Exclusion").access, Access::kPublic);
  EXPECT_EQ(item_called(paper, "The mill").access, Access::kRestricted);
  EXPECT_EQ(item_called(paper, "Water").access, Access::kPublic);
}

TEST(ModerngovText, AnExclusionForItemsEndsWithThem) {
  const struct {
    std::string_view resolution;
    std::vector<std::string> restricted;
  } kRows[] = {
      {"RESOLVED that the press and public be excluded for items 3 and 4.", {"3", "4"}},
      {"RESOLVED that the press and public be excluded for item 4.", {"4"}},
      {"RESOLVED that the press and public be excluded for items 3 to 5.", {"3", "4", "5"}},
      {"RESOLVED that the press and public be excluded for the following item.", {"3"}},
      {"RESOLVED that the press and public be excluded from the rest of the meeting.", {"3", "4", "5"}},
      {"RESOLVED that the press and public be excluded, under paragraph 3 of Part 1 of Schedule 12A.",
       {"3", "4", "5"}},
  };
  for (const auto& row : kRows) {
    const Paper paper = read_note(item(1, "1", "Peat", "Members spoke of peat.") +
                                  item(2, "2", "Exclusion of the press and public", row.resolution) +
                                  item(3, "3", "The mill", "Members spoke of the mill.") +
                                  item(4, "4", "Pay", "Members spoke of pay.") +
                                  item(5, "5", "Water", "Members spoke of water."));
    std::vector<std::string> restricted;
    for (const Item& found : paper.items) {
      if (found.access == Access::kRestricted) restricted.push_back(found.number);
    }
    EXPECT_EQ(restricted, row.restricted) << row.resolution;
  }
}

TEST(ModerngovText, AConfidentialSectionRestrictsItsItem) {
  const Item found = read_item(
      "Members spoke of peat.\n\nCONFIDENTIAL SECTION - START\n\nThe lowest tender was £40,000.\n\n"
      "CONFIDENTIAL SECTION - END\n\nMembers noted the report.");
  EXPECT_EQ(found.access, Access::kRestricted);
}

// A confidential discussion of which nothing is printed restricts nothing.
// The items that a first resolution names stay closed when a second names others.
TEST(ModerngovText, TwoExclusionsAddUp) {
  const Paper paper =
      read_note(item(1, "1", "Peat", "RESOLVED that the press and public be excluded for item 4.") +
                item(2, "2", "Rent", "RESOLVED that the press and public be excluded for item 3.") +
                item(3, "3", "Staff", "Two will go.") + item(4, "4", "Lease", "It runs out in May.") +
                item(5, "5", "Paths", "Paths are open."));
  ASSERT_THAT(paper.items, SizeIs(5));
  EXPECT_EQ(paper.items[2].access, Access::kRestricted);
  EXPECT_EQ(paper.items[3].access, Access::kRestricted);
  EXPECT_EQ(paper.items[4].access, Access::kPublic);
}

// A mark between two items restricts those that follow, until the mark that ends the section.
TEST(ModerngovText, AConfidentialSectionMayHoldSeveralItems) {
  const Paper paper =
      read_note(item(1, "1", "Peat", "The Board talked of peat.") + "CONFIDENTIAL SECTION - START\n\n" +
                item(2, "2", "Rent", "The rent is owed.") + item(3, "3", "Staff", "Two will go.") +
                "CONFIDENTIAL SECTION - END\n\n" + item(4, "4", "Paths", "Paths are open."));
  ASSERT_THAT(paper.items, SizeIs(4));
  EXPECT_EQ(paper.items[0].access, Access::kPublic);
  EXPECT_EQ(paper.items[1].access, Access::kRestricted);
  EXPECT_EQ(paper.items[2].access, Access::kRestricted);
  EXPECT_EQ(paper.items[3].access, Access::kPublic);
}

TEST(ModerngovText, TextBetweenTwoItemsIsKept) {
  const Paper paper =
      read_note(item(1, "1", "Peat", "The Board talked of peat.") +
                "Cllr Marsh left the meeting at this point.\n\n" + item(2, "2", "Paths", "Paths are open."));
  ASSERT_THAT(paper.items, SizeIs(2));
  EXPECT_EQ(paper.items[0].passages.back().text, "Cllr Marsh left the meeting at this point.");
}

TEST(ModerngovText, AConfidentialDiscussionThatIsOnlyMentionedRestrictsNothing) {
  const Item found =
      read_item("There followed a confidential discussion on the findings.\n\nDecision\n\nMembers noted it.");
  EXPECT_EQ(found.access, Access::kPublic);
}

TEST(ModerngovText, PassagesStandWhereTheySay) {
  const std::string text = std::string(kHead) +
                           item(1, "1", "Peat", "Members spoke.\n\nDecision\n\nMembers noted the report.") +
                           std::string(kAttendance);
  const Reading reading = read_paper_bytes(text, "note.txt");
  for (const Passage& passage : reading.papers.at(0).items.at(0).passages) {
    EXPECT_EQ(reading.text.substr(passage.offset, passage.length), passage.text);
    EXPECT_EQ(passage.page, std::nullopt);
  }
}

TEST(ModerngovText, TwoColumnsAndNoClosingTagReadTheSame) {
  std::string head(kHead);
  head.replace(head.find("\tItem\n\tDecisions and actions\n\tAction\n"), 36,
               "\tItem\n\tDecisions and actions\n");
  const std::string items =
      "<AI1>\n\n\t1  \n\tPeat\n\n\n\t\n\tMembers spoke.\n\nDecision:\n\nMembers noted the "
      "report.\n\n\n\t\n\n\n</AI1>\n\n";
  std::string attendance(kAttendance);
  attendance.resize(attendance.find("</TRAILER_SECTION>"));
  const Reading reading = read_paper_bytes(head + items + attendance, "note.txt");
  ASSERT_THAT(reading.papers, SizeIs(1));
  ASSERT_THAT(reading.papers[0].items, SizeIs(1));
  EXPECT_EQ(reading.papers[0].items[0].number, "1");
  EXPECT_EQ(reading.papers[0].items[0].title, "Peat");
  EXPECT_THAT(texts_of(reading.papers[0].items[0], PassageKind::kDecision),
              ElementsAre("Members noted the report."));
  EXPECT_THAT(reading.papers[0].attendance, SizeIs(9));
}

TEST(ModerngovText, WindowsLineEndsChangeNothing) {
  const std::string text = std::string(kHead) +
                           item(1, "1", "Peat", "Members spoke.\n\nDecision\n\nMembers noted the report.") +
                           std::string(kAttendance);
  std::string windows;
  for (const char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const Reading one = read_paper_bytes(text, "note.txt");
  const Reading other = read_paper_bytes(windows, "note.txt");
  EXPECT_EQ(one.text, other.text);
  EXPECT_EQ(printed(one.papers.at(0).attendance), printed(other.papers.at(0).attendance));
  EXPECT_EQ(texts_of(one.papers[0].items.at(0), PassageKind::kDecision),
            texts_of(other.papers.at(0).items.at(0), PassageKind::kDecision));
}

}  // namespace
}  // namespace minutebook::papers
