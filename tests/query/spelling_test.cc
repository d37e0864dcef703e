// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/spelling.h"

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <vector>

#include "query/search.h"
#include "tests/query/small_index.h"

namespace minutebook::query {
namespace {

class SpellingTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_ = new SmallIndex;
    const Meeting meeting{"Harbour & Coast Board", "2019-03-12", "Gwen Abbott"};
    std::vector<indexer::IndexedPassage> passages;
    for (int i = 0; i < 60; ++i) {
      passages.push_back(
          passage(meeting, "discussion", "Climate change",
                  "The committee heard of wildlife on the foreshore and accommodation costs."));
    }
    passages.push_back(
        passage(meeting, "decision", "Climate", "The board changed the sea wall plan by two decisions."));
    passages.push_back(
        passage(meeting, "decision", "Paper", "The comittee noted S151 and the CLIMB scheme."));
    for (indexer::IndexedPassage& item : passages) item.speakers = item.people = {"Climata Oakes"};
    index_->put("notes.txt", std::move(passages));

    indexer::IndexedPassage secret =
        passage(meeting, "decision", "Land", "Members agreed to buy the zincworks.");
    secret.restricted = true;
    index_->put("closed.txt", {secret});
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }

  static std::optional<std::string> suggested(const std::string& question,
                                              Audience audience = Audience::kPublic) {
    return Searcher{index_->path(), audience}.search(question).did_you_mean;
  }

  static SmallIndex* index_;
};

SmallIndex* SpellingTest::index_ = nullptr;

struct Row {
  std::string typed;
  std::optional<std::string> suggested;
};

TEST_F(SpellingTest, PutsRightWhatFindsMore) {
  const std::vector<Row> table = {
      {"climte change", "climate change"},
      {"Climte change", "Climate change"},
      {"climte chnage", "climate change"},
      {"acomodation costs", "accommodation costs"},
      {"lcimate", "climate"},
      {"xlimate", "climate"},
      {"wild life", "wildlife"},
      {"fore shore", "foreshore"},
      {"seawall", "sea wall"},
      {"comittee", "committee"},  // which one paper has, and far more have the other
      {"decisons", "decisions"},  // a word that asks
      {"kind:discussion climte", "kind:discussion climate"},
      {"climte since 2019", "climate since 2019"},
  };
  for (const Row& row : table) EXPECT_EQ(suggested(row.typed), row.suggested) << row.typed;
}

TEST_F(SpellingTest, LeavesAloneWhatIsMeant) {
  for (const std::string typed :
       {"climate change", "climate changed", "climata", "climata oakes", "CLIM", "CLIMB", "\"climte\"",
        "S152", "21/00123/FUL", "clim*", "zzzzzz", "climate wall", "chair:climte", "the", "", "a"}) {
    EXPECT_EQ(suggested(typed), std::nullopt) << typed;
  }
}

TEST_F(SpellingTest, SuggestsNothingThatDoesNotFindMore) {
  EXPECT_EQ(suggested("climte date:1999"), std::nullopt);
}

TEST_F(SpellingTest, SuggestsNothingRestrictedToThePublic) {
  EXPECT_EQ(suggested("zincwroks"), std::nullopt);
  EXPECT_EQ(suggested("zincwroks", Audience::kRestricted), "zincworks");
}

}  // namespace
}  // namespace minutebook::query
