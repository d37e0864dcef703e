// SPDX-License-Identifier: GPL-2.0-or-later
// Whole minutes of a few lines, one for each way in which clerks write them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "papers/read_paper.h"
#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

Paper read_minutes_text(std::string_view text) {
  const Reading reading = read_paper_bytes(text, "minutes.txt");
  EXPECT_THAT(reading.papers, SizeIs(1));
  EXPECT_EQ(reading.papers.front().kind, PaperKind::kMinutes);
  return reading.papers.front();
}

// Under a front that all of them share: Linda Firth is the clerk.
Paper read_items_text(std::string_view items) {
  return read_minutes_text(
      "OVERTON-UNDER-SCAR PARISH COUNCIL\n\n"
      "Minutes of the meeting held on Tuesday 8th March 2016 at 7.15 p.m. in the Reading Room, Overton\n\n"
      "Present: Cllr Edwin Thackray (Chairman), Cllr Ruth Colley, Cllr Joan Dunn, Cllr Harold Beck\n\n"
      "In attendance: Mrs Linda Firth (Clerk)\n\n" +
      std::string(items));
}

std::vector<std::string> numbered_titles(const Paper& paper) {
  std::vector<std::string> titles;
  for (const Item& item : paper.items) titles.push_back(item.number + "|" + item.title);
  return titles;
}

std::vector<std::string> decisions(const Paper& paper, std::string_view title) {
  return texts_of(item_called(paper, title), PassageKind::kDecision);
}

// "owner: text" of each action.
std::vector<std::string> actions(const Item& item) {
  std::vector<std::string> found;
  for (const Passage& passage : item.passages) {
    if (passage.kind == PassageKind::kAction) found.push_back(passage.owner + ": " + passage.text);
  }
  return found;
}

std::vector<std::string> actions_of(const Paper& paper) {
  std::vector<std::string> found;
  for (const Item& item : paper.items) {
    for (std::string& action : actions(item)) found.push_back(std::move(action));
  }
  return found;
}

Passage only_decision(const Item& item) {
  std::vector<Passage> found;
  for (const Passage& passage : item.passages) {
    if (passage.kind == PassageKind::kDecision) found.push_back(passage);
  }
  EXPECT_THAT(found, SizeIs(1)) << item.title;
  return found.size() == 1 ? found.front() : Passage{};
}

TEST(MinutesConventions, ResolvedInRunningText) {
  const Paper paper = read_items_text(
      "1. Minutes\n\nThe Chairman asked for corrections. RESOLVED that the minutes be signed.\n\n"
      "2. Drains\n\nCllr Colley said that they were blocked. Cllr Dunn thought that the county should "
      "pay.\n\n"
      "RESOLVED to ask the county for a grant.\n\n3. Walls\n\nThe pinfold had fallen. It was agreed that it "
      "be "
      "rebuilt.\n\n4. Bins\n\nThe report was NOTED.\n");
  EXPECT_THAT(decisions(paper, "Minutes"), ElementsAre(HasSubstr("the minutes be signed")));
  EXPECT_THAT(decisions(paper, "Drains"), ElementsAre(HasSubstr("ask the county for a grant")));
  EXPECT_THAT(decisions(paper, "Walls"), ElementsAre(HasSubstr("it be rebuilt")));
  EXPECT_THAT(decisions(paper, "Bins"), ElementsAre(HasSubstr("NOTED")));
  EXPECT_THAT(texts_of(item_called(paper, "Drains"), PassageKind::kDiscussion),
              Contains(HasSubstr("thought that the county should pay")));
}

