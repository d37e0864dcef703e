// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/calendar.h"

namespace minutebook::analyzers {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;

DateRange month_span(year_month first, int count) {
  const year_month last = first + months{count - 1};
  return {first / std::chrono::day{1}, Date{last / std::chrono::last}};
}

DateRange calendar_year(int year) { return twelve_months(year, 1); }

DateRange twelve_months(int year, unsigned start) {
  return month_span(std::chrono::year{year} / std::chrono::month{start}, 12);
}

Date back(Date day, Unit unit, int count) {
  switch (unit) {
    case Unit::kDay:
      return sys_days{day} - days{count};
    case Unit::kWeek:
      return sys_days{day} - days{7 * count};
    case Unit::kMonth:
    case Unit::kQuarter:
    case Unit::kYear: {
      const int by = unit == Unit::kMonth ? count : unit == Unit::kQuarter ? 3 * count : 12 * count;
      const Date moved = day - months{by};
      return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
    }
  }
  return day;
}

DateRange containing(Date day, Unit unit) {
  switch (unit) {
    case Unit::kDay:
      return {day, day};
    case Unit::kWeek: {
      const sys_days monday = sys_days{day} - (std::chrono::weekday{sys_days{day}} - std::chrono::Monday);
      return {monday, monday + days{6}};
    }
    case Unit::kMonth:
      return month_span(day.year() / day.month(), 1);
    case Unit::kQuarter: {
      const unsigned first = (static_cast<unsigned>(day.month()) - 1) / 3 * 3 + 1;
      return month_span(day.year() / std::chrono::month{first}, 3);
    }
    case Unit::kYear:
      return calendar_year(static_cast<int>(day.year()));
  }
  return {day, day};
}

int year_since(unsigned month, Date day) {
  const int year = static_cast<int>(day.year());
  return static_cast<unsigned>(day.month()) >= month ? year : year - 1;
}

}  // namespace minutebook::analyzers
