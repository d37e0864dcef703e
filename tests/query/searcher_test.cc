// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "query/explanation.h"
#include "query/search.h"
#include "schema/layout.h"
#include "tests/query/small_index.h"

namespace minutebook::query {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class SearcherTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_ = new SmallIndex;
    index_->fill();
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }

  static Results search(const std::string& question, const SearchOptions& options = {},
                        Audience audience = Audience::kPublic) {
    return Searcher{index_->path(), audience}.search(question, options);
  }

  static std::vector<std::string> texts(const Results& results) {
    std::vector<std::string> result;
    for (const Hit& hit : results.hits) result.push_back(hit.record.text);
    return result;
  }

  static std::vector<std::string> sources(const Results& results) {
    std::vector<std::string> result;
    for (const Hit& hit : results.hits) result.push_back(hit.record.source);
    return result;
  }

  static std::string facet(const Results& results, const std::string& field) {
    std::string printed;
    for (const Facet& facet : results.facets) {
      if (facet.field != field) continue;
      for (const FacetValue& value : facet.values)
        printed += value.value + '=' + std::to_string(value.count) + ' ';
    }
    return printed;
  }

  static SmallIndex* index_;
};

SmallIndex* SearcherTest::index_ = nullptr;

TEST_F(SearcherTest, ASearchPastItsDeadlineIsGivenUp) {
  const auto now = std::chrono::steady_clock::now();
  SearchOptions options;
  options.deadline = now - std::chrono::seconds{1};
  EXPECT_THROW(search("wall", options), TimeoutError);
  EXPECT_THROW(
      (Searcher{index_->path(), Audience::kPublic}.facet("wall", schema::Field::kKind, {}, 10, options)),
      TimeoutError);
  options.facet_values = 0;
  EXPECT_THROW(search("wall", options), TimeoutError);
  options.deadline = now + std::chrono::hours{1};
  EXPECT_EQ(search("wall", options).total, 4U);
}

struct Count {
  std::string question;
  std::uint64_t total;
};

TEST_F(SearcherTest, CountsExactly) {
  const std::vector<Count> table = {
      {"", 8},
      {"wall", 4},          // in titles, texts and context
      {"walls", 4},         // by its stem
      {"\"sea wall\"", 3},  // as written, in text or title
      {"\"walls\"", 0},     // a phrase is not stemmed
      {"repair*", 2},
      {"sea wall", 3},
      {"wall -sea", 1},
      {"kind:decision -winters", 4},  // only the rest of its item has it
      {"gauges OR parking", 4},
      {"kind:decision", 4},
      {"kind:(decision OR action)", 5},
      {"-kind:decision", 4},
      {"kind:decision wall", 2},
      {"chair:\"Gwen Abbott\"", 3},
      {"-chair:abbott kind:decision", 3},
      {"speaker:lorne", 2},
      {"speaker:\"Susan Oakes\" AND speaker:\"Andrew Lorne\"", 1},
      {"owner:vaughan", 1},
      {"person:vaughan", 1},
      {"authority:fernleigh", 1},
      {"board:\"harbour and coast board\"", 6},
      {"title:wall", 3},
      {"title:\"sea wall\"", 3},
      {"source:cabinet.txt", 2},
      {"source:cabinet", 2},
      {"date:2020", 5},
      {"date:2020-10", 5},
      {"date:2020-10-06", 3},
      {"date:2020-10-06..2020-10-19", 3},
      {"date:2020-10-07..", 2},
      {"date:..2019", 3},
      {"date:1950..2090", 8},
      {"date:2018", 0},
      {"-date:2020", 3},
      {"sector-led", 1},
      {"sectorled", 1},
      {"\"sector led\"", 1},
      {"llyr", 1},  // without its accents
      {"Ll\u0177r", 1},
      {"zinc", 0},
      {"\"\u2022\" wall", 4},
      {"decisions on the sea wall chaired by Gwen Abbott", 1},
      {"what did Andy Lorne say about gauges", 1},
      {"decisions of the harbour board since 2020", 2},
      {"actions for Rhys Vaughan", 1},
  };
  for (const Count& row : table) EXPECT_EQ(search(row.question).total, row.total) << row.question;
}

TEST_F(SearcherTest, PutsTitleWordsFirst) {
  const Results results = search("parking");
  ASSERT_EQ(results.total, 2U);
  EXPECT_GT(results.hits.front().score, 0);
  EXPECT_THAT(search("sea").hits.front().record.item_title, HasSubstr("Sea"));
}

