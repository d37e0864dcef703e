// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/layout_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;

// "P text", "L marker text", "R cell|cell", with " [margin]" behind.
std::vector<std::string> taken_apart(std::string_view text) {
  std::vector<std::string> lines;
  for (const Block& block : without_layout_tables(blocks_of(text), text)) {
    std::string line = block.kind == BlockKind::kParagraph   ? "P " + block.text
                       : block.kind == BlockKind::kListEntry ? "L " + block.marker + " " + block.text
                                                             : "R";
    if (block.kind == BlockKind::kRow) {
      for (const std::string& cell : block.cells) line += (line == "R" ? " " : "|") + cell;
    }
    if (!block.margin.empty()) line += " [" + block.margin + "]";
    lines.push_back(line);
  }
  return lines;
}

TEST(LayoutTables, AreTakenApart) {
  EXPECT_THAT(
      taken_apart(
          "4.\tThe pinfold\u2028The wall had fallen down in the night of the great gale.\u2028The Clerk "
          "to obtain two quotations for the wall.\tJB\n"),
      ElementsAre("L 4. The pinfold", "P The wall had fallen down in the night of the great gale.",
                  "P The Clerk to obtain two quotations for the wall. [JB]"));
}

TEST(LayoutTables, NamesStandBesideTheWorkTheyAreFor) {
  EXPECT_THAT(
      taken_apart("The Clerk to obtain two quotations for the wall of the pinfold.\u2028The moss was wet "
                  "this year.\u2028The warden to count the sheep upon the high fell.\tJB\u2028RC\n"),
      ElementsAre("P The Clerk to obtain two quotations for the wall of the pinfold. [JB]",
                  "P The moss was wet this year.",
                  "P The warden to count the sheep upon the high fell. [RC]"));
}

TEST(LayoutTables, OtherTablesStay) {
  for (const std::string_view text : {
           "Scheme\tHomes\tCost\nMill Lane\t12\t£4m\nLow Row\t7\t£2m\n",
           "Position/Role\tCouncillor\tAuthority\nChairman\tCllr Rowena Ashcroft\tFellbeck District "
           "Council\n",
           "Date:\tThursday 3 May 2018\nVenue:\tPeat Room, 1 Mill Lane, Fellbeck\n",
           "For\tAgainst\tAbstain\n9\t3\t1\n",
       }) {
    std::vector<std::string> expected;
    for (const Block& block : blocks_of(text)) {
      std::string line = "R";
      for (const std::string& cell : block.cells) line += (line == "R" ? " " : "|") + cell;
      expected.push_back(line);
    }
    EXPECT_EQ(taken_apart(text), expected) << text;
  }
}

TEST(LayoutTables, PartsLieInOrderInsideTheText) {
  const std::string_view text =
      "Rain fell.\n\n4.\tThe pinfold\u2028The wall had fallen down in the night of the great gale.\u2028The "
      "Clerk "
      "to obtain two quotations for the wall.\tJB\n\nWind blew.\n";
  std::size_t last = 0;
  for (const Block& block : without_layout_tables(blocks_of(text), text)) {
    EXPECT_GE(block.begin, last) << block.text;
    EXPECT_GE(block.end, block.begin) << block.text;
    EXPECT_LE(block.end, text.size()) << block.text;
    EXPECT_TRUE(text.substr(block.begin).starts_with(block.text.substr(0, block.text.find(' '))))
        << block.text;
    last = block.begin;
  }
}

}  // namespace
}  // namespace minutebook::papers
