// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/attendance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

TEST(Attendance, RolesAreNamedManyWays) {
  const struct {
    std::string_view text;
    Role expected;
  } kRows[] = {
      {"Chair", Role::kChair},
      {"Chairman", Role::kChair},
      {"CHAIRMAN", Role::kChair},
      {"(Chairman)", Role::kChair},
      {"Chairperson", Role::kChair},
      {"Vice-Chair", Role::kViceChair},
      {"Vice Chairman", Role::kViceChair},
      {"Vice-chairman", Role::kViceChair},
      {"Vice-Chairs", Role::kViceChair},
      {"Deputy-chair", Role::kDeputyChair},
      {"Deputy Chairman", Role::kDeputyChair},
      {"Deputy Chairs", Role::kDeputyChair},
      {"Member", Role::kMember},
      {"Members:", Role::kMember},
      {"Observers", Role::kObserver},
      {"(Observer)", Role::kObserver},
      {"Substitutes", Role::kSubstitute},
      {"Substitute", Role::kSubstitute},
      {"Apologies", Role::kApologies},
      {"Apologies for absence", Role::kApologies},
      {"In Attendance", Role::kInAttendance},
      {"Also in attendance", Role::kInAttendance},
      {"Officers", Role::kOfficer},
      {"Officers present", Role::kOfficer},
  };
  for (const auto& row : kRows) EXPECT_EQ(role_named(row.text), row.expected) << row.text;
}

TEST(Attendance, OtherTextNamesNoRole) {
  for (const std::string_view text :
       {"", "Authority", "Labour (2)", "Cllr Helen Marsh", "Fellbeck District Council",
        "The Chair welcomed members", "Position/Role"}) {
    EXPECT_EQ(role_named(text), std::nullopt) << text;
  }
}

TEST(Attendance, TablesHaveAHead) {
  using Cells = std::vector<std::string>;
  for (const Cells& cells :
       {Cells{"Position/Role", "Councillor", "Authority"}, Cells{"Councillor", "Authority"},
        Cells{"Role", "Name", "Council"}, Cells{"Position", "Name", "Organisation"}}) {
    EXPECT_TRUE(is_attendance_head(cells)) << cells[0];
  }
  for (const Cells& cells :
       {Cells{"Item", "Decisions and actions", "Action"}, Cells{"Scheme", "Homes", "Cost"}, Cells{"", "", ""},
        Cells{}, Cells{"", "Item", "Page"}}) {
    EXPECT_FALSE(is_attendance_head(cells)) << (cells.empty() ? "" : cells[0]);
  }
}

TEST(Attendance, ABlankRoleIsTheOneAbove) {
  AttendanceTable table;
  table.head({"Position/Role", "Councillor", "Authority"});
  table.row({"", "", ""});
  table.row({"Chairman", "Cllr Rowena Ashcroft OBE", "Fellbeck District Council"});
  table.row({"Members", "Cllr Helen Marsh", "Wynstead Borough Council"});
  table.row({"", "Sir Gerald Pennick CBE", "Independent member"});
  table.row({"Apologies", "Mayor Dominic Farrow", ""});
  table.row({"", "Cllr Peter Marsh JP", "Fellbeck District Council"});
  table.row({"In Attendance", "Martin Vane (item 3)", "Ellery Institute"});
  EXPECT_THAT(
      printed(table.take()),
      ElementsAre("Rowena Ashcroft|chair|Fellbeck District Council",
                  "Helen Marsh|member|Wynstead Borough Council", "Gerald Pennick|member|Independent member",
                  "Dominic Farrow|apologies|", "Peter Marsh|apologies|Fellbeck District Council",
                  "Martin Vane|in-attendance|Ellery Institute"));
}

TEST(Attendance, KeepsWhatIsWritten) {
  AttendanceTable table;
  table.row({"Chairman", "Cllr Rowena Ashcroft OBE", "Fellbeck District Council"});
  table.row({"Apologies", "Mayor Dominic Farrow", "Port Ellery City Council"});
  const auto people = table.take();
  ASSERT_THAT(people, SizeIs(2));
  EXPECT_EQ(people[0].as_written, "Cllr Rowena Ashcroft OBE");
  EXPECT_TRUE(people[0].present);
  EXPECT_FALSE(people[1].present);
}

