// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/access.h"

#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

TEST(Access, TitlesThatMarkWhatStandsUnderThem) {
  for (const std::string_view title : {
           "Depot lease - CONFIDENTIAL",
           "CONFIDENTIAL: Depot lease",
           "Depot lease (Confidential)",
           "Depot lease [Exempt]",
           "Confidential note of last Fells Board meeting",
           "Exempt minutes of the last meeting",
           "Staffing matters – Exempt Information",
           "Staffing matters (Exempt: paragraph 3)",
           "Part II",
           "PART II – PRIVATE ITEMS",
           "Depot lease (Part II)",
           "Report of the Director (Schedule 12A, paragraph 3)",
           "NOT FOR PUBLICATION by virtue of paragraph 1 of Schedule 12A",
           "Private and Confidential",
           "Chief Executive’s pay - private",
           "Document is Restricted",
       }) {
    EXPECT_TRUE(marks_restricted(title)) << title;
  }
}

TEST(Access, TitlesThatOnlySoundLikeIt) {
  for (const std::string_view title : {
           "Non-confidential note of last Fells Board meeting",
           "Non confidential note of last Fells Board meeting",
           "Non-exempt minutes",
           "Private sector housing strategy",
           "Private hire vehicles: fees",
           "Council tax exemptions for carers",
           "Part I",
           "Parking restrictions in Mill Lane",
           "Welcome, Apologies and Declarations of Interest",
           "",
       }) {
    EXPECT_FALSE(marks_restricted(title)) << title;
  }
}

TEST(Access, SectionsOpenAndClose) {
  const struct {
    std::string_view line;
    SectionMark expected;
  } kRows[] = {
      {"CONFIDENTIAL SECTION - START", SectionMark::kStart},
      {"Confidential section – start", SectionMark::kStart},
      {"START OF CONFIDENTIAL SECTION", SectionMark::kStart},
      {"EXEMPT SECTION - START", SectionMark::kStart},
      {"CONFIDENTIAL SECTION - END", SectionMark::kEnd},
      {"Confidential section: end", SectionMark::kEnd},
      {"END OF CONFIDENTIAL SECTION", SectionMark::kEnd},
      {"The confidential section of the last note was agreed at the start.", SectionMark::kNone},
      {"Section 2", SectionMark::kNone},
      {"", SectionMark::kNone},
  };
  for (const auto& row : kRows) EXPECT_EQ(section_mark(row.line), row.expected) << row.line;
}

TEST(Access, ThePublicGoesAndComesBack) {
  const struct {
    std::string_view paragraph;
    PublicChange expected;
  } kRows[] = {
      {"RESOLVED that the press and public be excluded for item 9.", PublicChange::kExcluded},
      {"RESOLVED: That under Section 100A(4) of the Local Government Act 1972 the public be excluded from "
       "the "
       "meeting for the following item of business.",
       PublicChange::kExcluded},
      {"The Board agreed to exclude the press and public from the rest of the meeting.",
       PublicChange::kExcluded},
      {"It was resolved to move into private session.", PublicChange::kExcluded},
      {"The press and public were then readmitted.", PublicChange::kReadmitted},
      {"The press and public were re-admitted to the meeting.", PublicChange::kReadmitted},
      {"The meeting returned to open session.", PublicChange::kReadmitted},
      {"The meeting then resumed in public.", PublicChange::kReadmitted},
      {"Members spoke of social exclusion and of public transport.", PublicChange::kNone},
      {"Cllr Marsh asked that the public be told about the works.", PublicChange::kNone},
      {"", PublicChange::kNone},
  };
  for (const auto& row : kRows) EXPECT_EQ(public_change(row.paragraph), row.expected) << row.paragraph;
}

TEST(Access, AnExclusionMayNameItsItems) {
  const struct {
    std::string_view paragraph;
    bool this_one;
    bool next_one;
    std::vector<std::string> numbers;
  } kRows[] = {
      {"RESOLVED that the press and public be excluded during items 7 and 8.", false, false, {"7", "8"}},
      {"RESOLVED that the public be excluded for agenda item 11.", false, false, {"11"}},
      {"RESOLVED that the public be excluded for items 7, 8 and 12.", false, false, {"7", "8", "12"}},
      {"RESOLVED that the public be excluded for items 7 to 9.", false, false, {"7", "8", "9"}},
      {"RESOLVED that the press and public be excluded for this item.", true, false, {}},
      {"RESOLVED that the press and public be excluded for the following item of business.", false, true, {}},
      {"RESOLVED that the press and public be excluded for the next item.", false, true, {}},
      {"RESOLVED that the press and public be excluded.", false, false, {}},
      {"RESOLVED that under section 100A(4) of the Local Government Act 1972 the press and public be "
       "excluded from "
       "the rest of the meeting.",
       false,
       false,
       {}},
  };
  for (const auto& row : kRows) {
    const ItemsMeant meant = items_meant(row.paragraph);
    EXPECT_EQ(meant.this_one, row.this_one) << row.paragraph;
    EXPECT_EQ(meant.next_one, row.next_one) << row.paragraph;
    EXPECT_EQ(meant.numbers, row.numbers) << row.paragraph;
    EXPECT_EQ(meant.all(), !row.this_one && !row.next_one && row.numbers.empty()) << row.paragraph;
  }
}

}  // namespace
}  // namespace minutebook::papers
