// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/timeline.h"

#include <fmt/format.h>

#include <map>

namespace minutebook::web {
namespace {

// "2020-01" of "2019-12", "2020" of "2019".
std::string after(PeriodLength length, const std::string& period) {
  constexpr int kMonths = 12;
  int year = std::stoi(period.substr(0, 4));
  if (length == PeriodLength::kYear) return fmt::format("{:04}", year + 1);
  const int month = std::stoi(period.substr(5, 2));
  if (month == kMonths) ++year;
  return fmt::format("{:04}-{:02}", year, month % kMonths + 1);
}

}  // namespace

std::vector<PeriodCount> counts_by(PeriodLength length, const std::vector<query::FacetValue>& days) {
  std::map<std::string, std::uint64_t> counts;
  for (const query::FacetValue& day : days) {
    counts[day.value.substr(0, static_cast<std::size_t>(length))] += day.count;
  }
  std::vector<PeriodCount> periods;
  for (const auto& [period, count] : counts) periods.push_back({period, count});
  return periods;
}

std::vector<PeriodCount> with_empty_periods(PeriodLength length, const std::vector<PeriodCount>& counts) {
  std::vector<PeriodCount> all;
  for (const PeriodCount& one : counts) {
    while (!all.empty() && after(length, all.back().period) < one.period) {
      all.push_back({after(length, all.back().period), 0});
    }
    all.push_back(one);
  }
  return all;
}

}  // namespace minutebook::web
