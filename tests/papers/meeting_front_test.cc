// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/meeting_front.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "papers/paper_header.h"
#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;

Paper front_of(std::string_view text) {
  Paper paper;
  paper.kind = PaperKind::kMinutes;
  MeetingFront front(text, paper);
  for (const Block& block : blocks_of(text)) front.take(block);
  front.finish();
  settle_body(paper);
  return paper;
}

std::string iso(const Paper& paper) {
  return paper.meeting.date ? analyzers::to_iso(*paper.meeting.date) : "";
}

TEST(MeetingFront, SaysWhoMetWhenAndWhere) {
  const struct {
    std::string_view text;
    std::string_view organization;
    std::string_view authority;
    std::string_view date;
    std::string_view time;
    std::string_view venue;
  } kRows[] = {
      {"Fellbeck District Council\n\nPlanning Committee\n\nTuesday 8 March 2016 at 7.15 pm\n\n"
       "Council Chamber, Town Hall, Fellbeck\n",
       "Planning Committee", "Fellbeck District Council", "2016-03-08", "19:15",
       "Council Chamber, Town Hall, Fellbeck"},
      {"FELLBECK DISTRICT COUNCIL\n\nMINUTES OF A MEETING OF THE CABINET held in the Guildhall, Fellbeck on "
       "8 "
       "March 2016 at 10.00 am\n",
       "Cabinet", "Fellbeck District Council", "2016-03-08", "10:00", "Guildhall, Fellbeck"},
      {"Minutes of the Planning Committee of Fellbeck District Council held on 8 March 2016\n",
       "Planning Committee", "Fellbeck District Council", "2016-03-08", "", ""},
      {"Minutes\n\nMeeting:\tHarbour Board\nDate:\t8 March 2016\nTime:\t2.00 pm\nVenue:\tCustom House, Port "
       "Ellery\n",
       "Harbour Board", "", "2016-03-08", "14:00", "Custom House, Port Ellery"},
      {"Minutes\n\nCommittee: Harbour Board\n\nDate: 8 March 2016\n\nTime: 2.00 pm\n\nPlace: Custom House, "
       "Port "
       "Ellery\n",
       "Harbour Board", "", "2016-03-08", "14:00", "Custom House, Port Ellery"},
      {"Overton-under-Scar Parish Council\n\nMinutes of the meeting held on Tuesday 8th March 2016 at 7.15 "
       "p.m. "
       "in the Reading Room, Overton\n",
       "Overton-under-Scar Parish Council", "Overton-under-Scar Parish Council", "2016-03-08", "19:15",
       "Reading Room, Overton"},
      {"Minutes of the Annual Meeting of Overton-under-Scar Parish Council held on 8 March 2016\n",
       "Overton-under-Scar Parish Council", "Overton-under-Scar Parish Council", "2016-03-08", "", ""},
      {"West Fells Fire Authority\n\nAudit Committee\n\n8 March 2016\n", "Audit Committee",
       "West Fells Fire Authority", "2016-03-08", "", ""},
  };
  for (const auto& row : kRows) {
    const Paper paper = front_of(row.text);
    EXPECT_EQ(paper.organization, row.organization) << row.text;
    EXPECT_EQ(paper.authority, row.authority) << row.text;
    EXPECT_EQ(iso(paper), row.date) << row.text;
    EXPECT_EQ(paper.meeting.start_time, row.time) << row.text;
    EXPECT_EQ(paper.meeting.venue, row.venue) << row.text;
  }
}

TEST(MeetingFront, SaysItInWelsh) {
  const Paper paper =
      front_of("Cyngor Cymuned Llanfair\n\nCofnodion y cyfarfod a gynhaliwyd ar 8 Mawrth 2016\n");
  EXPECT_EQ(paper.organization, "Cyngor Cymuned Llanfair");
  EXPECT_EQ(iso(paper), "2016-03-08");
}

TEST(MeetingFront, TheDayOfTheMeetingIsNotTheDayOfPosting) {
  EXPECT_EQ(
      iso(front_of("Harbour Board\n\nMinutes of the meeting held on 8 March 2016\n\nPublished: 21 March "
                   "2016\n")),
      "2016-03-08");
}

