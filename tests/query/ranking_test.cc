// SPDX-License-Identifier: GPL-2.0-or-later
// Which passages come first, by questions whose answer is plain to a reader.
#include "query/ranking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "analyzers/analyzer.h"
#include "query/any_word.h"
#include "query/search.h"
#include "query/weight.h"
#include "tests/query/small_index.h"

namespace minutebook::query {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Meeting kBoard{"Harbour & Coast Board", "2019-03-12", "Gwen Abbott"};

// The passages' titles, best first.
std::vector<std::string> titles(const SmallIndex& index, const std::string& question) {
  std::vector<std::string> result;
  for (const Hit& hit : Searcher{index.path(), Audience::kPublic}.search(question).hits) {
    result.push_back(hit.record.item_title);
  }
  return result;
}

TEST(Ranking, AWordOfTheTitleCountsMore) {
  SmallIndex index;
  index.put("a.txt", {passage(kBoard, "discussion", "Moorings", "The dredging was put off."),
                      passage(kBoard, "discussion", "Dredging", "The moorings were put off.")});
  EXPECT_THAT(titles(index, "dredging"), ElementsAre("Dredging", "Moorings"));
}

TEST(Ranking, ATerseDecisionIsFoundByItsItemBelowWhatSaysIt) {
  SmallIndex index;
  indexer::IndexedPassage decision = passage(kBoard, "decision", "Budget", "Members noted the report.");
  decision.context = {1};
  index.put("a.txt",
            {decision, passage(kBoard, "discussion", "Outturn", "Ferry income had halved in spring.")});
  EXPECT_THAT(titles(index, "ferry"), ElementsAre("Outturn", "Budget"));
}

TEST(Ranking, WordsNearEachOtherCountMore) {
  SmallIndex index;
  const std::string between = " of which it was said by many at the time that it had cost too much by far ";
  index.put("a.txt", {passage(kBoard, "discussion", "Far", "The tide" + between + "lost its gauge there."),
                      passage(kBoard, "discussion", "Near", "The tide gauge" + between + "lost it there.")});
  EXPECT_THAT(titles(index, "tide gauge"), ElementsAre("Near", "Far"));
}

TEST(Ranking, WhereNoneHasAllWordsThoseWithMostAndRarestComeFirst) {
  SmallIndex index;
  index.put("a.txt", {passage(kBoard, "discussion", "One", "Buses, buses, buses and more buses were late."),
                      passage(kBoard, "discussion", "Two", "Buses to the quay."),
                      passage(kBoard, "discussion", "Rare", "The lighthouse."),
                      passage(kBoard, "discussion", "Again", "Late buses once more.")});
  const Results results = Searcher{index.path(), Audience::kPublic}.search("buses quay lighthouse");
  ASSERT_EQ(results.total, 4U);
  EXPECT_THAT(titles(index, "buses quay lighthouse"), ElementsAre("Two", "Rare", "One", "Again"));
  EXPECT_THAT(results.interpretation.notes, testing::Contains(HasSubstr("those with most of them first")));
}

TEST(Ranking, SharedWordsReorderButFindNothingMore) {
  SmallIndex index;
  index.put("a.txt", {passage(kBoard, "discussion", "A", "Oysters and spat on the eastern beds."),
                      passage(kBoard, "discussion", "B", "Oysters and spat of last year."),
                      passage(kBoard, "discussion", "C", "Oysters were served."),
                      passage(kBoard, "discussion", "D", "Spat was bought by weight.")});
  EXPECT_EQ(Searcher(index.path(), Audience::kPublic).search("oysters zeppelin").total, 3U);
}

TEST(AnyWord, FunctionWordsAreLeftOutUnlessTheyAreAll) {
  analyzers::Analyzer analyzer;
  EXPECT_EQ(print(any_word_of("What is the state of the sea-walls?", analyzer)), "state OR sea OR walls");
  EXPECT_EQ(any_word_of("to be", analyzer), any_of({word("to"), word("be")}));
  EXPECT_EQ(any_word_of("?!", analyzer), all());
}

TEST(Weight, RarerWordsCountMore) {
  EXPECT_GT(rarity(1, 1000), rarity(10, 1000));
  EXPECT_GT(rarity(1000, 1000), 0.0);
}

TEST(Weight, MoreOftenCountsMoreButLessAndLess) {
  const double once = saturation(1, 100, 100);
  const double twice = saturation(2, 100, 100);
  EXPECT_DOUBLE_EQ(once, 1.0);
  EXPECT_DOUBLE_EQ(saturation(0, 100, 100), 0.0);
  EXPECT_GT(twice, once);
  EXPECT_LT(saturation(3, 100, 100) - twice, twice - once);
  EXPECT_GT(once, saturation(1, 400, 100)) << "in a long passage a word tells less";
}

}  // namespace
}  // namespace minutebook::query
