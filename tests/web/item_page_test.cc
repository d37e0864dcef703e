// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/record.h"
#include "tests/web/small_site.h"

namespace minutebook::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kCarbon =
    "carbon annual report body:\"Harbour & Coast Board\" date:2021-02-04 kind:decision";

std::string page_of(const std::string& question) {
  return get("/item/" + first_record(question).item_id).body;
}

TEST(ItemPage, TellsWhatACarefulReaderAsks) {
  const std::string page = page_of(kCarbon);
  EXPECT_THAT(page, HasSubstr("<h1 lang=\"\">Item 3: Carbon in the harbours: second annual report</h1>"));
  EXPECT_THAT(page,
              HasSubstr("<a href=\"/body/Harbour%20%26%20Coast%20Board\">Harbour &amp; Coast Board</a>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"/person/Marian%20Hesketh\">Marian Hesketh</a>"));      // chaired
  EXPECT_THAT(page, HasSubstr("<a href=\"/person/Ruth%20Ellerby\">Ruth Ellerby</a>"));          // spoke
  EXPECT_THAT(page, HasSubstr("<a href=\"/person/Priya%20Nandakumar\">Priya Nandakumar</a>"));  // presented
  EXPECT_THAT(page, HasSubstr("Presented by"));
  EXPECT_THAT(page, HasSubstr("<time datetime=\"2021-02-04\">4 February 2021</time>"));
  EXPECT_THAT(page, HasSubstr("harbour-and-coast-board-2021-02-04.txt"));
  EXPECT_THAT(page, HasSubstr("Outcome"));
}

TEST(ItemPage, DecisionsAndActionsComeFirst) {
  const std::string page = page_of(kCarbon);
  const std::size_t outcomes = page.find("id=\"outcomes\"");
  const std::size_t decision = page.find("confirmed its target of 2030");
  const std::size_t action = page.find("draft a one-page return");
  const std::size_t said = page.find("id=\"said\"");
  const std::size_t presented = page.find("Emissions had fallen by nine per cent");
  const std::size_t thanked = page.find("thanked Priya for an honest report");
  EXPECT_LT(outcomes, decision);
  EXPECT_LT(decision, action);
  EXPECT_LT(action, said);
  EXPECT_LT(said, presented);
  EXPECT_LT(presented, thanked);
  EXPECT_NE(thanked, std::string::npos);
}

TEST(ItemPage, EveryPassageHasAnAnchorAndAPermalink) {
  const schema::Record record = first_record(kCarbon);
  const std::string anchor = "p-" + schema::passage_id(record);
  const std::string page = get("/item/" + record.item_id).body;
  EXPECT_THAT(page, HasSubstr("id=\"" + anchor + '"'));
  EXPECT_THAT(page, HasSubstr("href=\"#" + anchor + '"'));
}

TEST(ItemPage, HasACitation) {
  const schema::Record record = first_record(kCarbon);
  const std::string cited =
      "Harbour &amp; Coast Board, item 3, ‘Carbon in the harbours: second annual report’, 4 February 2021, "
      "http://papers.example.org/item/" +
      record.item_id;
  const std::string page = get("/item/" + record.item_id).body;
  EXPECT_THAT(page, HasSubstr(cited + "</textarea>"));
  EXPECT_THAT(page, HasSubstr("data-copy=\"" + cited + '"'));
  EXPECT_THAT(get("/item/" + record.item_id + "?lang=cy").body, HasSubstr("eitem 3, ‘Carbon"));
}

std::string replaced(std::string text, const std::string& old, const std::string& with) {
  return text.replace(text.find(old), old.size(), with);
}

TEST(ItemPage, SimilarItemsAreLinked) { EXPECT_THAT(page_of(kCarbon), HasSubstr("id=\"similar\"")); }

TEST(ItemPage, TheSameMatterAtOtherMeetingsIsLinked) {
  const PaperFolder folder;
  const std::string first = corpus_paper("harbour-and-coast-board-2021-02-04.txt");
  folder.write("first.txt", first);
  folder.write("second.txt", replaced(first, "Thursday 4 February 2021", "Thursday 3 February 2022"));
  folder.update();
  Site site{folder.options()};
  const auto id_on = [&](const std::string& day) {
    return first_record("carbon annual report kind:decision date:" + day, query::Audience::kPublic,
                        folder.index())
        .item_id;
  };
  Request request;
  request.target = "/item/" + id_on("2021-02-04");
  const std::string before = site.handle(request).body;
  EXPECT_THAT(before, HasSubstr("id=\"later\""));
  EXPECT_THAT(before, HasSubstr("/item/" + id_on("2022-02-03") + "#p-"));
  request.target = "/item/" + id_on("2022-02-03");
  EXPECT_THAT(site.handle(request).body, HasSubstr("id=\"earlier\""));
}

TEST(ItemPage, OtherIdsLeadToWhereTheyAre) {
  const schema::Record record = first_record(kCarbon);
  const std::string id = schema::passage_id(record);
  const Response passage = get("/item/" + id + "?lang=cy");
  EXPECT_EQ(passage.status, 302);
  EXPECT_EQ(header_of(passage, "Location"), "/item/" + record.item_id + "?lang=cy#p-" + id);
  const Response meeting = get("/item/" + record.meeting_id);
  EXPECT_EQ(meeting.status, 302);
  EXPECT_EQ(header_of(meeting, "Location"), "/meeting/" + record.meeting_id);
}

TEST(ItemPage, ThereIsNothingElse) {
  for (const char* id : {"0000000000000000", "*", "kind:decision", "%22", "6ab2%20OR%20*", "-", "%2e%2e"}) {
    EXPECT_EQ(get(std::string{"/item/"} + id).status, 404) << id;
  }
}

std::string without(std::string text, const std::string& id) {
  for (std::size_t at = text.find(id); at != std::string::npos; at = text.find(id)) text.erase(at, id.size());
  return text;
}

TEST(ItemPage, WhatIsRestrictedIsForThePublicAsIfItWereNotThere) {
  const schema::Record record = first_record("is:restricted kind:decision", query::Audience::kRestricted);
  ASSERT_EQ(record.access, "restricted");
  const std::string none = "0000000000000000";
  const std::string expected = without(get("/item/" + none).body, none);
  for (const std::string& id : {record.item_id, schema::passage_id(record)}) {
    const Response refused = get("/item/" + id);
    EXPECT_EQ(refused.status, 404);
    EXPECT_EQ(without(refused.body, id), expected);
  }
}

TEST(ItemPage, WhatAPaperSaysIsText) {
  const PaperFolder folder;
  std::string paper = corpus_paper("harbour-and-coast-board-2021-02-04.txt");
  paper = replaced(paper, "Carbon in the harbours: second annual report",
                   "</textarea></h1><script>alert(1)</script>\"onload='x'");
  paper = replaced(paper, "Emissions had fallen", "<img src=x onerror=alert(1)> had fallen");
  folder.write("<b>hostile<b>.txt", paper);
  folder.update();
  Site site{folder.options()};
  Request request;
  request.target = "/item/" + first_record("honest report", query::Audience::kPublic, folder.index()).item_id;
  const Response page = site.handle(request);
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("&lt;script&gt;alert(1)"));
  EXPECT_THAT(page.body, Not(HasSubstr("<script>")));
  EXPECT_THAT(page.body, Not(HasSubstr("<img")));
  EXPECT_THAT(page.body, Not(HasSubstr("<b>")));
  EXPECT_THAT(page.body, Not(HasSubstr("\"onload")));
}

}  // namespace
}  // namespace minutebook::web
