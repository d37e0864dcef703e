// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "query/search.h"
#include "tests/query/small_index.h"

namespace minutebook::query {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

constexpr analyzers::Date kToday{std::chrono::year{2021}, std::chrono::March, std::chrono::day{5}};

class SuggestTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_ = new SmallIndex;
    index_->fill();
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }

  static std::vector<Suggestion> suggest(const std::string& typed, std::size_t limit = 10,
                                         Audience audience = Audience::kPublic) {
    return Searcher{index_->path(), audience}.suggest(typed, limit, kToday);
  }

  static std::vector<std::string> texts(const std::string& typed, std::size_t limit = 10,
                                        Audience audience = Audience::kPublic) {
    std::vector<std::string> result;
    for (const Suggestion& suggestion : suggest(typed, limit, audience)) result.push_back(suggestion.text);
    return result;
  }

  static SmallIndex* index_;
};

SmallIndex* SuggestTest::index_ = nullptr;

TEST_F(SuggestTest, CompletesFields) {
  EXPECT_THAT(texts("cha"), Contains("chair:"));
  EXPECT_THAT(texts("wall comm"), Contains("wall organization:"));
  EXPECT_THAT(texts("-cha"), Contains("-chair:"));
  EXPECT_THAT(texts("(cha"), Contains("(chair:"));
}

TEST_F(SuggestTest, CompletesValuesOfAField) {
  EXPECT_THAT(texts("chair:pr"), ElementsAre("chair:\"Priya Nair\""));
  EXPECT_THAT(texts("wall chair:\"Gwen Ab"), ElementsAre("wall chair:\"Gwen Abbott\""));
  EXPECT_THAT(texts("presiding:"),
              ElementsAre("chair:\"Gwen Abbott\"", "chair:\"Martin Oakes\"", "chair:\"Priya Nair\""));
  EXPECT_THAT(texts("kind:de"), ElementsAre("kind:decision", "kind:declaration"));
  EXPECT_THAT(texts("title:par"), ElementsAre("title:\"Parking\""));
  EXPECT_THAT(texts("sort:new"), ElementsAre("sort:newest"));
  EXPECT_THAT(texts("group:me"), ElementsAre("group:meeting"));
  EXPECT_THAT(texts("chair:zz"), IsEmpty());
  EXPECT_THAT(texts("source:a"), IsEmpty());
}

TEST_F(SuggestTest, CompletesDates) {
  EXPECT_THAT(texts("date:"),
              IsSupersetOf({"date:\"this year\"", "date:\"last year\"", "date:2020", "date:2019"}));
  EXPECT_THAT(texts("since:20"), IsSupersetOf({"since:2020", "since:2019"}));
  EXPECT_THAT(texts("date:2020-1"), ElementsAre("date:2020-10"));
  EXPECT_THAT(texts("date:mar"), ElementsAre("date:\"March 2019\""));
  EXPECT_THAT(texts("wall since"),
              IsSupersetOf({"wall since this year", "wall since last year", "wall since 2020"}));
  EXPECT_THAT(texts("wall since 20"), ElementsAre("wall since 2020", "wall since 2019"));
  EXPECT_THAT(texts("wall in oct"), Contains("wall in October 2020"));
}

TEST_F(SuggestTest, CompletesNamesTitlesAndWords) {
  EXPECT_THAT(texts("wall gw"), ElementsAre("wall Gwen Abbott"));
  EXPECT_THAT(texts("what did andrew lo"), Contains("what did Andrew Lorne"));
  EXPECT_THAT(texts("harb"), Contains("Harbour & Coast Board"));
  EXPECT_THAT(texts("fern"), Contains("Fernleigh District Council"));
  EXPECT_THAT(texts("pa"), IsSupersetOf({"parking", "title:\"Parking\""}));
  EXPECT_THAT(texts("sea wa"), Contains("title:\"Sea wall\""));
  EXPECT_THAT(texts(""), IsEmpty());
  EXPECT_THAT(texts("wall "), IsEmpty());
}

TEST_F(SuggestTest, SaysWhatEachIs) {
  const std::vector<Suggestion> found = suggest("gw");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].value, "Gwen Abbott");
  EXPECT_EQ(found[0].kind, "person");
  EXPECT_EQ(found[0].detail, "chair");
  EXPECT_EQ(found[0].count, 3U);
}

TEST_F(SuggestTest, PutsTheMostFirstAndKeepsTheLimit) {
  for (const std::string typed : {"s", "sea", "p", "chair:", "date:", "wall since "}) {
    for (const std::size_t limit : {0U, 1U, 3U}) EXPECT_LE(suggest(typed, limit).size(), limit) << typed;
  }
  const std::vector<Suggestion> found = suggest("sea");
  EXPECT_TRUE(std::is_sorted(found.begin(), found.end(),
                             [](const Suggestion& a, const Suggestion& b) { return a.count > b.count; }));
}

TEST_F(SuggestTest, ShowsNothingRestrictedToThePublic) {
  EXPECT_THAT(texts("zin"), IsEmpty());
  EXPECT_THAT(texts("hidden"), IsEmpty());
  EXPECT_THAT(texts("authority:"), Not(Contains("authority:\"Hidden Parish Council\"")));
  EXPECT_THAT(texts("zin", 10, Audience::kRestricted), ElementsAre("zinc"));
  EXPECT_THAT(texts("hidden", 10, Audience::kRestricted), Contains("Hidden Parish Council"));
}

TEST_F(SuggestTest, TakesAnyBytes) {
  Searcher searcher{index_->path(), Audience::kRestricted};
  EXPECT_TRUE(rc::check([&](const std::string& bytes) {
    for (const std::string& typed :
         {bytes, bytes + " chair:", "date:" + bytes, "\"" + bytes, bytes + "sea wa"})
      RC_ASSERT(searcher.suggest(typed, 5, kToday).size() <= 5U);
  }));
}

}  // namespace
}  // namespace minutebook::query
