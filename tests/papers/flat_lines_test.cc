// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/flat_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;

// "P text", "R cell|cell".
std::vector<std::string> joined(std::string_view text) {
  std::vector<std::string> lines;
  for (const Block& block : with_flat_lines_joined(blocks_of(text))) {
    std::string line = block.kind == BlockKind::kRow ? "R " : "P " + block.text;
    for (std::size_t i = 0; i < block.cells.size(); ++i) line += (i > 0 ? "|" : "") + block.cells[i];
    lines.push_back(line);
  }
  return lines;
}

TEST(FlatLines, ALabelHasItsValueOnTheNextLine) {
  EXPECT_THAT(joined("Date:\n\nThursday 3 May 2018\n\nVenue:\n\nPeat Room, 1 Mill Lane\n"),
              ElementsAre("P Date: Thursday 3 May 2018", "P Venue: Peat Room, 1 Mill Lane"));
}

TEST(FlatLines, OtherLinesStay) {
  for (const std::string_view text :
       {"Location:\n\nA map is printed on the back cover of this pack.\n",
        "The following was said:\n\nThe moss was wet.\n", "Date:\n\nVenue:\n"}) {
    std::vector<std::string> expected;
    for (const Block& block : blocks_of(text)) expected.push_back("P " + block.text);
    EXPECT_EQ(joined(text), expected) << text;
  }
}

TEST(FlatLines, AnAttendanceListMayHaveOneCellALine) {
  EXPECT_THAT(
      joined(
          "Position/Role\n\nCouncillor\n\nAuthority\n\nChair\n\nCllr Rowena Ashcroft\n\nFellbeck District "
          "Council\n\nMembers\n\nCllr Anjali Deshmukh\n\nCllr Patrick O'Leary\n\nWynstead Borough "
          "Council\n\nAssociation officers\n\nLinda Firth\n\nThe list was agreed by all who were there.\n"),
      ElementsAre("R Role|Name|Authority", "R Chair|Cllr Rowena Ashcroft|Fellbeck District Council",
                  "R Members|Cllr Anjali Deshmukh|", "R |Cllr Patrick O'Leary|Wynstead Borough Council",
                  "R Officers|Linda Firth|", "P The list was agreed by all who were there."));
}

}  // namespace
}  // namespace minutebook::papers
