// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;

// "P text", "L marker text", "R cell|cell".
std::vector<std::string> print(const std::vector<Block>& blocks) {
  std::vector<std::string> lines;
  for (const Block& block : blocks) {
    switch (block.kind) {
      case BlockKind::kParagraph:
        lines.push_back("P " + block.text);
        break;
      case BlockKind::kListEntry:
        lines.push_back("L " + block.marker + " " + block.text);
        break;
      case BlockKind::kRow: {
        std::string line = "R ";
        for (std::size_t i = 0; i < block.cells.size(); ++i) line += (i == 0 ? "" : "|") + block.cells[i];
        lines.push_back(line);
        break;
      }
    }
  }
  return lines;
}

TEST(Blocks, ParagraphsArePartedByBlankLines) {
  EXPECT_THAT(print(blocks_of("The Chair opened the meeting.\n\n \nNo declarations were made.\n")),
              ElementsAre("P The Chair opened the meeting.", "P No declarations were made."));
  EXPECT_TRUE(blocks_of("").empty());
  EXPECT_TRUE(blocks_of(" \n\t\n\u00A0\n").empty());
}

TEST(Blocks, LinesWrappedByHandAreJoined) {
  EXPECT_THAT(
      print(blocks_of("The Board heard that the sea wall at Port Ellery had been breached twice during the\n"
                      "winter, and that the second breach had cost rather more than the first one did to\n"
                      "mend.\n")),
      ElementsAre("P The Board heard that the sea wall at Port Ellery had been breached twice during the "
                  "winter, and that the second breach had cost rather more than the first one did to mend."));
}

TEST(Blocks, HeadingsOnLinesOfTheirOwnStayApart) {
  EXPECT_THAT(print(blocks_of("Decision\nMembers noted the update.\nAction\nOfficers to respond.\n")),
              ElementsAre("P Decision", "P Members noted the update.", "P Action", "P Officers to respond."));
}

TEST(Blocks, ListEntriesLoseTheirMarkers) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } kRows[] = {
      {"· the cost of dredging", "L * the cost of dredging"},
      {"• the cost of dredging", "L * the cost of dredging"},
      {"- the cost of dredging", "L * the cost of dredging"},
      {"– the cost of dredging", "L * the cost of dredging"},
      {"* the cost of dredging", "L * the cost of dredging"},
      {"1. note the report;", "L 1. note the report;"},
      {"- 1. note the report;", "L 1. note the report;"},
      {"1) note the report;", "L 1) note the report;"},
      {"(a) note the report;", "L (a) note the report;"},
      {"(iv) note the report;", "L (iv) note the report;"},
      {"ii. note the report;", "L ii. note the report;"},
      {"    - 4.1 keep the plans under review;", "L 4.1 keep the plans under review;"},
  };
  for (const auto& row : kRows)
    EXPECT_THAT(print(blocks_of(row.text)), ElementsAre(row.expected)) << row.text;
}

TEST(Blocks, NumbersInTextAreNoMarkers) {
  for (const std::string_view text : {
           "14 July 2020 was the date of the last meeting.",
           "98% of chairs said that it had helped.",
           "£4m was found.",
           "-5 degrees was recorded.",
       }) {
    EXPECT_THAT(print(blocks_of(text)), ElementsAre("P " + std::string(text)));
  }
}

TEST(Blocks, EntriesOfATightListStayApart) {
  EXPECT_THAT(print(blocks_of("The Board:\n1. noted the report;\n2. agreed the plan.\n")),
              ElementsAre("P The Board:", "L 1. noted the report;", "L 2. agreed the plan."));
}

TEST(Blocks, TabsMakeRows) {
  EXPECT_THAT(print(blocks_of("Councillor\tAuthority\nCllr Helen Marsh\t Wynstead Borough Council \n")),
              ElementsAre("R Councillor|Authority", "R Cllr Helen Marsh|Wynstead Borough Council"));
}

TEST(Blocks, PagesStartAtFormFeedsAndAfterThreeBlankLines) {
  const auto fed = blocks_of("First page.\n\fSecond page.\n\nStill second.\n");
  ASSERT_EQ(fed.size(), 3u);
  EXPECT_FALSE(fed[2].page_start);
  EXPECT_TRUE(fed[1].page_start);
  EXPECT_EQ(fed[0].page, 1);
  EXPECT_EQ(fed[1].page, 2);
  EXPECT_EQ(fed[2].page, 2);

  const auto spaced = blocks_of("First page.\n\n\n\nSecond page.\n\n\nStill second.\n");
  ASSERT_EQ(spaced.size(), 3u);
  EXPECT_TRUE(spaced[1].page_start);
  EXPECT_FALSE(spaced[2].page_start);
  EXPECT_EQ(spaced[1].page, std::nullopt);
}

TEST(Blocks, KnowWhetherAllOfThemWasEmphasized) {
  const auto blocks = blocks_of("**Depot lease**\n\nThe **depot** lease.\n");
  ASSERT_EQ(blocks.size(), 2u);
  EXPECT_TRUE(blocks[0].bold);
  EXPECT_EQ(blocks[0].text, "Depot lease");
  EXPECT_FALSE(blocks[1].bold);
  EXPECT_EQ(blocks[1].text, "The depot lease.");
}

