// SPDX-License-Identifier: GPL-2.0-or-later
// Pages of people, bodies and authorities: what they count is what a search finds, and a name that means nobody is told
// so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>

#include <string>

#include "query/people.h"
#include "tests/web/page_reader.h"
#include "tests/web/small_site.h"
#include "web/url.h"

namespace minutebook::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Response page_of(const std::string& folder, const std::string& name, const std::string& query = {}) {
  return get('/' + folder + '/' + percent_encoded(name) + query);
}

// The number that a page shows for what it links to: "12 results", "12".
std::string first_number(const std::string& text) { return text.substr(0, text.find(' ')); }

std::string groups_or_total(const std::string& url) {
  const std::string line = part_of(get(url).body, "class=\"count-line\"");
  // "30 results in 12 meetings"
  const std::size_t in = line.find(" in ");
  return in == std::string::npos ? first_number(line) : first_number(line.substr(in + 4));
}

// Every number that is a link is that of the search behind it.
void expect_numbers_are_those_of_searches(const std::string& page) {
  int checked = 0;
  for (const Tag& tag : tags_in(part_of(page, "<main"), "a")) {
    const bool is_number =
        !tag.text.empty() && tag.text.find_first_not_of("0123456789,") == std::string::npos;
    const bool is_count = tag.text.ends_with(" results") && tag.text != "All results";
    const std::string url = tag.at("href");
    if ((!is_number && !is_count) || url.find("page=") != std::string::npos) continue;
    EXPECT_EQ(groups_or_total(url), first_number(tag.text)) << url;
    ++checked;
  }
  EXPECT_GT(checked, 2);
}

TEST(PersonPage, TellsWhatSomebodyDid) {
  const Response page = page_of("person", "Marian Hesketh");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(part_of(page.body, "<h1"), HasSubstr("Marian Hesketh"));
  EXPECT_THAT(page.body, HasSubstr("In the chair"));
  EXPECT_THAT(page.body, HasSubstr("Harbour"));
  expect_numbers_are_those_of_searches(page.body);
}

TEST(PersonPage, EverybodyHasOne) {
  const schema::People people = query::list_people(corpus_index(), query::Audience::kPublic);
  ASSERT_FALSE(people.people.empty());
  for (const schema::Person& person : people.people) {
    const Response page = page_of("person", person.label);
    ASSERT_EQ(page.status, 200) << person.label;
    for (const std::string& party : person.parties) EXPECT_THAT(page.body, HasSubstr(party));
  }
}

TEST(PersonPage, PartOfANameIsThatOfThoseWhoHaveIt) {
  EXPECT_THAT(part_of(page_of("person", "hesketh").body, "<h1"), HasSubstr("Marian Hesketh"));
}

TEST(PersonPage, AGroupHasWhatItOwns) {
  const Response page = page_of("person", "Officers");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Has to do"));
}

TEST(PersonPage, NobodyIsNearSomebody) {
  const Response page = page_of("person", "Marian Heskth");
  EXPECT_EQ(page.status, 404);
  EXPECT_THAT(page.body, HasSubstr("/person/Marian%20Hesketh"));
  EXPECT_EQ(page_of("person", "Xyzzy Plugh").status, 404);
}

TEST(PersonPage, ThoseOfRestrictedPapersAreNotThere) {
  const schema::People open = query::list_people(corpus_index(), query::Audience::kPublic);
  const schema::People all = query::list_people(corpus_index(), query::Audience::kRestricted);
  int hidden = 0;
  for (const schema::Person& person : all.people) {
    const bool is_open = std::any_of(open.people.begin(), open.people.end(),
                                     [&](const schema::Person& one) { return one.name == person.name; });
    if (is_open || !query::those_named(open, person.name).people.empty()) continue;
    const Response page = page_of("person", person.name);
    EXPECT_EQ(page.status, 404) << person.name;
    ++hidden;
  }
  EXPECT_GT(hidden, 0) << "the papers have somebody who is in restricted passages alone";
}

TEST(BodyPage, HasItsMeetingsChairsAndDecisions) {
  const Response page = page_of("body", "Harbour and Coast Board");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Marian Hesketh"));
  EXPECT_THAT(page.body, HasSubstr("datetime=\"2019-06-13\""));
  EXPECT_THAT(page.body, HasSubstr("datetime=\"2021-02-04\""));
  EXPECT_THAT(page.body, HasSubstr("/meeting/"));
  query::Searcher searcher{corpus_index(), query::Audience::kPublic};
  const auto total =
      searcher.search("kind:decision organization:\"Harbour and Coast Board\" year:2019").total;
  EXPECT_THAT(page.body, HasSubstr("aria-label=\"Decisions, 2019: " + std::to_string(total) + '"'));
  expect_numbers_are_those_of_searches(page.body);
}

TEST(BodyPage, ABodyThatIsNotThereIsNearOnes) {
  const Response page = page_of("body", "Harbor and Coast Bord");
  EXPECT_EQ(page.status, 404);
  EXPECT_THAT(page.body, HasSubstr("/body/Harbour"));
}

TEST(AuthorityPage, HasItsBodies) {
  query::Searcher searcher{corpus_index(), query::Audience::kPublic};
  const query::Facet facet = searcher.facet("*", schema::Field::kAuthority);
  ASSERT_FALSE(facet.values.empty());
  for (const query::FacetValue& value : facet.values) {
    const Response page = page_of("authority", value.value);
    EXPECT_EQ(page.status, 200) << value.value;
    EXPECT_THAT(page.body, HasSubstr("Boards and committees"));
  }
  EXPECT_EQ(page_of("authority", "Nowhere Council of Nothing").status, 404);
}

TEST(NamedPages, NamesAreEscaped) {
  const std::string hostile = "\"><script>alert(1)</script>";
  for (const std::string folder : {"person", "body", "authority"}) {
    const Response page = page_of(folder, hostile);
    EXPECT_EQ(page.status, 404) << folder;
    EXPECT_THAT(page.body, Not(HasSubstr("<script>alert"))) << folder;
  }
}

}  // namespace
}  // namespace minutebook::web