TEST(MinutesConventions, LetteredResolutionsAreOnePassageEach) {
  const std::string_view kLists[] = {
      "RESOLVED that:\n\n(a) the survey be noted;\n\n(b) the sluice be mended; and\n\n(c) the gate be "
      "painted.\n\n",
      "RESOLVED:\n\n1. That the survey be noted.\n\n2. That the sluice be mended.\n\n3. That the gate be "
      "painted.\n\n",
      "RESOLVED -\n\n(i) That the survey be noted.\n\n(ii) That the sluice be mended.\n\n(iii) That the gate "
      "be "
      "painted.\n\n",
      "It was RESOLVED that (a) the survey be noted; (b) the sluice be mended; and (c) the gate be "
      "painted.\n\n",
  };
  for (const std::string_view list : kLists) {
    const Paper paper =
        read_items_text("1. Apologies\n\nThere were none.\n\n2. The low marsh\n\nThe marsh was wet.\n\n" +
                        std::string(list) + "3. Date of next meeting\n\n12th April 2016\n");
    EXPECT_THAT(decisions(paper, "The low marsh"),
                ElementsAre(HasSubstr("the survey be noted"), HasSubstr("the sluice be mended"),
                            HasSubstr("the gate be painted")))
        << list;
    EXPECT_THAT(numbered_titles(paper),
                ElementsAre("1|Apologies", "2|The low marsh", "3|Date of next meeting"))
        << list;
  }
}

TEST(MinutesConventions, ARecommendationIsNotYetAResolution) {
  const Item marsh = item_called(
      read_items_text(
          "1. Apologies\n\nThere were none.\n\n2. The low marsh\n\nRecommendation:\n\nThat the sluice be "
          "mended.\n\nCllr Colley asked what it would cost.\n\nRESOLVED: That the sluice be mended.\n\n"
          "3. Bins\n\nRESOLVED that two bins be bought.\n"),
      "The low marsh");
  EXPECT_THAT(texts_of(marsh, PassageKind::kRecommendation), ElementsAre(HasSubstr("the sluice be mended")));
  EXPECT_THAT(texts_of(marsh, PassageKind::kDecision), ElementsAre(HasSubstr("the sluice be mended")));
}

TEST(MinutesConventions, MoversStandBeforeAndBehind) {
  for (const std::string_view text : {
           "On the proposal of Cllr Beck, seconded by Cllr Colley, it was RESOLVED that the sluice be "
           "mended.",
           "RESOLVED that the sluice be mended. Proposed by Cllr Beck, seconded by Cllr Colley.",
           "RESOLVED that the sluice be mended (proposed Cllr Beck, seconded Cllr Colley).",
           "It was proposed by Cllr Beck, seconded by Cllr Colley and RESOLVED that the sluice be mended.",
           "RESOLVED that the sluice be mended.\n\nProposed: Cllr Beck. Seconded: Cllr Colley.",
       }) {
    const Passage decision = only_decision(
        item_called(read_items_text("1. Apologies\n\nThere were none.\n\n2. The low marsh\n\n" +
                                    std::string(text) + "\n\n3. Date of next meeting\n\n12th April 2016\n"),
                    "The low marsh"));
    EXPECT_THAT(decision.text, HasSubstr("the sluice be mended")) << text;
    EXPECT_EQ(decision.mover, "Harold Beck") << text;
    EXPECT_EQ(decision.seconder, "Ruth Colley") << text;
    EXPECT_THAT(decision.speakers, IsEmpty()) << text;
  }
}

TEST(MinutesConventions, VotesAreRecorded) {
  for (const std::string_view text : {
           "RESOLVED by 9 votes to 3, with 1 abstention, that the sluice be mended.",
           "RESOLVED that the sluice be mended. For: 9; Against: 3; Abstain: 1",
           "RESOLVED that the sluice be mended.\n\nVoting: nine in favour, three against and one abstention.",
           "RESOLVED that the sluice be mended.\n\nFor\tAgainst\tAbstain\n9\t3\t1\n",
           "RESOLVED that the sluice be mended.\n\nFor\t9\nAgainst\t3\nAbstain\t1\n",
       }) {
    const Item marsh =
        item_called(read_items_text("1. Apologies\n\nThere were none.\n\n2. The low marsh\n\n" +
                                    std::string(text) + "\n\n3. Bins\n\nRESOLVED that two be bought.\n"),
                    "The low marsh");
    ASSERT_TRUE(marsh.vote) << text;
    EXPECT_EQ(marsh.vote->in_favour, 9) << text;
    EXPECT_EQ(marsh.vote->against, 3) << text;
    EXPECT_EQ(marsh.vote->abstain, 1) << text;
    EXPECT_THAT(texts_of(marsh, PassageKind::kDecision), ElementsAre(HasSubstr("the sluice be mended")))
        << text;
  }
}