TEST(Blocks, PartOfATextCountsFromTheWholesStart) {
  const std::string_view text = "Front sheet.\n\nNote of the meeting.\n\nMap.\n";
  const std::size_t begin = text.find("Note");
  const auto blocks = blocks_of(text, begin, text.find("Map"));
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(blocks[0].begin, begin);
  EXPECT_EQ(text.substr(blocks[0].begin, blocks[0].end - blocks[0].begin), "Note of the meeting.");
}

TEST(Blocks, LieInOrderInsideTheText) {
  EXPECT_TRUE(rc::check("blocks are in order, apart and inside", [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "Board", " ", "\n", "\n\n", "\t", "\f", "- ", "1. ", "(a) ", "**",
                                      "<u>", "·", "\u00A0", "\xC3", "|"));
    std::string text;
    for (const auto& piece : pieces) text += piece;
    std::size_t end = 0;
    for (const Block& block : blocks_of(text)) {
      RC_ASSERT(block.begin >= end);
      RC_ASSERT(block.end >= block.begin);
      RC_ASSERT(block.end <= text.size());
      end = block.end;
    }
  }));
}

// The first line and what its format says of it.
Block styled(std::string_view line, readers::LineStyle style) {
  readers::Extract extract;
  extract.text = std::string(line) + "\n\nRain fell.\n";
  extract.styles = {style};
  extract.whole_paragraphs = true;
  return blocks_of(extract).at(0);
}

TEST(Blocks, KnowWhatTheFormatSaysOfALine) {
  const Block heading = styled("Depot lease", {.begin = 0, .heading = 2, .bold = false});
  EXPECT_EQ(heading.heading, 2);
  EXPECT_FALSE(heading.bold);
  const Block bold = styled("Depot lease", {.begin = 0, .heading = 0, .bold = true});
  EXPECT_EQ(bold.heading, 0);
  EXPECT_TRUE(bold.bold);
}

TEST(Blocks, StylesGoToTheirOwnLines) {
  readers::Extract extract;
  extract.text = "Rain fell.\n\nDepot lease\n\nWind blew.\n\n2. Quay wall\n\nSnow lay.\n";
  extract.styles = {{.begin = extract.text.find("Depot"), .heading = 2, .bold = false},
                    {.begin = extract.text.find("2."), .heading = 3, .bold = true}};
  extract.whole_paragraphs = true;
  std::vector<int> levels;
  std::vector<bool> bold;
  for (const Block& block : blocks_of(extract)) {
    levels.push_back(block.heading);
    bold.push_back(block.bold);
  }
  EXPECT_THAT(levels, ElementsAre(0, 2, 0, 3, 0));
  EXPECT_THAT(bold, ElementsAre(false, false, false, true, false));
}

TEST(Blocks, WholeParagraphsAreNeverJoined) {
  readers::Extract extract;
  extract.text =
      "The Board heard that the sea wall at Port Ellery had been breached twice during the\n"
      "winter\n";
  extract.whole_paragraphs = true;
  EXPECT_EQ(blocks_of(extract).size(), 2u);
}

TEST(Blocks, ACellKeepsItsParagraphsApart) {
  const auto blocks = blocks_of("4.\tThe pinfold\u2028The wall had fallen.\tJB\u2028RC\n");
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(blocks[0].kind, BlockKind::kRow);
  EXPECT_THAT(blocks[0].cells, ElementsAre("4.", "The pinfold\nThe wall had fallen.", "JB\nRC"));
}

TEST(Blocks, EmptyCellsAreKept) {
  EXPECT_THAT(print(blocks_of("\tItem\tPage\n1.\tApologies\t\n")),
              ElementsAre("R |Item|Page", "R 1.|Apologies|"));
}

TEST(Blocks, SpacedCapitalsAreWords) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } kRows[] = {
      {"M I N U T E S", "P MINUTES"},
      {"R E S O L V E D that the minutes be signed.", "P RESOLVED that the minutes be signed."},
      {"Plan A B of the depot", "P Plan A B of the depot"},
  };
  for (const auto& row : kRows)
    EXPECT_THAT(print(blocks_of(row.text)), ElementsAre(row.expected)) << row.text;
}

TEST(Blocks, AListMayBeWrittenOnOneLine) {
  const struct {
    std::string_view text;
    std::vector<std::string> expected;
  } kRows[] = {
      {"(a) the report be noted; (b) the wall be mended; and (c) the gate be painted.",
       {"(a)", "(b)", "(c)"}},
      {"1. The report be noted. 2. The wall be mended. 3. The gate be painted.", {"1.", "2.", "3."}},
  };
  for (const auto& row : kRows) {
    const auto blocks = blocks_of(row.text);
    ASSERT_EQ(blocks.size(), 1u) << row.text;
    std::vector<std::string> markers;
    for (const Block& entry : entries_of(blocks[0], row.text)) markers.push_back(entry.marker);
    EXPECT_EQ(markers, row.expected) << row.text;
  }
  const std::string_view prose = "Rain fell on the high fells (and on the low ones).";
  EXPECT_THAT(print(entries_of(blocks_of(prose).at(0), prose)), ElementsAre("P " + std::string(prose)));
}

}  // namespace
}  // namespace minutebook::papers
