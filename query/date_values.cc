// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/date_values.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "analyzers/impossible_dates.h"

namespace minutebook::query {
namespace {

using analyzers::Date;
using analyzers::DateRange;
using analyzers::DateReading;

struct Comparison {
  std::string_view sign;
  When when;
};

// Longer signs first: ">=" is not ">".
constexpr std::array kComparisons = {Comparison{">=", When::kSince}, Comparison{"<=", When::kUntil},
                                     Comparison{">", When::kAfter}, Comparison{"<", When::kBefore}};

// What stands between the two ends of a period.
constexpr std::array<std::string_view, 2> kJoints = {"..", " to "};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::optional<DateReading> reading(std::string_view typed, Date today, std::vector<std::string>& notes) {
  auto found = analyzers::parse_date_range(typed, today);
  if (!found) {
    if (auto none = analyzers::impossible_date(typed)) notes.push_back(std::move(none->reason));
  }
  return found;
}

void note_year(std::string_view typed, const DateReading& read, std::vector<std::string>& notes) {
  if (read.has_assumed_year) notes.push_back(assumed_year_note(typed, read.range));
}

DateValue one(std::string_view typed, When when, Date today) {
  DateValue value;
  if (const auto read = reading(typed, today, value.notes)) {
    note_year(typed, *read, value.notes);
    value.period = period_of(when, read->range);
  }
  return value;
}

DateValue two(std::string_view from, std::string_view to, Date today) {
  if (from.empty()) return one(to, When::kUntil, today);
  if (to.empty()) return one(from, When::kSince, today);
  DateValue value;
  auto first = reading(from, today, value.notes);
  auto last = reading(to, today, value.notes);
  if (!first || !last) return value;
  fit_years(*first, *last);
  note_year(from, *first, value.notes);
  note_year(to, *last, value.notes);
  value.period = spanning(first->range, last->range);
  return value;
}

// The same day of another year, or the end of February.
Date moved(Date date, int by) {
  const Date result = date + std::chrono::years{by};
  return result.ok() ? result : Date{result.year() / result.month() / std::chrono::last};
}

void move(DateReading& reading, int by) {
  reading.range = {moved(reading.range.first, by), moved(reading.range.last, by)};
}

}  // namespace

DateValue read_date_value(std::string_view typed, Date today) {
  for (const auto& [sign, when] : kComparisons) {
    if (typed.substr(0, sign.size()) == sign) return one(trimmed(typed.substr(sign.size())), when, today);
  }
  DateValue value = one(typed, When::kWithin, today);
  if (value.period || !value.notes.empty()) return value;
  for (const std::string_view joint : kJoints) {
    const std::size_t at = typed.find(joint);
    if (at != std::string_view::npos)
      return two(trimmed(typed.substr(0, at)), trimmed(typed.substr(at + joint.size())), today);
  }
  return value;
}

Period period_of(When when, const DateRange& range) {
  using std::chrono::days;
  using std::chrono::sys_days;
  switch (when) {
    case When::kSince:
    case When::kFrom:
      return {range.first, {}};
    case When::kAfter:
      return {Date{sys_days{range.last} + days{1}}, {}};
    case When::kBefore:
      return {{}, Date{sys_days{range.first} - days{1}}};
    case When::kUntil:
    case When::kBy:
      return {{}, range.last};
    case When::kWithin:
    case When::kOn:
    case When::kBetween:
      break;
  }
  return {range.first, range.last};
}

Period spanning(const DateRange& a, const DateRange& b) {
  if (a.first <= b.last) return {a.first, b.last};
  return {b.first, a.last};  // the ends stand the wrong way round
}

void fit_years(DateReading& from, DateReading& to) {
  if (from.has_assumed_year) {
    while (moved(from.range.first, 1) <= to.range.first) move(from, 1);
    while (from.range.first > to.range.first) move(from, -1);
    from.has_assumed_year = to.has_assumed_year;
  } else if (to.has_assumed_year) {
    while (moved(to.range.first, -1) >= from.range.first) move(to, -1);
  }
}

std::string assumed_year_note(std::string_view typed, const DateRange& taken) {
  return '"' + std::string{typed} + "\" has no year: " + print(Period{taken.first, taken.last}) + " is taken";
}

}  // namespace minutebook::query
