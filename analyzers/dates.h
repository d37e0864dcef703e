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

// Reads a text that is nothing but a date or a period: all that find_dates knows, and "2019", "2020-07", "July 2020",
// "July to September 2019", "14-16 July 2020", "2019-2021", "Q2 2019", "spring 2019", "2019/20" (1 April to 31 March),
// "today", "monday" (the most recent), "3 months ago" (that day), "last year" and "this month" (the calendar's), "past
// 2 years" (up to today). Nothing where it is none of these ("July", "2019 to 2021": two periods) or the day does not
// exist (30 February).
std::optional<DateRange> parse_date_range(std::string_view text, Date today);

// The longest date or period at the start of `text`, as parse_date_range reads it, and how many bytes it
// takes. For questions: "since March 2019 on housing" gives March 2019 after "since ".
struct PrefixDate {
  DateRange range;
  std::size_t length = 0;
};
std::optional<PrefixDate> parse_date_prefix(std::string_view text, Date today);

}  // namespace minutebook::analyzers