TEST(Attendance, SubstitutesKeepTheirRole) {
  AttendanceTable table;
  table.row({"Members", "Cllr Helen Marsh (as substitute)", "Wynstead Borough Council"});
  table.row({"", "Cllr Peter Marsh (substitute)", "Fellbeck District Council"});
  table.row({"", "Cllr Susan Kettlewell (substituting for Cllr Pryce)", "Wynstead Borough Council"});
  table.row({"In Attendance", "Cllr Anjali Deshmukh (as substitute)", "Harrowmere Council"});
  table.row({"", "Martin Vane (item 3)", "Ellery Institute"});
  const auto people = table.take();
  ASSERT_THAT(printed(people), ElementsAre("Helen Marsh|member|Wynstead Borough Council",
                                           "Peter Marsh|member|Fellbeck District Council",
                                           "Susan Kettlewell|member|Wynstead Borough Council",
                                           "Anjali Deshmukh|in-attendance|Harrowmere Council",
                                           "Martin Vane|in-attendance|Ellery Institute"));
  EXPECT_TRUE(people[0].substitute);
  EXPECT_TRUE(people[1].substitute);
  EXPECT_TRUE(people[2].substitute);
  EXPECT_TRUE(people[3].substitute);
  EXPECT_FALSE(people[4].substitute);
}

TEST(Attendance, ACellMayHoldTwo) {
  AttendanceTable table;
  table.row({"Members", "Sir Gerald Pennick CBE\n\nCllr Patrick O’Leary JP",
             "Port Ellery City Council\n\nHarrowmere Council"});
  EXPECT_THAT(printed(table.take()), ElementsAre("Gerald Pennick|member|Port Ellery City Council",
                                                 "Patrick O'Leary|member|Harrowmere Council"));
}

TEST(Attendance, ColumnsMayBeRunTogether) {
  AttendanceTable table;
  table.head({"Position/Role", "Councillor", "Authority"});
  table.row({"Chair Vice-Chair", "Cllr Rowena Ashcroft OBE Cllr Gareth Pryce",
             "Fellbeck District Council Llanfair County Borough Council"});
  table.row({"Members", "Mayor Dominic Farrow Clir Anjali Deshmukh Sir Gerald Pennick CBE",
             "Port Ellery City Council Harrowmere Council Independent member"});
  table.row({"", "Cllr Susan Kettlewell Cllr Patrick O'Leary JP",
             "Wynstead & Holme Borough Council Royal Borough of Harrowmere"});
  EXPECT_THAT(printed(table.take()), ElementsAre("Rowena Ashcroft|chair|Fellbeck District Council",
                                                 "Gareth Pryce|vice-chair|Llanfair County Borough Council",
                                                 "Dominic Farrow|member|Port Ellery City Council",
                                                 "Anjali Deshmukh|member|Harrowmere Council",
                                                 "Gerald Pennick|member|Independent member",
                                                 "Susan Kettlewell|member|Wynstead & Holme Borough Council",
                                                 "Patrick O'Leary|member|Royal Borough of Harrowmere"));
}

TEST(Attendance, ColumnsComeInAnyOrder) {
  AttendanceTable table;
  table.head({"Councillor", "Authority", "Role"});
  table.row({"Cllr Rowena Ashcroft OBE", "Fellbeck District Council", "Chair"});
  table.row({"Cllr Helen Marsh", "Wynstead Borough Council", "Member"});
  EXPECT_THAT(printed(table.take()), ElementsAre("Rowena Ashcroft|chair|Fellbeck District Council",
                                                 "Helen Marsh|member|Wynstead Borough Council"));
}

TEST(Attendance, MembershipListsGoByParty) {
  AttendanceTable table;
  table.head({"Councillor", "Authority"});
  table.line("Conservative (2)");
  table.row({"Cllr Rowena Ashcroft OBE", "Fellbeck District Council"});
  table.line("(Chairman)");
  table.row({"Lord Edwin Pym CBE", "Wynstead Borough Council"});
  table.line("(Observer)");
  table.line("Substitutes");
  table.row({"Cllr Peter Marsh", "Fellbeck District Council"});
  table.row({"Labour (1) Cllr Susan Kettlewell (Deputy Chair)", "Wynstead Borough Council"});
  table.row({"Cllr Anjali Deshmukh", "Harrowmere Council"});
  table.line("Plaid Cymru (1)");
  table.row({"Cllr Gareth Pryce (Vice-Chair)", "Cyngor Sir Glan Dulas"});
  const auto people = table.take();
  ASSERT_THAT(printed(people), ElementsAre("Rowena Ashcroft|chair|Fellbeck District Council",
                                           "Edwin Pym|observer|Wynstead Borough Council",
                                           "Peter Marsh|substitute|Fellbeck District Council",
                                           "Susan Kettlewell|deputy-chair|Wynstead Borough Council",
                                           "Anjali Deshmukh|member|Harrowmere Council",
                                           "Gareth Pryce|vice-chair|Cyngor Sir Glan Dulas"));
  const std::vector<std::string> parties = {people[0].party, people[1].party, people[2].party,
                                            people[3].party, people[4].party, people[5].party};
  EXPECT_THAT(parties,
              ElementsAre("Conservative", "Conservative", "Conservative", "Labour", "Labour", "Plaid Cymru"));
}

