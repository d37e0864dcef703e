// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/acronyms.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "query/search.h"
#include "tests/query/small_index.h"

namespace minutebook::query {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

class AcronymsTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_ = new SmallIndex;
    const Meeting meeting{"Harbour & Coast Board", "2019-03-12", "Gwen Abbott"};
    std::vector<indexer::IndexedPassage> passages = {
        passage(meeting, "discussion", "Survey", "The sea-level survey (SLS) went on."),
        passage(meeting, "discussion", "Survey", "A sea level survey costs much."),
        passage(meeting, "decision", "Survey", "Agreed to pay for SLS."),
        passage(meeting, "discussion", "Aid", "The Aquatic Insect Directive (AID) needs aid."),
        passage(meeting, "discussion", "Aid", "Aquatic insect directives differ."),
        passage(meeting, "discussion", "Plans", "Tidal Energy Plan (TEP); Tidal Energy Plan (TEP)."),
        passage(meeting, "discussion", "Plans", "The tidal energy plan (TEP) again."),
        passage(meeting, "discussion", "Plans", "Town Events Programme (TEP)."),
        passage(meeting, "discussion", "Plans", "Trees, Edges and Paths (TEP)."),
        passage(meeting, "discussion", "Plans", "Terrace Entry Permits (TEPs)."),
        passage(meeting, "discussion", "Money", "Section 151 says so."),
        passage(meeting, "discussion", "Money", "The S.151 signed."),
        passage(meeting, "discussion", "Money", "The Chief Finance Officer left."),
    };
    index_->put("notes.txt", std::move(passages));
    indexer::IndexedPassage secret = passage(meeting, "decision", "Land", "The hidden zinc project (HZP).");
    secret.restricted = true;
    index_->put("closed.txt", {secret, passage(meeting, "discussion", "Land", "HZP is a name.")});
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }

  static Results search(const std::string& question, Audience audience = Audience::kPublic) {
    return Searcher{index_->path(), audience}.search(question);
  }

  static SmallIndex* index_;
};

SmallIndex* AcronymsTest::index_ = nullptr;

TEST_F(AcronymsTest, AreSearchedBothWays) {
  struct Row {
    std::string typed;
    std::uint64_t total;
  };
  const std::vector<Row> table = {
      {"SLS", 3},
      {"sls", 3},
      {"sea-level survey", 3},
      {"sea level surveys", 3},
      {"SLS pay", 1},
      {"pay sea-level survey", 1},
      {"SLS OR money", 6},
      {"\"SLS\"", 2},
      {"\"sea level survey\"", 2},
      {"-SLS kind:decision", 0},
      {"aid", 2},  // the word, in titles too
      {"AID", 2},
      {"aquatic insect directives", 2},
      {"section 151 officer", 3},
      {"s151", 3},
      {"s.151 officer", 3},
  };
  for (const Row& row : table) EXPECT_EQ(search(row.typed).total, row.total) << row.typed;
}

TEST_F(AcronymsTest, SayWhatElseIsSearchedFor) {
  const Results results = search("SLS");
  EXPECT_THAT(results.interpretation.notes, ElementsAre("SLS is also searched as \"sea-level survey\""));
  EXPECT_EQ(results.interpretation.canonical, "SLS");
  EXPECT_THAT(search("sea-level survey").interpretation.notes,
              ElementsAre("\"sea-level survey\" is also searched as SLS"));
  EXPECT_THAT(search("aid").interpretation.notes, ElementsAre());
  EXPECT_THAT(search("TEP").interpretation.notes,
              ElementsAre("TEP is also searched as \"Tidal Energy Plan\", \"Terrace Entry Permits\" and "
                          "\"Town Events Programme\", the commonest of 4 meanings"));
}

TEST_F(AcronymsTest, AreWordsOfWhichSomeAreEnough) { EXPECT_EQ(search("SLS zebra").total, 3U); }

TEST_F(AcronymsTest, AreMarked) {
  const Results results = search("pay sea-level survey");
  ASSERT_EQ(results.hits.size(), 1U);
  const Snippet& snippet = results.hits.front().snippet;
  std::vector<std::string> marked;
  for (const auto& [begin, end] : snippet.highlights)
    marked.push_back(snippet.text.substr(begin, end - begin));
  EXPECT_THAT(marked, ElementsAre("pay", "SLS"));
}

TEST_F(AcronymsTest, OfRestrictedPapersAreUnknownToThePublic) {
  const std::string note = "HZP is also searched as \"hidden zinc project\"";
  EXPECT_THAT(search("HZP").interpretation.notes, Not(Contains(note)));
  EXPECT_THAT(search("HZP", Audience::kRestricted).interpretation.notes, Contains(note));
}

}  // namespace
}  // namespace minutebook::query
