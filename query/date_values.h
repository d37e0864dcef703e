// SPDX-License-Identifier: GPL-2.0-or-later
// What is written behind date: and its like, and how dates become periods. Imprecise ends round outwards: 2019..2021 is
// 1 January 2019 to 31 December 2021. Pure; safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "query/tree.h"
#include "query/triggers.h"

namespace minutebook::query {

struct DateValue {
  std::optional<Period> period;    // nothing where there is no such date
  std::vector<std::string> notes;  // the year that was assumed; why there is no such date
};

// "2019", "14/7/2019", "last year", "2019..2021", "2019 to 2021", "2019..", ">=2019-07".
DateValue read_date_value(std::string_view typed, analyzers::Date today);

Period period_of(When when, const analyzers::DateRange& range);

// From the start of the first to the end of the other; turned, where they stand the wrong way round.
Period spanning(const analyzers::DateRange& a, const analyzers::DateRange& b);

// Of the two ends of a period, moves one whose year was assumed next to the other: "October 2019 to March"; in "March to
// June 2019" both have the year that is written.
void fit_years(analyzers::DateReading& from, analyzers::DateReading& to);

std::string assumed_year_note(std::string_view typed, const analyzers::DateRange& taken);

}  // namespace minutebook::query
