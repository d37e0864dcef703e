// SPDX-License-Identifier: GPL-2.0-or-later
// Facets, explanations and items in context: the questions about an index that are no search.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Ask : public ::testing::Test {
 protected:
  void SetUp() override { sandbox_.make_index(); }

  Outcome run(const std::string& command, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {command, "--index", sandbox_.index().string()});
    return sandbox_.run(arguments);
  }
  json answer(const std::string& command, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "--json");
    const Outcome outcome = run(command, arguments);
    auto found = json::parse(outcome.out, nullptr, false);
    EXPECT_FALSE(found.is_discarded()) << outcome.out << outcome.err;
    return found;
  }
  json first_hit(const std::string& question) const { return answer("search", {question})["hits"][0]; }

  Sandbox sandbox_;
};

TEST_F(Ask, FacetsAreThoseOfASearch) {
  const json facets = answer("facets", {"pollinator"});
  EXPECT_EQ(facets["facets"]["kind"], answer("search", {"pollinator"})["facets"]["kind"]);
  EXPECT_EQ(facets["query"], "pollinator");
}

TEST_F(Ask, FacetsOfOneFieldCanBeSearched) {
  const json speakers = answer("facets", {"--field", "speaker", "--prefix", "adey"});
  ASSERT_EQ(speakers["facets"]["speaker"].size(), 1U);
  EXPECT_EQ(speakers["facets"]["speaker"][0]["value"], "Fergus Adeyemi");
  EXPECT_EQ(speakers["facet_sizes"]["speaker"], 1);
  EXPECT_EQ(speakers["facets"].size(), 1U);
  EXPECT_EQ(answer("facets", {"--field", "speaker", "--limit", "1"})["facets"]["speaker"].size(), 1U);
  const Outcome none = run("facets", {"--field", "speaker", "--prefix", "xylo"});
  EXPECT_EQ(none.exit_status, 1);
}

TEST_F(Ask, FacetsGoToSpreadsheets) {
  const Outcome csv = run("facets", {"--field", "owner", "--format", "csv", "kind:action"});
  EXPECT_EQ(csv.exit_status, 0);
  EXPECT_TRUE(csv.out.starts_with("field,value,count\r\nowner,")) << csv.out;
  const Outcome lines = run("facets", {"--field", "owner", "--format", "ndjson", "kind:action"});
  EXPECT_THAT(json::parse(lines.out.substr(0, lines.out.find('\n')))["field"], "owner");
}

TEST_F(Ask, FacetsTellThePublicNothingOfWhatIsRestricted) {
  const Outcome outcome =
      run("facets", {"--field", "title,owner,organization,year,speaker", "--limit", "1000"});
  EXPECT_THAT(outcome.out, Not(HasSubstr("uincewood")));
}

TEST_F(Ask, ExplainSaysWhatIsUnderstood) {
  const std::string question = "decisions on pollinator corridors not chaired by Imogen Tarrant since 2019";
  const Outcome text = run("explain", {question});
  EXPECT_EQ(text.exit_status, 0);
  EXPECT_THAT(text.out, HasSubstr("chaired by Imogen Tarrant"));
  EXPECT_THAT(text.out,
              HasSubstr("= kind:decision pollinator corridors -chair:\"Imogen Tarrant\" date:2019.."));

  const json found = answer("explain", {question});
  EXPECT_EQ(found["interpretation"]["canonical"],
            answer("search", {question})["interpretation"]["canonical"]);
  const json& tree = found["tree"];
  EXPECT_EQ(tree["type"], "and");
  EXPECT_EQ(tree["children"][0], json({{"type", "filter"}, {"field", "kind"}, {"value", "decision"}}));
  EXPECT_EQ(tree["children"][1], json({{"type", "word"}, {"text", "pollinator"}}));
  EXPECT_EQ(tree["children"][3],
            json({{"type", "not"},
                  {"children", {{{"type", "filter"}, {"field", "chair"}, {"value", "Imogen Tarrant"}}}}}));
  EXPECT_EQ(tree["children"][4],
            json({{"type", "filter"}, {"field", "date"}, {"from", "2019-01-01"}, {"to", nullptr}}));
  EXPECT_FALSE(found.contains("xapian"));
  EXPECT_THAT(std::string(answer("explain", {"--verbose", question})["xapian"]), HasSubstr("Query("));
}

