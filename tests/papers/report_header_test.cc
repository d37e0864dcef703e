// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/report_header.h"

#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

TEST(ReportHeader, LinesHaveALabel) {
  const struct {
    std::string_view line;
    ReportLabel label;
    std::string_view value;
  } kRows[] = {
      {"To: Cabinet, 30 January 2025", ReportLabel::kTo, "Cabinet, 30 January 2025"},
      {"Report to: Cabinet", ReportLabel::kTo, "Cabinet"},
      {"Report to:\tCabinet", ReportLabel::kTo, "Cabinet"},
      {"Subject: The low marsh", ReportLabel::kSubject, "The low marsh"},
      {"SUBJECT: The low marsh", ReportLabel::kSubject, "The low marsh"},
      {"Subject:", ReportLabel::kSubject, ""},
      {"Report author: Oona Lindqvist", ReportLabel::kContact, "Oona Lindqvist"},
      {"Contact officer: Oona Lindqvist", ReportLabel::kContact, "Oona Lindqvist"},
      {"Date: 30 January 2025", ReportLabel::kDate, "30 January 2025"},
  };
  for (const auto& row : kRows) {
    const auto blocks = blocks_of(row.line);
    ASSERT_EQ(blocks.size(), 1u) << row.line;
    const auto line = header_line(blocks.front());
    ASSERT_TRUE(line) << row.line;
    EXPECT_EQ(line->label, row.label) << row.line;
    EXPECT_EQ(line->value, row.value) << row.line;
  }
}

TEST(ReportHeader, TextHasNone) {
  for (const std::string_view line : {
           "To the north of the beck lies the low marsh.",
           "Subject to a survey, the works may begin in May.",
           "Members said: nothing.",
           "The low marsh",
       }) {
    const auto blocks = blocks_of(line);
    ASSERT_EQ(blocks.size(), 1u) << line;
    EXPECT_FALSE(header_line(blocks.front())) << line;
  }
}

TEST(ReportHeader, StandsAboveAReport) {
  const struct {
    std::string_view text;
    bool expected;
  } kRows[] = {
      {"Report to: Cabinet\n\nDate: 30 January 2025\n\nSubject: The low marsh\n\nReport author: Oona "
       "Lindqvist\n\nThe moss was wet.\n",
       true},
      {"Fellbeck District Council\n\nReport to:\tCabinet\nSubject:\tThe low marsh\n\nThe moss was wet.\n",
       true},
      {"Date: 30 January 2025\n\nVenue: Peat Room, 1 Mill Lane\n\nThe Chair opened the meeting.\n", false},
      {"The moss was wet.\n\nThe wall had fallen.\n", false},
      {"", false},
  };
  for (const auto& row : kRows)
    EXPECT_EQ(begins_with_report_header(blocks_of(row.text)), row.expected) << row.text;
}

}  // namespace
}  // namespace minutebook::papers
