// SPDX-License-Identifier: GPL-2.0-or-later
// Against figures worked out by hand.
#include "bench/relevance/metrics.h"

#include <gtest/gtest.h>

#include <cmath>

namespace minutebook::bench {
namespace {

const Relevant kTwo{"a", "b"};

TEST(Metrics, PerfectRankingIsOne) {
  EXPECT_DOUBLE_EQ(ndcg({"a", "b", "x"}, kTwo, 10), 1.0);
  EXPECT_DOUBLE_EQ(average_precision({"b", "a"}, kTwo), 1.0);
  EXPECT_DOUBLE_EQ(recall({"b", "a"}, kTwo, 1000), 1.0);
}

TEST(Metrics, NothingFoundIsNought) {
  EXPECT_DOUBLE_EQ(ndcg({}, kTwo, 10), 0.0);
  EXPECT_DOUBLE_EQ(average_precision({"x", "y"}, kTwo), 0.0);
  EXPECT_DOUBLE_EQ(recall({}, kTwo, 1000), 0.0);
}

TEST(Metrics, PlacesCount) {
  // Relevant at 2 and 4: (1/2 + 2/4)/2; (1/log2 3 + 1/log2 5)/(1 + 1/log2 3).
  const Ranking ranking{"x", "a", "y", "b"};
  EXPECT_DOUBLE_EQ(average_precision(ranking, kTwo), 0.5);
  EXPECT_DOUBLE_EQ(ndcg(ranking, kTwo, 10),
                   (1 / std::log2(3.0) + 1 / std::log2(5.0)) / (1 + 1 / std::log2(3.0)));
}

TEST(Metrics, DepthCutsOff) {
  const Ranking ranking{"x", "a", "y", "b"};
  EXPECT_DOUBLE_EQ(ndcg(ranking, kTwo, 1), 0.0);
  EXPECT_DOUBLE_EQ(recall(ranking, kTwo, 2), 0.5);
  EXPECT_DOUBLE_EQ(recall(ranking, kTwo, 4), 1.0);
}

TEST(Metrics, MoreRelevantThanTheDepthCanStillBeOne) { EXPECT_DOUBLE_EQ(ndcg({"a"}, kTwo, 1), 1.0); }

TEST(Metrics, MissedDocumentsCountAgainstTheMean) {
  EXPECT_DOUBLE_EQ(average_precision({"a"}, kTwo), 0.5);
  EXPECT_DOUBLE_EQ(recall({"a"}, kTwo, 1000), 0.5);
}

TEST(Measures, MeansOverQueriesThatHaveRelevantDocuments) {
  Measures measures;
  measures.add({"a", "b"}, kTwo);
  measures.add({"x"}, kTwo);
  measures.add({"x"}, {});
  EXPECT_EQ(measures.queries(), 2U);
  EXPECT_EQ(to_line(measures), "nDCG@10 0.5000 MAP 0.5000 recall@1000 0.5000");
}

TEST(Measures, OfNoQueryAreNought) {
  EXPECT_EQ(to_line(Measures{}), "nDCG@10 0.0000 MAP 0.0000 recall@1000 0.0000");
}

}  // namespace
}  // namespace minutebook::bench