TEST_F(Ask, ExplainHasEveryKindOfNode) {
  const json tree = answer("explain", {"--strict", "(a1 OR \"b c\" OR devol*) (d NEAR/4 e) owner:*"})["tree"];
  EXPECT_EQ(tree["children"][0]["type"], "or");
  EXPECT_EQ(tree["children"][0]["children"][1], json({{"type", "phrase"}, {"text", "b c"}}));
  EXPECT_EQ(tree["children"][0]["children"][2], json({{"type", "prefix"}, {"text", "devol"}}));
  EXPECT_EQ(tree["children"][1]["type"], "near");
  EXPECT_EQ(tree["children"][1]["distance"], 4);
  EXPECT_EQ(tree["children"][1]["ordered"], false);
  EXPECT_EQ(tree["children"][2], json({{"type", "present"}, {"field", "owner"}}));
  EXPECT_EQ(answer("explain", {"*"})["tree"], json({{"type", "all"}}));
}

TEST_F(Ask, ExplainNeedsNoHits) { EXPECT_EQ(run("explain", {"xylophones"}).exit_status, 0); }

TEST_F(Ask, StrictReadsNoEnglish) {
  EXPECT_EQ(answer("explain", {"--strict", "latest decisions"})["interpretation"]["filters"], json::array());
  EXPECT_NE(answer("explain", {"latest decisions"})["interpretation"]["filters"], json::array());
}

TEST_F(Ask, TodayIsWhenTheAskerSays) {
  const json meaning = answer("explain", {"--today", "2021-02-01", "apples last year"})["interpretation"];
  EXPECT_EQ(meaning["filters"], json::array({{{"field", "date"}, {"op", "from"}, {"value", "2020-01-01"}},
                                             {{"field", "date"}, {"op", "to"}, {"value", "2020-12-31"}}}));
}

TEST_F(Ask, ShowGivesTheItemOfAPassageInAgendaOrder) {
  const json hit = first_hit("kind:decision pollinator");
  const json shown = answer("show", {hit["id"]});
  EXPECT_EQ(shown["type"], "passage");
  EXPECT_EQ(shown["meeting"]["date"], hit["date"]);
  ASSERT_EQ(shown["items"].size(), 1U);
  const json& item = shown["items"][0];
  EXPECT_EQ(item["id"], hit["item_id"]);
  EXPECT_EQ(item["title"], hit["item"]["title"]);
  ASSERT_GT(item["passages"].size(), 2U);
  std::size_t asked = 0;
  for (std::size_t at = 0; at < item["passages"].size(); ++at) {
    const json& passage = item["passages"][at];
    EXPECT_EQ(passage["item_id"], hit["item_id"]);
    if (at > 0) {
      EXPECT_LT(item["passages"][at - 1]["offset"], passage["offset"]);
    }
    if (passage["asked"] == true) {
      ++asked;
      EXPECT_EQ(passage["text"], hit["text"]);
    }
  }
  EXPECT_EQ(asked, 1U);

  const Outcome text = run("show", {hit["id"]});
  EXPECT_EQ(text.exit_status, 0);
  EXPECT_THAT(text.out, HasSubstr("\n>   decision"));
  EXPECT_THAT(text.out, HasSubstr(std::string(hit["item"]["title"])));
}

TEST_F(Ask, ShowGivesAnItem) {
  const json hit = first_hit("pollinator");
  const json shown = answer("show", {hit["item_id"]});
  EXPECT_EQ(shown["type"], "item");
  EXPECT_EQ(shown["items"][0]["passages"].size(), answer("show", {hit["id"]})["items"][0]["passages"].size());
  EXPECT_THAT(run("show", {hit["item_id"]}).out, Not(HasSubstr("\n>")));
}

TEST_F(Ask, ShowGivesTheItemsOfAMeeting) {
  const json hit = first_hit("pollinator date:2020");
  const json shown = answer("show", {hit["meeting_id"]});
  EXPECT_EQ(shown["type"], "meeting");
  EXPECT_GT(shown["items"].size(), 2U);
  EXPECT_FALSE(shown["items"][0].contains("passages"));
  EXPECT_TRUE(shown["items"][0]["kinds"].is_object());
  EXPECT_THAT(run("show", {hit["meeting_id"]}).out, HasSubstr("2. Pollinator corridors\n"));
}

TEST_F(Ask, ShowOfWhatIsNotThereExitsWith1) {
  for (const char* id : {"0000000000000000", "30fb-x\" OR *", "", "!"}) {
    const Outcome outcome = run("show", {id});
    EXPECT_EQ(outcome.exit_status, 1) << id;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, HasSubstr("no passage, item or meeting has the id"));
  }
}

