// SPDX-License-Identifier: GPL-2.0-or-later
// The search page: what is asked, chosen, understood and found, all of it in the URL.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "query/explanation.h"
#include "query/tree.h"
#include "tests/web/page_reader.h"
#include "tests/web/small_site.h"
#include "web/pages/paging_html.h"

namespace minutebook::web {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAreArray;

std::string search_url(const NamedValues& query) { return "/search?" + write_query(query); }

std::vector<Tag> removals(const std::string& page, std::string_view list) {
  return tags_in(part_of(page, list), "a");
}

NamedValues without(NamedValues values, std::size_t index) {
  values.erase(values.begin() + static_cast<std::ptrdiff_t>(index));
  return values;
}

TEST(Finder, TheFormSendsWhatTheUrlAsks) {
  const NamedValues asked = {
      {"q", "the \"sea\" & <walls>"}, {"kind", "decision"}, {"kind", "action"},     {"year", "2019"},
      {"source", "nowhere"},          {"from", "2018"},     {"to", "2021-06"},      {"sort", "oldest"},
      {"group", "meeting"},           {"strict", "yes"},    {"boilerplate", "yes"}, {"lang", "cy"}};
  EXPECT_THAT(sent_by_finder(get(search_url(asked)).body), UnorderedElementsAreArray(asked));
}

TEST(Finder, EveryCheckboxKeepsTheQuestionAndNarrowsIt) {
  const NamedValues asked = {{"q", "carbon harbours"}, {"kind", "decision"}};
  const std::string page = get(search_url(asked)).body;
  std::size_t tried = 0;
  for (const Tag& box : tags_in(part_of(page, "id=\"filters\""), "input")) {
    if (box.at("type") != "checkbox" || box.has("checked") || box.at("value") == "yes") continue;
    NamedValues chosen = sent_by_finder(page);
    chosen.emplace_back(box.at("name"), box.at("value"));
    const Response next = get(search_url(chosen));
    ASSERT_EQ(next.status, 200);
    EXPECT_THAT(sent_by_finder(next.body), UnorderedElementsAreArray(chosen));
    EXPECT_THAT(next.body, Not(HasSubstr("No results"))) << box.at("name") << ' ' << box.at("value");
    ++tried;
  }
  EXPECT_GT(tried, 10U);
}

TEST(Finder, ATagRemovesItsValueAndNoOther) {
  const NamedValues asked = {{"q", "harbours"}, {"kind", "decision"}, {"kind", "action"},
                             {"year", "2019"},  {"from", "2018"},     {"boilerplate", "yes"}};
  const std::vector<Tag> links = removals(get(search_url(asked)).body, "class=\"tags\"");
  ASSERT_EQ(links.size(), 5U);
  for (std::size_t i = 0; i < links.size(); ++i) {
    EXPECT_THAT(query_of(links[i].at("href")), UnorderedElementsAreArray(without(asked, i + 1)));
    EXPECT_THAT(links[i].text, HasSubstr("Remove"));
  }
}

TEST(Finder, AChipTakesItsConditionOutOfTheTree) {
  query::Searcher searcher{corpus_index(), query::Audience::kPublic};
  for (const std::string question :
       {"decisions on carbon chaired by Marian Hesketh since 2018", "carbon OR harbours -walls",
        "latest actions", "+decisions +on carbon", "kind:(decision OR action) \"harbours\" group:meeting"}) {
    const query::Node tree = searcher.explain(question).tree;
    const std::vector<query::Node> conditions = query::conditions_of(tree);
    const std::vector<Tag> chips =
        removals(get(search_url({{"q", question}, {"year", "2019"}})).body, "class=\"chips\"");
    ASSERT_EQ(chips.size(), conditions.size()) << question;
    for (std::size_t i = 0; i < chips.size(); ++i) {
      std::vector<query::Node> rest = conditions;
      std::erase(rest, conditions[i]);
      std::string left = "*";
      bool has_year = false;
      for (const auto& [name, value] : query_of(chips[i].at("href"))) {
        if (name == "q") left = value;
        if (name == "year") has_year = value == "2019";
      }
      EXPECT_EQ(query::print(searcher.explain(left).tree), query::print(query::all_of(rest))) << question;
      EXPECT_TRUE(has_year) << "what was chosen beside the question stays";
    }
  }
}

TEST(Finder, WhatWasUnderstoodIsSaidAndCanBeEdited) {
  const std::string page = get("/search?q=latest+decisions+on+carbon&year=2019").body;
  EXPECT_THAT(part_of(page, "class=\"sentence\""), HasSubstr("newest first"));
  EXPECT_THAT(part_of(page, "class=\"understood\""), HasSubstr("kind:decision carbon sort:newest"));
}

TEST(Finder, ANameThatMayBeSeveralLinksToEach) {
  query::Searcher searcher{corpus_index(), query::Audience::kPublic};
  const std::string page = get("/search?q=person:okafor+since+2010+sort:oldest&kind=discussion").body;
  const std::string understood = part_of(page, "class=\"understood\"");
  EXPECT_THAT(understood, HasSubstr("“okafor” may be"));
  std::vector<std::string> narrowed;
  for (const Tag& link : tags_in(part_of(understood, "class=\"candidates\""), "a")) {
    const NamedValues query = query_of(link.at("href"));
    EXPECT_EQ(query.size(), 2U) << "the kind stays chosen";
    for (const auto& [name, value] : query) {
      if (name == "q") narrowed.push_back(searcher.explain(value).interpretation.canonical);
    }
  }
  EXPECT_THAT(narrowed, ElementsAre("date:2010.. person:\"Lorraine Okafor\" sort:oldest",
                                    "date:2010.. person:\"Teresa Okafor\" sort:oldest"));
}

TEST(Finder, TheHitHasItsWordsItsPlaceAndItsPeople) {
  const std::string page = get("/search?q=decisions+on+carbon+chaired+by+Marian+Hesketh").body;
  EXPECT_THAT(part_of(page, "class=\"hits\""), HasSubstr("<mark>carbon</mark>"));
  const std::string hit = part_of(page, "class=\"hit\"");
  EXPECT_THAT(part_of(hit, "class=\"tag tag-decision\""), HasSubstr("Decision"));
  std::set<std::string> places;
  for (const Tag& link : tags_in(hit, "a")) {
    const std::string href = link.at("href");
    places.insert(href.substr(0, href.find('/', 1)));
    if (href.starts_with("/item/")) {
      EXPECT_THAT(href, HasSubstr("#p-"));
    }
  }
  EXPECT_THAT(places, ElementsAre("/body", "/item", "/meeting", "/person"));
}

TEST(Finder, AnAnswerStandsBeforeTheHits) {
  const std::string page = get("/search?q=who+chaired+in+2019").body;
  EXPECT_LT(page.find("class=\"answer\""), page.find("class=\"hits\""));
  EXPECT_THAT(part_of(page, "class=\"answer\""), HasSubstr("/person/"));
  EXPECT_THAT(part_of(get("/search?q=how+many+decisions").body, "class=\"answer\""), HasSubstr("Passages"));
}

TEST(Finder, AnAnswerLeadsToWhatItCounts) {
  for (const std::string question : {"*+group:mode", "*+group:chair", "*+group:year", "*+group:outcome"}) {
    const std::string answer = part_of(get("/search?q=" + question).body, "class=\"answer\"");
    for (const Tag& link : tags_in(answer, "a")) {
      const std::string href = link.at("href");
      if (!href.starts_with("/search")) continue;
      const std::string value = get(href).body;
      EXPECT_THAT(value, Not(HasSubstr("No results"))) << href;
      EXPECT_NE(part_of(value, "class=\"sentence\""), "Passages.") << href;
    }
  }
}

TEST(Finder, AGroupSaysHowManyMoreItHas) {
  EXPECT_THAT(get("/search?q=*&group=meeting").body, HasSubstr("more in this meeting"));
}

TEST(Finder, LeftOutBoilerplateIsSaidWithALink) {
  const std::string page = get("/search?q=meeting").body;
  ASSERT_THAT(page, HasSubstr("Left out"));
  EXPECT_THAT(page, HasSubstr("boilerplate=yes"));
}

TEST(Finder, NothingFoundGivesAdvice) {
  const Response page = get("/search?q=xylophonic+zeppelins&year=2019");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(part_of(page.body, "role=\"status\""), HasSubstr("No results"));
  EXPECT_THAT(page.body, HasSubstr("/search?q=xylophonic%20zeppelins\""));
  EXPECT_THAT(page.body, HasSubstr("/help"));
}

TEST(Finder, AMistypedWordIsMendedByALink) {
  const std::string page = get("/search?q=harbuors&year=2019").body;
  EXPECT_THAT(page, HasSubstr("Did you mean"));
  EXPECT_THAT(page, HasSubstr("year=2019&amp;q=harbours"));
}

TEST(Finder, TheTitleTellsTheQuestionAndTheCount) {
  const std::string page = get("/search?q=carbon").body;
  EXPECT_THAT(part_of(page, "title"), testing::MatchesRegex("carbon - [0-9]+ results - Papers and minutes"));
}

TEST(Finder, TheSameSearchForProgramsHasNoPageAndNoLanguage) {
  const std::string outputs = part_of(get("/search?q=carbon&page=1&lang=cy").body, "class=\"outputs\"");
  const std::vector<Tag> links = tags_in(outputs, "a");
  ASSERT_EQ(links.size(), 3U);
  EXPECT_EQ(links[0].at("href"), "/v1/export?q=carbon&format=csv");
  EXPECT_EQ(links[1].at("href"), "/feed.atom?q=carbon");
  EXPECT_EQ(links[2].at("href"), "/v1/search?q=carbon");
}

TEST(Finder, TheSameSearchIsAnsweredToPrograms) {
  for (const std::string question :
       {"q=carbon&kind=decision&from=2018&sort=oldest&group=meeting&boilerplate=yes&strict=yes&lang=cy",
        "q=carbon&format=moderngov-text&format=pdf", "format=moderngov-text",
        "year=2019&chair=Marian+Hesketh"}) {
    for (const Tag& link : tags_in(part_of(get("/search?" + question).body, "class=\"outputs\""), "a")) {
      const Response answer = get(link.at("href"));
      EXPECT_EQ(answer.status, 200) << link.at("href") << answer.body;
      EXPECT_NE(answer.body, "");
    }
  }
}

TEST(Paging, EveryHitIsReachedByFollowingNext) {
  std::string url = "/search?q=*";
  std::set<std::string> passages;
  std::size_t hits = 0;
  std::string total;
  while (!url.empty()) {
    const Response page = get(url);
    ASSERT_EQ(page.status, 200);
    if (total.empty()) total = part_of(page.body, "role=\"status\"");
    for (const Tag& link : tags_in(part_of(page.body, "class=\"hits\""), "a")) {
      if (!link.at("href").starts_with("/item/")) continue;
      passages.insert(link.at("href"));
      ++hits;
    }
    url.clear();
    for (const Tag& link : tags_in(page.body, "a")) {
      if (link.at("rel") == "next") url = link.at("href");
    }
  }
  EXPECT_EQ(passages.size(), hits);
  std::erase(total, ',');
  EXPECT_EQ(std::to_string(hits) + " results", total);
}

TEST(Paging, APageThatIsNotThereIsNoneAndLeadsBack) {
  const Response beyond = get("/search?q=carbon&page=999999");
  EXPECT_EQ(beyond.status, 404);
  EXPECT_THAT(beyond.body, HasSubstr("Go to the last page"));
  for (const std::string page : {"0", "-1", "1000001", "99999999999999999999", "x", "1.5"}) {
    EXPECT_EQ(get("/search?q=carbon&page=" + page).status, 400) << page;
  }
}

TEST(Paging, NumbersStandAroundThePage) {
  using pages::shown_pages;
  EXPECT_THAT(shown_pages(1, 1), ElementsAre(1));
  EXPECT_THAT(shown_pages(1, 2), ElementsAre(1, 2));
  EXPECT_THAT(shown_pages(1, 9), ElementsAre(1, 2, 3, 0, 9));
  EXPECT_THAT(shown_pages(4, 7), ElementsAre(1, 2, 3, 4, 5, 6, 7));
  EXPECT_THAT(shown_pages(5, 9), ElementsAre(1, 2, 3, 4, 5, 6, 7, 8, 9));
  EXPECT_THAT(shown_pages(6, 12), ElementsAre(1, 0, 4, 5, 6, 7, 8, 0, 12));
  EXPECT_THAT(shown_pages(12, 12), ElementsAre(1, 0, 10, 11, 12));
  EXPECT_EQ(pages::pages_of(0, 20), 1U);
  EXPECT_EQ(pages::pages_of(20, 20), 1U);
  EXPECT_EQ(pages::pages_of(21, 20), 2U);
}

TEST(FacetPage, ListsValuesAndKeepsTheQuestion) {
  const Response page = get("/facet/speaker?q=carbon&year=2019&year=2021");
  ASSERT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("name=\"q\" value=\"carbon\""));
  EXPECT_THAT(tags_in(page.body, "input"), Not(IsEmpty()));
  EXPECT_EQ(get("/facet/nothing").status, 404);
  EXPECT_EQ(get("/facet/due").status, 404) << "is not counted";
}

TEST(FacetPage, ChosenValuesStayChosenWhateverIsLookedFor) {
  const std::string page = get("/facet/chair?chair=Marian+Hesketh&prefix=zzz").body;
  const std::vector<Tag> inputs = tags_in(page, "input");
  EXPECT_TRUE(std::any_of(inputs.begin(), inputs.end(), [](const Tag& tag) {
    return tag.has("checked") && tag.at("value") == "Marian Hesketh";
  }));
}

}  // namespace
}  // namespace minutebook::web