TEST_F(SearcherTest, SortsByDateAndAgenda) {
  EXPECT_THAT(sources(search("*", {.limit = 4})),
              ElementsAre("cabinet.txt", "cabinet.txt", "autumn.txt", "autumn.txt"));
  EXPECT_EQ(search("*").interpretation.sort, "newest");
  const Results oldest = search("wall", {.sort = Sort::kOldest});
  EXPECT_THAT(sources(oldest), ElementsAre("spring.txt", "spring.txt", "spring.txt", "cabinet.txt"));
  EXPECT_EQ(oldest.hits.front().record.kind, "discussion");
  EXPECT_EQ(search("wall newest first").hits.front().record.source, "cabinet.txt");
  EXPECT_EQ(search("wall newest first", {.sort = Sort::kOldest}).hits.front().record.source, "spring.txt");
}

TEST_F(SearcherTest, PagesToTheEnd) {
  const std::vector<std::string> whole = texts(search("*", {.limit = 100}));
  std::vector<std::string> paged;
  for (std::size_t offset = 0; offset < whole.size(); offset += 3) {
    const Results page = search("*", {.limit = 3, .offset = offset});
    EXPECT_EQ(page.total, whole.size());
    EXPECT_EQ(page.hits.front().rank, offset + 1);
    for (const std::string& text : texts(page)) paged.push_back(text);
  }
  EXPECT_EQ(paged, whole);
  EXPECT_THAT(search("*", {.limit = 3, .offset = 1000}).hits, IsEmpty());
  EXPECT_EQ(search("*", {.limit = 0}).total, 8U);
}

TEST_F(SearcherTest, CountsFacetsOfAllMatches) {
  const Results results = search("*", {.limit = 1});
  EXPECT_EQ(facet(results, "kind"), "decision=4 discussion=2 action=1 report=1 ");
  EXPECT_EQ(facet(results, "organization"), "Harbour & Coast Board=6 Cabinet=2 ");
  EXPECT_EQ(facet(results, "speaker"), "Andrew Lorne=2 Susan Oakes=1 ");
  EXPECT_EQ(facet(results, "year"), "2020=5 2019=3 ");
  EXPECT_EQ(facet(search("*", {.facet_values = 1}), "kind"), "decision=4 ");
  EXPECT_EQ(facet(search("wall kind:decision"), "chair"), "Gwen Abbott=1 Priya Nair=1 ");
}

// What was chosen beside a question holds for all of it, and changes nothing of what its words mean.
TEST_F(SearcherTest, WhatIsChosenHoldsBesideTheWholeQuestion) {
  EXPECT_EQ(search("wall OR gauges").total, search("wall").total + search("gauges").total);
  EXPECT_EQ(search("wall OR gauges", {.also = "chair:\"Martin Oakes\""}).total,
            search("(wall OR gauges) AND chair:\"Martin Oakes\"").total);
  EXPECT_EQ(search("decisions on the wall", {.also = "kind:decision"}).total,
            search("decisions on the wall").total);
  EXPECT_EQ(search("date:2019", {.also = "date:2020"}).total, 0U);
  EXPECT_EQ(search("*", {.also = "kind:decision"}).total, search("kind:decision").total);
}

// A facet that is asked for by itself counts what a search finds: without what every meeting has, and some of the words
// where nothing has them all.
TEST_F(SearcherTest, AFacetCountsWhatASearchFinds) {
  SmallIndex index;
  const Meeting spring{"Cabinet", "2019-03-12", "Gwen Abbott"};
  indexer::IndexedPassage apologies =
      passage(spring, "apologies", "Apologies", "Apologies about the wall from Ann Reeve.");
  apologies.add(schema::Field::kIs, "boilerplate");
  index.put("spring.txt",
            {apologies, passage(spring, "decision", "Wall", "Members agreed to repair the wall.")});
  Searcher searcher{index.path(), Audience::kPublic};
  for (const char* question : {"wall", "include:boilerplate wall", "apologies", "wall zinc", "*"}) {
    Results alone;
    alone.facets = {searcher.facet(question, schema::Field::kKind)};
    EXPECT_EQ(facet(alone, "kind"), facet(searcher.search(question), "kind")) << question;
  }
}

