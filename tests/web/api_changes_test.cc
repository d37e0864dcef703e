// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/web/api_client.h"

namespace minutebook::web {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kNoon = 1'600'000'000 * kSecond;  // 2020-09-13T12:26:40Z

class Changes : public ::testing::Test {
 protected:
  Changes() {
    for (int i = 0; i < 5; ++i) {
      const std::string digit = std::to_string(i);
      journal_.changes.push_back({"id" + digit, "/papers/" + digit, kNoon, kNoon});
    }
    journal_.changes.push_back({"id5", "/papers/5", kNoon, kNoon + kSecond});
    journal_.changes.push_back({"id6", "", kNoon, kNoon + 2 * kSecond});
  }

  Response ask(const std::string& query) {
    SiteOptions options = small_site_options();
    options.journal = [this] { return journal_; };
    Site site{options};
    Request request;
    request.target = "/v1/changes?" + query;
    request.host = "papers.example.org";
    return site.handle(request);
  }
  Json changes(const std::string& query) { return Json::parse(ask(query).body); }
  static std::vector<std::string> ids(const Json& json) {
    std::vector<std::string> ids;
    for (const Json& change : json.at("changes")) ids.push_back(change.at("id"));
    return ids;
  }

  SourceJournal journal_{"17", {}};
};

TEST_F(Changes, AreToldWithTheirKindAndTime) {
  const Json json = changes("");
  ASSERT_THAT(json.at("changes"), SizeIs(7));
  EXPECT_EQ(json.at("changes").at(0), Json::parse(R"({"id": "id0", "source": "/papers/0", "change": "added",
                                                      "at": "2020-09-13T12:26:40Z"})"));
  EXPECT_EQ(json.at("changes").at(5).at("change"), "updated");
  EXPECT_EQ(json.at("changes").at(6), Json::parse(R"({"id": "id6", "source": null, "change": "removed",
                                                      "at": "2020-09-13T12:26:42Z"})"));
  EXPECT_FALSE(json.at("more"));
}

TEST_F(Changes, SinceATime) {
  EXPECT_THAT(ids(changes("since=2020-09-13T12:26:41Z")), ElementsAre("id5", "id6"));
  EXPECT_THAT(ids(changes("since=2020-09-13T13:26:42.000%2B01:00")), ElementsAre("id6"));
  EXPECT_THAT(ids(changes("since=2020-09-14")), IsEmpty());
  EXPECT_THAT(ids(changes("since=2020-09-13")), SizeIs(7));
  for (const std::string wrong : {"yesterday", "2020-09-31", "2020-09-13T25:00:00Z", "2020-09-13T12:00:00",
                                  "17_x__", "2020-09-13T12:00:00.Z", "2020-09-13T12:00:00%2B1"}) {
    EXPECT_EQ(ask("since=" + wrong).status, 400) << wrong;
  }
}

TEST_F(Changes, APageAtATimeEachComesOnce) {
  std::vector<std::string> all;
  std::string query = "limit=2";
  for (bool has_more = true; has_more;) {
    const Json json = changes(query);
    for (std::string& id : ids(json)) all.push_back(std::move(id));
    has_more = json.at("more");
    query = "limit=2&since=" + json.at("next").get<std::string>();
    EXPECT_EQ(target_of(json.at("links").at("next")), "/v1/changes?" + query);
  }
  EXPECT_THAT(all, ElementsAre("id0", "id1", "id2", "id3", "id4", "id5", "id6"));
  EXPECT_THAT(ids(changes(query)), IsEmpty()) << "nothing has changed since";
}

// Another commit of the last run adds what sorts before what was told.
TEST_F(Changes, ARunThatGoesOnIsToldAgain) {
  std::string next = changes("").at("next");
  next = next.substr(0, next.rfind('_') + 1) + "anotherrevision";
  journal_.changes.insert(journal_.changes.begin() + 6, {"id5a", "/papers/5a", kNoon, kNoon + 2 * kSecond});
  EXPECT_THAT(ids(changes("since=" + next)), ElementsAre("id5a", "id6"));
}

TEST_F(Changes, OfAnIndexMadeAnewBeginAnew) {
  const std::string next = changes("").at("next");
  journal_.born = "18";
  const Response response = ask("since=" + next);
  EXPECT_EQ(response.status, 410);
  EXPECT_EQ(target_of(Json::parse(response.body).at("links").at("first")), "/v1/changes");
}

}  // namespace
}  // namespace minutebook::web
