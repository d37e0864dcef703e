// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shown.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "schema/terms.h"
#include "tests/query/small_index.h"

namespace minutebook::query {
namespace {

class ShownTest : public testing::Test {
 protected:
  void SetUp() override {
    const Meeting meeting{"Harbour & Coast Board", "2020-10-06", "Martin Oakes"};
    std::vector<indexer::IndexedPassage> passages = {
        passage(meeting, "discussion", "Gauges", "Gauges fail in storms."),
        passage(meeting, "decision", "Gauges", "Agreed to buy two gauges."),
        passage(meeting, "decision", "Parking", "Agreed to close one side.")};
    for (indexer::IndexedPassage& one : passages) {
      one.record.meeting_id = schema::short_hash(one.record.meeting_id);
      one.record.item_id = schema::short_hash(one.record.item_id);
    }
    index_.put("autumn.txt", std::move(passages));
  }

  SmallIndex index_;
};

TEST_F(ShownTest, AnIdNamesAPassageAnItemOrAMeeting) {
  Searcher searcher{index_.path(), Audience::kPublic};
  const schema::Record record = searcher.search("storms").hits.at(0).record;
  const Shown passage = find_shown(searcher, schema::passage_id(record));
  EXPECT_EQ(passage.unit, ShownUnit::kPassage);
  EXPECT_EQ(passage.records.size(), 2U);  // with the rest of its item
  const Shown item = find_shown(searcher, record.item_id);
  EXPECT_EQ(item.unit, ShownUnit::kItem);
  EXPECT_EQ(item.records.size(), 2U);
  const Shown meeting = find_shown(searcher, record.meeting_id);
  EXPECT_EQ(meeting.unit, ShownUnit::kMeeting);
  EXPECT_EQ(items_of(meeting).size(), 2U);
}

TEST_F(ShownTest, OfAnUnknownIdThereIsNothing) {
  Searcher searcher{index_.path(), Audience::kPublic};
  for (const std::string id : {"", " ", "gauges", "*", "\" OR *", "“ OR *", "0123456789abcdef", "-"}) {
    EXPECT_TRUE(find_shown(searcher, id).records.empty()) << id;
  }
}

}  // namespace
}  // namespace minutebook::query
