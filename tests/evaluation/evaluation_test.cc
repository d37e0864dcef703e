// SPDX-License-Identifier: GPL-2.0-or-later
// Holds how well papers are read to a floor, over our own corpus always and over a folder of samples
// (`seeds/` and `gold/` in it) where the environment variable MINUTEBOOK_SAMPLES names one.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <set>
#include <string>

#include "tests/evaluation/score.h"
#include "tests/evaluation/table.h"

namespace minutebook::evaluation {
namespace {

struct Floor {
  double macro_f1;
  double field_f1;
};

// What is said to be sure is right nineteen times in twenty, where there are enough cases to tell.
void hold_confidence(const Scores& scores) {
  constexpr std::size_t kEnough = 20;
  std::cout << '\n' << render_inferred(scores);
  for (const auto& [basis, share] : scores.inferred) {
    if (confidence_of(basis) != papers::Confidence::kHigh || share.judged < kEnough) continue;
    EXPECT_GE(20 * share.right, 19 * share.judged) << reason_of(basis);
  }
}

void hold(const std::filesystem::path& papers, const std::filesystem::path& gold, const Floor& floor) {
  const Scores scores = score_folder(papers, gold);
  std::cout << render_table(scores);
  hold_confidence(scores);
  EXPECT_GE(scores.macro_f1(), floor.macro_f1);
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    EXPECT_GE(scores.tallies[i].f1(), floor.field_f1) << to_string(static_cast<Field>(i));
  }
  if (testing::Test::HasFailure()) std::cout << render_findings(scores);
}

const std::filesystem::path kCorpus = std::filesystem::path(MINUTEBOOK_SOURCE_DIR) / "corpus";

std::set<std::string> names_in(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    EXPECT_TRUE(names.insert(entry.path().stem().string()).second)
        << entry.path() << " is there in two formats";
  }
  return names;
}

TEST(Evaluation, EveryPaperOfOursHasGold) {
  EXPECT_EQ(names_in(kCorpus / "papers"), names_in(kCorpus / "gold"));
  EXPECT_EQ(names_in(kCorpus / "held_out" / "papers"), names_in(kCorpus / "held_out" / "gold"));
}

TEST(Evaluation, Corpus) { hold(kCorpus / "papers", kCorpus / "gold", {.macro_f1 = 0.97, .field_f1 = 0.90}); }

// Nobody looked at these while the reader was written, so they say how well it does on papers it has not met.
TEST(Evaluation, HeldOut) {
  const std::filesystem::path folder = kCorpus / "held_out";
  hold(folder / "papers", folder / "gold", {.macro_f1 = 0.92, .field_f1 = 0.75});
}

TEST(Evaluation, Samples) {
  const char* samples = std::getenv("MINUTEBOOK_SAMPLES");
  if (samples == nullptr || *samples == '\0') GTEST_SKIP() << "MINUTEBOOK_SAMPLES is not set";
  const std::filesystem::path folder = samples;
  hold(folder / "seeds", folder / "gold", {.macro_f1 = 0.97, .field_f1 = 0.90});
}

}  // namespace
}  // namespace minutebook::evaluation
