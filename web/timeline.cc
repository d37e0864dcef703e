// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/timeline.h"

#include <map>

namespace minutebook::web {

std::vector<PeriodCount> counts_by(PeriodLength length, const std::vector<query::FacetValue>& days) {
  std::map<std::string, std::uint64_t> counts;
  for (const query::FacetValue& day : days) {
    counts[day.value.substr(0, static_cast<std::size_t>(length))] += day.count;
  }
  std::vector<PeriodCount> periods;
  for (const auto& [period, count] : counts) periods.push_back({period, count});
  return periods;
}

}  // namespace minutebook::web
