// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/relevance/test_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook::bench {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class RankedDocuments : public testing::Test {
 protected:
  TestIndex index_{{{"wall", "Sea wall", "The wall leaks in storms."},
                    {"bus", "Buses", "The bus was late, and the stop by the wall is closed."},
                    {"board", "Decisions", "A decision of the board, chaired by nobody."}}};
};

TEST_F(RankedDocuments, AnyWordCountsAndMoreOfThemCountMore) {
  EXPECT_THAT(index_.rank("leaking sea walls", 10), ElementsAre("wall", "bus"));
}

TEST_F(RankedDocuments, WordsAreNoQuestion) {
  EXPECT_THAT(index_.rank("decisions chaired by \"Ann Low\" kind:action -late", 10),
              UnorderedElementsAre("board", "bus"));
}

TEST_F(RankedDocuments, NoMoreThanAskedFor) { EXPECT_THAT(index_.rank("wall", 1), ElementsAre("wall")); }

TEST_F(RankedDocuments, WordsThatNoDocumentHasFindNothing) {
  EXPECT_THAT(index_.rank("zeppelin", 10), IsEmpty());
}

}  // namespace
}  // namespace minutebook::bench