TEST(MinutesConventions, OnlyWhatWasFinallyResolvedIsDecided) {
  const Paper paper = read_items_text(
      "1. Apologies\n\nThere were none.\n\n2. The low marsh\n\nCllr Beck moved, seconded by Cllr Colley, "
      "that the "
      "sluice be mended.\n\nCllr Dunn moved as an amendment that the sluice be sold.\n\nOn being put to the "
      "vote the "
      "amendment was lost.\n\nRESOLVED that the sluice be mended.\n\n3. Bins\n\nCllr Beck moved, seconded by "
      "Cllr "
      "Colley, that two bins be bought.\n\nCllr Dunn moved, seconded by Cllr Thackray, as an amendment that "
      "three "
      "bins be bought.\n\nThe amendment was carried and became the substantive motion.\n\nRESOLVED that "
      "three bins "
      "be bought.\n\n4. Lamps\n\nCllr Dunn moved, seconded by Cllr Beck, that the lamps be lit.\n\nThe "
      "motion was "
      "lost by 5 votes to 4.\n");
  EXPECT_THAT(decisions(paper, "The low marsh"),
              ElementsAre(AllOf(HasSubstr("the sluice be mended"), Not(HasSubstr("sold")))));
  EXPECT_THAT(decisions(paper, "Bins"), ElementsAre(HasSubstr("three bins be bought")));
  EXPECT_THAT(decisions(paper, "Lamps"), IsEmpty());
}

TEST(MinutesConventions, ActionsStandInAColumn) {
  const Paper paper = read_items_text(
      "No\tItem\tAction\n1\tApologies\u2028There were none.\t\n"
      "2\tThe low marsh\u2028Cllr Colley said that the marsh was wet.\u2028The Clerk to ask the county for a "
      "survey.\tLF\n3\tBins\u2028Cllr Beck would count the bins before the next meeting.\tHB\n");
  EXPECT_THAT(numbered_titles(paper), ElementsAre("1|Apologies", "2|The low marsh", "3|Bins"));
  EXPECT_THAT(actions(item_called(paper, "The low marsh")),
              ElementsAre("Linda Firth: The Clerk to ask the county for a survey."));
  EXPECT_THAT(actions(item_called(paper, "Bins")),
              ElementsAre("Harold Beck: Cllr Beck would count the bins before the next meeting."));
}

TEST(MinutesConventions, ActionsStandBehindALabel) {
  const struct {
    std::string_view text;
    std::string_view owner;
    std::string_view words;
  } kRows[] = {
      {"ACTION: Clerk to ask the county for a survey.", "Linda Firth: ", "ask the county for a survey"},
      {"Action: Cllr Beck to ask the county for a survey.", "Harold Beck: ", "ask the county for a survey"},
      {"The county is to be asked for a survey. ACTION: Clerk", "Linda Firth: ", "asked for a survey"},
      {"The county is to be asked for a survey.\n\nAction: Cllr Beck", "Harold Beck: ", "asked for a survey"},
      {"Action: Officers to ask the county for a survey.", "Officers: ", "ask the county for a survey"},
  };
  for (const auto& row : kRows) {
    const Paper paper =
        read_items_text("1. Apologies\n\nThere were none.\n\n2. The low marsh\n\nThe marsh was wet.\n\n" +
                        std::string(row.text) + "\n\n3. Date of next meeting\n\n12th April 2016\n");
    EXPECT_THAT(actions(item_called(paper, "The low marsh")),
                ElementsAre(AllOf(HasSubstr(std::string(row.owner)), HasSubstr(std::string(row.words)))))
        << row.text;
  }
}

