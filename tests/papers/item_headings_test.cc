// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/item_headings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "number|title", "number=also|title", and "number|title > text on its line".
std::vector<std::string> print(const std::vector<ItemHeading>& headings) {
  std::vector<std::string> lines;
  for (const ItemHeading& heading : headings) {
    std::string line = heading.number;
    for (const std::string& also : heading.also_number) line += "=" + also;
    line += "|" + heading.title;
    for (const auto& below : heading.rest) line += " > " + below.text;
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> headings_in(std::string_view text) {
  return print(item_headings(text, blocks_of(text)));
}

// Lines as a format with styles gives them: those that begin with "# " are its headings, with "** " its bold lines.
std::vector<std::string> styled_headings_in(std::string_view lines) {
  readers::Extract extract;
  extract.whole_paragraphs = true;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    std::string_view line = lines.substr(begin, end - begin);
    readers::LineStyle style{.begin = extract.text.size(), .heading = 0, .bold = false};
    if (line.starts_with("# ")) {
      style.heading = 2;
      line.remove_prefix(2);
    } else if (line.starts_with("** ")) {
      style.bold = true;
      line.remove_prefix(3);
    }
    if (style.heading > 0 || style.bold) extract.styles.push_back(style);
    extract.text += std::string(line) + "\n\n";
    begin = end + 1;
  }
  return print(item_headings(extract.text, blocks_of(extract)));
}

TEST(ItemHeadings, AreNumberedInManyStyles) {
  const struct {
    std::string_view printed[3];
    std::string_view number[3];
  } kRows[] = {
      {{"1.", "2.", "3."}, {"1", "2", "3"}},
      {{"1", "2", "3"}, {"1", "2", "3"}},
      {{"1)", "2)", "3)"}, {"1", "2", "3"}},
      {{"41.", "42.", "43."}, {"41", "42", "43"}},
      {{"12/21", "13/21", "14/21"}, {"12/21", "13/21", "14/21"}},
      {{"2021/045.", "2021/046.", "2021/047."}, {"2021/045", "2021/046", "2021/047"}},
      {{"P23/117", "P23/118", "P23/119"}, {"P23/117", "P23/118", "P23/119"}},
      {{"CAB.34", "CAB.35", "CAB.36"}, {"CAB.34", "CAB.35", "CAB.36"}},
      {{"C048/23 2.", "C049/23 3.", "C050/23 4."}, {"C048/23=2", "C049/23=3", "C050/23=4"}},
      {{"FMB/24/05/1", "FMB/24/05/2", "FMB/24/05/3"}, {"FMB/24/05/1", "FMB/24/05/2", "FMB/24/05/3"}},
      {{"Item 1:", "Item 2:", "Item 3:"}, {"1", "2", "3"}},
      {{"Agenda Item 1", "Agenda Item 2", "Agenda Item 3"}, {"1", "2", "3"}},
      {{"I.", "II.", "III."}, {"I", "II", "III"}},
  };
  for (const auto& row : kRows) {
    const auto line = [&row](std::size_t i, std::string_view title) {
      return std::string(row.printed[i]) + " " + std::string(title) + "\n\n";
    };
    const std::string text = line(0, "Apologies for absence") + "None had been received.\n\n" +
                             line(1, "Declarations of interest") + "None were made.\n\n" +
                             line(2, "Lease of the mill") + "The lease had run out in the spring.\n";
    const auto titled = [&row](std::size_t i, std::string_view title) {
      return std::string(row.number[i]) + "|" + std::string(title);
    };
    EXPECT_THAT(headings_in(text),
                ElementsAre(titled(0, "Apologies for absence"), titled(1, "Declarations of interest"),
                            titled(2, "Lease of the mill")))
        << text;
  }
}

TEST(ItemHeadings, ListsInsideAnItemAreNone) {
  const std::string_view kLists[] = {
      "1. mend the sluice;\n\n2. clear the ditch; and\n\n3. paint the gate.\n\n",
      "(a) mend the sluice;\n\n(b) clear the ditch; and\n\n(c) paint the gate.\n\n",
      "(i) mend the sluice;\n\n(ii) clear the ditch; and\n\n(iii) paint the gate.\n\n",
      "2.1 The sluice had been mended by the county.\n\n2.2 The ditch was cleared in the autumn.\n\n"
      "2.3 The gate still wanted paint.\n\n",
      "4. The sluice had been mended by the county in the spring.\n\n5. The ditch was cleared in the "
      "autumn.\n\n"
      "6. The gate still wanted paint, and nobody could say who owned it.\n\n",
      "1. The works shall begin within three years of this permission.\n\n"
      "2. No stone shall be brought in before a sample of it has been approved in writing.\n\n"
      "3. The hedge shall be kept at its present height.\n\n4. No lamp shall be lit after ten at night.\n\n",
  };
  for (const std::string_view list : kLists) {
    const std::string text =
        "1. Apologies for absence\n\nNone had been received.\n\n2. The low marsh\n\nThe following was "
        "said of the marsh:\n\n" +
        std::string(list) + "3. Date of next meeting\n\nIt was left to the Clerk.\n";
    EXPECT_THAT(headings_in(text),
                ElementsAre("1|Apologies for absence", "2|The low marsh", "3|Date of next meeting"))
        << text;
  }
}

TEST(ItemHeadings, NumberedParagraphsThroughoutAreNone) {
  EXPECT_THAT(
      headings_in("1. Apologies for absence\n\n1.1 None had been received.\n\n2. Declarations of interest\n\n"
                  "2.1 None were made.\n\n2.2 The Chair reminded members of the register.\n\n"
                  "3. The low marsh\n\n3.1 The sluice had been mended by the county.\n\n"
                  "3.2 The ditch was cleared in the autumn.\n\n4. Date of next meeting\n\n4.1 It was left to "
                  "the Clerk.\n"),
      ElementsAre("1|Apologies for absence", "2|Declarations of interest", "3|The low marsh",
                  "4|Date of next meeting"));
}

TEST(ItemHeadings, NeedNoNumbers) {
  EXPECT_THAT(headings_in("APOLOGIES FOR ABSENCE\n\nNone had been received.\n\nDECLARATIONS OF INTEREST\n\n"
                          "None were made.\n\nLEASE OF THE MILL\n\nThe lease had run out in the spring.\n\n"
                          "DATE OF NEXT MEETING\n\nIt was left to the Clerk.\n"),
              ElementsAre("|APOLOGIES FOR ABSENCE", "|DECLARATIONS OF INTEREST", "|LEASE OF THE MILL",
                          "|DATE OF NEXT MEETING"));
  for (const std::string_view mark : {"# ", "** "}) {
    const std::string m(mark);
    EXPECT_THAT(styled_headings_in(m + "Apologies for absence\nNone had been received.\n" + m +
                                   "Declarations of interest\nNone were made.\n" + m +
                                   "Lease of the mill\nThe lease had run out in the spring.\n" + m +
                                   "Date of next meeting\nIt was left to the Clerk.\n"),
                ElementsAre("|Apologies for absence", "|Declarations of interest", "|Lease of the mill",
                            "|Date of next meeting"))
        << mark;
  }
}

TEST(ItemHeadings, NumbersAreLostAndRepeated) {
  EXPECT_THAT(styled_headings_in("** 1. Apologies for absence\nNone had been received.\n"
                                 "** Declarations of interest\nNone were made.\n"
                                 "** 3. Lease of the mill\nThe lease had run out in the spring.\n"
                                 "** 4. Date of next meeting\nIt was left to the Clerk.\n"),
              ElementsAre("1|Apologies for absence", "|Declarations of interest", "3|Lease of the mill",
                          "4|Date of next meeting"))
      << "one has lost its number";
  EXPECT_THAT(headings_in("1. Apologies for absence\n\nNone had been received.\n\n2. Declarations of "
                          "interest\n\nNone were made.\n\n4. Lease of the mill\n\nThe lease had run out.\n\n"
                          "5. Date of next meeting\n\nIt was left to the Clerk.\n"),
              ElementsAre("1|Apologies for absence", "2|Declarations of interest", "4|Lease of the mill",
                          "5|Date of next meeting"))
      << "the count leaves one out";
  EXPECT_THAT(headings_in("1. Apologies for absence\n\nNone had been received.\n\n2. Declarations of "
                          "interest\n\nNone were made.\n\n2. Lease of the mill\n\nThe lease had run out.\n\n"
                          "3. Date of next meeting\n\nIt was left to the Clerk.\n"),
              ElementsAre("1|Apologies for absence", "2|Declarations of interest", "2|Lease of the mill",
                          "3|Date of next meeting"))
      << "the count comes twice";
}

TEST(ItemHeadings, NumberAndTitleMayStandOnTwoLines) {
  EXPECT_THAT(
      headings_in("1.\n\nApologies for absence\n\nNone had been received.\n\n2.\n\nDeclarations of "
                  "interest\n\nNone were made.\n\n3.\n\nLease of the mill\n\nThe lease had run out.\n"),
      ElementsAre("1|Apologies for absence", "2|Declarations of interest", "3|Lease of the mill"));
  EXPECT_THAT(headings_in("1.\tApologies for absence\n\nNone had been received.\n\n2.\tDeclarations of "
                          "interest\n\nNone were made.\n\n3.\tLease of the mill\n\nThe lease had run out.\n"),
              ElementsAre("1|Apologies for absence", "2|Declarations of interest", "3|Lease of the mill"));
}

TEST(ItemHeadings, MayHaveASecondNumber) {
  const std::string_view kTexts[] = {
      "76.\n\nApologies for absence\n\n(Item 1)\n\nNone had been received.\n\n77.\n\nDeclarations of "
      "interest\n\n(Item 2)\n\nNone were made.\n\n78.\n\nLease of the mill\n\n(Item 3)\n\nThe lease had run "
      "out.\n",
      "76. Apologies for absence\n\n(Item 1)\n\nNone had been received.\n\n77. Declarations of "
      "interest\n\n(Item 2)\n\nNone were made.\n\n78. Lease of the mill\n\n(Item 3)\n\nThe lease had run "
      "out.\n",
      "76. Apologies for absence (Item 1)\n\nNone had been received.\n\n77. Declarations of "
      "interest (Item 2)\n\nNone were made.\n\n78. Lease of the mill (Item 3)\n\nThe lease had run out.\n",
      "76.\n\n(Item 1)\n\nApologies for absence\n\nNone had been received.\n\n77.\n\n(Item "
      "2)\n\nDeclarations "
      "of interest\n\nNone were made.\n\n78.\n\n(Item 3)\n\nLease of the mill\n\nThe lease had run out.\n",
  };
  for (const std::string_view text : kTexts) {
    EXPECT_THAT(headings_in(text), ElementsAre("76=1|Apologies for absence", "77=2|Declarations of interest",
                                               "78=3|Lease of the mill"))
        << text;
  }
}

TEST(ItemHeadings, TitlesRunIntoTheirText) {
  const struct {
    std::string_view line;
    std::string_view expected;
  } kRows[] = {
      {"2. Declarations of interest: None were made.", "2|Declarations of interest > None were made."},
      {"2. Declarations of interest. None were made by any of the members who were in the room that night.",
       "2|Declarations of interest > None were made by any of the members who were in the room that night."},
      {"2. PUBLIC FORUM A resident asked who would clear the ditch behind the almshouses, and was told to "
       "ask "
       "the county.",
       "2|PUBLIC FORUM > A resident asked who would clear the ditch behind the almshouses, and was told to "
       "ask "
       "the county."},
      {"2. Grass cutting The Clerk had three quotations for the summer.",
       "2|Grass cutting > The Clerk had three quotations for the summer."},
      {"2. Grass cutting: mower or scythe?", "2|Grass cutting: mower or scythe?"},
      {"2. Grass cutting - the summer round", "2|Grass cutting - the summer round"},
  };
  for (const auto& row : kRows) {
    const std::string text = "1. Apologies for absence\n\nNone had been received.\n\n" +
                             std::string(row.line) +
                             "\n\n3. Date of next meeting\n\nIt was left to the Clerk.\n";
    EXPECT_THAT(headings_in(text),
                ElementsAre("1|Apologies for absence", row.expected, "3|Date of next meeting"))
        << row.line;
  }
}

TEST(ItemHeadings, TextWithoutItemsHasNone) {
  for (const std::string_view text : {
           "Dear Clerk,\n\nThe wall of the pinfold has fallen down again.\n\nYours faithfully,\n\nA "
           "neighbour\n",
           "",
       }) {
    EXPECT_THAT(headings_in(text), IsEmpty()) << text;
  }
}

TEST(ItemHeadings, MayHaveTheirOnlyNumberBeneath) {
  EXPECT_THAT(
      headings_in(
          "Apologies for absence\n\n(Item 1)\n\nNone had been received.\n\nLease of the mill\n\n(Item "
          "2)\n\n1. The lease had run out.\n\n2. RESOLVED that it be renewed.\n"),
      ElementsAre("1|Apologies for absence", "2|Lease of the mill"));
}

TEST(ItemHeadings, FinerNumbersBelowAreNone) {
  EXPECT_THAT(
      headings_in(
          "1. Apologies for absence\n\nNone had been received.\n\n2. No interests were declared.\n\n"
          "3. Reports\n\n3.1 Chairman's report\n\nThe moss was wet.\n\n3.2 Clerk's report\n\nThe gate "
          "was mended.\n\n4. Payments\n\n4.1 Salaries\n\nThey were paid.\n"),
      ElementsAre("1|Apologies for absence", "2| > No interests were declared.", "3|Reports", "4|Payments"));
}

TEST(ItemHeadings, TitlesOfAnAgendaRunIntoTheText) {
  EXPECT_THAT(
      headings_in(
          "12/20 To Name Those Members who have sent no Word There were none.\n\n"
          "13/20 Late Business - Mayor The Clerk agreed to post the notice on the gate of the mill.\n"),
      ElementsAre(
          "12/20|To Name Those Members who have sent no Word > There were none.",
          "13/20|Late Business - Mayor > The Clerk agreed to post the notice on the gate of the mill."));
}

}  // namespace
}  // namespace minutebook::papers
