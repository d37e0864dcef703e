// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "papers/readers/extract.h"
#include "tests/papers/readers/files.h"

namespace minutebook::readers {
namespace {

using ::testing::HasSubstr;

const std::string kMinutes =
    "<h1 b>Fenmarsh Town Council\n\n"
    "Minutes of the Allotments Committee held in the Reading Room on Tuesday 4 May 2021 at 7.00 pm\n\n"
    "Present\tCouncillors Ivy Moss (Chairman), Noel Thrupp and Sana Qazi\u2028Mr Otto Ley (Clerk)\n"
    "Apologies\tCouncillor Bert Wold\n\n"
    "<h2 b>Declarations of interest\n\n"
    "Councillor Thrupp declared an interest in item 2.\n\n"
    "<h2 b>Rents\n\n"
    "The Clerk reported that forty plots were let and that the water bill had doubled.\n\n"
    "<b>RESOLVED:\n\n"
    "1. That rents rise by five per cent, and that\n\n"
    "(a) pensioners pay half;\n\n"
    "(b) new tenants pay a deposit.\n\n"
    "2. That the hedge be cut.\n\n"
    "\u2022 Clerk to write to all tenants.\n\n";

// Deleted and hidden text is left out, inserted text kept, lists are counted.
TEST(Office, OdtAsItIsPrinted) {
  EXPECT_EQ(marked_text(file("minutes.odt")),
            kMinutes + "\fThe meeting closed at 8.15 pm.\n\n[1] The meter was read on 1 April.\n");
}

// Nothing in this file says where all its pages break.
TEST(Office, DocxAsItIsPrinted) {
  EXPECT_EQ(marked_text(file("minutes.docx")),
            kMinutes + "The meeting closed at 8.15 pm.\n\n[1] The meter was read on 1 April.\n");
}

TEST(Office, TextBoxesOnce) {
  const std::string box = "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>";
  EXPECT_EQ(marked_text(docx("<w:p><w:r><w:t>text</w:t><mc:AlternateContent><mc:Choice>" + box +
                             "</mc:Choice><mc:Fallback>" + box +
                             "</mc:Fallback></mc:AlternateContent></w:r></w:p>")),
            "text\n\nbox\n");
}

TEST(Office, MergedCellsAndNestedTables) {
  const auto cell = [](const std::string& properties, const std::string& text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
  };
  const std::string inner =
      "<w:tc><w:tbl><w:tr>" + cell("", "in") + cell("", "ner") + "</w:tr></w:tbl></w:tc>";
  EXPECT_EQ(marked_text(docx("<w:tbl><w:tr>" + cell("<w:gridSpan w:val=\"2\"/>", "wide") + cell("", "c") +
                             "</w:tr><w:tr>" + cell("<w:vMerge/>", "covered") + inner + cell("", "d") +
                             "</w:tr></w:tbl>")),
            "wide\t\tc\n\tin ner\td\n");
}

TEST(Office, SaysWhyItCannotBeRead) {
  const std::string odt = file("minutes.odt");
  EXPECT_THAT(refusal(odt.substr(0, odt.size() / 2)), HasSubstr("is damaged"));
  EXPECT_THAT(refusal(docx("<w:p>")), HasSubstr("is damaged"));
  EXPECT_THAT(refusal(zip({{"[Content_Types].xml", "wordprocessingml"}})), HasSubstr("its text is missing"));
  EXPECT_THAT(refusal(zip({{"[Content_Types].xml", "spreadsheetml"}})), HasSubstr("is a spreadsheet"));
  EXPECT_THAT(refusal(zip({{"mimetype", "application/vnd.oasis.opendocument.presentation"}})),
              HasSubstr("is a presentation"));
  EXPECT_THAT(refusal(zip({{"paper.txt", "x"}})), HasSubstr("is a zip archive"));
}

TEST(Office, ZipBombsAreRefused) {
  const std::string bomb(64u << 20, ' ');
  EXPECT_THAT(refusal(zip({{"[Content_Types].xml", "wordprocessingml"}, {"word/document.xml", bomb}})),
              HasSubstr("zip bomb"));
}

TEST(Office, DeepXmlIsRefused) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:sdt>";
  for (int i = 0; i < 100'000; ++i) deep += "</w:sdt>";
  EXPECT_THAT(refusal(docx(deep)), HasSubstr("is damaged"));
}

TEST(Office, OldContainersByTheirStreams) {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const auto stream = [](std::string_view name) {
    std::string bytes;
    for (const char c : name) bytes += std::string{c, '\0'};
    return bytes;
  };
  EXPECT_THAT(refusal(ole + stream("EncryptedPackage")), HasSubstr("is encrypted"));
  EXPECT_THAT(refusal(ole + stream("Workbook")), HasSubstr("is a spreadsheet"));
  EXPECT_THAT(refusal(ole), HasSubstr("unknown kind"));
}

}  // namespace
}  // namespace minutebook::readers
