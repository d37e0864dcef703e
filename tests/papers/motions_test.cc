// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/motions.h"

#include <gtest/gtest.h>

#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

TEST(Motions, HaveAMoverAndASeconder) {
  const struct {
    std::string_view text;
    std::string_view mover;
    std::string_view seconder;
  } kRows[] = {
      {"Moved by Cllr Anjali Deshmukh, seconded by Cllr Patrick O’Leary.", "Anjali Deshmukh",
       "Patrick O'Leary"},
      {"Moved by Cllr Deshmukh and seconded by Mayor Farrow", "Anjali Deshmukh", "Dominic Farrow"},
      {"Proposed by Cllr Kettlewell, seconded by Cllr Deshmukh.", "Susan Kettlewell", "Anjali Deshmukh"},
      {"Proposed: Cllr Kettlewell. Seconded: Cllr Deshmukh.", "Susan Kettlewell", "Anjali Deshmukh"},
      {"Proposer: Cllr Kettlewell; Seconder: Cllr Deshmukh", "Susan Kettlewell", "Anjali Deshmukh"},
      {"Moved by the Chair, seconded by the Vice-Chair, and", "Rowena Ashcroft", "Gareth Pryce"},
      {"On the motion of Cllr Deshmukh, seconded by Sir Gerald Pennick, it was resolved that the plan be "
       "adopted.",
       "Anjali Deshmukh", "Gerald Pennick"},
      {"It was moved by Cllr Deshmukh that the lease be refused.", "Anjali Deshmukh", ""},
      {"Cllr Deshmukh moved, and Mayor Farrow seconded, that the lease be refused.", "Anjali Deshmukh",
       "Dominic Farrow"},
      {"Cllr Deshmukh moved house in May and was thanked by the Chair.", "", ""},
      {"The bus stop had been moved by the county council.", "", ""},
      {"On the proposal of Cllr Deshmukh, seconded by Cllr O'Leary, it was resolved that the plan be "
       "adopted.",
       "Anjali Deshmukh", "Patrick O'Leary"},
      {"On a proposal by Cllr Deshmukh and seconded by Cllr O'Leary it was agreed to adopt the plan.",
       "Anjali Deshmukh", "Patrick O'Leary"},
      {"RESOLVED that the plan be adopted. (Proposed Cllr Deshmukh, seconded Cllr O'Leary)",
       "Anjali Deshmukh", "Patrick O'Leary"},
      {"RESOLVED that the plan be adopted. Proposed by Cllr Deshmukh and seconded by Cllr O'Leary.",
       "Anjali Deshmukh", "Patrick O'Leary"},
      {"Cllr Deshmukh proposed and Cllr O'Leary seconded that the plan be adopted.", "Anjali Deshmukh",
       "Patrick O'Leary"},
      {"Councillor Deshmukh, seconded by Councillor O'Leary, moved that the plan be adopted.",
       "Anjali Deshmukh", "Patrick O'Leary"},
      {"Prop. Cllr Deshmukh Sec. Cllr O'Leary", "Anjali Deshmukh", "Patrick O'Leary"},
  };
  for (const auto& row : kRows) {
    People people = people_of_the_board();
    Passage passage;
    passage.text = row.text;
    read_motion(passage, people);
    EXPECT_EQ(passage.mover, row.mover) << row.text;
    EXPECT_EQ(passage.seconder, row.seconder) << row.text;
  }
}

TEST(Motions, VotesAreCounted) {
  const struct {
    std::string_view text;
    int in_favour;
    int against;
    int abstain;
  } kRows[] = {
      {"9 for, 3 against and 1 abstention", 9, 3, 1},
      {"The motion was carried with 9 votes for, 3 against and 1 abstention.", 9, 3, 1},
      {"For: 9; Against: 3; Abstain: 1", 9, 3, 1},
      {"(For 12, Against 0, Abstentions 2)", 12, 0, 2},
      {"Votes for: 7, votes against: 5", 7, 5, 0},
      {"There voted 7 in favour and 5 against, with no abstentions.", 7, 5, 0},
      {"nine votes in favour and two against", 9, 2, 0},
      {"by 14 votes to 6", 14, 6, 0},
      {"by 14 votes to 6, with 2 abstentions", 14, 6, 2},
      {"Seven voted in favour, two against and one abstained.", 7, 2, 1},
      {"with seven votes for, two against and one abstention", 7, 2, 1},
      {"Voting: For 7, Against 2, Abstained 1", 7, 2, 1},
      {"7 in favour; 2 against; 1 abstention.", 7, 2, 1},
  };
  for (const auto& row : kRows) {
    const auto vote = vote_in(row.text);
    ASSERT_TRUE(vote) << row.text;
    EXPECT_EQ(vote->in_favour, row.in_favour) << row.text;
    EXPECT_EQ(vote->against, row.against) << row.text;
    EXPECT_EQ(vote->abstain, row.abstain) << row.text;
  }
}

TEST(Motions, OtherNumbersAreNoVotes) {
  for (const std::string_view text : {
           "The Board set aside £9 for 3 gates against the tide.",
           "Nine members were present.",
           "Item 4 for decision",
           "9 for",
           "99999999999 for, 88888888888 against",
           "The motion was carried unanimously.",
           "",
       }) {
    EXPECT_FALSE(vote_in(text)) << text;
  }
}

}  // namespace
}  // namespace minutebook::papers
