// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/headings.h"

#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

std::optional<Heading> heading_in(std::string_view text) {
  const std::vector<Block> blocks = blocks_of(text);
  return blocks.size() == 1 ? heading_of(blocks.front()) : std::nullopt;
}

TEST(Headings, ThatStandAlone) {
  const struct {
    std::string_view text;
    Section expected;
  } kRows[] = {
      {"Decision", Section::kDecision},
      {"Decisions", Section::kDecision},
      {"Decision:", Section::kDecision},
      {"DECISIONS:", Section::kDecision},
      {"**Decision**", Section::kDecision},
      {"Decision(s)", Section::kDecision},
      {"RESOLVED:", Section::kDecision},
      {"Resolved", Section::kDecision},
      {"AGREED:", Section::kDecision},
      {"Action", Section::kAction},
      {"Actions", Section::kAction},
      {"ACTION:", Section::kAction},
      {"Action points", Section::kAction},
      {"Actions arising:", Section::kAction},
      {"Recommendation", Section::kRecommendation},
      {"Recommendations:", Section::kRecommendation},
      {"RECOMMENDED:", Section::kRecommendation},
      {"Purpose", Section::kReport},
      {"Purpose of report", Section::kReport},
      {"Purpose of the report:", Section::kReport},
      {"Background", Section::kReport},
      {"Summary", Section::kReport},
      {"Next steps", Section::kReport},
      {"Financial Implications", Section::kReport},
      {"Implications for Wales", Section::kReport},
  };
  for (const auto& row : kRows) {
    const auto heading = heading_in(row.text);
    ASSERT_TRUE(heading) << row.text;
    EXPECT_EQ(heading->section, row.expected) << row.text;
    EXPECT_EQ(heading->rest, "") << row.text;
    EXPECT_FALSE(heading->worded) << row.text;
  }
}

TEST(Headings, ThatTheirTextFollowsOnTheLine) {
  const struct {
    std::string_view text;
    Section expected;
    std::string_view rest;
  } kRows[] = {
      {"Decision: The Board noted the survey.", Section::kDecision, "The Board noted the survey."},
      {"ACTION: Clerk to write to the drainage board.", Section::kAction,
       "Clerk to write to the drainage board."},
      {"Action – Officers to report back in May.", Section::kAction, "Officers to report back in May."},
      {"Recommendation: That members note the survey.", Section::kRecommendation,
       "That members note the survey."},
  };
  for (const auto& row : kRows) {
    const auto heading = heading_in(row.text);
    ASSERT_TRUE(heading) << row.text;
    EXPECT_EQ(heading->section, row.expected) << row.text;
    EXPECT_EQ(heading->rest, row.rest) << row.text;
  }
}

TEST(Headings, InASentence) {
  const struct {
    std::string_view text;
    Section expected;
  } kRows[] = {
      {"The following action was noted:", Section::kAction},
      {"The following actions was noted for this paper:", Section::kAction},
      {"Following the debate, these actions were agreed:", Section::kAction},
      {"The Chair concluded the debate with the following actions:", Section::kAction},
      {"Following the presentation, the following action was made:", Section::kAction},
      {"The following decisions were made:", Section::kDecision},
      {"The Board made the following decision:", Section::kDecision},
      {"The Board took the following decisions:", Section::kDecision},
  };
  for (const auto& row : kRows) {
    const auto heading = heading_in(row.text);
    ASSERT_TRUE(heading) << row.text;
    EXPECT_EQ(heading->section, row.expected) << row.text;
    EXPECT_TRUE(heading->worded) << row.text;
  }
}

TEST(Headings, TextIsNone) {
  for (const std::string_view text : {
           "Decisions were taken by the Executive in March, and nobody wrote them down.",
           "Action on flooding was long overdue, Cllr Marsh said.",
           "The decision was deferred to the summer.",
           "Members noted the update.",
           "Background noise from the quarry had been measured by the district council.",
           "Officers to take the action that was agreed in May.",
           "Cllr Marsh thanked the team for its actions.",
       }) {
    EXPECT_FALSE(heading_in(text)) << text;
  }
}

TEST(Headings, DiscussionIsNeitherDecisionNorAction) {
  for (const std::string_view text : {
           "Members made the following comments:",
           "In the discussion that followed, the following points were raised:",
           "Following the presentation members then discussed the following:",
       }) {
    const auto heading = heading_in(text);
    EXPECT_TRUE(!heading || heading->section == Section::kDiscussion) << text;
  }
}

TEST(Headings, NamesOfPartsAreNeverFurniture) {
  for (const std::string_view text :
       {"Decision", "Decisions:", "Action", "Recommendation", "Purpose", "Background"}) {
    EXPECT_TRUE(is_known_heading(text)) << text;
  }
  for (const std::string_view text : {"Fells & Marshes Board", "3 May 2018", "Page 4 of 9", ""}) {
    EXPECT_FALSE(is_known_heading(text)) << text;
  }
}

}  // namespace
}  // namespace minutebook::papers