TEST(MinutesConventions, ActionsStandInALog) {
  const Paper paper = read_items_text(
      "1. Apologies\n\nThere were none.\n\n2. Action log\n\nRef\tAction\tOwner\tDue\tStatus\n"
      "A1\tAsk the county for a survey\tClerk\tMay 2016\tOpen\n"
      "A2\tCount the bins\tCllr Beck\tJune 2016\tOpen\n");
  EXPECT_THAT(actions_of(paper),
              ElementsAre("Linda Firth: Ask the county for a survey", "Harold Beck: Count the bins"));
}

TEST(MinutesConventions, InitialsMeanThoseWhoWereThere) {
  const Paper paper = read_minutes_text(
      "Harbour Board\n\nMinutes of the meeting held on 8 March 2016\n\nPresent: Joan Dunn (JD) (Chair), Ruth "
      "Colley "
      "(RC), Harold Beck (HB)\n\n1. Apologies\n\nThere were none.\n\n2. Quay wall\n\nRC reported that the "
      "wall had "
      "been surveyed.\n\nACTION: HB to ask for three quotations.\n\n3. Date of next meeting\n\n12 April "
      "2016\n");
  EXPECT_THAT(printed(paper.attendance),
              ElementsAre("Joan Dunn|chair|", "Ruth Colley|member|", "Harold Beck|member|"));
  const Item wall = item_called(paper, "Quay wall");
  EXPECT_THAT(heard_in(wall), ElementsAre("Ruth Colley"));
  EXPECT_THAT(actions(wall), ElementsAre("Harold Beck: HB to ask for three quotations."));
}

TEST(MinutesConventions, AttendanceIsSetManyWays) {
  const std::string_view kFronts[] = {
      "Present: Cllr Joan Dunn (Chair), Cllr Ruth Colley\n\nApologies: Cllr Thomas Wray\n\n"
      "Officers: Linda Firth\n\n",
      "PRESENT\n\n- Cllr Joan Dunn (Chair)\n- Cllr Ruth Colley\n\nAPOLOGIES\n\n- Cllr Thomas Wray\n\n"
      "OFFICERS\n\n- Linda Firth\n\n",
      "Role\tName\nChair\tCllr Joan Dunn\nMember\tCllr Ruth Colley\nApologies\tCllr Thomas Wray\n"
      "Officer\tLinda Firth\n\n",
      "Present:\tCllr Joan Dunn (Chair)\n\tCllr Ruth Colley\nApologies:\tCllr Thomas Wray\nOfficers:\tLinda "
      "Firth\n\n",
  };
  for (const std::string_view front : kFronts) {
    const Paper paper = read_minutes_text("Harbour Board\n\nMinutes of the meeting held on 8 March 2016\n\n" +
                                          std::string(front) +
                                          "1. Declarations of interest\n\nNone were made.\n\n2. Quay "
                                          "wall\n\nRESOLVED that the wall be mended.\n");
    EXPECT_THAT(printed(paper.attendance), ElementsAre("Joan Dunn|chair|", "Ruth Colley|member|",
                                                       "Thomas Wray|apologies|", "Linda Firth|officer|"))
        << front;
    EXPECT_EQ(paper.chair, "Joan Dunn") << front;
    EXPECT_THAT(numbered_titles(paper), ElementsAre("1|Declarations of interest", "2|Quay wall")) << front;
  }
}

TEST(MinutesConventions, SederuntOfAScottishCouncil) {
  const Paper paper = read_minutes_text(
      "GLENDARROCH COUNCIL\n\nENVIRONMENT COMMITTEE\n\nMinute of Meeting of 8 March 2016\n\n"
      "Sederunt: Councillor Morag Tulloch (Convener), Councillors Hamish Rennie and Isla Geddes\n\n"
      "Apologies: Councillor Angus Petrie\n\n1. Declarations of Interest\n\nThere were none.\n\n"
      "2. Peat Roads\n\nThe Convener moved, seconded by Councillor Rennie, that the roads be mended. The "
      "Committee "
      "agreed to mend the roads.\n");
  EXPECT_THAT(printed(paper.attendance), ElementsAre("Morag Tulloch|chair|", "Hamish Rennie|member|",
                                                     "Isla Geddes|member|", "Angus Petrie|apologies|"));
  EXPECT_EQ(paper.chair, "Morag Tulloch");
  EXPECT_EQ(paper.organization, "Environment Committee");
  EXPECT_EQ(paper.authority, "Glendarroch Council");
}

