// SPDX-License-Identifier: GPL-2.0-or-later
// The registers of decisions and actions: every one of them in its place, and nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>

#include "query/hit_pages.h"
#include "schema/record.h"
#include "tests/web/page_reader.h"
#include "tests/web/small_site.h"

namespace minutebook::web {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

query::Searcher searcher() { return {corpus_index(), query::Audience::kPublic}; }

std::uint64_t found(const std::string& question) { return searcher().search(question).total; }

// The link of the page that has this text.
std::string link(const std::string& page, const std::string& text) {
  for (const Tag& tag : tags_in(page, "a")) {
    if (tag.text == text) return tag.at("href");
  }
  return {};
}

std::vector<std::string> texts_of(const std::string& page, std::string_view column) {
  std::vector<std::string> texts;
  for (const Tag& cell : tags_in(page, "td")) {
    if (cell.at("data-label") == column) texts.push_back(cell.text);
  }
  return texts;
}

// What the pages of a register have in a column, from the first to the last.
std::vector<std::string> all_texts(std::string url, std::string_view column) {
  std::vector<std::string> texts;
  while (!url.empty()) {
    const std::string page = get(url).body;
    for (std::string& text : texts_of(page, column)) texts.push_back(std::move(text));
    url = link(page, "Next");
  }
  return texts;
}

std::vector<std::string> sorted(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  return texts;
}

TEST(Register, HasEveryDecisionAndEveryAction) {
  for (const auto& [path, column, kind] :
       {std::tuple{"/decisions", "Decision", "decision"}, std::tuple{"/actions", "Action", "action"}}) {
    std::vector<std::string> wanted;
    query::Searcher all = searcher();
    query::SearchOptions options;
    options.limit = std::numeric_limits<std::size_t>::max();
    query::each_hit(all, std::string{"kind:"} + kind, options,
                    [&](const query::Results&, const query::Hit& hit) { wanted.push_back(hit.record.text); });
    ASSERT_THAT(wanted, SizeIs(Ge(40U))) << "more than two pages";
    EXPECT_EQ(sorted(all_texts(path, column)), sorted(wanted));
  }
}

TEST(Register, IsATableWithCaptionAndHeadings) {
  const std::string page = get("/actions").body;
  EXPECT_THAT(tags_in(page, "caption").front().text, StartsWith("Actions 1 to 20 of "));
  std::vector<std::string> heads;
  for (const Tag& head : tags_in(page, "th")) {
    EXPECT_EQ(head.at("scope"), "col");
    heads.push_back(head.text);
  }
  EXPECT_THAT(heads, ElementsAre("Date", "Body", "Item", "Action", "Owner", "Due", "Status", "Source"));
  EXPECT_THAT(get("/actions?lang=cy").body, HasSubstr("Perchennog"));
}

TEST(Register, IsByDateUnlessAskedOtherwise) {
  const auto days = [](const std::string& url) {
    std::vector<std::string> found;
    for (const Tag& tag : tags_in(part_of(get(url).body, "<tbody"), "time"))
      found.push_back(tag.at("datetime"));
    return found;
  };
  const auto newest = days("/decisions?q=carbon");
  ASSERT_THAT(newest, SizeIs(Ge(3U)));
  EXPECT_TRUE(std::is_sorted(newest.rbegin(), newest.rend()));
  const auto oldest = days("/decisions?q=carbon&sort=oldest");
  EXPECT_TRUE(std::is_sorted(oldest.begin(), oldest.end()));
  EXPECT_EQ(days("/decisions?q=carbon+sort:oldest"), oldest);
}

TEST(Register, NarrowsWhatIsTypedWhateverItIs) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"carbon OR harbour", "(carbon OR harbour) AND kind:decision"},
      {"decisions on carbon", "carbon kind:decision"},
      {"carbon since 2019", "carbon date:2019.. kind:decision"},
      {"kind:action", "nothing is an action and a decision"},
  };
  for (const auto& [typed, same] : cases) {
    const std::string page = get("/decisions?" + write_query({{"q", typed}})).body;
    const std::uint64_t wanted = typed == "kind:action" ? 0 : found(same);
    EXPECT_EQ(all_texts("/decisions?" + write_query({{"q", typed}}), "Decision").size(), wanted) << typed;
  }
}

TEST(Register, ChoicesOfTheFormFindWhatTheyCount) {
  const std::string page = get("/actions").body;
  std::string field;
  std::size_t tried = 0;
  std::map<std::string, int> of_field;
  for (const Tag& tag : tags_in(part_of(page, "class=\"question-form\""))) {
    if (tag.name == "select") field = tag.at("name");
    if (tag.name != "option" || tag.at("value").empty() || field == "sort" || ++of_field[field] > 2) continue;
    const std::string answer = get("/actions?" + write_query({{field, tag.at("value")}})).body;
    const std::string count = part_of(answer, "class=\"count-line\"");
    const std::string number = count.substr(0, count.find(' '));
    EXPECT_THAT(tag.text, HasSubstr('(' + number + ')')) << field;
    ++tried;
  }
  EXPECT_GE(tried, 8U);
}

TEST(Register, CsvAndFeedHaveTheSame) {
  for (const std::string url : {"/actions", "/decisions?q=carbon+OR+harbour&from=2018"}) {
    const std::string page = get(url).body;
    const std::string csv = link(page, "All of them as CSV");
    ASSERT_THAT(csv, StartsWith("/v1/export?"));
    const Response answer = get(csv);
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.content_type, StartsWith("text/csv"));
    EXPECT_EQ(get(link(page, "Feed of new ones")).status, 200);
    EXPECT_THAT(answer.body, HasSubstr(url.starts_with("/actions") ? "action" : "decision"));
    EXPECT_THAT(get(link(page, "Timeline")).status, 200);
  }
}

TEST(Register, APageBehindTheLastIsNone) {
  const Response page = get("/decisions?page=5000");
  EXPECT_EQ(page.status, 404);
  EXPECT_THAT(page.body, HasSubstr("There is no such page of results."));
  EXPECT_EQ(get("/decisions?q=xylophonic").status, 200);
  EXPECT_THAT(get("/decisions?q=xylophonic").body, HasSubstr("No results"));
}

TEST(Register, NothingRestrictedIsInIt) {
  query::Searcher all{corpus_index(), query::Audience::kRestricted};
  std::vector<std::string> secrets;
  query::each_hit(all, "is:restricted kind:decision", {}, [&](const query::Results&, const query::Hit& hit) {
    // Short ones are said in public, too: "That the report be noted."
    if (hit.record.text.size() > 60) secrets.push_back(hit.record.text);
  });
  ASSERT_THAT(secrets, Not(IsEmpty()));
  const auto open = all_texts("/decisions?boilerplate=yes", "Decision");
  for (const std::string& secret : secrets) EXPECT_THAT(open, Not(Contains(secret)));
}

TEST(Register, WhatIsAskedIsEscaped) {
  const std::string hostile = "\"><script>alert(1)</script>";
  for (const std::string name : {"q", "owner", "organization", "year", "source"}) {
    const std::string page = get("/actions?" + write_query({{name, hostile}})).body;
    EXPECT_THAT(page, Not(HasSubstr("<script>alert"))) << name;
  }
}

}  // namespace
}  // namespace minutebook::web
