// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/outcomes.h"

#include <gtest/gtest.h>

#include "tests/papers/the_board.h"

namespace minutebook::papers {
namespace {

TEST(Outcomes, TheTextDecides) {
  const struct {
    std::string_view text;
    Outcome expected;
  } kRows[] = {
      {"Members noted the update.", Outcome::kDecision},
      {"members noted the update.", Outcome::kDecision},
      {"The Board noted the report and agreed the programme.", Outcome::kDecision},
      {"Fells & Marshes Board noted its membership; agreed its terms of reference.", Outcome::kDecision},
      {"That the report be noted.", Outcome::kDecision},
      {"That the Board’s comments were noted and the plan approved.", Outcome::kDecision},
      {"The minutes were agreed as a correct record.", Outcome::kDecision},
      {"The Committee deferred the matter to its next meeting.", Outcome::kDecision},
      {"Cabinet approved the purchase of the mill.", Outcome::kDecision},
      {"The report was received.", Outcome::kDecision},
      {"Agreed to write off the debt.", Outcome::kDecision},
      {"Officers to report back in May.", Outcome::kAction},
      {"Officer to take forward option two.", Outcome::kAction},
      {"Officers will feed the Board’s comments back to the county.", Outcome::kAction},
      {"Anjali Deshmukh to visit the mill.", Outcome::kAction},
      {"Cllr Deshmukh would ask her council for the figures.", Outcome::kAction},
      {"The Research Team will begin the survey in June.", Outcome::kAction},
      {"Further maps to be provided to members.", Outcome::kAction},
      {"Section 151 officer to certify the claim.", Outcome::kAction},
      {"The Chair to write to the Minister.", Outcome::kAction},
      {"Rain fell throughout.", Outcome::kNeither},
  };
  for (const auto& row : kRows) {
    People people = people_of_the_board();
    EXPECT_EQ(outcome_of(row.text, people), row.expected) << row.text;
  }
}

TEST(Outcomes, ASentenceUnderADecisionMayGiveWork) {
  const struct {
    std::string_view text;
    bool expected;
  } kRows[] = {
      {"Officers to proceed with the works.", true},
      {"Officers to continue their support of the drainage boards.", true},
      {"Cllr Deshmukh to report back.", true},
      {"The Communications Team to print the leaflet.", true},
      {"Members noted the report.", false},
      {"Members agreed to meet in June.", false},
      {"The works were to proceed.", false},
      {"The Board agreed that officers had done well.", false},
  };
  for (const auto& row : kRows) {
    People people = people_of_the_board();
    EXPECT_EQ(gives_work(row.text, people), row.expected) << row.text;
  }
}

TEST(Outcomes, ADiscussionMayBeAPlainDecision) {
  for (const std::string_view text : {
           "The minutes of the meeting held on 3 May 2018 were agreed.",
           "Members agreed the note of the previous meeting held on 3 May 2018.",
           "The note of the previous meeting was agreed as a correct record.",
       }) {
    EXPECT_TRUE(is_plain_decision(text)) << text;
  }
  for (const std::string_view text : {
           "Members agreed that this was a sound principle, but said that it would cost a great deal.",
           "The Chair noted that the roads were bad.",
           "Cllr Marsh noted that her name was spelt wrongly in the minutes.",
           "Apologies were noted from Cllr Marsh.",
           "No declarations of interest were made.",
       }) {
    EXPECT_FALSE(is_plain_decision(text)) << text;
  }
}

TEST(Outcomes, WorkHasAnOwner) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } kRows[] = {
      {"Officers to report back in May.", "Officers"},
      {"Cllr Deshmukh to visit the mill.", "Anjali Deshmukh"},
      {"Cllr Susan Kettlewell would share the list.", "Susan Kettlewell"},
      {"Sue Kettlewell to share the list.", "Susan Kettlewell"},
      {"The Chair to write to the Minister.", "Rowena Ashcroft"},
      {"The Chairman to write to the Minister.", "Rowena Ashcroft"},
      {"The Research and Evidence Team will begin the survey.", "Research and Evidence Team"},
      {"Section 151 officer to certify the claim.", "Section 151 officer"},
      {"Oona Lindqvist to draft the letter.", "Oona Lindqvist"},
      {"Further maps to be provided to members.", ""},
      {"A report to be brought to the next meeting.", ""},
  };
  for (const auto& row : kRows) {
    People people = people_of_the_board();
    EXPECT_EQ(owner_of(row.text, people), row.expected) << row.text;
  }
}

}  // namespace
}  // namespace minutebook::papers