TEST(MinutesConventions, CathaoirleachOfAnIrishCouncil) {
  const Paper paper = read_minutes_text(
      "Minutes of the Ordinary Meeting of Dunleac County Council held on 8 March 2016\n\n"
      "Cathaoirleach: Cllr Niamh Tierney\n\nPresent: Cllr Declan Moran, Cllr Sorcha Quill\n\n"
      "1. Confirmation of Minutes\n\nProposed by Cllr D. Moran, seconded by Cllr S. Quill and agreed that "
      "the minutes "
      "be confirmed.\n\n2. Roads\n\nThe Cathaoirleach thanked the engineer.\n");
  EXPECT_EQ(paper.chair, "Niamh Tierney");
  EXPECT_THAT(heard_in(item_called(paper, "Roads")), ElementsAre("Niamh Tierney"));
  const Passage minutes = only_decision(item_called(paper, "Confirmation"));
  EXPECT_EQ(minutes.mover, "Declan Moran");
  EXPECT_EQ(minutes.seconder, "Sorcha Quill");
}

TEST(MinutesConventions, WelshAndEnglishSideBySide) {
  const Paper paper = read_minutes_text(
      "CYNGOR CYMUNED LLANFAIR / LLANFAIR COMMUNITY COUNCIL\n\nCofnodion y cyfarfod / Minutes of the "
      "meeting\n\n"
      "8 Mawrth 2016 / 8 March 2016\n\nPresennol / Present: Y Cyng. Siân Prosser (Cadeirydd / Chair), Y "
      "Cyng. Emrys "
      "Talog\n\nYmddiheuriadau / Apologies: Y Cyng. Mair Ddu\n\n"
      "1. Datgan buddiannau / Declarations of interest\n\nDim / None.\n\n"
      "2. Y fynwent / The cemetery\n\nPENDERFYNWYD / RESOLVED: that the gate be mended.\n");
  ASSERT_TRUE(paper.meeting.date);
  EXPECT_EQ(analyzers::to_iso(*paper.meeting.date), "2016-03-08");
  EXPECT_THAT(printed(paper.attendance),
              ElementsAre("Siân Prosser|chair|", "Emrys Talog|member|", "Mair Ddu|apologies|"));
  EXPECT_THAT(numbered_titles(paper),
              ElementsAre("1|Datgan buddiannau / Declarations of interest", "2|Y fynwent / The cemetery"));
  EXPECT_THAT(decisions(paper, "Y fynwent"), ElementsAre(HasSubstr("the gate be mended")));
}

TEST(MinutesConventions, MinutesInWelsh) {
  const Paper paper = read_minutes_text(
      "CYNGOR CYMUNED LLANFAIR\n\nCofnodion y cyfarfod a gynhaliwyd ar 8 Mawrth 2016\n\n"
      "Presennol: Y Cynghorydd Siân Prosser (Cadeirydd), Y Cynghorydd Emrys Talog\n\n"
      "1. Ymddiheuriadau\n\nDim.\n\n2. Datgan buddiannau\n\nDim.\n\n3. Y fynwent\n\nPENDERFYNWYD trwsio'r "
      "giât.\n");
  ASSERT_TRUE(paper.meeting.date);
  EXPECT_EQ(analyzers::to_iso(*paper.meeting.date), "2016-03-08");
  EXPECT_EQ(paper.chair, "Siân Prosser");
  EXPECT_THAT(numbered_titles(paper), ElementsAre("1|Ymddiheuriadau", "2|Datgan buddiannau", "3|Y fynwent"));
  EXPECT_THAT(decisions(paper, "Y fynwent"), ElementsAre(HasSubstr("trwsio'r giât")));
}