TEST_F(SearcherTest, KeepsTheCountsOfAChosenFacetsOtherValues) {
  const Results results = search("kind:decision chair:\"Gwen Abbott\"");
  EXPECT_EQ(results.total, 1U);
  EXPECT_EQ(facet(results, "chair"), "Martin Oakes=2 Gwen Abbott=1 Priya Nair=1 ");
  EXPECT_EQ(facet(results, "kind"), "action=1 decision=1 discussion=1 ");
  EXPECT_EQ(facet(results, "organization"), "Harbour & Coast Board=1 ");
  EXPECT_EQ(facet(search("date:2019 kind:decision"), "year"), "2020=3 2019=1 ");
  EXPECT_EQ(facet(search("chair:\"Priya Nair\"", {.facet_values = 1}), "chair"),
            "Gwen Abbott=3 Priya Nair=2 ");
}

TEST_F(SearcherTest, SearchesInsideTheValuesOfAFacet) {
  Searcher searcher{index_->path(), Audience::kPublic};
  const Facet chairs = searcher.facet("*", schema::Field::kChair, "oa");
  ASSERT_EQ(chairs.values.size(), 1U);
  EXPECT_EQ(chairs.values.front().value, "Martin Oakes");
  EXPECT_EQ(chairs.values.front().count, 3U);
  EXPECT_EQ(searcher.facet("*", schema::Field::kChair, "", 1).distinct, 3U);
  EXPECT_EQ(searcher.facet("*", schema::Field::kOwner).values.front().value, "Rhys Vaughan");
}

TEST_F(SearcherTest, AnswersWhoAndHowMany) {
  const Results chairs = search("date:2020 group:chair");
  ASSERT_TRUE(chairs.answer.has_value());
  EXPECT_EQ(chairs.answer->of, "chair");
  EXPECT_EQ(chairs.answer->total, 2U);
  ASSERT_EQ(chairs.answer->values.size(), 2U);
  EXPECT_EQ(chairs.answer->values[0].value, "Martin Oakes");
  EXPECT_EQ(chairs.answer->values[0].passages, 3U);
  EXPECT_EQ(chairs.answer->values[0].meetings, 1U);
  ASSERT_EQ(chairs.hits.size(), 2U);
  EXPECT_EQ(chairs.hits[1].group_value, "Priya Nair");
  EXPECT_EQ(chairs.hits[1].record.source, "cabinet.txt");

  const Results owners = search("group:owner");  // no facet
  ASSERT_TRUE(owners.answer.has_value());
  EXPECT_EQ(owners.answer->values.front().value, "Rhys Vaughan");

  const Results votes = search("wall group:voted_against");
  EXPECT_EQ(votes.answer->total, 0U);
  EXPECT_THAT(votes.interpretation.notes, ElementsAre("none of them has a voted_against"));

  const Results decisions = search("kind:decision count:yes");
  ASSERT_TRUE(decisions.answer.has_value());
  EXPECT_TRUE(decisions.answer->is_count);
  EXPECT_EQ(decisions.answer->of, "passage");
  EXPECT_EQ(decisions.answer->total, 4U);
  EXPECT_EQ(search("kind:decision count:yes group:meeting").answer->total, 3U);

  const Results days = search("wall group:meeting sort:newest");
  ASSERT_TRUE(days.answer.has_value());
  ASSERT_EQ(days.answer->values.size(), 2U);
  EXPECT_EQ(days.answer->values[0].value, "2020-10-20");
  EXPECT_EQ(days.answer->values[1].passages, 3U);
}

TEST_F(SearcherTest, SaysWhatToLeaveOutWhereNothingIsFound) {
  const Results results = search("kind:action gauges date:2020");
  EXPECT_EQ(results.total, 0U);
  EXPECT_THAT(results.interpretation.notes, ElementsAre("without kind:action: 2 passages"));
}

TEST_F(SearcherTest, FindsWordsNearEachOther) {
  EXPECT_EQ(search("gauges NEAR/3 sea").total, 1U);
  EXPECT_EQ(search("gauge NEAR/3 seas").total, 1U);  // in any form
  EXPECT_EQ(search("gauges NEAR/1 lorne").total, 0U);
  EXPECT_EQ(search("title:(tides NEAR gauge)").total, 2U);
  EXPECT_EQ(search("sea ADJ/3 gauges").total, 0U);
  EXPECT_EQ(search("\"sea wall\" NEAR/5 winter").total, 1U);
}

