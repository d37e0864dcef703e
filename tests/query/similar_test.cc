// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/similar.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "query/search.h"
#include "tests/query/small_index.h"

namespace minutebook::query {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class SimilarTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_ = new SmallIndex;
    int number = 0;
    for (const std::string date : {"2019-01-08", "2019-05-14", "2019-09-10", "2020-01-14"}) {
      const Meeting meeting{"Harbour & Coast Board", date, "Gwen Abbott"};
      std::vector<indexer::IndexedPassage> passages = {
          passage(meeting, "discussion", "Lighthouse",
                  "The lamp of the lighthouse needs repair this season."),
          passage(meeting, "decision", "Lighthouse",
                  "Agreed to repair the lamp: step " + std::to_string(number)),
          passage(meeting, "discussion", "Parking", "Parking charges near the market rose again."),
      };
      for (indexer::IndexedPassage& item : passages)
        item.record.matter_id = "matter " + item.record.item_title;
      index_->put("board" + std::to_string(number++) + ".txt", std::move(passages));
    }
    const Meeting cabinet{"Cabinet", "2020-02-02", "Priya Nair"};
    const std::string same = "A lamp for the lighthouse keeper's repair budget.";
    index_->put("cabinet.txt",
                {passage(cabinet, "report", "Lamps", same), passage(cabinet, "report", "More", same),
                 passage(cabinet, "report", "Trees", "Trees fall in storms.")});
    indexer::IndexedPassage secret =
        passage(cabinet, "decision", "Land", "Secret lamp repair at the lighthouse.");
    secret.restricted = true;
    index_->put("closed.txt", {secret});
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }

  static SimilarItems similar(const std::string& id, Audience audience = Audience::kPublic,
                              std::size_t limit = 10) {
    return Searcher{index_->path(), audience}.similar(id, limit);
  }

  static std::vector<std::string> dates(const std::vector<Hit>& hits) {
    std::vector<std::string> result;
    for (const Hit& hit : hits) result.push_back(hit.record.date);
    return result;
  }

  static std::vector<std::string> titles(const std::vector<Hit>& hits) {
    std::vector<std::string> result;
    for (const Hit& hit : hits) result.push_back(hit.record.item_title);
    return result;
  }

  static SmallIndex* index_;
};

SmallIndex* SimilarTest::index_ = nullptr;

const std::string kItem = "Harbour & Coast Board2019-05-14Lighthouse";

TEST_F(SimilarTest, FollowsAMatterOverItsMeetings) {
  const SimilarItems found = similar(kItem);
  ASSERT_TRUE(found.item);
  EXPECT_EQ(found.item->record.kind, "decision");
  EXPECT_THAT(dates(found.earlier), ElementsAre("2019-01-08"));
  EXPECT_THAT(dates(found.later), ElementsAre("2019-09-10", "2020-01-14"));
  for (const Hit& hit : found.later) EXPECT_EQ(hit.record.kind, "decision");
  EXPECT_THAT(dates(similar(kItem, Audience::kPublic, 1).later), ElementsAre("2019-09-10"));
}

TEST_F(SimilarTest, FindsWhatSharesTellingWordsOnce) {
  EXPECT_THAT(titles(similar(kItem).similar), ElementsAre("Lamps"));
  EXPECT_THAT(titles(similar(kItem + "-0").similar), ElementsAre("Lamps"));
  EXPECT_THAT(titles(similar("Harbour & Coast Board2019-05-14").similar), Contains("Parking"));
}

TEST_F(SimilarTest, OfNothingIsNothing) {
  for (const std::string id : {"", "nothing", "*"}) {
    const SimilarItems found = similar(id);
    EXPECT_FALSE(found.item);
    EXPECT_THAT(found.similar, IsEmpty());
  }
}

TEST_F(SimilarTest, ShowsNothingRestrictedToThePublic) {
  EXPECT_THAT(titles(similar(kItem).similar), Not(Contains("Land")));
  EXPECT_THAT(titles(similar(kItem, Audience::kRestricted).similar), Contains("Land"));
  EXPECT_FALSE(similar("Cabinet2020-02-02Land").item);
}

// In a question an id is typed, and what makes ids makes words of these letters.
TEST_F(SimilarTest, IsACondition) {
  SmallIndex index;
  const Meeting meeting{"Board", "2019-01-08", "Gwen Abbott"};
  indexer::IndexedPassage lamp = passage(meeting, "decision", "Lamp", "Repair the lighthouse lamp soon.");
  lamp.record.item_id = "abc123";
  index.put("a.txt", {lamp, passage(meeting, "report", "Lamps", "Lighthouse lamp prices, repair bills."),
                      passage(meeting, "decision", "Trees", "Plant the trees.")});
  Searcher searcher{index.path(), Audience::kPublic};
  EXPECT_THAT(titles(searcher.search("like:abc123").hits), ElementsAre("Lamps"));
  EXPECT_EQ(searcher.search("like:abc123 kind:decision").total, 0U);
  EXPECT_EQ(searcher.search("like:nothing").total, 0U);
}

TEST_F(SimilarTest, TakesAnyBytes) {
  Searcher searcher{index_->path(), Audience::kRestricted};
  EXPECT_TRUE(
      rc::check([&](const std::string& id) { RC_ASSERT(searcher.similar(id, 3).similar.size() <= 3U); }));
}

}  // namespace
}  // namespace minutebook::query
