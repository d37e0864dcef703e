// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/pages/year_table.h"

#include <functional>
#include <set>

#include "web/pages/bar_chart.h"
#include "web/pages/units.h"

namespace minutebook::web::pages {
namespace {

Html count_cell(const YearColumn& column, const std::string& year) {
  for (const PeriodCount& one : column.years) {
    if (one.period != year) continue;
    return element("td", {{"class", "number"}},
                   {element("a",
                            {{"href", column.url(year)},
                             {"aria-label", column.label + ", " + year + ": " + grouped(one.count)}},
                            {grouped(one.count)})});
  }
  return element("td", {{"class", "number quiet"}}, {"0"});
}

}  // namespace

Html year_table(const std::string& caption, const std::string& year_label,
                const std::vector<YearColumn>& columns) {
  std::set<std::string, std::greater<>> years;
  Html heads = element("th", {{"scope", "col"}}, {year_label});
  for (const YearColumn& column : columns) {
    for (const PeriodCount& one : column.years) years.insert(one.period);
    heads += element("th", {{"scope", "col"}, {"class", "number"}}, {column.label});
  }
  if (years.empty()) return {};
  Html rows;
  for (const std::string& year : years) {
    Html cells = element("th", {{"scope", "row"}}, {year});
    for (const YearColumn& column : columns) cells += count_cell(column, year);
    rows += element("tr", {cells});
  }
  return element(
      "table", {{"class", "periods"}},
      {element("caption", {caption}), element("thead", {element("tr", {heads})}), element("tbody", {rows})});
}

Html year_chart(const Context& context, const std::string& title, const std::vector<PeriodCount>& years) {
  if (years.size() < 2) return {};
  std::vector<Bar> bars;
  for (const PeriodCount& one : with_empty_periods(PeriodLength::kYear, years)) {
    bars.push_back({one.period, one.period, one.count});
  }
  const std::string description =
      context.say("From {first} to {last}.", {{"first", bars.front().label}, {"last", bars.back().label}});
  return element("figure", {bar_chart("by-year", title, description, bars),
                            element("figcaption", {title + ". " + description})});
}

}  // namespace minutebook::web::pages
