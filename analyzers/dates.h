// SPDX-License-Identifier: GPL-2.0-or-later
// Dates and times as British and Irish papers and people write them: day first, English or Welsh months,
// imprecise where the text is. All functions are pure and safe from any thread; "today" is always passed in.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/token.h"

namespace minutebook::analyzers {

using Date = std::chrono::year_month_day;

// The days `first` to `last`, both included. "July 2020" is 2020-07-01 to 2020-07-31.
struct DateRange {
  Date first;
  Date last;
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

std::string to_iso(Date date);                       // "2020-07-14"
std::string_view month_name(unsigned month);         // "July", of 1 to 12
std::string long_date(Date date);                    // "14 July 2020"
std::optional<Date> from_iso(std::string_view iso);  // only YYYY-MM-DD of a day that exists

struct DateMatch {
  Date date;
  ByteRange range;  // the weekday included where one is printed
};

// Every exact date in `text`, in order: "Tuesday, 14 July 2020", "14th July, 2020", "MARCH 14th 2016", "14/07/2020",
// "14.7.20", "2020-07-14", "14 Gorffennaf 2020". A weekday that does not fit is no matter, a day that does not exist
// is passed over, years of two digits are 1970 to 2069.
std::vector<DateMatch> find_dates(std::string_view text);

struct TimeMatch {
  std::string time;  // "14:30", 24 hours
  ByteRange range;
};

// Every time of day in `text`, in order: "11.00 am", "2.30pm", "14:30", "7 p.m.", "10.00 yb", "noon"; both ends of
// "2.00 - 4.00 pm". "10.30" by itself is a number; behind "at" or "Time:" it is a time.
std::vector<TimeMatch> find_times(std::string_view text);

// A date or a period as people ask for one.
struct DateReading {
  DateRange range;
  std::size_t length = 0;  // bytes of the text that it takes
  bool is_span = false;    // both of its ends are written: "July to September 2019"
  bool has_assumed_year =
      false;  // none is written: the latest in which it has begun by today ("July", "14 July", "Q2")
  bool is_relative = false;  // it moves with today: "last year", "monday"
};

// Reads a text that is nothing but a date or a period: all that find_dates knows, and "2019", "2020-07", "July 2020",
// "July to September 2019", "14-16 July 2020", "2019-2021", "Q2 2019", "spring 2019", "2019/20" (1 April to 31 March),
// "municipal year 2019/20" (1 May to 30 April), "today", "monday" (the most recent), "3 months ago" (that day), "last
// year" and "this month" (the calendar's), "past 2 years" and "5y" (up to today). Nothing where it is none of these
// ("2019 to 2021": two periods) or the day does not exist (30 February).
std::optional<DateReading> parse_date_range(std::string_view text, Date today);

// The longest date or period at the start of `text`, as parse_date_range reads it but for "5y", which is an amount in a
// sentence. For questions: "since March 2019 on housing" gives March 2019 after "since ".
std::optional<DateReading> parse_date_prefix(std::string_view text, Date today);

// The day that it is in London.
Date day_in_london(std::chrono::system_clock::time_point time);

}  // namespace minutebook::analyzers
