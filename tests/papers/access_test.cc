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
      {"PART II", SectionMark::kStart},
      {"Part Two - Private", SectionMark::kStart},
      {"STRICTLY PRIVATE AND CONFIDENTIAL", SectionMark::kStart},
      {"Part I - open to the public", SectionMark::kEnd},
      {"Part Two of the local plan", SectionMark::kNone},
      {"Private rented homes", SectionMark::kNone},
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
      {"The press and public, who had been excluded, were readmitted.", PublicChange::kReadmitted},
      {"The press and public be excluded, and be readmitted for item 9.", PublicChange::kExcluded},
      {"Cllr Marsh returned to the meeting.", PublicChange::kNone},
      {"The scheme excludes the public realm.", PublicChange::kNone},
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
    std::string_view whom;  // behind "RESOLVED that the press and public be excluded "
    bool this_one;
    int next;
    std::vector<std::string> numbers;
  } kRows[] = {
      {"during items 7 and 8.", false, 0, {"7", "8"}},
      {"for agenda item 11.", false, 0, {"11"}},
      {"for items 7, 8 and 12.", false, 0, {"7", "8", "12"}},
      {"for items 7 to 9.", false, 0, {"7", "8", "9"}},
      {"for items 7-9.", false, 0, {"7", "8", "9"}},
      {"for this item.", true, 0, {}},
      {"for the following item of business.", false, 1, {}},
      {"for the next item.", false, 1, {}},
      {"for the next two items.", false, 2, {}},
      {"for the following items of business.", false, 0, {}},
      {"", false, 0, {}},
      {"from the rest of the meeting under section 100A(4) of the Local Government Act 1972.", false, 0, {}},
  };
  for (const auto& row : kRows) {
    const std::string paragraph = "RESOLVED that the press and public be excluded " + std::string(row.whom);
    const ItemsMeant meant = items_meant(paragraph);
    EXPECT_EQ(meant.this_one, row.this_one) << paragraph;
    EXPECT_EQ(meant.next, row.next) << paragraph;
    EXPECT_EQ(meant.numbers, row.numbers) << paragraph;
    EXPECT_EQ(meant.all(), !row.this_one && row.next == 0 && row.numbers.empty()) << paragraph;
  }
}

TEST(Access, EveryNationHasItsOwnSchedule) {
  for (const std::string_view title : {
           "Lease of the mill (Schedule 7A, paragraph 6)",
           "Lease of the mill (Schedule 12A, paragraph 3)",
           "Exempt under Schedule 7A to the Local Government (Scotland) Act 1973",
           "Eithriedig o dan Atodlen 12A",
           "Exempt information under Schedule 6 to the Local Government Act (Northern Ireland) 2014",
       }) {
    EXPECT_TRUE(marks_restricted(title)) << title;
  }
}

TEST(Access, ThePublicGoesInEveryNation) {
  for (const std::string_view paragraph : {
           "The Committee resolved, in terms of Section 50A(4) of the Local Government (Scotland) Act 1973, "
           "to "
           "exclude the public from the meeting during the following item.",
           "The Committee agreed that the press and public be excluded under Section 50A(4) of the Local "
           "Government "
           "(Scotland) Act 1973.",
           "PENDERFYNWYD eithrio'r wasg a'r cyhoedd o'r cyfarfod.",
           "IT WAS RESOLVED that the public be excluded under Section 42(2) of the Local Government Act "
           "(Northern "
           "Ireland) 2014.",
       }) {
    EXPECT_EQ(public_change(paragraph), PublicChange::kExcluded) << paragraph;
  }
}

TEST(Access, TheyStayWhereTheMotionWasLost) {
  for (const std::string_view paragraph : {
           "A motion that the press and public be excluded was lost.",
           "It was proposed that the press and public be excluded. On being put to the vote the motion was "
           "lost.",
           "The motion to exclude the press and public was defeated by 5 votes to 4.",
       }) {
    EXPECT_EQ(public_change(paragraph), PublicChange::kNone) << paragraph;
  }
}

}  // namespace
}  // namespace minutebook::papers
