// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

using nlohmann::json;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Search : public ::testing::Test {
 protected:
  void SetUp() override { sandbox_.make_index(); }

  std::vector<std::string> command(const std::string& question,
                                   const std::vector<std::string>& options = {}) const {
    std::vector<std::string> arguments = {"search", "--index", sandbox_.index().string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.insert(arguments.end(), {"--", question});
    return arguments;
  }

  Outcome ask(const std::string& question, const std::vector<std::string>& options = {}) const {
    return sandbox_.run(command(question, options));
  }

  json answer(const std::string& question, std::vector<std::string> options = {}) const {
    options.insert(options.begin(), "--json");
    return sandbox_.json(command(question, options));
  }

  Sandbox sandbox_;
};

std::vector<std::string> kinds(const json& hits) {
  std::vector<std::string> out;
  for (const json& hit : hits) out.push_back(hit["kind"]);
  return out;
}

std::vector<std::string> dates(const json& hits) {
  std::vector<std::string> out;
  for (const json& hit : hits) out.push_back(hit["date"]);
  return out;
}

// What makes a hit the hit it is.
std::string identity(const json& hit) {
  return hit["source"].get<std::string>() + ":" + hit["offset"].dump() + hit["kind"].dump();
}

TEST(SearchUnsure, AHitNamesWhatIsLikelyAndNoMore) {
  const Sandbox sandbox;
  sandbox.write("drains.txt",
                "Hartle Drainage Committee\n\nMinutes of the meeting held on Tuesday 8th March 2016\n\n"
                "Present: Cllr Edwin Thackray (Chairman), Cllr Joan Dunn\n\n1. Apologies\n\n"
                "In the absence of the Chairman Cllr Joan Dunn took the chair.\n\n"
                "2. Drains\n\nThe estimate of the engineer was approved.\n");
  sandbox.make_index();
  const std::vector<std::string> search = {"search", "--index", sandbox.index().string(), "estimate"};
  const Outcome text = sandbox.run(search);
  EXPECT_THAT(text.out, HasSubstr("not certain: chair, kind"));
  std::vector<std::string> as_json = search;
  as_json.emplace_back("--json");
  EXPECT_EQ(sandbox.json(as_json)["hits"][0]["unsure"], json::array({"chair", "kind"}));
}

TEST_F(Search, JsonHasTheShapeOfTheDocumentation) {
  const std::string question = "decisions on pollinator corridors chaired by Imogen Tarrant";
  const Outcome outcome = ask(question, {"--json"});
  ASSERT_EQ(outcome.exit_status, 0) << outcome.err;
  EXPECT_THAT(keys_in_order(outcome.out),
              ElementsAre("query", "interpretation", "total", "answer", "hidden_boilerplate", "hits",
                          "facets", "facet_sizes", "did_you_mean", "took_ms"));
  const json found = json::parse(outcome.out);
  EXPECT_EQ(found["query"], question);

  const json& meaning = found["interpretation"];
  EXPECT_EQ(meaning["text"], "pollinator corridors");
  EXPECT_EQ(meaning["filters"],
            json::array({{{"field", "kind"}, {"op", "is"}, {"value", "decision"}},
                         {{"field", "chair"}, {"op", "is"}, {"value", "Imogen Tarrant"}}}));
  EXPECT_EQ(meaning["sort"], "relevance");
  EXPECT_EQ(meaning["notes"], json::array());
  EXPECT_TRUE(meaning["canonical"].is_string());

  EXPECT_EQ(found["total"], json({{"value", 3}, {"relation", "exact"}}));
  ASSERT_EQ(found["hits"].size(), 3U);
  EXPECT_THAT(kinds(found["hits"]), Each(std::string("decision")));
  EXPECT_TRUE(found["did_you_mean"].is_null());
  EXPECT_TRUE(found["took_ms"].is_number());

  ASSERT_TRUE(found["facets"].is_object());
  EXPECT_EQ(found["facets"]["chair"], json::array({{{"value", "Imogen Tarrant"}, {"count", 3}}}));
}

TEST_F(Search, JsonOfAHitHasEveryKey) {
  const json found = answer("decisions on pollinator corridors in 2020");
  ASSERT_FALSE(found["hits"].empty());
  const json& hit = found["hits"][0];
  EXPECT_EQ(hit["rank"], 1);
  EXPECT_TRUE(hit["score"].is_number());
  EXPECT_EQ(hit["kind"], "decision");
  EXPECT_EQ(hit["organization"], "Orchards & Allotments Board");
  EXPECT_EQ(hit["date"], "2020-03-12");
  EXPECT_EQ(hit["chair"], "Imogen Tarrant");
  EXPECT_EQ(hit["item"], json({{"number", "2"}, {"title", "Pollinator corridors"}}));
  EXPECT_TRUE(hit["speakers"].is_array());
  EXPECT_TRUE(hit["owner"].is_null());
  EXPECT_TRUE(hit["authorities"].is_array());
  EXPECT_EQ(hit["access"], "public");
  EXPECT_EQ(hit["text"], "The Orchards & Allotments Board noted the report on pollinator corridors.");
  EXPECT_EQ(hit["source"], (sandbox_.papers() / "orchards-2020-03-12.txt").string());
  EXPECT_TRUE(hit["page"].is_null());
  EXPECT_TRUE(hit["offset"].is_number_unsigned());
}

TEST_F(Search, SnippetsMarkTheMatchAndEscapeTheRest) {
  const json found = answer("owner:\"Fergus Adeyemi\" verges");
  ASSERT_EQ(found["hits"].size(), 1U);
  const std::string snippet = found["hits"][0]["snippet"];
  EXPECT_THAT(snippet, HasSubstr("<mark>verges</mark> &lt; 2m &amp; &gt; 1m wide"));
  EXPECT_THAT(std::string(found["hits"][0]["text"]), HasSubstr("verges < 2m & > 1m wide"));
}

TEST_F(Search, ExitsWith1WhereNothingIsFound) {
  const Outcome outcome = ask("xylophones");
  EXPECT_EQ(outcome.exit_status, 1);
  EXPECT_THAT(outcome.out, HasSubstr("No passages"));
  EXPECT_THAT(outcome.err, IsEmpty());
  const json found = answer("xylophones");
  EXPECT_EQ(found["total"]["value"], 0);
  EXPECT_EQ(found["hits"], json::array());
}

TEST_F(Search, TakesTheQuestionInOneArgumentOrSeveral) {
  const std::string index = "minutebook search --index index --json ";
  const auto hits = [&](const std::string& line) { return json::parse(sandbox_.shell(line).out)["hits"]; };
  EXPECT_EQ(hits(index + "heritage apples"), hits(index + "'heritage apples'"));
  EXPECT_EQ(hits(index + "heritage apples"),
            hits("MINUTEBOOK_INDEX=index minutebook search heritage --json apples"));
}

TEST_F(Search, PagesCoverEveryHitExactlyOnce) {
  const json whole = answer("board", {"--limit", "1000"});
  const std::size_t total = whole["total"]["value"];
  ASSERT_GT(total, 5U);
  ASSERT_EQ(whole["hits"].size(), total);
  std::set<std::string> seen;
  std::size_t rank = 0;
  for (std::size_t offset = 0; offset < total; offset += 3) {
    const json page = answer("board", {"--limit", "3", "--offset", std::to_string(offset)});
    EXPECT_EQ(page["total"]["value"], total);
    for (const json& hit : page["hits"]) {
      EXPECT_EQ(hit["rank"], ++rank);
      EXPECT_TRUE(seen.insert(identity(hit)).second) << identity(hit) << " twice";
      EXPECT_EQ(identity(hit), identity(whole["hits"][rank - 1]));
    }
  }
  EXPECT_EQ(seen.size(), total);
}

TEST_F(Search, PastTheEndThereAreNoHitsButStillATotal) {
  const Outcome outcome = ask("board", {"--json", "--offset", "1000"});
  EXPECT_EQ(outcome.exit_status, 0);
  const json found = json::parse(outcome.out);
  EXPECT_EQ(found["hits"], json::array());
  EXPECT_GT(found["total"]["value"], 0);
}

TEST_F(Search, ALimitOfNothingStillCounts) {
  const json found = answer("board", {"--limit", "0"});
  EXPECT_EQ(found["hits"], json::array());
  EXPECT_EQ(found["total"], answer("board")["total"]);
  EXPECT_EQ(found["facets"], answer("board")["facets"]);
}

TEST_F(Search, SortsByDate) {
  for (const char* order : {"date", "newest"}) {
    const std::vector<std::string> newest =
        dates(answer("pollinator", {"--sort", order, "--limit", "100"})["hits"]);
    ASSERT_GT(newest.size(), 3U);
    EXPECT_TRUE(std::is_sorted(newest.rbegin(), newest.rend())) << ::testing::PrintToString(newest);
  }
  const std::vector<std::string> oldest =
      dates(answer("pollinator", {"--sort", "oldest", "--limit", "100"})["hits"]);
  EXPECT_TRUE(std::is_sorted(oldest.begin(), oldest.end())) << ::testing::PrintToString(oldest);
  EXPECT_EQ(answer("pollinator", {"--sort", "date"})["interpretation"]["sort"], "newest");
}

TEST_F(Search, GroupsByItemAndMeeting) {
  const json items = answer("pollinator", {"--group", "item"});
  const json meetings = answer("pollinator", {"--group", "meeting"});
  EXPECT_EQ(items["groups"], items["hits"].size());
  EXPECT_EQ(meetings["groups"], 2);
  EXPECT_EQ(meetings["hits"].size(), 2U);
  EXPECT_EQ(meetings["total"], answer("pollinator")["total"]);
  std::uint64_t passages = 0;
  for (const json& hit : meetings["hits"]) passages += hit["group_size"].get<std::uint64_t>();
  EXPECT_EQ(passages, meetings["total"]["value"]);
  EXPECT_FALSE(answer("pollinator").contains("groups"));
}

TEST_F(Search, AnswersAQuestionWordFirst) {
  const json who = answer("date:2020 group:speaker")["answer"];
  EXPECT_EQ(who["type"], "values");
  EXPECT_EQ(who["of"], "speaker");
  EXPECT_EQ(who["total"], who["values"].size());
  EXPECT_GT(who["values"][0]["passages"], 0);
  const Outcome text = ask("date:2020 group:speaker");
  EXPECT_TRUE(text.out.starts_with(who["total"].dump() + " people\n")) << text.out;

  const json count = answer("pollinator group:meeting count:yes");
  EXPECT_EQ(count["answer"]["type"], "count");
  EXPECT_EQ(count["answer"]["total"], 2);
  EXPECT_EQ(count["groups"], 2);
  EXPECT_TRUE(ask("pollinator group:meeting count:yes").out.starts_with("2 meetings\n"));
  EXPECT_TRUE(ask("kind:decision pollinator count:yes").out.starts_with("3 decisions · pollinator\n"));
  EXPECT_TRUE(answer("pollinator")["answer"].is_null());
}

TEST_F(Search, CountsFacetsExactly) {
  const json found = answer("pollinator", {"--limit", "1000"});
  std::map<std::string, std::uint64_t> counted;
  for (const json& hit : found["hits"]) ++counted[hit["kind"]];
  for (const json& value : found["facets"]["kind"])
    EXPECT_EQ(value["count"], counted[value["value"]]) << value;
  EXPECT_EQ(found["facets"]["kind"].size(), counted.size());
  EXPECT_EQ(answer("pollinator", {"--facets", "0"})["facets"], json::object());
  EXPECT_EQ(answer("pollinator", {"--facets", "1"})["facets"]["kind"].size(), 1U);
}

TEST_F(Search, NeverShowsThePublicWhatIsRestricted) {
  for (const char* question : {"Quincewood", "\"sell Quincewood\"", "quince*", "negotiations", "date:2021-09",
                               "source:orchards-2021-09-09.txt"}) {
    const Outcome outcome = ask(question, {"--json"});
    EXPECT_EQ(outcome.exit_status, 1) << question << outcome.out;
    EXPECT_THAT(outcome.out, Not(HasSubstr("corridors being kept"))) << question;
  }
  const json everything = answer("board OR fergus OR officers", {"--limit", "1000", "--facets", "1000"});
  for (const json& hit : everything["hits"]) EXPECT_EQ(hit["access"], "public");
  EXPECT_THAT(everything["hits"].dump() + everything["facets"].dump(), Not(HasSubstr("uincewood")));
  EXPECT_EQ(answer("quincewod")["did_you_mean"], nullptr);
}

TEST_F(Search, ShowsWhatIsRestrictedToThoseWhoMaySeeIt) {
  const json found = answer("Quincewood", {"--access", "restricted"});
  ASSERT_GT(found["total"]["value"], 0);
  for (const json& hit : found["hits"]) EXPECT_EQ(hit["access"], "restricted");
  EXPECT_THAT(ask("Quincewood", {"--access", "restricted"}).out, HasSubstr("RESTRICTED"));
  // And what is public, too.
  EXPECT_GT(answer("pollinator", {"--access", "restricted"})["total"]["value"],
            answer("pollinator")["total"]["value"]);
}

TEST_F(Search, SaysWhatItUnderstoodToPeople) {
  const Outcome outcome = ask("decisions on pollinator corridors chaired by Imogen Tarrant");
  EXPECT_THAT(outcome.out, HasSubstr("3 decisions · pollinator corridors · chaired by Imogen Tarrant\n"));
  for (const char* words : {"12 March 2020", "Orchards & Allotments Board", "2. Pollinator corridors",
                            "chair Imogen Tarrant", "orchards-2020-03-12.txt"}) {
    EXPECT_THAT(outcome.out, HasSubstr(words));
  }
}

TEST_F(Search, NamesAFieldThatItDoesNotKnow) {
  const json found = answer("chiar:Tarrant apples");
  EXPECT_FALSE(found["interpretation"]["notes"].empty());
  EXPECT_THAT(found["interpretation"]["notes"].dump(), HasSubstr("chair"));
  EXPECT_THAT(ask("chiar:Tarrant apples").out, HasSubstr("Note: "));
}

TEST_F(Search, TakesAnyQuestion) {
  for (const char* question : {"", " ", "\"", "((", "AND", "OR OR", "NOT", "-", "*", "a:b:c",
                               "date:", "date:2020-99", "\xff\xfe", "chair:\"", "%s%n"}) {
    const Outcome outcome = ask(question, {"--json"});
    EXPECT_TRUE(outcome.exit_status == 0 || outcome.exit_status == 1) << question << outcome.err;
    EXPECT_FALSE(json::parse(outcome.out, nullptr, false).is_discarded()) << question;
  }
}

TEST_F(Search, TellsTheSameTwice) {
  json first = answer("pollinator corridors");
  json second = answer("pollinator corridors");
  first.erase("took_ms");
  second.erase("took_ms");
  EXPECT_EQ(first, second);
}

}  // namespace
}  // namespace minutebook::test
