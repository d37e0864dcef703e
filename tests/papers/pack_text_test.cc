// SPDX-License-Identifier: GPL-2.0-or-later
// Whole agenda packs turned into text: front sheet, members, items, reports, the note of an earlier meeting.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "papers/read_paper.h"
#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr std::string_view kPack =
    "\n\nFells and Marshes Board\n\nAgenda\n\nThursday, 3 May 2018 10.30 am\n\n"
    "Peat Room, 2nd Floor, 1 Mill Lane, Fellbeck, FB1 1AA\n\nTo: Members of the Fells and Marshes Board\n\n"
    "www.fells.example\n\n\n\n"
    "Notes for visitors\n\nFire\n\nLeave by the nearest door. Do not use the lift.\n\n\n\n"
    "Fells & Marshes Board – Membership 2017/2018\n\n"
    "Councillor\tAuthority\nConservative (2)\t\nCllr Rowena Ashcroft OBE\tFellbeck District "
    "Council\n(Chairman)\t\n"
    "Cllr Helen Marsh\tWynstead Borough Council\nSubstitutes\t\nCllr Peter Marsh\tFellbeck District Council\n"
    "Labour (2)\t\nCllr Susan Kettlewell (Deputy Chair)\tWynstead Borough Council\nClir Anjali "
    "Deshmukh\tHarrowmere Council\n"
    "Independent (1)\t\nSir Gerald Pennick CBE (Observer)\tPort Ellery City Council\n\n\n\n"
    "Agenda\n\nFells & Marshes Board\n\nThursday 3 May 2018\n\n10.30 am\n\n"
    "Peat Room, 2nd Floor, 1 Mill Lane, Fellbeck, FB1 1AA\n\n"
    "\tItem\tPage\n1.\tWelcome and Declarations of Interest\t\n\tCONFIDENTIAL SECTION - START\t\n"
    "2.\tLease of the mill\t1 - 4\n\tCONFIDENTIAL SECTION - END\t\n3.\tPeat and water\t5 - 10\n"
    "4.\tRoads over the moss\t\n\tTo be sent as a supplemental agenda item.\t\n"
    "5.\tNon-confidential note of last Fells & Marshes Board meeting\t11 - 14\n\n"
    "Date of Next Board Meeting: Thursday, 6 September 2018, 10.30 am\n\nDocument is Restricted\n\n\n\n"
    "Fells and Marshes Board 3 May 2018\n\nPeat and water\n\nPurpose\n\nFor decision.\n\nSummary\n\n"
    "The peat on the high fells has dried out.\n\nRecommendation\n\nThat the Fells and Marshes Board:\n\n"
    "- 1. note the survey; and\n- 2. agree the programme of works.\n\nAction\n\nOfficers to let the "
    "contract.\n\n"
    "Contact officer:\tBramwell Tolley and Oona Lindqvist\nPosition:\tHead of Peat and Adviser\n"
    "Phone no:\t01632 960 701\nE-mail:\tbramwell.tolley@fells.example\n\n\n\n"
    "Fells and Marshes Board 3 May 2018\n\nPeat and water\n\nBackground\n\n"
    "- 1. The survey of 2017 found that a third of the moss was dead.\n"
    "- 2. It was paid for by three councils.\n\nFinancial implications\n\n3. There are none.\n\n\n\n"
    "Fells and Marshes Board 3 May 2018\n\nNext steps\n\n4. Officers will report in the autumn.\n\n\n\n"
    "Non-confidential Note of last Fells & Marshes Board meeting\n\nTitle:\tFells & Marshes Board\n"
    "Date:\tThursday 8 February 2018\nVenue:\tGuildhall, Port Ellery\n\nAttendance\n\n"
    "An attendance list is attached as Appendix A to this note\n\nItem Decisions and actions\n\n"
    "1 Declarations of Interest\n\nThe Chairman welcomed members.\n\n"
    "- Cllr Helen Marsh declared an interest in item two.\n\nDecision\n\n- 1. Members noted the "
    "declaration.\n\n"
    "2 The drains of the low marsh\n\nOona Lindqvist, Adviser, introduced item two. Oona said that they were "
    "blocked.\n\n"
    "Following the update, a confidential discussion took place between members and "
    "officers.\n\nDecisions\n\n"
    "- 1. Members noted the report.\n- 2. Members agreed to clear the drains.\n\n"
    "The following *action* was noted:\n\n1. Officers to draw up a plan for the autumn.\n\n"
    "3 Note of the Previous Meeting\n\nMembers agreed the note of the previous meeting, which took place in "
    "2017.\n\n"
    "Position/Role\tCouncillor\tAuthority\nChairman\tCllr Rowena Ashcroft OBE\tFellbeck District Council\n"
    "Members\tCllr Helen Marsh Clir Anjali Deshmukh Sir Gerald Pennick CBE\t"
    "Wynstead Borough Council Harrowmere Council Port Ellery City Council\n"
    "Apologies\tCllr Susan Kettlewell\tWynstead Borough Council\n\nAppendix A - Attendance\n\n\n\n"
    "Location map\n\nMill Lane is ten minutes from the station.\n";

