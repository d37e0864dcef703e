// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/dates.h"

#include <algorithm>
#include <array>

#include "analyzers/date_grammar.h"
#include "analyzers/printed_text.h"

namespace minutebook::analyzers {
namespace {

constexpr std::size_t kIsoLength = 10;  // "2020-07-14"

void append_padded(std::string& out, unsigned number, int width) {
  std::string digits = std::to_string(number);
  out.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0');
  out += digits;
}

constexpr std::array<std::string_view, 12> kMonthNames = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

}  // namespace

std::string_view month_name(unsigned month) { return kMonthNames.at(month - 1); }

std::string long_date(Date date) {
  return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
         std::string{month_name(static_cast<unsigned>(date.month()))} + ' ' +
         std::to_string(static_cast<int>(date.year()));
}

std::string to_iso(Date date) {
  std::string iso;
  iso.reserve(kIsoLength);
  append_padded(iso, static_cast<unsigned>(std::clamp(static_cast<int>(date.year()), 0, 9999)), 4);
  iso += '-';
  append_padded(iso, static_cast<unsigned>(date.month()), 2);
  iso += '-';
  append_padded(iso, static_cast<unsigned>(date.day()), 2);
  return iso;
}

std::optional<Date> from_iso(std::string_view iso) {
  if (iso.size() != kIsoLength) return std::nullopt;
  unsigned parts[3] = {0, 0, 0};
  std::size_t part = 0;
  for (std::size_t i = 0; i < iso.size(); ++i) {
    if (i == 4 || i == 7) {
      if (iso[i] != '-') return std::nullopt;
      ++part;
    } else {
      const auto c = static_cast<unsigned char>(iso[i]);
      if (!is_digit(c)) return std::nullopt;
      parts[part] = parts[part] * 10 + (c - unsigned{'0'});
    }
  }
  return existing(static_cast<int>(parts[0]), parts[1], parts[2]);
}

std::vector<DateMatch> find_dates(std::string_view text) {
  const std::vector<DateLexeme> lexemes = lex_dates(text);
  std::vector<DateMatch> matches;
  for (std::size_t i = 0; i < lexemes.size();) {
    DateCursor cursor(lexemes, i);
    if (const std::optional<Date> date = eat_exact_date(cursor)) {
      matches.push_back({*date, {lexemes[i].range.begin, cursor.end_byte()}});
      i = cursor.index();
    } else {
      ++i;
    }
  }
  return matches;
}

}  // namespace minutebook::analyzers
