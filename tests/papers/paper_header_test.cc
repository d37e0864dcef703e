// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/paper_header.h"

#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

std::string iso(const Paper& paper) {
  return paper.meeting.date ? analyzers::to_iso(*paper.meeting.date) : "";
}

TEST(PaperHeader, TitlesNameTheBody) {
  const struct {
    std::string_view title;
    std::string_view expected;
  } kRows[] = {
      {"Note of last Fells & Marshes Board meeting", "Fells & Marshes Board"},
      {"Note of last Fells & Marshes Board meeting (Confidential)", "Fells & Marshes Board"},
      {"Non-confidential Note of last Fells & Marshes Board meeting", "Fells & Marshes Board"},
      {"Confidential note of the last Planning Sub-Committee meeting", "Planning Sub-Committee"},
      {"Minutes of the Planning Committee", "Planning Committee"},
      {"Minutes of the meeting of the Planning Committee", "Planning Committee"},
      {"Minutes of the Cabinet", "Cabinet"},
      {"Minutes of the last meeting", ""},
      {"Peat and water", ""},
      {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(body_in_title(row.title), row.expected) << row.title;
}

TEST(PaperHeader, LinesMayBeABodysName) {
  for (const std::string_view line :
       {"Fells & Marshes Board", "FELLS AND MARSHES BOARD", "Cabinet", "Planning Sub-Committee",
        "Overton-under-Scar Parish Council", "Housing and Communities Forum", "Scrutiny Panel"}) {
    EXPECT_TRUE(is_body_name(line)) << line;
  }
  for (const std::string_view line : {"The Board noted the report.", "Cllr Helen Marsh",
                                      "Tuesday 14 July 2020", "Purpose", "Board members asked:", ""}) {
    EXPECT_FALSE(is_body_name(line)) << line;
  }
}

TEST(PaperHeader, TakesLabelledValues) {
  Paper paper;
  EXPECT_TRUE(take_labelled("Title:", "Fells & Marshes Board", paper));
  EXPECT_TRUE(take_labelled("Date:", "Thursday 3 May 2018", paper));
  EXPECT_TRUE(take_labelled("Venue:", "Peat Room, 1 Mill Lane, Fellbeck, and online via Zoom", paper));
  EXPECT_FALSE(take_labelled("Colour:", "Green", paper));
  EXPECT_EQ(paper.organization, "Fells & Marshes Board");
  EXPECT_EQ(iso(paper), "2018-05-03");
  EXPECT_EQ(paper.meeting.start_time, "");
  EXPECT_EQ(paper.meeting.venue, "Peat Room, 1 Mill Lane, Fellbeck, and online via Zoom");
}

TEST(PaperHeader, LabelsAreWrittenManyWays) {
  const struct {
    std::string_view label;
    std::string_view value;
    std::string_view time;
    std::string_view venue;
  } kRows[] = {
      {"TIME", "2.30 pm", "14:30", ""},
      {"Time:", "10.00am", "10:00", ""},
      {"Start time:", "18:30", "18:30", ""},
      {"Place:", "Guildhall, Port Ellery", "", "Guildhall, Port Ellery"},
      {"Location:", "Guildhall, Port Ellery", "", "Guildhall, Port Ellery"},
      {"venue", "Guildhall, Port Ellery", "", "Guildhall, Port Ellery"},
      {"Date and time:", "3 May 2018 at 7 p.m.", "19:00", ""},
  };
  for (const auto& row : kRows) {
    Paper paper;
    EXPECT_TRUE(take_labelled(row.label, row.value, paper)) << row.label;
    EXPECT_EQ(paper.meeting.start_time, row.time) << row.label;
    EXPECT_EQ(paper.meeting.venue, row.venue) << row.label;
  }
}

TEST(PaperHeader, TakesDatesWithTheirTimes) {
  const struct {
    std::string_view line;
    std::string_view date;
    std::string_view time;
  } kRows[] = {
      {"Thursday, 3 May 2018 11.00 am", "2018-05-03", "11:00"},
      {"Thursday 3rd May 2018 at 7.30 p.m.", "2018-05-03", "19:30"},
      {"at 11.00 am on Thursday, 3 May 2018", "2018-05-03", "11:00"},
      {"Minutes of the meeting held on 3 May 2018 at 14:00 in the Guildhall", "2018-05-03", "14:00"},
      {"03/05/2018", "2018-05-03", ""},
  };
  for (const auto& row : kRows) {
    Paper paper;
    EXPECT_TRUE(take_date(row.line, paper)) << row.line;
    EXPECT_EQ(iso(paper), row.date) << row.line;
    EXPECT_EQ(paper.meeting.start_time, row.time) << row.line;
  }
  Paper paper;
  EXPECT_FALSE(take_date("Peat Room, 1 Mill Lane", paper));
  EXPECT_FALSE(take_date("", paper));
}

TEST(PaperHeader, ThePlaceMayStandBehindTheDate) {
  const struct {
    std::string_view line;
    std::string_view expected;
  } kRows[] = {
      {"held on 4 May 2021 in the Guildhall, Port Ellery", "Guildhall, Port Ellery"},
      {"Minutes of the meeting held on Monday 12th May 2014 at 7.30 p.m. in the Village Hall, Overton",
       "Village Hall, Overton"},
      {"held at the Town Hall, Fellbeck on 4 May 2021 at 10 am", "Town Hall, Fellbeck"},
      {"held on 4 May 2021", ""},
      {"Thursday, 3 May 2018 11.00 am", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(venue_behind_date(row.line), row.expected) << row.line;
}

TEST(PaperHeader, LinesMayBeAPlace) {
  for (const std::string_view line :
       {"Committee Room 2, Town Hall", "Council Chamber, Guildhall, Port Ellery, PE1 2AB",
        "Peat Room, 2nd Floor, 1 Mill Lane, Fellbeck, FB1 1AA", "Village Hall, Overton",
        "Station Hotel, Overton", "Custom House, Port Ellery"}) {
    EXPECT_TRUE(is_place(line)) << line;
  }
  for (const std::string_view line : {"Agenda", "Thursday 3 May 2018", "To: Members of the Board",
                                      "The Board met in a hall and was cold.", ""}) {
    EXPECT_FALSE(is_place(line)) << line;
  }
}

TEST(PaperHeader, CapitalsBecomeNames) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } kRows[] = {
      {"PLANNING SUB-COMMITTEE", "Planning Sub-Committee"},
      {"FELLS AND MARSHES BOARD", "Fells and Marshes Board"},
      {"FELLS & MARSHES BOARD", "Fells & Marshes Board"},
      {"FELLBECK DISTRICT COUNCIL", "Fellbeck District Council"},
      {"OVERTON-UNDER-SCAR PARISH COUNCIL", "Overton-under-Scar Parish Council"},
      {"CABINET", "Cabinet"},
      {"Planning Sub-Committee", "Planning Sub-Committee"},
      {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(plain_case(row.text), row.expected) << row.text;
}

TEST(PaperHeader, NamesMayBeAnAuthoritys) {
  for (const std::string_view name :
       {"Fellbeck District Council", "Wynstead Borough Council", "Port Ellery City Council",
        "Cyngor Sir Glan Dulas", "West Fells Fire Authority", "Royal Borough of Harrowmere",
        "London Borough of Harrowmere", "Comhairle Contae Dhún Leac", "West Fells Health Board"}) {
    EXPECT_TRUE(is_authority_name(name)) << name;
  }
  for (const std::string_view name :
       {"Parish Council", "The Council", "Council", "Planning Committee", "Cabinet", "Rowena Ashcroft", ""}) {
    EXPECT_FALSE(is_authority_name(name)) << name;
  }
}

TEST(PaperHeader, TheCouncilIsPartedFromTheBody) {
  const struct {
    std::string_view organization;
    std::string_view authority;
    std::string_view expected_organization;
    std::string_view expected_authority;
  } kRows[] = {
      {"Fellbeck District Council Cabinet", "", "Cabinet", "Fellbeck District Council"},
      {"Fellbeck District Council Planning Committee", "", "Planning Committee", "Fellbeck District Council"},
      {"Planning Committee", "Fellbeck District Council", "Planning Committee", "Fellbeck District Council"},
      {"Fells & Marshes Board", "", "Fells & Marshes Board", ""},
      {"Overton-under-Scar Parish Council", "", "Overton-under-Scar Parish Council",
       "Overton-under-Scar Parish Council"},
      {"Cyngor Cymuned Llanfair", "", "Cyngor Cymuned Llanfair", "Cyngor Cymuned Llanfair"},
      {"Cyngor Cymuned Llanfair / Llanfair Community Council", "", "Llanfair Community Council",
       "Llanfair Community Council"},
  };
  for (const auto& row : kRows) {
    Paper paper;
    paper.organization = row.organization;
    paper.authority = row.authority;
    settle_body(paper);
    EXPECT_EQ(paper.organization, row.expected_organization) << row.organization;
    EXPECT_EQ(paper.authority, row.expected_authority) << row.organization;
  }
}

TEST(PaperHeader, TakesAnOpening) {
  const struct {
    std::string_view line;
    std::string_view organization;
    std::string_view date;
    std::string_view time;
    std::string_view venue;
  } kRows[] = {
      {"Minutes of the meeting of the Cabinet held in the Guildhall on 4 May 2021 at 10 am", "Cabinet",
       "2021-05-04", "10:00", "Guildhall"},
      {"Minutes of a meeting of the Planning Committee held on Tuesday 4 May 2021 at 7.30 pm",
       "Planning Committee", "2021-05-04", "19:30", ""},
      {"At a meeting of the Harbour Board held at the Custom House, Port Ellery on 4 May 2021",
       "Harbour Board", "2021-05-04", "", "Custom House, Port Ellery"},
      {"Minutes of the Annual Meeting of Overton-under-Scar Parish Council held on 4th May 2021",
       "Overton-under-Scar Parish Council", "2021-05-04", "", ""},
  };
  for (const auto& row : kRows) {
    Paper paper;
    EXPECT_TRUE(take_opening(row.line, paper)) << row.line;
    settle_body(paper);
    EXPECT_EQ(paper.organization, row.organization) << row.line;
    EXPECT_EQ(iso(paper), row.date) << row.line;
    EXPECT_EQ(paper.meeting.start_time, row.time) << row.line;
    EXPECT_EQ(paper.meeting.venue, row.venue) << row.line;
  }
  for (const std::string_view line : {"Rain fell on the high fells.", "Apologies for absence", ""}) {
    Paper paper;
    EXPECT_FALSE(take_opening(line, paper)) << line;
  }
}

}  // namespace
}  // namespace minutebook::papers