TEST_F(SearcherTest, ReadsNoPlainEnglishInStrictLanguage) {
  EXPECT_EQ(search("decisions wall").total, 2U);
  const Results strict = search("decisions wall", {.strict = true});
  EXPECT_THAT(strict.interpretation.filters, IsEmpty());
}

TEST_F(SearcherTest, GroupsExactly) {
  const Results items = search("*", {.group = Grouping{Unit::kItem, {}}});
  EXPECT_EQ(items.total, 8U);
  EXPECT_EQ(items.groups, 4U);
  EXPECT_EQ(items.hits.size(), 4U);
  const Results meetings = search("*", {.limit = 2, .group = Grouping{Unit::kMeeting, {}}});
  EXPECT_EQ(meetings.groups, 3U);
  ASSERT_EQ(meetings.hits.size(), 2U);
  EXPECT_EQ(meetings.hits[0].group_size, 2U);
  EXPECT_EQ(meetings.hits[1].group_size, 3U);
  EXPECT_EQ(search("*", {.limit = 2, .offset = 2, .group = Grouping{Unit::kMeeting, {}}}).hits.size(), 1U);
}

TEST_F(SearcherTest, TellsAGroupByItsDecision) {
  const Results items = search("wall", {.group = Grouping{Unit::kItem, {}}});
  ASSERT_EQ(items.hits.size(), 2U);
  for (const Hit& hit : items.hits) EXPECT_EQ(hit.record.kind, "decision");
  const Results speech = search("winter", {.group = Grouping{Unit::kMeeting, {}}});
  ASSERT_EQ(speech.hits.size(), 1U);
  EXPECT_EQ(search("kind:discussion wall", {.group = Grouping{Unit::kItem, {}}}).hits.front().record.kind,
            "discussion");
}

TEST_F(SearcherTest, MarksTheMatch) {
  const Results results = search("sea wall kind:discussion");
  ASSERT_FALSE(results.hits.empty());
  const Snippet& snippet = results.hits.front().snippet;
  ASSERT_EQ(snippet.highlights.size(), 1U);
  const auto [begin, end] = snippet.highlights.front();
  EXPECT_EQ(snippet.text.substr(begin, end - begin), "sea wall");
}

TEST_F(SearcherTest, FallsBackToAnyWordAndSaysSo) {
  const Results results = search("gauges zebra");
  EXPECT_EQ(results.total, 2U);
  EXPECT_THAT(results.interpretation.notes,
              ElementsAre(HasSubstr("no passage has zebra"), HasSubstr("no passage has all the words")));
  EXPECT_EQ(search("zebra").total, 0U);
}

TEST_F(SearcherTest, KeepsAConditionThatNothingMeets) {
  const Results results = search("decisions chaired by Jo Nobody");
  EXPECT_EQ(results.total, 0U);
  EXPECT_THAT(results.interpretation.filters,
              ElementsAre(Filter{"kind", "is", "decision"}, Filter{"chair", "is", "Jo Nobody"}));
  EXPECT_THAT(results.interpretation.notes, ElementsAre(HasSubstr("no chair called \"Jo Nobody\""),
                                                        "without chair:\"Jo Nobody\": 4 passages"));
  EXPECT_EQ(search("kind:nonsense").total, 0U);
  EXPECT_EQ(search("date:nonsense").total, 0U);
}

TEST_F(SearcherTest, ShowsNothingRestrictedToThePublic) {
  EXPECT_EQ(search("zinc").total, 0U);
  EXPECT_EQ(search("zinc", {}, Audience::kRestricted).total, 1U);
  EXPECT_EQ(search("*").total, 8U);
  EXPECT_EQ(search("*", {}, Audience::kRestricted).total, 9U);
  EXPECT_EQ(facet(search("*"), "authority"), "Fernleigh District Council=1 ");
  // Not even by the nearest name, nor by being read as one.
  const Results results = search("authority:\"Hidden Parish Council\"");
  EXPECT_THAT(results.interpretation.notes, ElementsAre("no authority called \"Hidden Parish Council\""));
  EXPECT_EQ(search("authority:hidden", {}, Audience::kRestricted).total, 1U);
}

TEST_F(SearcherTest, AnswersTheSameByItsCanonicalQuestion) {
  for (const std::string question :
       {"decisions on the sea wall chaired by Gwen Abbott", "what did Lorne say about gauges", "wall -sea",
        "latest decisions of the harbour board in 2020"}) {
    const Results typed = search(question);
    const Results again = search(typed.interpretation.canonical);
    EXPECT_EQ(texts(again), texts(typed)) << typed.interpretation.canonical;
    EXPECT_EQ(again.interpretation.canonical, typed.interpretation.canonical);
  }
}

