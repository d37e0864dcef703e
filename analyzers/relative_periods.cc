// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <chrono>

#include "analyzers/calendar.h"
#include "analyzers/period_rules.h"

namespace minutebook::analyzers {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t kShortestWeekday = 6;  // "sat" and "sun" by themselves are words like any other

struct NamedUnit {
  std::string_view name;
  Unit unit;
};
constexpr std::array kUnits = std::to_array<NamedUnit>({
    {"day", Unit::kDay},
    {"days", Unit::kDay},
    {"week", Unit::kWeek},
    {"weeks", Unit::kWeek},
    {"month", Unit::kMonth},
    {"months", Unit::kMonth},
    {"quarter", Unit::kQuarter},
    {"quarters", Unit::kQuarter},
    {"year", Unit::kYear},
    {"years", Unit::kYear},
});
constexpr std::array kUnitLetters = std::to_array<NamedUnit>({
    {"d", Unit::kDay},
    {"w", Unit::kWeek},
    {"m", Unit::kMonth},
    {"q", Unit::kQuarter},
    {"y", Unit::kYear},
});

struct NamedCount {
  std::string_view name;
  int count;
};
constexpr std::array kCounts = std::to_array<NamedCount>({
    {"a", 1},
    {"an", 1},
    {"one", 1},
    {"two", 2},
    {"three", 3},
    {"four", 4},
    {"five", 5},
    {"six", 6},
    {"seven", 7},
    {"eight", 8},
    {"nine", 9},
    {"ten", 10},
    {"eleven", 11},
    {"twelve", 12},
});
constexpr std::array kNamedDays =
    std::to_array<NamedCount>({{"today", 0}, {"yesterday", -1}, {"tomorrow", 1}});
constexpr std::array kShifts =
    std::to_array<NamedCount>({{"last", -1}, {"previous", -1}, {"this", 0}, {"current", 0}, {"next", 1}});

std::optional<int> eat_count(DateCursor& cursor) {
  int count = 0;
  if (cursor.eat_number(count, 3)) return count;
  const NamedCount* row = find_row(kCounts, cursor.peek());
  if (row == nullptr) return std::nullopt;
  cursor.advance();
  return row->count;
}

// "last", "the current", "next": how many periods from the one of today.
std::optional<int> eat_shift(DateCursor& cursor) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  const NamedCount* row = find_row(kShifts, at.peek());
  if (row == nullptr) return std::nullopt;
  at.advance();
  cursor = at;
  return row->count;
}

std::optional<Unit> eat_unit(DateCursor& cursor) {
  const NamedUnit* row = find_row(kUnits, cursor.peek());
  if (row == nullptr) return std::nullopt;
  cursor.advance();
  return row->unit;
}

std::optional<Period> named_day(DateCursor& cursor, Date today) {
  const NamedCount* row = find_row(kNamedDays, cursor.peek());
  if (row == nullptr) return std::nullopt;
  cursor.advance();
  const Date day = back(today, Unit::kDay, -row->count);
  return DateRange{day, day};
}

// "this financial year", "the last municipal year".
std::optional<Period> named_year(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  const std::optional<int> shift = eat_shift(at);
  const std::optional<unsigned> start = shift ? eat_named_year(at) : std::nullopt;
  if (!start) return std::nullopt;
  cursor = at;
  return twelve_months(year_since(*start, today) + *shift, *start);
}

// The calendar's: "last month", "this quarter".
std::optional<Period> calendar_unit(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  const std::optional<int> shift = eat_shift(at);
  const std::optional<Unit> unit = shift ? eat_unit(at) : std::nullopt;
  if (!unit) return std::nullopt;
  cursor = at;
  return containing(back(containing(today, *unit).first, *unit, -*shift), *unit);
}

// The days up to today, or from it: "past 2 years", "the last six months", "the past year", "next 3 weeks".
std::optional<Period> days_from_today(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  const bool is_past = at.eat_word({"past"});
  const bool is_last = !is_past && at.eat_word({"last", "previous"});
  if (!is_past && !is_last && !at.eat_word({"next"})) return std::nullopt;
  std::optional<int> count = eat_count(at);
  if (!count && is_past) count = 1;
  const std::optional<Unit> unit = count ? eat_unit(at) : std::nullopt;
  if (!unit) return std::nullopt;
  cursor = at;
  if (is_past || is_last) return DateRange{back(today, *unit, *count), today};
  return DateRange{today, back(today, *unit, -*count)};
}

std::optional<Period> ago(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  const std::optional<int> count = eat_count(at);
  const std::optional<Unit> unit = count ? eat_unit(at) : std::nullopt;
  if (!unit || !at.eat_word({"ago"})) return std::nullopt;
  cursor = at;
  const Date day = back(today, *unit, *count);
  return DateRange{day, day};
}

// "Monday": the most recent one, today included; "last Monday" is before today, "next Monday" after it.
std::optional<Period> weekday(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  const bool is_last = at.eat_word({"last"});
  const bool is_next = !is_last && at.eat_word({"next"});
  if (at.peek().text.size() < kShortestWeekday) return std::nullopt;
  const std::optional<std::chrono::weekday> day = eat_weekday(at);
  if (!day) return std::nullopt;
  // A date that does not exist is not the Monday before it.
  DateCursor rest = at;
  rest.eat_mark(",");
  rest.eat_word({"the"});
  if (rest.peek().is_number() || eat_month(rest)) return std::nullopt;
  cursor = at;
  const sys_days from = sys_days{today} + days{is_next ? 7 : is_last ? -1 : 0};
  const Date found = from - (std::chrono::weekday{from} - *day);
  return DateRange{found, found};
}

constexpr std::array<PeriodRule, 6> kRules{named_day,       named_year, calendar_unit,
                                           days_from_today, ago,        weekday};

}  // namespace

std::span<const PeriodRule> relative_rules() { return kRules; }

std::optional<Period> short_period(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  int count = 0;
  if (!at.eat_number(count, 3) || at.peek().spaced) return std::nullopt;
  const NamedUnit* row = find_row(kUnitLetters, at.peek());
  if (row == nullptr) return std::nullopt;
  at.advance();
  cursor = at;
  return DateRange{back(today, row->unit, count), today};
}

}  // namespace minutebook::analyzers
