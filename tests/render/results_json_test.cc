// SPDX-License-Identifier: GPL-2.0-or-later
// The shapes of docs/json.md, of answers made by hand; tests/cli holds whole answers against them.
#include "render/results_json.h"

#include <gtest/gtest.h>

#include "render/people_json.h"

namespace minutebook::render {
namespace {

query::Results one_hit() {
  query::Results results;
  results.query = "tax < 3";
  results.total = 1;
  query::Hit hit;
  hit.rank = 1;
  hit.record.text = "A tax < 3 & more";
  hit.snippet = {"A tax < 3 & more", {{2, 5}}};
  results.hits.push_back(hit);
  results.facets.push_back({"year", {{"2020", 1}}, 4});
  return results;
}

TEST(ResultsJson, EscapesSnippetsAndMarksMatches) {
  const Json json = results_json(one_hit(), false);
  EXPECT_EQ(json["hits"][0]["snippet"], "A <mark>tax</mark> &lt; 3 &amp; more");
  EXPECT_EQ(json["hits"][0]["text"], "A tax < 3 & more");
}

TEST(ResultsJson, HasFacetsWhereTheyAreAskedFor) {
  EXPECT_EQ(results_json(one_hit(), false)["facets"], Json::object());
  const Json json = results_json(one_hit(), true);
  EXPECT_EQ(json["facets"]["year"][0], (Json{{"value", "2020"}, {"count", 1}}));
  EXPECT_EQ(json["facet_sizes"]["year"], 4);
}

TEST(ResultsJson, AHitAloneIsTheOneAmongAll) {
  query::Results results = one_hit();
  EXPECT_EQ(hit_json(results, results.hits[0]), results_json(results, false)["hits"][0]);
  results.interpretation.group = "meeting";
  EXPECT_EQ(hit_json(results, results.hits[0])["group_size"], 1);
}

TEST(ResultsJson, MembersAreAddedAtTheEnd) {
  Json json = results_json(one_hit(), false);
  json["links"] = Json::object();
  EXPECT_TRUE(line_of(json).ends_with(",\"links\":{}}\n"));
}

TEST(Json, ALineIsValidUtf8) { EXPECT_EQ(line_of({{"text", "caf\xe9"}}), "{\"text\":\"caf\uFFFD\"}\n"); }

TEST(PeopleJson, YearsAreNumbersOrNull) {
  schema::Person person;
  person.name = "Ida Price";
  person.first = "2016";
  person.authorities.push_back({"Fernleigh District Council", "2016", ""});
  const Json json = person_json(person);
  EXPECT_EQ(json["from"], 2016);
  EXPECT_EQ(json["to"], nullptr);
  EXPECT_EQ(json["authorities"][0]["from"], 2016);
}

}  // namespace
}  // namespace minutebook::render
