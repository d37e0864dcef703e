// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> meant(std::string_view text, People& people) {
  std::vector<std::string> names;
  for (const Mention& mention : people.find(text)) names.push_back(mention.person);
  return names;
}

TEST(People, MentionsMeanPersons) {
  const struct {
    std::string_view text;
    std::vector<std::string> expected;
  } kRows[] = {
      {"Cllr Anjali Deshmukh spoke.", {"Anjali Deshmukh"}},
      {"Cllr Deshmukh spoke.", {"Anjali Deshmukh"}},
      {"Councillor Deshmukh spoke.", {"Anjali Deshmukh"}},
      {"Clir Deshmukh spoke.", {"Anjali Deshmukh"}},
      {"Cllr Deshmuk spoke.", {"Anjali Deshmukh"}},
      {"Cllr A. Deshmukh spoke.", {"Anjali Deshmukh"}},
      {"Mayor Farrow spoke.", {"Dominic Farrow"}},
      {"Sir Gerald spoke.", {"Gerald Pennick"}},
      {"Cllr O'Leary spoke.", {"Patrick O'Leary"}},
      {"The Chairman spoke.", {"Rowena Ashcroft"}},
      {"The Chair spoke.", {"Rowena Ashcroft"}},
      {"The chair thanked the Vice-Chair.", {"Rowena Ashcroft", "Gareth Pryce"}},
      {"The Vice Chairman spoke.", {"Gareth Pryce"}},
      {"The Deputy Chair spoke.", {"Susan Kettlewell"}},
      {"Cllr Helen Marsh disagreed with Cllr Peter Marsh.", {"Helen Marsh", "Peter Marsh"}},
      {"Officers spoke of the Fells & Marshes Board.", {}},
      {"Members of the Board spoke.", {}},
  };
  for (const auto& row : kRows) {
    People people = people_of_the_board();
    EXPECT_EQ(meant(row.text, people), row.expected) << row.text;
  }
}

// Two councillors share it: whom it means is not clear.
TEST(People, ASurnameOfTwoIsLeftOut) {
  People people = people_of_the_board();
  EXPECT_THAT(meant("Cllr Marsh spoke.", people), IsEmpty());
}

TEST(People, MentionsKnowTheirPlace) {
  People people = people_of_the_board();
  const std::string_view text = "As Cllr Anjali Deshmukh’s report said, the Chair agreed.";
  const auto mentions = people.find(text);
  ASSERT_EQ(mentions.size(), 2u);
  EXPECT_EQ(text.substr(mentions[0].range.begin, mentions[0].range.end - mentions[0].range.begin),
            "Cllr Anjali Deshmukh");
  EXPECT_TRUE(mentions[0].possessive);
  EXPECT_FALSE(mentions[1].possessive);
}

TEST(People, FirstNamesMeanThoseMetInTheItem) {
  People people = people_of_the_board();
  people.begin_item();
  EXPECT_THAT(meant("Oona Lindqvist (Adviser) introduced the report. Oona said more.", people),
              ElementsAre("Oona Lindqvist", "Oona Lindqvist"));
  EXPECT_THAT(meant("Oona then replied.", people), ElementsAre("Oona Lindqvist"));
  people.begin_item();
  meant("Oona Marsh introduced the next.", people);
  EXPECT_THAT(meant("Oona then replied.", people), ElementsAre("Oona Marsh"));
  people.begin_item();
  EXPECT_THAT(meant("Oona then replied.", people), IsEmpty()) << "two of the name are in the paper";
}

TEST(People, AFirstNameMayMeanTheOnlyOneOfItInThePaper) {
  People people = people_of_the_board();
  people.begin_item();
  meant("Oona Lindqvist (Adviser) introduced the report.", people);
  people.begin_item();
  EXPECT_THAT(meant("Oona then replied.", people), ElementsAre("Oona Lindqvist"));
}

