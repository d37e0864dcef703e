// SPDX-License-Identifier: GPL-2.0-or-later
// The timeline: every passage in its month, as a picture and as a table.
#include "web/timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "query/search.h"
#include "tests/web/page_reader.h"
#include "tests/web/small_site.h"

namespace minutebook::web {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

std::string count_line(const std::string& page) { return part_of(page, "class=\"count-line\""); }

std::vector<std::string> periods(const std::vector<PeriodCount>& counts) {
  std::vector<std::string> names;
  for (const PeriodCount& one : counts) names.push_back(one.period + ' ' + std::to_string(one.count));
  return names;
}

TEST(Timeline, EmptyPeriodsAreNotLeftOut) {
  EXPECT_THAT(periods(with_empty_periods(PeriodLength::kMonth, {{"2019-11", 2}, {"2020-02", 1}})),
              testing::ElementsAre("2019-11 2", "2019-12 0", "2020-01 0", "2020-02 1"));
  EXPECT_THAT(periods(with_empty_periods(PeriodLength::kYear, {{"0999", 2}, {"1001", 1}})),
              testing::ElementsAre("0999 2", "1000 0", "1001 1"));
  EXPECT_THAT(with_empty_periods(PeriodLength::kYear, {}), IsEmpty());
}

// The numbers of the table are those of the searches that they link to, and together they are all.
class EveryNumber : public testing::TestWithParam<std::string> {};

TEST_P(EveryNumber, IsThatOfItsSearch) {
  const std::string page = get(GetParam()).body;
  const std::string table = part_of(page, "class=\"periods\"");
  std::size_t links = 0;
  for (const Tag& tag : tags_in(table, "a")) {
    const std::string answer = count_line(get(tag.at("href")).body);
    EXPECT_EQ(answer.substr(0, answer.find(' ')), tag.text) << tag.at("href");
    ++links;
  }
  EXPECT_GT(links, 1U);
}

INSTANTIATE_TEST_SUITE_P(Timelines, EveryNumber,
                         testing::Values("/timeline?from=2018&to=2019", "/timeline?q=carbon+OR+harbour",
                                         "/timeline?q=carbon+since+2019",
                                         "/timeline?q=decisions+on+carbon&kind=decision",
                                         "/timeline?from=2019-06-13&to=2021-02-10",
                                         "/timeline?kind=action&year=2019"));

TEST(Timeline, TheTableHasEveryPassageOnce) {
  query::Searcher searcher{corpus_index(), query::Audience::kPublic};
  const std::string page = get("/timeline?from=2017&to=2019").body;
  std::uint64_t months = 0;
  std::uint64_t years = 0;
  for (const Tag& tag : tags_in(part_of(page, "class=\"periods\""), "a")) {
    const NamedValues query = query_of(tag.at("href"));
    (query.front().second.size() == 4 ? years : months) += std::stoull(tag.text);
  }
  const std::uint64_t all = searcher.search("date:2017..2019").total;
  EXPECT_EQ(months, all);
  EXPECT_EQ(years, all);
}

TEST(Timeline, TheChartIsAPictureWithATitle) {
  const std::string page = get("/timeline?from=2017&to=2019").body;
  const Tag picture = tags_in(page, "svg").front();
  EXPECT_EQ(picture.at("role"), "img");
  EXPECT_EQ(picture.at("aria-labelledby"), "timeline-title");
  EXPECT_EQ(picture.at("aria-describedby"), "timeline-about");
  EXPECT_THAT(page, HasSubstr("id=\"timeline-title\""));
  EXPECT_THAT(part_of(page, "id=\"timeline-about\""), HasSubstr("2019"));
  EXPECT_THAT(page, Not(HasSubstr("style=")));
}

TEST(Timeline, LongTimesAreByYear) {
  const std::string page = get("/timeline").body;  // 1999 to 2023
  const std::string table = part_of(page, "class=\"periods\"");
  EXPECT_THAT(tags_in(table, "th"), SizeIs(testing::Ge(25U)));
  EXPECT_THAT(table, HasSubstr("2000"));
  EXPECT_THAT(table, Not(HasSubstr("Jan")));
}

TEST(Timeline, NothingFoundIsSaidAndNotDrawn) {
  const Response page = get("/timeline?q=xylophonic+zeppelins");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("No results"));
  EXPECT_THAT(tags_in(page.body, "svg"), IsEmpty());
}

}  // namespace
}  // namespace minutebook::web