const Reading& pack() {
  static const Reading reading = read_paper_bytes(kPack, "pack.txt");
  return reading;
}

// The only paper of that kind; an empty one where there is another number of them.
Paper only(PaperKind kind) {
  std::vector<Paper> found;
  for (const Paper& paper : pack().papers) {
    if (paper.kind == kind) found.push_back(paper);
  }
  EXPECT_THAT(found, SizeIs(1)) << to_string(kind);
  return found.size() == 1 ? found.front() : Paper{};
}

TEST(PackText, HoldsSeveralPapers) {
  EXPECT_EQ(pack().format, "pack-text");
  std::vector<std::string_view> kinds;
  for (const Paper& paper : pack().papers) kinds.push_back(to_string(paper.kind));
  EXPECT_THAT(kinds, ElementsAre("agenda", "report", "minutes"));
  for (const Paper& paper : pack().papers) {
    EXPECT_EQ(
        paper.organization == "Fells & Marshes Board" || paper.organization == "Fells and Marshes Board",
        true)
        << paper.organization;
    EXPECT_EQ(paper.access, Access::kPublic) << paper.title;
  }
}

TEST(PackText, TheFrontSheetIsAnAgenda) {
  const Paper agenda = only(PaperKind::kAgenda);
  ASSERT_TRUE(agenda.meeting.date);
  EXPECT_EQ(analyzers::to_iso(*agenda.meeting.date), "2018-05-03");
  EXPECT_EQ(agenda.meeting.start_time, "10:30");
  EXPECT_EQ(agenda.meeting.venue, "Peat Room, 2nd Floor, 1 Mill Lane, Fellbeck, FB1 1AA");
  EXPECT_EQ(agenda.chair, "Rowena Ashcroft");
  std::vector<std::string> items;
  for (const Item& item : agenda.items) {
    items.push_back(item.number + " " + item.title + " " + std::string(to_string(item.access)));
  }
  EXPECT_THAT(items,
              ElementsAre("1 Welcome and Declarations of Interest public", "2 Lease of the mill restricted",
                          "3 Peat and water public", "4 Roads over the moss public",
                          "5 Non-confidential note of last Fells & Marshes Board meeting public"));
}

TEST(PackText, TheMembersAreListedByParty) {
  const Paper agenda = only(PaperKind::kAgenda);
  EXPECT_THAT(printed(agenda.attendance),
              ElementsAre("Rowena Ashcroft|chair|Fellbeck District Council",
                          "Helen Marsh|member|Wynstead Borough Council",
                          "Peter Marsh|substitute|Fellbeck District Council",
                          "Susan Kettlewell|deputy-chair|Wynstead Borough Council",
                          "Anjali Deshmukh|member|Harrowmere Council",
                          "Gerald Pennick|observer|Port Ellery City Council"));
  std::vector<std::string> parties;
  for (const Attendee& attendee : agenda.attendance) parties.push_back(attendee.party);
  EXPECT_THAT(parties,
              ElementsAre("Conservative", "Conservative", "Conservative", "Labour", "Labour", "Independent"));
}

TEST(PackText, AReportHasSectionsAndContactOfficers) {
  const Paper report = only(PaperKind::kReport);
  EXPECT_EQ(report.title, "Peat and water");
  EXPECT_THAT(report.contact_officers, ElementsAre("Bramwell Tolley", "Oona Lindqvist"));
  ASSERT_TRUE(report.meeting.date);
  EXPECT_EQ(analyzers::to_iso(*report.meeting.date), "2018-05-03");
  std::vector<std::string> recommendations;
  std::string sections;
  for (const Item& item : report.items) {
    for (const Passage& passage : item.passages) {
      if (passage.kind == PassageKind::kRecommendation) recommendations.push_back(passage.text);
      if (passage.kind == PassageKind::kReport) sections += passage.text + "\n";
    }
  }
  EXPECT_THAT(recommendations,
              ElementsAre(HasSubstr("note the survey"), HasSubstr("agree the programme of works")));
  EXPECT_THAT(sections, HasSubstr("The peat on the high fells has dried out."));
  EXPECT_THAT(sections, HasSubstr("a third of the moss was dead"));
  EXPECT_THAT(sections, HasSubstr("There are none."));
  EXPECT_THAT(sections, Not(HasSubstr("3 May 2018")));
}