TEST(MinutesConventions, HeadingsWithoutNumbers) {
  const Paper paper = read_items_text(
      "APOLOGIES FOR ABSENCE\n\nThere were none.\n\nMINUTES OF THE LAST MEETING\n\nRESOLVED that the minutes "
      "be "
      "signed.\n\nTHE LOW MARSH\n\nRESOLVED that the sluice be mended.\n\nDATE OF NEXT MEETING\n\nTuesday "
      "12th April "
      "2016\n");
  EXPECT_THAT(numbered_titles(paper), ElementsAre("|APOLOGIES FOR ABSENCE", "|MINUTES OF THE LAST MEETING",
                                                  "|THE LOW MARSH", "|DATE OF NEXT MEETING"));
  EXPECT_THAT(decisions(paper, "THE LOW MARSH"), ElementsAre(HasSubstr("the sluice be mended")));
  ASSERT_TRUE(paper.meeting.date);
  EXPECT_EQ(analyzers::to_iso(*paper.meeting.date), "2016-03-08");
}

TEST(MinutesConventions, ThePublicIsExcludedAndReadmitted) {
  const Paper paper = read_items_text(
      "1. Drains\n\nThe drains were noted.\n\n2. Exclusion of press and public\n\nRESOLVED that the press "
      "and public "
      "be excluded.\n\n3. The Clerk's pay\n\nRESOLVED that it be raised.\n\nThe press and public were "
      "readmitted.\n\n"
      "4. Bins\n\nRESOLVED that two bins be bought.\n");
  EXPECT_EQ(paper.access, Access::kPublic);
  EXPECT_EQ(item_called(paper, "Drains").access, Access::kPublic);
  EXPECT_EQ(item_called(paper, "The Clerk").access, Access::kRestricted);
  EXPECT_EQ(item_called(paper, "Bins").access, Access::kPublic);
}

TEST(MinutesConventions, ThePublicStaysWhereTheMotionWasLost) {
  const Paper paper = read_items_text(
      "1. Drains\n\nThe drains were noted.\n\n2. Exclusion of press and public\n\nIt was proposed by Cllr "
      "Beck, "
      "seconded by Cllr Colley, that the press and public be excluded. On being put to the vote the motion "
      "was "
      "lost.\n\n3. The Clerk's pay\n\nRESOLVED that it be raised.\n");
  EXPECT_EQ(item_called(paper, "The Clerk").access, Access::kPublic);
}

TEST(MinutesConventions, AResolutionEndsWhereTheStoryGoesOn) {
  const Item marsh = item_called(
      read_items_text(
          "1. Apologies\n\nThere were none.\n\n2. The low marsh\n\nRESOLVED to order two gates at a cost of "
          "£40. "
          "Cllr Colley thought them dear.\n\n3. Bins\n\nRESOLVED that two bins be bought.\n"),
      "The low marsh");
  EXPECT_THAT(texts_of(marsh, PassageKind::kDecision),
              ElementsAre("RESOLVED to order two gates at a cost of £40."));
}

TEST(MinutesConventions, TheMotionInBracketsIsNoPartOfTheResolution) {
  const Passage decision = only_decision(item_called(
      read_items_text(
          "1. Apologies\n\nThere were none.\n\n2. The low marsh\n\nRESOLVED (on the proposal of Cllr Beck, "
          "seconded by Cllr Colley) that the sluice be mended.\n\n3. Bins\n\nRESOLVED that two be bought.\n"),
      "The low marsh"));
  EXPECT_EQ(decision.text, "that the sluice be mended.");
  EXPECT_EQ(decision.mover, "Harold Beck");
  EXPECT_EQ(decision.seconder, "Ruth Colley");
}

}  // namespace
}  // namespace minutebook::papers
