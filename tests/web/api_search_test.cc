// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "query/hit_pages.h"
#include "render/register.h"
#include "tests/web/api_client.h"

namespace minutebook::web {
namespace {

using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

std::vector<std::string> ids_of(const Json& hits) {
  std::vector<std::string> ids;
  for (const Json& hit : hits) ids.push_back(hit.at("id"));
  return ids;
}

class EveryHit : public ::testing::TestWithParam<const char*> {};

TEST_P(EveryHit, ComesOnceByItsCursors) {
  std::string target = std::string{"/v1/search?facets=0&limit=7&"} + GetParam();
  std::vector<std::string> forth;
  Json page = get_json(target);
  const std::size_t count = page.contains("groups") ? page.at("groups") : page.at("total").at("value");
  while (true) {
    EXPECT_EQ(page.at("hits").at(0).at("rank"), forth.size() + 1);
    for (std::string& id : ids_of(page.at("hits"))) forth.push_back(std::move(id));
    if (page.at("links").at("next").is_null()) break;
    page = get_json(target_of(page.at("links").at("next")));
  }
  EXPECT_THAT(forth, SizeIs(count));
  EXPECT_THAT(std::set<std::string>(forth.begin(), forth.end()), SizeIs(count));
  std::size_t back = 1;
  while (!page.at("links").at("prev").is_null()) {
    page = get_json(target_of(page.at("links").at("prev")));
    ++back;
  }
  EXPECT_EQ(back, (count + 6) / 7);
  EXPECT_EQ(page.at("hits").at(0).at("rank"), 1);
}

TEST_P(EveryHit, IsExportedAsItIsFound) {
  const std::string question = GetParam();
  const std::string exported = whole_body(get("/v1/export?" + question));
  std::vector<Json> found;
  for (Json page = get_json("/v1/search?facets=0&limit=100&" + question);;) {
    for (const Json& hit : page.at("hits")) found.push_back(hit);
    if (page.at("links").at("next").is_null()) break;
    page = get_json(target_of(page.at("links").at("next")));
  }
  EXPECT_EQ(lines_of(exported), found);
}

INSTANTIATE_TEST_SUITE_P(Questions, EveryHit,
                         ::testing::Values("q=harbour", "q=*&sort=oldest", "kind=decision&sort=agenda",
                                           "q=harbour&group=item", "q=decisions&group=chair",
                                           "boilerplate=yes"));

TEST(ApiExport, CsvIsWhatTheCommandLinePrints) {
  query::Searcher searcher{corpus_index(), query::Audience::kPublic};
  query::SearchOptions options;
  options.limit = 1'000'000;
  std::string rows = render::register_header();
  query::each_hit(searcher, "harbour kind:decision", options,
                  [&](const query::Results&, const query::Hit& hit) { rows += render::register_row(hit); });
  const Response response = get("/v1/export?q=harbour&kind=decision&format=csv");
  EXPECT_EQ(whole_body(response), rows);
  EXPECT_THAT(response.content_type, StartsWith("text/csv"));
  EXPECT_EQ(header(response, "Content-Disposition"), "attachment; filename=\"results.csv\"");
}

TEST(ApiExport, TheLinkOfASearchExportsWhatItFinds) {
  for (const std::string question :
       {"q=harbour&kind=decision", "format=moderngov-text", "format=text&q=board"}) {
    const Json search = get_json("/v1/search?limit=1&" + question);
    const std::string table = whole_body(get(target_of(search.at("links").at("csv"))));
    const std::string last = "\r\n" + std::to_string(search.at("total").at("value").get<std::size_t>()) + ',';
    EXPECT_THAT(table, HasSubstr(last)) << question;
  }
}

TEST(ApiSearch, ACursorOfAnotherRevisionIsGone) {
  const Response response = get("/v1/search?q=harbour&cursor=0123456789abcdef-20");
  EXPECT_EQ(response.status, 410);
  const Json problem = Json::parse(response.body);
  EXPECT_EQ(target_of(problem.at("links").at("first")), "/v1/search?q=harbour");
}

TEST(ApiSearch, NextAndPreviousAreInAHeaderToo) {
  const Response first = get("/v1/search?q=harbour&limit=2");
  const Json json = Json::parse(first.body);
  EXPECT_EQ(header(first, "Link"), '<' + json.at("links").at("next").get<std::string>() + ">; rel=\"next\"");
  EXPECT_TRUE(json.at("links").at("prev").is_null());
}

TEST(ApiSearch, AFacetValueSaysHowToChooseItAndHowToGiveItUp) {
  const Json all = get_json("/v1/search?q=harbour&limit=1");
  const Json kind = all.at("facets").at("kind").at(0);
  EXPECT_FALSE(kind.at("selected"));
  EXPECT_TRUE(kind.at("remove_url").is_null());
  const Json chosen = get_json(target_of(kind.at("apply_url")));
  EXPECT_EQ(chosen.at("total").at("value"), kind.at("count"));
  for (const Json& value : chosen.at("facets").at("kind")) {
    EXPECT_EQ(value.at("selected"), value.at("value") == kind.at("value"));
    if (!value.at("selected")) continue;
    EXPECT_TRUE(value.at("apply_url").is_null());
    EXPECT_EQ(get_json(target_of(value.at("remove_url"))).at("total"), all.at("total"));
  }
}

TEST(ApiSearch, SnippetsComeAsHtmlOrTextOrNotAtAll) {
  const Json text = get_json("/v1/search?q=harbour&limit=1&snippet=text").at("hits").at(0);
  const Json range = text.at("highlights").at(0);
  const std::string marked = text.at("snippet_text")
                                 .get<std::string>()
                                 .substr(range.at(0).get<std::size_t>(),
                                         range.at(1).get<std::size_t>() - range.at(0).get<std::size_t>());
  EXPECT_THAT(text.at("snippet").get<std::string>(), HasSubstr("<mark>" + marked + "</mark>"));
  EXPECT_FALSE(get_json("/v1/search?q=harbour&limit=1&snippet=none").at("hits").at(0).contains("snippet"));
  EXPECT_FALSE(get_json("/v1/search?q=harbour&limit=1").at("hits").at(0).contains("snippet_text"));
}

TEST(ApiRegisters, HaveTheirKindAlone) {
  for (const std::string kind : {"decision", "action"}) {
    const Json json = get_json("/v1/" + kind + "s?limit=100");
    std::set<std::string> kinds;
    for (const Json& hit : json.at("hits")) kinds.insert(hit.at("kind"));
    EXPECT_THAT(kinds, ::testing::ElementsAre(kind));
    EXPECT_EQ(json.at("total").at("value"), get_json("/v1/count?kind=" + kind).at("count"));
    EXPECT_THAT(json.at("links").at("csv").get<std::string>(),
                HasSubstr("/v1/export?kind=" + kind + "&format=csv"));
    EXPECT_EQ(get("/v1/" + kind + "s?kind=report").status, 400);
  }
}

TEST(ApiTimeline, CountsEveryHitOnceInTheOrderOfTime) {
  const Json all = get_json("/v1/timeline?q=harbour");
  std::size_t sum = all.at("undated");
  std::string before;
  for (const Json& month : all.at("months")) {
    EXPECT_LT(before, month.at("month").get<std::string>());
    before = month.at("month");
    sum += month.at("count").get<std::size_t>();
  }
  EXPECT_EQ(sum, all.at("count"));
  EXPECT_EQ(sum, get_json("/v1/search?q=harbour").at("total").at("value"));
  const Json year = get_json("/v1/timeline?q=harbour&from=2019&to=2019").at("years");
  ASSERT_THAT(year, SizeIs(1));
  EXPECT_EQ(year.at(0).at("year"), "2019");
}

TEST(ApiEntities, AnIdIsOfOneKind) {
  const Json hit = get_json("/v1/search?q=harbour&limit=1").at("hits").at(0);
  const std::string item = hit.at("item_id");
  EXPECT_EQ(get_json("/v1/items/" + item).at("type"), "item");
  EXPECT_EQ(get("/v1/meetings/" + item).status, 404);
  EXPECT_EQ(get("/v1/passages/" + item).status, 404);
  const Json passage = get_json("/v1/passages/" + hit.at("id").get<std::string>());
  EXPECT_EQ(get_json(target_of(passage.at("links").at("meeting"))).at("id"), hit.at("meeting_id"));
  EXPECT_EQ(get_json(target_of(passage.at("links").at("similar"))).at("id"), hit.at("id"));
}

TEST(ApiPeople, ALabelNamesOne) {
  const Json all = get_json("/v1/people?limit=100");
  EXPECT_GT(all.at("total"), 100);
  std::set<std::string> labels;
  for (Json page = all;; page = get_json(target_of(page.at("links").at("next")))) {
    for (const Json& person : page.at("people")) labels.insert(person.at("label"));
    if (page.at("links").at("next").is_null()) break;
  }
  EXPECT_THAT(labels, SizeIs(all.at("total")));
  const Json first = all.at("people").at(0);
  const Json one = get_json(target_of(first.at("links").at("self")));
  ASSERT_THAT(one.at("people"), SizeIs(1));
  EXPECT_EQ(one.at("people").at(0), first);
}

TEST(ApiBodies, SayHowMuchAndFromWhenToWhen) {
  const Json json = get_json("/v1/organizations?prefix=harbour&limit=1").at("organizations").at(0);
  EXPECT_EQ(json.at("name"), "Harbour & Coast Board");
  const Json found = get_json(target_of(json.at("links").at("search")) + "&boilerplate=yes&sort=oldest");
  EXPECT_EQ(found.at("total").at("value"), json.at("passages"));
  EXPECT_EQ(found.at("hits").at(0).at("date"), json.at("first"));
  EXPECT_GE(json.at("last"), json.at("first"));
}

TEST(ApiFacets, AreNarrowedByAPrefixAndDatesAreInTheirOrder) {
  const Json chairs = get_json("/v1/facets/chair?prefix=hesk").at("facets").at("chair");
  EXPECT_THAT(chairs, SizeIs(1));
  std::string before = "9999";
  for (const Json& year : get_json("/v1/facets/year?limit=1000").at("facets").at("year")) {
    EXPECT_GT(before, year.at("value").get<std::string>());
    before = year.at("value");
  }
}

Response request(Method method, const std::string& target, const std::string& origin = {}) {
  SiteOptions options = small_site_options();
  options.cors_origins = {"https://intranet.example.org"};
  Site site{options};
  Request request;
  request.method = method;
  request.target = target;
  request.host = "papers.example.org";
  request.origin = origin;
  return site.handle(request);
}

TEST(ApiMethods, OptionsSayWhatMayBeDone) {
  const Response response = request(Method::kOptions, "/v1/search?q=x");
  EXPECT_EQ(response.status, 204);
  EXPECT_EQ(header(response, "Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(header(response, "Access-Control-Allow-Methods"), "");
}

TEST(ApiMethods, APreflightIsAnsweredForTheSitesListed) {
  const Response listed = request(Method::kOptions, "/v1/search", "https://intranet.example.org");
  EXPECT_EQ(header(listed, "Access-Control-Allow-Origin"), "https://intranet.example.org");
  EXPECT_EQ(header(listed, "Access-Control-Allow-Methods"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(header(listed, "Access-Control-Max-Age"), "600");
  const Response other = request(Method::kOptions, "/v1/search", "https://elsewhere.example.org");
  EXPECT_EQ(header(other, "Access-Control-Allow-Origin"), "");
  EXPECT_EQ(header(other, "Access-Control-Allow-Methods"), "");
  EXPECT_EQ(header(request(Method::kGet, "/v1/search?q=x", "https://elsewhere.example.org"),
                   "Access-Control-Allow-Origin"),
            "");
}

TEST(ApiProbes, SayAWord) {
  EXPECT_EQ(get("/healthz").body, "ok\n");
  EXPECT_EQ(get("/readyz").body, "ready\n");
}

}  // namespace
}  // namespace minutebook::web