TEST(PackText, TheEarlierNoteIsMinutesOfItsOwn) {
  const Paper note = only(PaperKind::kMinutes);
  ASSERT_TRUE(note.meeting.date);
  EXPECT_EQ(analyzers::to_iso(*note.meeting.date), "2018-02-08");
  EXPECT_EQ(note.meeting.venue, "Guildhall, Port Ellery");
  EXPECT_EQ(note.chair, "Rowena Ashcroft");
  std::vector<std::string> titles;
  for (const Item& item : note.items) titles.push_back(item.number + " " + item.title);
  EXPECT_THAT(titles, ElementsAre("1 Declarations of Interest", "2 The drains of the low marsh",
                                  "3 Note of the Previous Meeting"));
  const Item drains = item_called(note, "The drains");
  EXPECT_THAT(texts_of(drains, PassageKind::kDecision),
              ElementsAre("Members noted the report.", "Members agreed to clear the drains."));
  EXPECT_THAT(texts_of(drains, PassageKind::kAction),
              ElementsAre("Officers to draw up a plan for the autumn."));
  EXPECT_THAT(heard_in(drains), ElementsAre("Oona Lindqvist"));
  EXPECT_EQ(drains.access, Access::kPublic);
  EXPECT_THAT(heard_in(item_called(note, "Declarations")), ElementsAre("Rowena Ashcroft", "Helen Marsh"));
  EXPECT_THAT(texts_of(item_called(note, "Declarations"), PassageKind::kDecision),
              ElementsAre("Members noted the declaration."));
}

TEST(PackText, FlattenedColumnsGiveThePeopleBack) {
  EXPECT_THAT(
      printed(only(PaperKind::kMinutes).attendance),
      ElementsAre("Rowena Ashcroft|chair|Fellbeck District Council",
                  "Helen Marsh|member|Wynstead Borough Council", "Anjali Deshmukh|member|Harrowmere Council",
                  "Gerald Pennick|member|Port Ellery City Council",
                  "Susan Kettlewell|apologies|Wynstead Borough Council"));
}

TEST(PackText, NothingThatSaysSomethingIsLost) {
  std::string all;
  for (const Paper& paper : pack().papers) {
    for (const Passage& passage : paper.passages) all += passage.text + "\n";
    for (const Item& item : paper.items) {
      for (const Passage& passage : item.passages) all += passage.text + "\n";
    }
  }
  for (const std::string_view text :
       {"Do not use the lift.", "To be sent as a supplemental agenda item.", "Officers to let the contract.",
        "It was paid for by three councils.", "which took place in 2017", "ten minutes from the station"}) {
    EXPECT_THAT(all, HasSubstr(std::string(text)));
  }
}

TEST(PackText, APackOfAConfidentialNoteKeepsItRestricted) {
  std::string text(kPack);
  const std::string_view open = "\nNon-confidential Note of last";
  text.replace(text.find(open), open.size(), "\nConfidential Note of last");
  const Reading reading = read_paper_bytes(text, "pack.txt");
  ASSERT_THAT(reading.papers, Not(IsEmpty()));
  EXPECT_EQ(reading.papers.front().access, Access::kPublic);
  for (const Paper& paper : reading.papers) {
    if (paper.kind != PaperKind::kMinutes) continue;
    EXPECT_EQ(paper.access, Access::kRestricted);
  }
}

TEST(PackText, AnExemptReportIsRestricted) {
  std::string text(kPack);
  for (auto at = text.find("2018\n\nPeat and water\n"); at != std::string::npos;
       at = text.find("2018\n\nPeat and water\n", at + 1)) {
    text.insert(at + 20, " (Exempt)");
  }
  const Reading reading = read_paper_bytes(text, "pack.txt");
  std::vector<std::string> restricted;
  for (const Paper& paper : reading.papers) {
    if (paper.access == Access::kRestricted) restricted.push_back(paper.title);
  }
  EXPECT_THAT(restricted, Contains(HasSubstr("Peat and water")));
}

// The report itself may carry no mark: the agenda has it.
TEST(PackText, TheReportOfAConfidentialItemIsRestricted) {
  std::string text(kPack);
  const std::string_view public_item = "3.\tPeat and water\t5 - 10\n";
  text.replace(
      text.find(public_item), public_item.size(),
      "\tCONFIDENTIAL SECTION - START\t\n3.\tPeat and water\t5 - 10\n\tCONFIDENTIAL SECTION - END\t\n");
  for (const Paper& paper : read_paper_bytes(text, "pack.txt").papers) {
    EXPECT_EQ(paper.access, paper.kind == PaperKind::kReport ? Access::kRestricted : Access::kPublic)
        << paper.title;
  }
  EXPECT_EQ(only(PaperKind::kReport).access, Access::kPublic);
}

}  // namespace
}  // namespace minutebook::papers