TEST(Searcher, KeepsPeopleAndTheirCouncilsTogether) {
  SmallIndex index;
  const Meeting meeting{"Harbour & Coast Board", "2020-10-06", "Martin Oakes"};
  indexer::IndexedPassage list = passage(meeting, "attendance", "Attendance", "Ida Price; Tom Wood");
  list.people = {"Ida Price", "Tom Wood"};
  list.standings = {{"Ida Price", "Fernleigh District Council"}, {"Tom Wood", "Castle Borough Council"}};
  list.authorities = {"Fernleigh District Council", "Castle Borough Council"};
  index.put("list.txt", {list});
  Searcher searcher{index.path(), Audience::kPublic};
  const auto values = [&](const std::string& question) {
    std::vector<std::string> names;
    const Results results = searcher.search(question);
    for (const AnswerValue& value : results.answer->values) names.push_back(value.value);
    return names;
  };
  EXPECT_THAT(values("authority:fernleigh group:person"), ElementsAre("Ida Price"));
  EXPECT_THAT(values("person:\"Tom Wood\" group:authority"), ElementsAre("Castle Borough Council"));
  EXPECT_THAT(values("person:* group:authority"),
              ElementsAre("Castle Borough Council", "Fernleigh District Council"));
}

TEST(Searcher, SeesWhatIsCommittedWhileItIsOpen) {
  SmallIndex index;
  index.fill();
  Searcher searcher{index.path(), Audience::kPublic};
  EXPECT_EQ(searcher.search("lighthouse").total, 0U);
  const Meeting meeting{"Lighthouse Panel", "2022-02-02", "Ida Price"};
  for (int i = 0; i < 5; ++i) {
    index.put("light.txt",
              {passage(meeting, "decision", "Lighthouse", "Agreed to paint it " + std::to_string(i))});
    EXPECT_EQ(searcher.search("lighthouse").total, 1U);
  }
  EXPECT_EQ(searcher.search("chaired by Ida Price").total, 1U);
}

TEST(Searcher, ARevisionNamesWhatIsCommitted) {
  SmallIndex index;
  index.fill();
  Searcher searcher{index.path(), Audience::kPublic};
  const std::string before = searcher.revision();
  EXPECT_FALSE(before.empty());
  searcher.search("wall");
  EXPECT_EQ(searcher.revision(), before);
  EXPECT_EQ((Searcher{index.path(), Audience::kPublic}.revision()), before);
  EXPECT_NE((Searcher{index.path(), Audience::kRestricted}.revision()), before);
  index.put("light.txt", {passage({"Lighthouse Panel", "2022-02-02", "Ida Price"}, "decision", "Lighthouse",
                                  "Agreed to paint it")});
  EXPECT_NE(searcher.revision(), before);
  SmallIndex other;
  other.fill();
  EXPECT_NE((Searcher{other.path(), Audience::kPublic}.revision()), before);
}

TEST(Searcher, NamesTheCommandWhereThereIsNoIndex) {
  try {
    Searcher searcher{"/nonexistent/index", Audience::kPublic};
    FAIL();
  } catch (const SearchError& error) {
    EXPECT_THAT(error.what(), HasSubstr("minutebook index --index /nonexistent/index"));
  }
}

TEST(Searcher, ReportsADamagedIndex) {
  SmallIndex index;
  std::filesystem::create_directories(index.path() / schema::kPublicFolder);
  EXPECT_THROW((Searcher{index.path(), Audience::kPublic}), SearchError);
}

TEST_F(SearcherTest, EachConditionCanBeTakenAway) {
  Searcher searcher{index_->path(), Audience::kPublic};
  std::vector<std::string> without;
  for (const Condition& one : searcher.explain("latest decisions on walls since 2018").conditions) {
    without.push_back(print(one.node) + " | " + one.without);
  }
  EXPECT_THAT(without, ElementsAre("kind:decision | walls date:2018.. sort:newest",
                                   "walls | kind:decision date:2018.. sort:newest",
                                   "date:2018.. | kind:decision walls sort:newest"));
  EXPECT_EQ(searcher.explain("kind:action").conditions.front().without, "*");
  EXPECT_THAT(searcher.explain("*").conditions, IsEmpty());
}

}  // namespace
}  // namespace minutebook::query
