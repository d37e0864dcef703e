// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "papers/readers/extract.h"
#include "papers/readers/pdf/furniture.h"
#include "papers/readers/pdf/margin.h"
#include "papers/readers/pdf/paragraphs.h"
#include "papers/readers/pdf/regions.h"
#include "papers/readers/pdf/rows.h"
#include "papers/readers/pdf/table_rows.h"
#include "tests/papers/readers/files.h"

namespace minutebook::readers {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Pdf, ReadsAsACarefulPersonTypes) {
  EXPECT_EQ(
      marked_text(file("minutes.pdf")),
      "<h1 b>Fenmarsh Town Council\n\n"
      "Minutes of the Allotments Committee held in the Reading Room on Tuesday 4 May 2021 at 7.00 pm\n\n"
      "Present\tCouncillors Ivy Moss (Chairman), Noel Thrupp and Sana Qazi\u2028Mr Otto Ley (Clerk)\n"
      "Apologies\tCouncillor Bert Wold\n\n"
      "<h2 b>Declarations of interest\n\n"
      "Councillor Thrupp, who was late, declared an interest in item 2.\n\n"
      "<h2 b>Rents\n\n"
      "The Clerk reported that forty plots were let and that the water bill had doubled.1\n\n"
      "<b>RESOLVED:\n\n"
      "1. That rents rise by five per cent, and that\n\n"
      "(a) pensioners pay half;\n\n"
      "(b) new tenants pay a deposit.\n\n"
      "2. That the hedge be cut.\n\n"
      "\u2022 Clerk to write to all tenants.\n\n"
      "1 The meter was read on 1 April.\n\n"
      "\fThe meeting closed at 8.15 pm.\n");
}

TEST(Pdf, ActionColumnIsTheLastCellOfItsParagraph) {
  const Extract extract = readers::extract(file("actions.pdf"));
  EXPECT_THAT(extract.text, HasSubstr("\tAction\n"));
  EXPECT_THAT(extract.text, HasSubstr("for a better lock and bring them back.\tOL\n"));
  EXPECT_THAT(extract.text, HasSubstr("\n3. The water bill had doubled since the spring."));
  EXPECT_THAT(extract.text, HasSubstr("what was found.\tIM/OL\n"));
  EXPECT_THAT(extract.text, HasSubstr("taken next time.\n"));
  EXPECT_THAT(extract.text, Not(HasSubstr("Page 1")));
  EXPECT_EQ(std::count(extract.text.begin(), extract.text.end(), '\f'), 1);
}

TEST(Pdf, ColumnsAreReadOneAfterTheOther) {
  const Extract extract = readers::extract(file("columns.pdf"));
  EXPECT_THAT(extract.text,
              HasSubstr("has now written to say that it will not be opened again before the autumn. "
                        "Members of the committee walked the path in March."));
  EXPECT_THAT(extract.text, Not(HasSubstr("\t")));
  EXPECT_THAT(extract.text, HasSubstr("A long-term answer"));
}

TEST(Pdf, SaysWhyItCannotBeRead) {
  EXPECT_EQ(refusal(file("encrypted.pdf")), "is encrypted: save it without a password");
  EXPECT_THAT(refusal(file("scan.pdf")), HasSubstr("--ocr"));
  EXPECT_THAT(refusal("%PDF-1.7\nnothing of the kind"), HasSubstr("damaged PDF"));
}

namespace in_points {

using namespace pdf;

// A word of 10-point type, five points a letter, on the line `line`.
Word word(std::string text, double left, int line, bool bold = false) {
  Word word;
  word.left = left;
  word.right = left + 5 * static_cast<double>(text.size());
  word.top = 12.0 * line;
  word.bottom = word.top + 11;
  word.size = 10;
  word.bold = bold;
  word.text = std::move(text);
  return word;
}

std::vector<Row> rows(std::vector<Word> words) { return rows_of(std::move(words)); }

TEST(PdfRows, NumbersBesideEveryLineAreTakenOut) {
  std::vector<Word> words;
  for (int i = 1; i <= 9; ++i) {
    words.push_back(word(std::to_string(i), 20, i));
    words.push_back(word("text", 60, i));
  }
  auto found = rows(words);
  drop_line_numbers(found);
  ASSERT_EQ(found.size(), 9u);
  EXPECT_EQ(text_of(found.front()), "text");
}

TEST(PdfRows, RaisedLettersBelongToTheWordBefore) {
  Word raised = word("th", 70, 1);
  raised.size = 6;
  raised.left = 70;
  raised.right = 76;
  raised.bottom = raised.top + 6;
  const auto found = rows({word("30", 60, 1), raised, word("July", 80, 1)});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(text_of(found.front()), "30th July");
}

TEST(PdfFurniture, DropsWhatComesBack) {
  std::vector<std::vector<Row>> pages;
  for (int page = 1; page <= 3; ++page) {
    pages.push_back(
        rows({word("Question", 60, 5), word(std::to_string(7 * page), 110, 5), word("body", 60, 9),
              word("text", 60, 10 + page), word("Page", 60, 60), word(std::to_string(page), 90, 60)}));
  }
  drop_furniture(pages);
  for (const auto& page : pages) EXPECT_NE(text_of(page.back()).substr(0, 4), "Page");
  EXPECT_EQ(text_of(pages[1].front()), "Question 14");
}

TEST(PdfRegions, StretchedProseIsNoTable) {
  const auto found = rows({word("Mr-Ash,", 60, 1), word("Mr-Birch,", 120, 1), word("Ms-Cole,", 200, 1),
                           word("Ms-Dale,", 280, 1), word("Mrs-Elm", 60, 2), word("and", 120, 2),
                           word("others", 140, 2), word("besides.", 180, 2)});
  for (const auto& region : regions_of(found, typesetting_of(std::span(&found, 1))))
    EXPECT_EQ(region.kind, Region::Kind::kProse);
}

TEST(PdfRegions, TableOfNamesAndValues) {
  const auto found = rows({word("Date:", 60, 1), word("4", 160, 1), word("May", 170, 1),
                           word("Place:", 60, 2), word("Reading", 160, 2), word("Room", 200, 2)});
  const auto regions = regions_of(found, typesetting_of(std::span(&found, 1)));
  ASSERT_EQ(regions.size(), 1u);
  ASSERT_EQ(regions.front().kind, Region::Kind::kTable);
  const auto table = table_rows_of(regions.front());
  ASSERT_EQ(table.size(), 2u);
  EXPECT_EQ(text_of(table[1].cells[1].front()), "Reading Room");
}

TEST(PdfMargin, NotesOfOneParagraph) {
  EXPECT_EQ(joined_notes({{"AB", 10, 10, false}, {"CD", 22, 10, false}}), "AB\nCD");
  EXPECT_EQ(joined_notes({{"Chief", 10, 10, false}, {"Executive", 22, 10, false}}), "Chief Executive");
}

}  // namespace in_points
}  // namespace
}  // namespace minutebook::readers
