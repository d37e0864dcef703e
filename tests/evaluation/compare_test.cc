// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/evaluation/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace minutebook::evaluation {
namespace {

TEST(Normalize, MakesPrintingsOfOneTextEqual) {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"", ""},
      {"Welcome, Apologies & Declarations of Interest", "welcome, apologies and declarations of interest"},
      {"  Any \t Other\n Business. ", "any other business"},
      {"the council’s ‘best’ “work”", "the council's 'best' 'work'"},
      {"2018 – 19 — done", "2018 - 19 - done"},
      {"terms of reference , priorities", "terms of reference, priorities"},
      {"no\u00a0break", "no break"},
      {"SIÂN Llŷr", "siân llŷr"},
      {"The ﬁnal report:", "the final report"},
  };
  for (const Case& c : cases) EXPECT_EQ(normalize(c.text), c.expected) << c.text;
}

TEST(Words, AreLettersAndDigits) {
  EXPECT_EQ(words("Sector-led work: £17m, 2019/20 (R&D)"),
            (std::vector<std::string>{"sector", "led", "work", "17m", "2019", "20", "randd"}));
}

TEST(WordOverlap, CountsEachWordAsOftenAsBothHaveIt) {
  EXPECT_DOUBLE_EQ(word_overlap("the the report", "the report"), 0.8);
  EXPECT_DOUBLE_EQ(word_overlap("agreed", "noted"), 0);
  EXPECT_DOUBLE_EQ(word_overlap("", ""), 1);
}

TEST(PassageMatch, TakesAWholePassageOrTheOpeningOfOne) {
  struct Case {
    const char* gold;
    const char* found;
    bool same;
  };
  const Case cases[] = {
      {"Members noted the update.", "Members noted the update.", true},
      {"Members noted the update.", "members noted  the update", true},
      {"Members noted the update.", "Members noted the report.", false},  // 3 of 4 words
      // A whole sentence in gold is the whole passage: what swallows the next one is another.
      {"Members noted the update.", "Members noted the update. Officers to write to every district in May.",
       false},
      // Without its full stop it is an opening, however much follows.
      {"Officers to write to every district", "Officers to write to every district in May, with the figures.",
       true},
      {"Officers to write to every district …", "Officers to write to every district in May, and say why.",
       true},
      {"Officers to write to every", "Officers to write to everybody", true},  // 4 of 5 words
      {"Officers to write to the ministry", "Officers to phone the ministry about it", false},
      // An opening of one or two words would be that of too many.
      {"Members agreed", "Members agreed to close the libraries at noon.", false},
      {"Agreed.", "Agreed", true},
      {"Agreed.", "", false},
  };
  for (const Case& c : cases)
    EXPECT_EQ(passage_match(c.gold, c.found) > 0, c.same) << c.gold << " / " << c.found;
}

TEST(PassageMatch, PrefersTheCloserText) {
  const char* gold = "Members noted the report on roads";
  EXPECT_GT(passage_match(gold, "Members noted the report on roads."),
            passage_match(gold, "Members noted the report on roads and bridges."));
}

using Weights = std::vector<std::vector<double>>;

double total(const Weights& weights, const std::vector<std::optional<std::size_t>>& pairing) {
  double sum = 0;
  for (std::size_t i = 0; i < pairing.size(); ++i) sum += pairing[i] ? weights[i][*pairing[i]] : 0;
  return sum;
}

double best_total(const Weights& weights, std::size_t columns) {
  std::vector<std::size_t> order(std::max(weights.size(), columns));
  std::iota(order.begin(), order.end(), std::size_t{0});
  double best = 0;
  do {
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += order[i] < columns ? weights[i][order[i]] : 0;
    best = std::max(best, sum);
  } while (std::next_permutation(order.begin(), order.end()));
  return best;
}

TEST(Assign, FindsWhatGreedChoiceMisses) {
  const Weights weights = {{1.0, 0.9}, {0.9, 0.0}};
  EXPECT_EQ(assign(weights), (std::vector<std::optional<std::size_t>>{1, 0}));
}

TEST(Assign, LeavesOutPairsOfNoWeightAndTooManyRows) {
  EXPECT_EQ(assign({}), (std::vector<std::optional<std::size_t>>{}));
  EXPECT_EQ(assign({{}, {}}), (std::vector<std::optional<std::size_t>>{std::nullopt, std::nullopt}));
  EXPECT_EQ(assign({{0.0}, {0.5}, {0.7}}),
            (std::vector<std::optional<std::size_t>>{std::nullopt, std::nullopt, 0}));
}

TEST(Assign, IsTheBestOfAllPairings) {
  std::size_t state = 1;
  const auto next = [&] { return state = (state * 75 + 74) % 65537; };
  for (std::size_t rows = 1; rows <= 5; ++rows) {
    for (std::size_t columns = 1; columns <= 5; ++columns) {
      Weights weights(rows, std::vector<double>(columns));
      for (auto& row : weights) {
        for (double& weight : row) weight = next() % 3 == 0 ? 0.0 : static_cast<double>(next() % 100);
      }
      EXPECT_DOUBLE_EQ(total(weights, assign(weights)), best_total(weights, columns))
          << rows << "x" << columns;
    }
  }
}

}  // namespace
}  // namespace minutebook::evaluation
