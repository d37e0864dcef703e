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

}  // namespace
}  // namespace minutebook::papers