TEST(MeetingFront, ListsPeople) {
  const struct {
    std::string_view text;
    std::vector<std::string> expected;
  } kRows[] = {
      {"Present: Cllr Joan Dunn (Chair), Cllr Ruth Colley and Cllr Harold Beck\n\nApologies: Cllr Thomas "
       "Wray\n\n"
       "In attendance: Mrs Linda Firth (Clerk)\n",
       {"Joan Dunn|chair|", "Ruth Colley|member|", "Harold Beck|member|", "Thomas Wray|apologies|",
        "Linda Firth|in-attendance|"}},
      {"Present:\n\nCllr Joan Dunn (Chair)\n\nCllr Ruth Colley\n\nApologies:\n\nCllr Thomas Wray\n",
       {"Joan Dunn|chair|", "Ruth Colley|member|", "Thomas Wray|apologies|"}},
      {"PRESENT\n\n- Cllr Joan Dunn (Chair)\n- Cllr Ruth Colley\n\nIN ATTENDANCE\n\n- Mrs Linda Firth, "
       "Clerk\n",
       {"Joan Dunn|chair|", "Ruth Colley|member|", "Linda Firth|in-attendance|"}},
      {"Present:\tCllr Joan Dunn (Chair)\n\tCllr Ruth Colley\nApologies:\tCllr Thomas Wray\n",
       {"Joan Dunn|chair|", "Ruth Colley|member|", "Thomas Wray|apologies|"}},
      {"Chair: Cllr Joan Dunn\n\nMembers present: Cllr Ruth Colley, Cllr Harold Beck\n\nOfficers: Linda "
       "Firth\n",
       {"Joan Dunn|chair|", "Ruth Colley|member|", "Harold Beck|member|", "Linda Firth|officer|"}},
  };
  for (const auto& row : kRows) {
    const std::string text =
        "Harbour Board\n\nMinutes of the meeting held on 8 March 2016\n\n" + std::string(row.text);
    EXPECT_EQ(printed(front_of(text).attendance), row.expected) << text;
  }
}

TEST(MeetingFront, PassesOverWhatSaysNothingOfTheMeeting) {
  Paper paper;
  paper.title = "Harbour Board";  // whatever comes first is taken for the title
  const std::string_view text =
      "The fells had been under snow since the first week of January, and nobody had been to the tarn.\n";
  MeetingFront front(text, paper);
  for (const Block& block : blocks_of(text)) EXPECT_FALSE(front.take(block));
}

TEST(MeetingFront, ListsPeopleInRowsAndByStars) {
  const struct {
    std::string_view text;
    std::vector<std::string> expected;
  } kRows[] = {
      {"Present:\n\nDame Joan Dunn\tChair\tJD\nMs Ruth Colley\tNon-Executive "
       "Director\tRC\n\nApologies:\n\nMr Thomas "
       "Wray\tDirector of Finance\tTW\n",
       {"Joan Dunn|chair|", "Ruth Colley|member|", "Thomas Wray|apologies|"}},
      {"Officers:\n\nHead of Planning\tLinda Firth\nPlanning Solicitor\tDai Elm\n",
       {"Linda Firth|officer|", "Dai Elm|officer|"}},
      {"Elected Members:\n\n(* = present)\n\n* Joan Dunn (Chairman)\n* Ruth Colley\n\nMohan "
       "Pillai\n\nOfficers:\n\n"
       "Linda Firth\n",
       {"Joan Dunn|chair|", "Ruth Colley|member|", "Mohan Pillai|apologies|", "Linda Firth|officer|"}},
      {"Present: Cllr Joan Dunn (Mayor and Chair), Cllr Ruth Colley\n\nAttending: Linda Firth, Clerk\n",
       {"Joan Dunn|chair|", "Ruth Colley|member|", "Linda Firth|in-attendance|"}},
      {"Present: Councillors Moran, (Chairperson), Keogh (J), Keogh (M) and Dwyer\n",
       {"Moran|chair|", "Keogh (J)|member|", "Keogh (M)|member|", "Dwyer|member|"}},
  };
  for (const auto& row : kRows) {
    const std::string text =
        "Harbour Board\n\nMinutes of the meeting held on 8 March 2016\n\n" + std::string(row.text);
    EXPECT_EQ(printed(front_of(text).attendance), row.expected) << text;
  }
}

}  // namespace
}  // namespace minutebook::papers
