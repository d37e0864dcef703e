// SPDX-License-Identifier: GPL-2.0-or-later
// Arithmetic of the calendar that periods are made of: months, quarters and years as spans of days. Pure; safe from any
// thread. For periods.cc and relative_periods.cc alone.
#pragma once

#include <chrono>
#include <cstdint>

#include "analyzers/dates.h"

namespace minutebook::analyzers {

enum class Unit : std::uint8_t { kDay, kWeek, kMonth, kQuarter, kYear };

// `count` whole months from `first` on.
DateRange month_span(std::chrono::year_month first, int count);

// January to December.
DateRange calendar_year(int year);

// The twelve months from month `start` of `year` on.
DateRange twelve_months(int year, unsigned start);

// `count` units before `day`, or after it where negative: 31 May less a month is 30 April.
Date back(Date day, Unit unit, int count);

// The calendar's day, week (from Monday), month, quarter or year that holds `day`.
DateRange containing(Date day, Unit unit);

// The latest year in which month `month` has begun by `day`.
int year_since(unsigned month, Date day);

}  // namespace minutebook::analyzers
