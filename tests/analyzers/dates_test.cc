// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/dates.h"
#include "analyzers/impossible_dates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minutebook::analyzers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Date date(int year, unsigned month, unsigned day) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

const Date kToday = date(2023, 11, 23);  // a Thursday

std::vector<std::string> dates_in(std::string_view text) {
  std::vector<std::string> found;
  for (const DateMatch& match : find_dates(text)) found.push_back(to_iso(match.date));
  return found;
}

std::vector<std::string> times_in(std::string_view text) {
  std::vector<std::string> found;
  for (const TimeMatch& match : find_times(text)) found.push_back(match.time);
  return found;
}

std::string range_of(std::string_view text) {
  const std::optional<DateReading> found = parse_date_range(text, kToday);
  return found ? to_iso(found->range.first) + ".." + to_iso(found->range.last) : "";
}

rc::Gen<Date> any_date(int first_year, int last_year) {
  return rc::gen::map(rc::gen::tuple(rc::gen::inRange(first_year, last_year + 1), rc::gen::inRange(1u, 13u),
                                     rc::gen::inRange(1u, 29u)),
                      [](const std::tuple<int, unsigned, unsigned>& t) {
                        return date(std::get<0>(t), std::get<1>(t), std::get<2>(t));
                      });
}

TEST(Iso, writes_and_reads_a_day) {
  EXPECT_EQ(to_iso(date(2020, 7, 4)), "2020-07-04");
  EXPECT_EQ(from_iso("2020-07-04"), date(2020, 7, 4));
  EXPECT_EQ(from_iso("2024-02-29"), date(2024, 2, 29));
}

TEST(Iso, refuses_what_is_no_day) {
  for (const char* text : {"", "2020-7-4", "2020-07-32", "2023-02-29", "2020-00-10", "2020/07/04",
                           "2020-07-04 ", "20200704", "abcd-ef-gh", "2020-07-0a"}) {
    EXPECT_EQ(from_iso(text), std::nullopt) << text;
  }
}

TEST(Iso, reads_back_what_it_writes) {
  EXPECT_TRUE(rc::check([] {
    const Date day = *any_date(0, 9999);
    RC_ASSERT(from_iso(to_iso(day)) == day);
  }));
}

struct DateCase {
  std::string_view text;
  std::string_view iso;
};

class FindDates : public testing::TestWithParam<DateCase> {};

