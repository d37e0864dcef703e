// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/speakers.h"

#include <gtest/gtest.h>

#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

using Names = std::vector<std::string>;

TEST(Speakers, AreThoseWhoAreHeard) {
  const struct {
    std::string_view text;
    Names expected;
  } kRows[] = {
      {"Cllr Anjali Deshmukh said that the mill was sound.", {"Anjali Deshmukh"}},
      {"Cllr Deshmukh asked what it would cost, and Mayor Farrow replied that nobody knew.",
       {"Anjali Deshmukh", "Dominic Farrow"}},
      {"The Chairman welcomed members to the meeting.", {"Rowena Ashcroft"}},
      {"The Vice-Chair thanked the officers for their work.", {"Gareth Pryce"}},
      {"Oona Lindqvist, Head of Peat, introduced the report.", {"Oona Lindqvist"}},
      {"Oona Lindqvist (Head of Peat) and Bram Tolley presented on the survey.",
       {"Oona Lindqvist", "Bram Tolley"}},
      {"The item was introduced by Oona Lindqvist, who explained the survey.", {"Oona Lindqvist"}},
      {"Item four was presented by Oona Lindqvist and Bram Tolley (from Mossworks).",
       {"Oona Lindqvist", "Bram Tolley"}},
      {"The Chair invited Oona Lindqvist to introduce the report.", {"Rowena Ashcroft", "Oona Lindqvist"}},
      {"The Board received a presentation from Oona Lindqvist, Head of Peat.", {"Oona Lindqvist"}},
      {"Cllr O'Leary declared an interest in item five.", {"Patrick O'Leary"}},
      {"In response, Cllr Deshmukh confirmed that the lease had ended.", {"Anjali Deshmukh"}},
      {"Following Oona Lindqvist’s presentation, members asked about bridges.", {"Oona Lindqvist"}},
      {"Further to questions, it was explained by Bram Tolley that the moss was dead.", {"Bram Tolley"}},
      {"Cllr Kettlewell, seconded by nobody, urged members to visit the marsh.", {"Susan Kettlewell"}},
      {"“It is too late,” said Sir Gerald Pennick.", {"Gerald Pennick"}},
  };
  for (const auto& row : kRows) {
    People people = people_of_the_board();
    people.begin_item();
    EXPECT_EQ(speakers_of(row.text, people), row.expected) << row.text;
  }
}

TEST(Speakers, AreNotThoseWhoAreOnlyNamed) {
  const struct {
    std::string_view text;
    Names expected;
  } kRows[] = {
      {"Apologies were received from Cllr Anjali Deshmukh.", {}},
      {"The Chair thanked Oona Lindqvist for her work.", {"Rowena Ashcroft"}},
      {"The Chair welcomed Mayor Farrow to his first meeting.", {"Rowena Ashcroft"}},
      {"Moved by Cllr Deshmukh, seconded by Mayor Farrow.", {}},
      {"Members spoke of the letter that Oona Lindqvist had sent.", {}},
      {"Cllr Deshmukh was elected to the chair of the working group.", {}},
      {"Members paid tribute to the late Cllr Bernard Oakes.", {}},
      {"Members asked when the bridge would open.", {}},
      {"There were no declarations of interest.", {}},
  };
  for (const auto& row : kRows) {
    People people = people_of_the_board();
    people.begin_item();
    EXPECT_EQ(speakers_of(row.text, people), row.expected) << row.text;
  }
}

TEST(Speakers, AreCalledByTheirFirstNamesLater) {
  People people = people_of_the_board();
  people.begin_item();
  EXPECT_EQ(speakers_of("The Chair invited Oona Lindqvist (Adviser) to present the survey.", people),
            (Names{"Rowena Ashcroft", "Oona Lindqvist"}));
  EXPECT_EQ(speakers_of("Oona explained that the moss was dead. Oona added that it burned.", people),
            Names{"Oona Lindqvist"});
  EXPECT_EQ(speakers_of("The Chairman thanked Oona for her time.", people), Names{"Rowena Ashcroft"});
}

TEST(Speakers, AreHeardByWhatTheyThink) {
  for (const std::string_view text : {"Cllr Deshmukh was concerned that the path was narrow.",
                                      "Cllr Deshmukh was of the view that the path was narrow."}) {
    People people = people_of_the_board();
    EXPECT_EQ(speakers_of(text, people), std::vector<std::string>{"Anjali Deshmukh"}) << text;
  }
  for (const std::string_view text :
       {"Cllr Deshmukh took the chair.", "Tenders were opened by Cllr Deshmukh.",
        "Members accepted the reasons given by Cllr Deshmukh."}) {
    People people = people_of_the_board();
    EXPECT_TRUE(speakers_of(text, people).empty()) << text;
  }
}

}  // namespace
}  // namespace minutebook::papers