TEST_F(Ask, ShowHidesFromThePublicWhatIsRestricted) {
  const json hit =
      json::parse(run("search", {"--json", "--access", "restricted", "Quincewood"}).out)["hits"][0];
  for (const char* id : {"id", "item_id"}) {
    EXPECT_THAT(run("show", {hit[id]}).out, Not(HasSubstr("uincewood")));
    EXPECT_EQ(run("show", {"--access", "restricted", hit[id]}).exit_status, 0);
  }
}

TEST_F(Ask, SuggestGoesOnFromWhatIsTyped) {
  const json found = answer("suggest", {"apples chair:imog"});
  EXPECT_EQ(found["typed"], "apples chair:imog");
  ASSERT_FALSE(found["suggestions"].empty());
  const json& first = found["suggestions"][0];
  EXPECT_EQ(first["text"], "apples chair:\"Imogen Tarrant\"");
  EXPECT_EQ(first["value"], "Imogen Tarrant");
  EXPECT_GT(first["count"], 0);
  const Outcome text = run("suggest", {"--limit", "1", "apples", "chair:imog"});
  EXPECT_EQ(text.exit_status, 0);
  EXPECT_TRUE(text.out.starts_with("apples chair:\"Imogen Tarrant\"  ")) << text.out;
  EXPECT_EQ(run("suggest", {"chair:xylophone"}).exit_status, 1);
  EXPECT_THAT(run("suggest", {"quince"}).out, Not(HasSubstr("uincewood")));
}

TEST_F(Ask, SimilarNamesTheSameMatterAndItemsLikeIt) {
  const json hit = first_hit("pollinator kind:decision date:2021");
  const json found = answer("similar", {hit["id"]});
  EXPECT_EQ(found["item"]["item_id"], hit["item_id"]);
  std::vector<json> others;
  for (const char* list : {"earlier", "later", "similar"}) {
    others.insert(others.end(), found[list].begin(), found[list].end());
  }
  ASSERT_FALSE(others.empty());
  for (const json& other : others) EXPECT_NE(other["item_id"], hit["item_id"]);
  EXPECT_THAT(found.dump(), HasSubstr("2020-03-12"));
  EXPECT_EQ(run("similar", {hit["item_id"]}).exit_status, 0);
  EXPECT_EQ(run("similar", {"0000000000000000"}).exit_status, 1);
}

TEST(Completions, OfBashCompleteCommandsOptionsFieldsAndValues) {
  const Sandbox sandbox;
  if (sandbox.shell("bash -c true").exit_status != 0) GTEST_SKIP() << "there is no bash";
  ASSERT_EQ(sandbox.shell("minutebook completions bash > m.bash && bash -n m.bash").exit_status, 0);
  const auto complete = [&](const std::string& line) {
    const std::string script =
        "source m.bash; COMP_LINE=\"$1\"; COMP_POINT=${#COMP_LINE}; read -ra COMP_WORDS <<< \"$COMP_LINE\"; "
        "[[ $COMP_LINE == *\" \" ]] && COMP_WORDS+=(\"\"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
        "_minutebook; "
        "echo \"${COMPREPLY[*]}\"";
    const Outcome outcome = sandbox.shell("bash -c '" + script + "' bash '" + line + "'");
    EXPECT_THAT(outcome.err, IsEmpty());
    return outcome.out;
  };
  EXPECT_EQ(complete("minutebook sea"), "search\n");
  EXPECT_EQ(complete("minutebook search cha"), "chair:\n");
  EXPECT_EQ(complete("minutebook search apples cha"), "chair:\n");
  EXPECT_EQ(complete("minutebook search kind:dis"), "discussion\n");
  EXPECT_EQ(complete("minutebook search --form"), "--format\n");
  EXPECT_EQ(complete("minutebook search --format "), "text json ndjson csv\n");
  EXPECT_EQ(complete("minutebook facets --field own"), "owner\n");
  EXPECT_EQ(complete("minutebook parse papers/orchards-2020"), "papers/orchards-2020-03-12.txt\n");
  EXPECT_EQ(complete("minutebook completions f"), "fish\n");
}

TEST(Completions, OfAllShellsNameEveryCommand) {
  const Sandbox sandbox;
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const Outcome outcome = sandbox.run({"completions", shell});
    EXPECT_EQ(outcome.exit_status, 0);
    for (const char* word :
         {"search", "count", "facets", "explain", "show", "similar", "suggest", "index", "status", "people",
          "parse", "completions", "chair:", "ndjson", "kind:decision"}) {
      EXPECT_THAT(outcome.out, HasSubstr(word)) << shell;
    }
  }
  EXPECT_EQ(sandbox.run({"completions", "tcsh"}).exit_status, 2);
  EXPECT_EQ(sandbox.run({"completions"}).exit_status, 2);
}

}  // namespace
}  // namespace minutebook::test
