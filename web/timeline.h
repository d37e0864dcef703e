// SPDX-License-Identifier: GPL-2.0-or-later
// Hits counted by months and years. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/search.h"

namespace minutebook::web {

enum class PeriodLength : std::uint8_t { kYear = 4, kMonth = 7 };  // bytes of an ISO date that name it

struct PeriodCount {
  std::string period;  // "2019", "2019-07"
  std::uint64_t count = 0;
};

// What Results::tally has by days, in the order of time; periods without hits are left out.
std::vector<PeriodCount> counts_by(PeriodLength length, const std::vector<query::FacetValue>& days);

// The same with all periods from the first to the last, also those that have none.
std::vector<PeriodCount> with_empty_periods(PeriodLength length, const std::vector<PeriodCount>& counts);

}  // namespace minutebook::web
