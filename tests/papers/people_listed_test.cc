// SPDX-License-Identifier: GPL-2.0-or-later
// People in running text behind a label, as clerks set them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "papers/attendance.h"
#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

TEST(PeopleListed, AreToldApart) {
  const struct {
    std::string_view text;
    Role role;
    std::vector<std::string> expected;
  } kRows[] = {
      {"Cllrs Ruth Colley, Joan Dunn and Harold Beck",
       Role::kMember,
       {"Ruth Colley|member|", "Joan Dunn|member|", "Harold Beck|member|"}},
      {"Cllr Ruth Colley; Cllr Joan Dunn; Cllr Harold Beck",
       Role::kMember,
       {"Ruth Colley|member|", "Joan Dunn|member|", "Harold Beck|member|"}},
      {"Councillor Ruth Colley (in the Chair), Councillor Joan Dunn",
       Role::kMember,
       {"Ruth Colley|chair|", "Joan Dunn|member|"}},
      {"Provost Ruth Colley, Councillors Joan Dunn and Harold Beck",
       Role::kMember,
       {"Ruth Colley|member|", "Joan Dunn|member|", "Harold Beck|member|"}},
      {"Mrs Linda Firth (Clerk), the Treasurer (Mr Dai Elm)",
       Role::kInAttendance,
       {"Linda Firth|in-attendance|", "Dai Elm|in-attendance|"}},
      {"Linda Firth, Clerk; Dai Elm, Treasurer",
       Role::kOfficer,
       {"Linda Firth|officer|", "Dai Elm|officer|"}},
      {"Cllr Ruth Colley (Vice-Chair) and Cllr Joan Dunn (Fellbeck District Council)",
       Role::kMember,
       {"Ruth Colley|vice-chair|", "Joan Dunn|member|Fellbeck District Council"}},
      {"none", Role::kApologies, {}},
      {"There were none.", Role::kApologies, {}},
      {"Six members of the public", Role::kInAttendance, {}},
      {"", Role::kMember, {}},
  };
  for (const auto& row : kRows)
    EXPECT_EQ(printed(attendees_listed(row.text, row.role)), row.expected) << row.text;
}

TEST(PeopleListed, KeepTheirJobs) {
  const struct {
    std::string_view text;
    std::string_view position;
  } kRows[] = {
      {"Mrs Linda Firth (Clerk)", "Clerk"},
      {"Mrs Linda Firth, Clerk", "Clerk"},
      {"the Clerk (Mrs Linda Firth)", "Clerk"},
      {"Mrs Linda Firth", ""},
  };
  for (const auto& row : kRows) {
    const auto people = attendees_listed(row.text, Role::kInAttendance);
    ASSERT_EQ(people.size(), 1u) << row.text;
    EXPECT_EQ(people[0].name, "Linda Firth") << row.text;
    EXPECT_EQ(people[0].position, row.position) << row.text;
  }
}

TEST(PeopleListed, SubstitutesAreMarked) {
  const auto people =
      attendees_listed("Cllr Ruth Colley (substitute for Cllr Dunn), Cllr Harold Beck", Role::kMember);
  ASSERT_EQ(people.size(), 2u);
  EXPECT_EQ(people[0].name, "Ruth Colley");
  EXPECT_TRUE(people[0].substitute);
  EXPECT_FALSE(people[1].substitute);
}

TEST(PeopleListed, ANoteMayBeAJob) {
  const struct {
    std::string_view note;
    std::string_view expected;
  } kRows[] = {
      {"Clerk", "Clerk"}, {"Head of Peat", "Head of Peat"},
      {"Vice-Chair", ""}, {"as substitute", ""},
      {"item 3", ""},     {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(position_in(row.note), row.expected) << row.note;
}

}  // namespace
}  // namespace minutebook::papers