TEST_P(FindDates, reads_the_date) {
  const std::string text = "before, " + std::string(GetParam().text) + ", after";
  const std::vector<DateMatch> matches = find_dates(text);
  ASSERT_EQ(matches.size(), 1u) << text;
  EXPECT_EQ(to_iso(matches[0].date), GetParam().iso);
  EXPECT_EQ(text.substr(matches[0].range.begin, matches[0].range.end - matches[0].range.begin),
            GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    English, FindDates,
    testing::Values(DateCase{"14 July 2020", "2020-07-14"}, DateCase{"14th July, 2020", "2020-07-14"},
                    DateCase{"14 th July 2020", "2020-07-14"}, DateCase{"1st of May 2019", "2019-05-01"},
                    DateCase{"Tuesday, 14 July 2020", "2020-07-14"},
                    DateCase{"Thursday, 17th December, 2015", "2015-12-17"},
                    DateCase{"THURSDAY 17TH DECEMBER 2015", "2015-12-17"},
                    DateCase{"MONDAY MARCH 14th 2016", "2016-03-14"},
                    DateCase{"March 14, 2016", "2016-03-14"}, DateCase{"Tues. 3 Sept. 2019", "2019-09-03"},
                    DateCase{"14-Jul-2020", "2020-07-14"}, DateCase{"14-Jul-20", "2020-07-14"},
                    DateCase{"14 July ’20", "2020-07-14"}, DateCase{"14 July 20", "2020-07-14"},
                    DateCase{"29 February 2024", "2024-02-29"}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, FindDates,
    testing::Values(DateCase{"14/07/2020", "2020-07-14"}, DateCase{"4/7/2020", "2020-07-04"},
                    DateCase{"14.7.20", "2020-07-14"}, DateCase{"14-07-2020", "2020-07-14"},
                    DateCase{"14/07/71", "1971-07-14"}, DateCase{"14/07/69", "2069-07-14"},
                    DateCase{"2020-07-14", "2020-07-14"}));

INSTANTIATE_TEST_SUITE_P(Welsh, FindDates,
                         testing::Values(DateCase{"14 Gorffennaf 2020", "2020-07-14"},
                                         DateCase{"Dydd Mawrth 3 Mawrth 2020", "2020-03-03"},
                                         DateCase{"dydd Iau, 5ed o Fai 2022", "2022-05-05"},
                                         DateCase{"1af o Fawrth 2021", "2021-03-01"},
                                         DateCase{"2il o Ragfyr, 2021", "2021-12-02"},
                                         DateCase{"Nos Lun 14eg Tachwedd 2022", "2022-11-14"}));

INSTANTIATE_TEST_SUITE_P(Typography, FindDates,
                         testing::Values(DateCase{"14\u00A0July\u20092020", "2020-07-14"},
                                         DateCase{"14\nJuly 2020", "2020-07-14"},
                                         DateCase{"14\u201307\u20132020", "2020-07-14"}));

TEST(FindDates, tolerates_a_weekday_that_is_wrong) {
  EXPECT_THAT(dates_in("Monday 15 July 2020"), ElementsAre("2020-07-15"));
}

TEST(FindDates, finds_all_in_order) {
  EXPECT_THAT(dates_in("Minutes of 11/07/2019, confirmed on 29 October 2019; next: 30 January 2020."),
              ElementsAre("2019-07-11", "2019-10-29", "2020-01-30"));
}

TEST(FindDates, passes_over_what_is_no_date) {
  for (const char* text : {"30 February 2020", "31/06/2020", "0 May 2020", "3/14/2019", "paragraph 4.5.10",
                           "4.5.10 The committee agreed", "14 July", "July 2020", "14 July 20 people came",
                           "1.2.3.2020", "A14/07/2020", "14/07.2020", "14/07/20201", "", "2020-02-30"}) {
    EXPECT_THAT(dates_in(text), IsEmpty()) << text;
  }
}

TEST(FindDates, does_not_read_over_a_blank_line) { EXPECT_THAT(dates_in("14\n\nJuly 2020"), IsEmpty()); }

TEST(FindDates, finds_every_date_however_it_is_written) {
  constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
  EXPECT_TRUE(rc::check([&] {
    const Date day = *any_date(1900, 2199);
    const std::string year = std::to_string(static_cast<int>(day.year()));
    const std::string month(kMonths[static_cast<unsigned>(day.month()) - 1]);
    const std::string number = std::to_string(static_cast<unsigned>(day.day()));
    const std::string month_number = std::to_string(static_cast<unsigned>(day.month()));
    const std::array<std::string, 6> forms{
        number + " " + month + " " + year,        number + "th " + month + ", " + year,
        month + " " + number + " " + year,        number + "/" + month_number + "/" + year,
        number + "." + month_number + "." + year, to_iso(day)};
    for (const std::string& form : forms) {
      const std::vector<DateMatch> found = find_dates("held on " + form + " in the hall");
      RC_ASSERT(found.size() == 1u);
      RC_ASSERT(found[0].date == day);
      const auto read = parse_date_range(form, kToday);
      RC_ASSERT(read.has_value());
      RC_ASSERT(read->range == (DateRange{day, day}));
    }
  }));
}

class FindTimes : public testing::TestWithParam<DateCase> {};

TEST_P(FindTimes, reads_the_time) {
  EXPECT_THAT(times_in(GetParam().text), ElementsAre(std::string(GetParam().iso))) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, FindTimes,
    testing::Values(DateCase{"11.00 am", "11:00"}, DateCase{"11am,", "11:00"}, DateCase{"2.30pm", "14:30"},
                    DateCase{"14:30", "14:30"}, DateCase{"closed at 7 p.m.", "19:00"},
                    DateCase{"AT 9.30 A.M.", "09:30"}, DateCase{"12 noon", "12:00"},
                    DateCase{"12.00 noon", "12:00"}, DateCase{"at noon", "12:00"},
                    DateCase{"12.15am", "00:15"}, DateCase{"12.15 pm", "12:15"},
                    DateCase{"10.00 yb", "10:00"}, DateCase{"6.30 y.h.", "18:30"},
                    DateCase{"7 o'clock in the evening", "19:00"}, DateCase{"7 o’clock p.m.", "19:00"},
                    DateCase{"at 10.30 the chair", "10:30"}, DateCase{"Time: 19.00", "19:00"},
                    DateCase{"14.30 hrs", "14:30"}, DateCase{"at 1430 hrs", "14:30"},
                    DateCase{"14.30pm", "14:30"}, DateCase{"at 9:05", "09:05"}));

TEST(FindTimes, reads_both_ends_of_a_range) {
  EXPECT_THAT(times_in("2.00 - 4.00 pm"), ElementsAre("14:00", "16:00"));
  EXPECT_THAT(times_in("11.00 – 1.00pm"), ElementsAre("11:00", "13:00"));
  EXPECT_THAT(times_in("10 to 11.30 am"), ElementsAre("10:00", "11:30"));
}

TEST(FindTimes, passes_over_numbers_that_are_no_times) {
  for (const char* text : {"paragraph 19.1", "£2.30", "4.45 per cent", "at 4.45 per cent", "at £2.30 am",
                           "section 10.30", "25:00", "12:60", "a ratio of 3:2", "at 2.30%", "1.10.30 am",
                           "13 am", "37.50 hours a week", "500 hours", "7", "at 10.30 million", ""}) {
    EXPECT_THAT(times_in(text), IsEmpty()) << text;
  }
}

TEST(FindTimes, says_where) {
  const std::string text = "It began at 7 p.m. and closed at 9.15 pm.";
  const std::vector<TimeMatch> matches = find_times(text);
  ASSERT_EQ(matches.size(), 2u);
  EXPECT_EQ(text.substr(matches[0].range.begin, matches[0].range.end - matches[0].range.begin), "7 p.m.");
  EXPECT_EQ(text.substr(matches[1].range.begin, matches[1].range.end - matches[1].range.begin), "9.15 pm");
}

struct RangeCase {
  std::string_view text;
  std::string_view range;
};

class ParseDateRange : public testing::TestWithParam<RangeCase> {};

TEST_P(ParseDateRange, reads_the_period) {
  EXPECT_EQ(range_of(GetParam().text), GetParam().range) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Printed, ParseDateRange,
    testing::Values(
        RangeCase{"14 July 2020", "2020-07-14..2020-07-14"},
        RangeCase{" 14/7/20. ", "2020-07-14..2020-07-14"}, RangeCase{"2019", "2019-01-01..2019-12-31"},
        RangeCase{"2020-07", "2020-07-01..2020-07-31"}, RangeCase{"07/2020", "2020-07-01..2020-07-31"},
        RangeCase{"July 2020", "2020-07-01..2020-07-31"}, RangeCase{"Feb 2024", "2024-02-01..2024-02-29"},
        RangeCase{"Gorffennaf 2020", "2020-07-01..2020-07-31"},
        RangeCase{"Q2 2019", "2019-04-01..2019-06-30"}, RangeCase{"2019 Q4", "2019-10-01..2019-12-31"},
        RangeCase{"the second quarter of 2019", "2019-04-01..2019-06-30"},
        RangeCase{"Q4 2019/20", "2020-01-01..2020-03-31"}, RangeCase{"2019/20", "2019-04-01..2020-03-31"},
        RangeCase{"2011/12", "2011-04-01..2012-03-31"}, RangeCase{"FY 2019/20", "2019-04-01..2020-03-31"},
        RangeCase{"financial year 2019/2020", "2019-04-01..2020-03-31"},
        RangeCase{"1999/00", "1999-04-01..2000-03-31"}, RangeCase{"spring 2019", "2019-03-01..2019-05-31"},
        RangeCase{"winter 2019", "2019-12-01..2020-02-29"},
        RangeCase{"July to September 2019", "2019-07-01..2019-09-30"},
        RangeCase{"November to February 2020", "2019-11-01..2020-02-29"},
        RangeCase{"14-16 July 2020", "2020-07-14..2020-07-16"},
        RangeCase{"28 June to 3 July 2020", "2020-06-28..2020-07-03"},
        RangeCase{"2019–2021", "2019-01-01..2021-12-31"},
        RangeCase{"July 2019 - March 2020", "2019-07-01..2020-03-31"},
        RangeCase{"28.3.19", "2019-03-28..2019-03-28"}, RangeCase{"Mar 2019", "2019-03-01..2019-03-31"},
        RangeCase{"the year 2019", "2019-01-01..2019-12-31"}, RangeCase{"FY 19/20", "2019-04-01..2020-03-31"},
        RangeCase{"FY19", "2019-04-01..2020-03-31"},
        RangeCase{"2019/20 financial year", "2019-04-01..2020-03-31"},
        RangeCase{"financial year 2011-12", "2011-04-01..2012-03-31"},
        RangeCase{"municipal year 2021/22", "2021-05-01..2022-04-30"},
        RangeCase{"the week of 14 July 2020", "2020-07-13..2020-07-19"},
        RangeCase{"the month of July 2020", "2020-07-01..2020-07-31"}, RangeCase{"the 2019/20", ""},
        RangeCase{"the 2021/22 municipal year", "2021-05-01..2022-04-30"},
        RangeCase{"municipal year 2021", "2021-05-01..2022-04-30"},
        RangeCase{"2018/19-2020/21", "2018-04-01..2021-03-31"},
        RangeCase{"Q2 of financial year 2019/20", "2019-07-01..2019-09-30"}));

INSTANTIATE_TEST_SUITE_P(
    FromToday, ParseDateRange,
    testing::Values(
        RangeCase{"today", "2023-11-23..2023-11-23"}, RangeCase{"Yesterday", "2023-11-22..2023-11-22"},
        RangeCase{"last year", "2022-01-01..2022-12-31"}, RangeCase{"this year", "2023-01-01..2023-12-31"},
        RangeCase{"last month", "2023-10-01..2023-10-31"}, RangeCase{"this month", "2023-11-01..2023-11-30"},
        RangeCase{"last quarter", "2023-07-01..2023-09-30"}, RangeCase{"last week", "2023-11-13..2023-11-19"},
        RangeCase{"this week", "2023-11-20..2023-11-26"}, RangeCase{"past 2 years", "2021-11-23..2023-11-23"},
        RangeCase{"the last six months", "2023-05-23..2023-11-23"},
        RangeCase{"3 months ago", "2023-08-23..2023-08-23"},
        RangeCase{"a year ago", "2022-11-23..2022-11-23"},
        RangeCase{"this financial year", "2023-04-01..2024-03-31"},
        RangeCase{"monday", "2023-11-20..2023-11-20"}, RangeCase{"Thursday", "2023-11-23..2023-11-23"},
        RangeCase{"last Thursday", "2023-11-16..2023-11-16"},
        RangeCase{"next Monday", "2023-11-27..2023-11-27"},
        RangeCase{"this quarter", "2023-10-01..2023-12-31"},
        RangeCase{"next month", "2023-12-01..2023-12-31"}, RangeCase{"next week", "2023-11-27..2023-12-03"},
        RangeCase{"the next 3 months", "2023-11-23..2024-02-23"},
        RangeCase{"last financial year", "2022-04-01..2023-03-31"},
        RangeCase{"this municipal year", "2023-05-01..2024-04-30"},
        RangeCase{"the last municipal year", "2022-05-01..2023-04-30"},
        RangeCase{"past year", "2022-11-23..2023-11-23"}, RangeCase{"5y", "2018-11-23..2023-11-23"},
        RangeCase{"6m", "2023-05-23..2023-11-23"}, RangeCase{"tomorrow", "2023-11-24..2023-11-24"}));

// The latest that has begun by today, a Thursday of November.
INSTANTIATE_TEST_SUITE_P(WithoutYear, ParseDateRange,
                         testing::Values(RangeCase{"July", "2023-07-01..2023-07-31"},
                                         RangeCase{"november", "2023-11-01..2023-11-30"},
                                         RangeCase{"Dec", "2022-12-01..2022-12-31"},
                                         RangeCase{"14 July", "2023-07-14..2023-07-14"},
                                         RangeCase{"July 14th", "2023-07-14..2023-07-14"},
                                         RangeCase{"23 November", "2023-11-23..2023-11-23"},
                                         RangeCase{"Friday the 24th of November", "2022-11-24..2022-11-24"},
                                         RangeCase{"29 February", "2020-02-29..2020-02-29"},
                                         RangeCase{"Q2", "2023-04-01..2023-06-30"},
                                         RangeCase{"October to March", "2022-10-01..2023-03-31"},
                                         RangeCase{"28 June to 3 July", "2023-06-28..2023-07-03"}));

INSTANTIATE_TEST_SUITE_P(Nothing, ParseDateRange,
                         testing::Values(RangeCase{"", ""}, RangeCase{"29 February 2019", ""},
                                         RangeCase{"30 February", ""}, RangeCase{"5 y", ""},
                                         RangeCase{"30 February 2020", ""},
                                         RangeCase{"Monday 30 February 2020", ""}, RangeCase{"2020-13", ""},
                                         RangeCase{"2019/3", ""}, RangeCase{"1200", ""},
                                         RangeCase{"2019 budget", ""}, RangeCase{"2019 to 2021", ""},
                                         RangeCase{"Q5 2019", ""}, RangeCase{"sun", ""},
                                         RangeCase{"last", ""}, RangeCase{"\xFF\xFE", ""}));

TEST(ParseDateRange, keeps_to_days_that_exist) {
  const auto found = parse_date_range("3 months ago", date(2023, 5, 31));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->range, (DateRange{date(2023, 2, 28), date(2023, 2, 28)}));
}

TEST(ParseDateRange, says_how_it_was_written) {
  EXPECT_TRUE(parse_date_range("July to September 2019", kToday)->is_span);
  EXPECT_TRUE(parse_date_range("2019-2021", kToday)->is_span);
  EXPECT_FALSE(parse_date_range("2019/20", kToday)->is_span);
  EXPECT_TRUE(parse_date_range("14 July", kToday)->has_assumed_year);
  EXPECT_FALSE(parse_date_range("14 July 2019", kToday)->has_assumed_year);
  EXPECT_TRUE(parse_date_range("this municipal year", kToday)->is_relative);
  EXPECT_FALSE(parse_date_range("2019", kToday)->is_relative);
}

struct PrefixCase {
  std::string_view text;
  std::string_view taken;
  std::string_view range;
};

class ParseDatePrefix : public testing::TestWithParam<PrefixCase> {};

TEST_P(ParseDatePrefix, takes_the_longest) {
  const std::optional<DateReading> prefix = parse_date_prefix(GetParam().text, kToday);
  if (GetParam().taken.empty()) {
    EXPECT_FALSE(prefix) << GetParam().text;
    return;
  }
  ASSERT_TRUE(prefix) << GetParam().text;
  EXPECT_EQ(GetParam().text.substr(0, prefix->length), GetParam().taken);
  EXPECT_EQ(to_iso(prefix->range.first) + ".." + to_iso(prefix->range.last), GetParam().range);
}

INSTANTIATE_TEST_SUITE_P(
    Questions, ParseDatePrefix,
    testing::Values(PrefixCase{"March 2019 on housing", "March 2019", "2019-03-01..2019-03-31"},
                    PrefixCase{"2019 to 2021", "2019", "2019-01-01..2019-12-31"},
                    PrefixCase{"2019..2021", "2019", "2019-01-01..2019-12-31"},
                    PrefixCase{"14 July 2020 and", "14 July 2020", "2020-07-14..2020-07-14"},
                    PrefixCase{"2019/20 budget", "2019/20", "2019-04-01..2020-03-31"},
                    PrefixCase{"last year by Jane", "last year", "2022-01-01..2022-12-31"},
                    PrefixCase{"the past 2 years", "the past 2 years", "2021-11-23..2023-11-23"},
                    PrefixCase{"5m of cuts", "", ""},
                    PrefixCase{"July report", "July", "2023-07-01..2023-07-31"},
                    PrefixCase{"2019/45", "", ""}, PrefixCase{"housing since 2019", "", ""},
                    PrefixCase{"2019s", "", ""}, PrefixCase{"monday 31 June 2020", "", ""}));

struct ImpossibleCase {
  std::string_view text;
  std::string_view reason;
};

class ImpossibleDates : public testing::TestWithParam<ImpossibleCase> {};

TEST_P(ImpossibleDates, are_refused_with_the_reason) {
  const auto found = impossible_date(GetParam().text);
  ASSERT_TRUE(found) << GetParam().text;
  EXPECT_EQ(found->reason, GetParam().reason);
  EXPECT_EQ(found->length, GetParam().text.size());
  EXPECT_FALSE(parse_date_range(GetParam().text, kToday)) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, ImpossibleDates,
    testing::Values(
        ImpossibleCase{"30 February 2019", "30 February 2019 does not exist; February 2019 has 28 days"},
        ImpossibleCase{"29th of Feb, 2019", "29th of Feb, 2019 does not exist; February 2019 has 28 days"},
        ImpossibleCase{"Monday 31 June 2020", "Monday 31 June 2020 does not exist; June 2020 has 30 days"},
        ImpossibleCase{"February 30, 2020", "February 30, 2020 does not exist; February 2020 has 29 days"},
        ImpossibleCase{"30 February", "30 February does not exist; February has 29 days at most"},
        ImpossibleCase{"31 September", "31 September does not exist; September has 30 days"},
        ImpossibleCase{"2019-02-30", "2019-02-30 does not exist; February 2019 has 28 days"},
        ImpossibleCase{
            "2019-13-01",
            "2019-13-01: the month comes before the day; did you mean 13 January 2019 (2019-01-13)?"},
        ImpossibleCase{
            "2019-28-03",
            "2019-28-03: the month comes before the day; did you mean 28 March 2019 (2019-03-28)?"},
        ImpossibleCase{"2019-13-40", "2019-13-40 does not exist; months are 1 to 12"},
        ImpossibleCase{"2019-13", "2019-13 does not exist; months are 1 to 12"},
        ImpossibleCase{"3/14/2019", "3/14/2019: days come first; did you mean 14 March 2019 (14/3/2019)?"},
        ImpossibleCase{"3.14.2019", "3.14.2019: days come first; did you mean 14 March 2019 (14/3/2019)?"},
        ImpossibleCase{"3/14/19", "3/14/19: days come first; did you mean 14 March 2019 (14/3/2019)?"},
        ImpossibleCase{"31/6/2019", "31/6/2019 does not exist; June 2019 has 30 days"},
        ImpossibleCase{"14/13/2019", "14/13/2019 does not exist; months are 1 to 12"}));

TEST(ImpossibleDates, are_nothing_that_is_a_date_or_none_at_all) {
  for (const char* text :
       {"14 July 2019", "29 February 2020", "29 February", "14/7/2019", "2019-07-14", "2019-07", "3/14",
        "21/00123/FUL", "1.14.19", "30 days", "2019/45 x", "July 2019", "", "2019"}) {
    EXPECT_FALSE(impossible_date(text)) << text;
  }
  EXPECT_FALSE(impossible_date_prefix("2019-45"));
  EXPECT_FALSE(impossible_date_prefix("1.14.19 The board"));
  EXPECT_EQ(impossible_date_prefix("30 February 2019 on housing")->length, 16u);
}

TEST(DayInLondon, is_an_hour_ahead_in_summer) {
  using namespace std::chrono_literals;
  const auto at = [](Date day, std::chrono::minutes time) { return std::chrono::sys_days{day} + time; };
  EXPECT_EQ(day_in_london(at(date(2021, 7, 14), 23h + 30min)), date(2021, 7, 15));
  EXPECT_EQ(day_in_london(at(date(2021, 1, 14), 23h + 30min)), date(2021, 1, 14));
  EXPECT_EQ(day_in_london(at(date(2021, 7, 14), 22h + 30min)), date(2021, 7, 14));
}

TEST(Dates, any_bytes_are_read_and_ranges_lie_inside) {
  EXPECT_TRUE(rc::check([] {
    const std::string text = *rc::gen::container<std::string>(rc::gen::oneOf(
        rc::gen::elementOf(std::string("0123456789./-: ,'thJulyMaypmQ2\n\t")), rc::gen::arbitrary<char>()));
    std::size_t end = 0;
    for (const DateMatch& match : find_dates(text)) {
      RC_ASSERT(match.range.begin >= end);
      RC_ASSERT(match.range.begin < match.range.end);
      RC_ASSERT(match.range.end <= text.size());
      RC_ASSERT(match.date.ok());
      end = match.range.end;
    }
    end = 0;
    for (const TimeMatch& match : find_times(text)) {
      RC_ASSERT(match.range.begin >= end);
      RC_ASSERT(match.range.end <= text.size());
      RC_ASSERT(match.time.size() == 5u);
      end = match.range.end;
    }
    if (const auto prefix = parse_date_prefix(text, kToday)) {
      RC_ASSERT(prefix->length > 0u);
      RC_ASSERT(prefix->length <= text.size());
      RC_ASSERT(prefix->range.first <= prefix->range.last);
    }
    if (const auto found = parse_date_range(text, kToday)) RC_ASSERT(found->range.first.ok());
    if (const auto none = impossible_date_prefix(text)) {
      RC_ASSERT(none->length > 0u);
      RC_ASSERT(none->length <= text.size());
    }
    impossible_date(text);
  }));
}

}  // namespace
}  // namespace minutebook::analyzers
