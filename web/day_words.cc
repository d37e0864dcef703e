// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/day_words.h"

#include <algorithm>
#include <array>

#include "analyzers/dates.h"

namespace minutebook::web {
namespace {

constexpr std::array<std::string_view, 12> kWelshMonths = {"Ionawr", "Chwefror", "Mawrth",     "Ebrill",
                                                           "Mai",    "Mehefin",  "Gorffennaf", "Awst",
                                                           "Medi",   "Hydref",   "Tachwedd",   "Rhagfyr"};

std::string_view month_in(Lang lang, unsigned month) {
  return lang == Lang::kWelsh ? kWelshMonths.at(month - 1) : analyzers::month_name(month);
}

}  // namespace

std::string in_words(Lang lang, std::string_view iso) {
  constexpr std::string_view kFirstDay = "0000-01-01";
  const std::string_view missing = kFirstDay.substr(std::min(iso.size(), kFirstDay.size()));
  const auto date = analyzers::from_iso(std::string{iso} + std::string{missing});
  if (!date || iso.size() == 4) return std::string{iso};
  const std::string month{month_in(lang, static_cast<unsigned>(date->month()))};
  const std::string year = std::to_string(static_cast<int>(date->year()));
  if (iso.size() == 7) return month + ' ' + year;
  return std::to_string(static_cast<unsigned>(date->day())) + ' ' + month + ' ' + year;
}

Html time_html(Lang lang, std::string_view iso) {
  if (iso.empty()) return {};
  return element("time", {{"datetime", std::string{iso}}}, {in_words(lang, iso)});
}

}  // namespace minutebook::web