TEST(Attendance, PeopleAreListedBehindLabels) {
  EXPECT_THAT(printed(attendees_listed("Cllr Rowena Ashcroft (Chair), Cllr Gareth Pryce (Vice-Chairman), "
                                       "Cllr Helen Marsh and Mr Osric Vane",
                                       Role::kMember)),
              ElementsAre("Rowena Ashcroft|chair|", "Gareth Pryce|vice-chair|", "Helen Marsh|member|",
                          "Osric Vane|member|"));
  EXPECT_THAT(printed(attendees_listed("Mrs Sheila Crabtree (Clerk), and 6 members of the public",
                                       Role::kInAttendance)),
              ElementsAre("Sheila Crabtree|in-attendance|"));
  EXPECT_THAT(printed(attendees_listed("Councillors A. Birch, J. R. Colley and Mrs M. Dunn", Role::kMember)),
              ElementsAre("A. Birch|member|", "J. R. Colley|member|", "M. Dunn|member|"));
  EXPECT_THAT(printed(attendees_listed("None.", Role::kApologies)), ElementsAre());
  const auto absent = attendees_listed("Cllr Helen Marsh", Role::kApologies);
  ASSERT_THAT(absent, SizeIs(1));
  EXPECT_FALSE(absent[0].present);
}

TEST(Attendance, TheChairIsTheOneWhoWasThere) {
  EXPECT_EQ(chair_of(the_board()), "Rowena Ashcroft");
  auto attendance = the_board();
  attendance[0].role = Role::kApologies;
  attendance[0].present = false;
  EXPECT_EQ(chair_of({}), "");
  EXPECT_NE(chair_of(attendance), "Rowena Ashcroft");
}

TEST(Attendance, AnotherMayTakeTheChair) {
  const struct {
    std::string_view paragraph;
    std::string_view expected;
  } kRows[] = {
      {"Cllr Gareth Pryce, Vice-Chair, in the chair", "Gareth Pryce"},
      {"In the absence of the Chair, Cllr Pryce took the chair.", "Gareth Pryce"},
      {"The Vice-Chair took the chair for the meeting.", "Gareth Pryce"},
      {"Cllr Susan Kettlewell presided.", "Susan Kettlewell"},
      {"Cllr Deshmukh was elected chair for the meeting and took the chair.", "Anjali Deshmukh"},
      {"The Chair welcomed members.", ""},
      {"", ""},
  };
  for (const auto& row : kRows)
    EXPECT_EQ(presiding_in(row.paragraph, the_board()), row.expected) << row.paragraph;
}

TEST(Attendance, RolesAreNamedInEveryNation) {
  const struct {
    std::string_view text;
    Role expected;
  } kRows[] = {
      {"Convener", Role::kChair},           {"Convenor", Role::kChair},
      {"Vice-Convener", Role::kViceChair},  {"Cathaoirleach", Role::kChair},
      {"Cadeirydd", Role::kChair},          {"Is-Gadeirydd", Role::kViceChair},
      {"Ymddiheuriadau", Role::kApologies}, {"Yn bresennol", Role::kMember},
      {"Sederunt", Role::kMember},          {"Apologies / Ymddiheuriadau", Role::kApologies},
      {"Leithscéalta", Role::kApologies},
  };
  for (const auto& row : kRows) EXPECT_EQ(role_named(row.text), row.expected) << row.text;
}

TEST(Attendance, TablesPrintInitialsAndJobs) {
  AttendanceTable table;
  table.head({"Name", "Initials", "Role"});
  table.row({"Cllr Rowena Ashcroft", "RA", "Chair"});
  table.row({"Oona Lindqvist", "OL", "Officer"});
  const auto people = table.take();
  ASSERT_THAT(printed(people), ElementsAre("Rowena Ashcroft|chair|", "Oona Lindqvist|officer|"));
  EXPECT_EQ(people[0].initials, "RA");
  EXPECT_EQ(people[1].initials, "OL");
}

}  // namespace
}  // namespace minutebook::papers