TEST(People, FirstNamesOfTwoWhoWereMetAreLeftOut) {
  People people = people_of_the_board();
  people.begin_item();
  meant("Martin Vane and Martin Colville introduced the report.", people);
  EXPECT_THAT(meant("Martin then replied.", people), IsEmpty());
}

TEST(People, ResolveNamesAlone) {
  const People people = people_of_the_board();
  const auto resolve = [&people](std::string_view text) {
    const auto name = analyzers::parse_person_name(text);
    return name ? people.resolve(*name) : std::nullopt;
  };
  EXPECT_EQ(resolve("Cllr Deshmukh"), "Anjali Deshmukh");
  EXPECT_EQ(resolve("Sue Kettlewell"), "Susan Kettlewell");
  EXPECT_EQ(resolve("Oona Lindqvist"), "Oona Lindqvist");
  EXPECT_EQ(resolve("Cllr Lindqvist"), std::nullopt);
  EXPECT_EQ(resolve("Cllr Marsh"), std::nullopt);
}

TEST(People, RolesWithoutAPersonMeanNobody) {
  People people({}, "");
  EXPECT_THAT(meant("The Chairman asked the Vice-Chair.", people), IsEmpty());
}

Attendee officer(std::string name, std::string position, std::string initials) {
  Attendee attendee;
  attendee.role = Role::kOfficer;
  attendee.name = attendee.as_written = std::move(name);
  attendee.position = std::move(position);
  attendee.initials = std::move(initials);
  return attendee;
}

TEST(People, JobsMeanThoseWhoHoldThem) {
  const struct {
    std::string_view text;
    std::vector<std::string> expected;
  } kRows[] = {
      {"The Clerk spoke.", {"Linda Firth"}},
      {"The Clerk's report was read.", {"Linda Firth"}},
      {"The Head of Peat replied to the Clerk.", {"Bramwell Tolley", "Linda Firth"}},
      {"The Engineer spoke.", {}},
      {"The clerks of the works spoke.", {}},
  };
  for (const auto& row : kRows) {
    auto attendance = the_board();
    attendance.push_back(officer("Linda Firth", "Clerk", ""));
    attendance.push_back(officer("Bramwell Tolley", "Head of Peat", ""));
    attendance.push_back(officer("Oona Lindqvist", "Engineer", ""));
    attendance.push_back(officer("Dai Elm", "Engineer", ""));
    People people(attendance, "Rowena Ashcroft");
    EXPECT_EQ(meant(row.text, people), row.expected) << row.text;
  }
}

TEST(People, PrintedInitialsMeanPeople) {
  const struct {
    std::string_view text;
    std::vector<std::string> expected;
  } kRows[] = {
      {"LF spoke.", {"Linda Firth"}},
      {"BT replied to LF.", {"Bramwell Tolley", "Linda Firth"}},
      {"VAT was spoken of.", {}},
  };
  for (const auto& row : kRows) {
    auto attendance = the_board();
    attendance.push_back(officer("Linda Firth", "Clerk", "LF"));
    attendance.push_back(officer("Bramwell Tolley", "", "BT"));
    People people(attendance, "Rowena Ashcroft");
    people.learn_initials(row.text);
    EXPECT_EQ(meant(row.text, people), row.expected) << row.text;
  }
}

TEST(People, InitialsThatNobodyPrintedAreNoPeopleAtOnce) {
  People people = people_of_the_board();
  people.learn_initials("The AD of the county spoke.");
  EXPECT_THAT(meant("The AD of the county spoke.", people), IsEmpty());
}

TEST(People, AJobBesideANameIsLearned) {
  People people = people_of_the_board();
  people.begin_item();
  EXPECT_THAT(meant("Oona Lindqvist, Drainage Engineer, introduced the report.", people),
              ElementsAre("Oona Lindqvist"));
  EXPECT_THAT(meant("The Drainage Engineer then replied.", people), ElementsAre("Oona Lindqvist"));
}

}  // namespace
}  // namespace minutebook::papers
