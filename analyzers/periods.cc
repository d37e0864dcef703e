// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <chrono>

#include "analyzers/calendar.h"
#include "analyzers/date_grammar.h"
#include "analyzers/dates.h"
#include "analyzers/period_rules.h"

namespace minutebook::analyzers {
namespace {

using std::chrono::months;
using std::chrono::year_month;
using std::chrono::years;

// A year by itself, as opposed to any number of four digits.
constexpr int kFirstBareYear = 1800;
constexpr int kLastBareYear = 2199;

struct NamedNumber {
  std::string_view name;
  unsigned number;
};

// Years that do not begin in January, by the word before "year" and their first month. A council's year begins with its
// annual meeting, which is held in May.
constexpr unsigned kFinancialYearStart = 4;
constexpr std::array kNamedYears = std::to_array<NamedNumber>(
    {{"financial", kFinancialYearStart}, {"fiscal", kFinancialYearStart}, {"municipal", 5}, {"civic", 5}});

constexpr std::array kOrdinals = std::to_array<NamedNumber>({
    {"first", 1},
    {"second", 2},
    {"third", 3},
    {"fourth", 4},
    {"final", 4},
});

// Seasons by the month they begin with; three months each, so that winter ends in the next year.
constexpr std::array kSeasons =
    std::to_array<NamedNumber>({{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"winter", 12}});

std::optional<int> eat_bare_year(DateCursor& cursor) {
  const int number = cursor.peek().number;
  if (number < kFirstBareYear || number > kLastBareYear) return std::nullopt;
  return eat_year(cursor);
}

// "2019/20", "2019/2020", "2019-20"; with a dash "2011-12" is December 2011, as ISO has it. The year it begins in.
std::optional<int> eat_double_year(DateCursor& cursor) {
  DateCursor at = cursor;
  const std::optional<int> first = eat_bare_year(at);
  if (!first || at.peek().spaced) return std::nullopt;
  if (!at.eat_mark("/") && !at.eat_mark("-")) return std::nullopt;
  const DateLexeme& second = at.peek();
  if (!second.is_number() || second.spaced) return std::nullopt;
  const int next = *first + 1;
  const bool follows = second.text.size() == 4 ? second.number == next
                                               : second.text.size() == 2 && second.number == next % 100;
  if (!follows) return std::nullopt;
  at.advance();
  cursor = at;
  return first;
}

// Where the kind of year is named, one may write less: "FY 19/20", "municipal year 2021".
std::optional<int> eat_year_of_kind(DateCursor& cursor) {
  if (const std::optional<int> first = eat_double_year(cursor)) return first;
  DateCursor at = cursor;
  std::optional<int> first = eat_bare_year(at);
  if (!first) first = eat_short_year(at);
  if (!first) return std::nullopt;
  DateCursor next = at;
  if (next.eat_mark("/") || next.eat_mark("-")) {
    const std::optional<int> second = eat_short_year(next);
    if (!second || *second != *first + 1) return std::nullopt;
    at = next;
  }
  cursor = at;
  return first;
}

std::optional<Period> exact_day(DateCursor& cursor, Date) {
  const std::optional<Date> date = eat_exact_date(cursor);
  if (!date) return std::nullopt;
  return DateRange{*date, *date};
}

std::optional<Period> year_alone(DateCursor& cursor, Date) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  at.eat_word({"calendar"});
  const bool is_named = at.eat_word({"year"});
  if (!is_named) at = cursor;
  const std::optional<int> year = eat_bare_year(at);
  if (!year) return std::nullopt;
  cursor = at;
  return calendar_year(*year);
}

// A day and a month without a year after them, which may be of no use: "29 February" where 2019 follows.
bool has_no_year(DateCursor cursor) {
  cursor.eat_mark("-");
  cursor.eat_mark("/");
  cursor.eat_mark(".");
  cursor.eat_mark(",");
  cursor.eat_word({"of", "o", "in"});
  return !eat_year(cursor) && !eat_short_year(cursor);
}

// "14 July", "Tuesday 14th of July", "July 14th": the latest by today.
std::optional<Period> day_of_month(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  if (eat_weekday(at)) at.eat_mark(",");
  at.eat_word({"the"});
  std::optional<unsigned> day = eat_day(at);
  if (day) at.eat_word({"of", "o"});
  const std::optional<std::chrono::month> month = eat_month(at);
  if (!month) return std::nullopt;
  if (!day) {
    at.eat_word({"the"});
    day = eat_day(at);
  }
  if (!day || !has_no_year(at)) return std::nullopt;
  constexpr int kLeapYears = 8;  // a 29 February is never further back
  for (int back = 0; back <= kLeapYears; ++back) {
    const int year = static_cast<int>(today.year()) - back;
    const std::optional<Date> date = existing(year, static_cast<unsigned>(*month), *day);
    if (!date || *date > today) continue;
    cursor = at;
    Period period{{*date, *date}};
    period.has_assumed_year = true;
    return period;
  }
  return std::nullopt;
}

// "July 2020", "Jul-20", "July to September 2019", "November 2019 - February 2020"; without a year the latest that has
// begun by today.
std::optional<Period> named_month(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  const std::optional<std::chrono::month> month = eat_month(at);
  if (!month) return std::nullopt;
  at.eat_mark(".");
  std::optional<std::chrono::month> last_month;
  {
    DateCursor range = at;
    if (range.eat_mark("-") || range.eat_word({"to", "i"})) last_month = eat_month(range);
    if (last_month) {
      at = range;
      at.eat_mark(".");
    }
  }
  const DateCursor without_year = at;
  at.eat_mark(",");
  at.eat_word({"of"});
  std::optional<int> year = eat_bare_year(at);
  if (!year && !last_month) {
    const bool joined = at.eat_mark("-") || at.peek().is_mark("'");
    if (joined && !at.peek().spaced) year = eat_short_year(at);
  }
  const bool has_assumed_year = !year;
  if (has_assumed_year) at = without_year;
  const std::chrono::month end = last_month.value_or(*month);
  const year_month last =
      std::chrono::year{year.value_or(year_since(static_cast<unsigned>(end), today))} / end;
  // "November to February 2020" begins in the year before.
  const year_month first = (*month > last.month() ? last.year() - years{1} : last.year()) / *month;
  cursor = at;
  Period period{{first / std::chrono::day{1}, Date{last / std::chrono::last}}};
  period.is_span = last_month.has_value();
  period.has_assumed_year = has_assumed_year;
  return period;
}

// "2020-07", "2020/07", "07/2020"; "2011/12" is a financial year.
std::optional<Period> numbered_month(DateCursor& cursor, Date) {
  DateCursor at = cursor;
  std::optional<int> year = eat_bare_year(at);
  int month = 0;
  if (year) {
    DateCursor financial = cursor;
    if (at.peek().is_mark("/") && eat_double_year(financial)) return std::nullopt;
    if (at.peek().spaced || (!at.eat_mark("-") && !at.eat_mark("/")) || at.peek().text.size() != 2 ||
        at.peek().spaced || !at.eat_number(month, 2)) {
      return std::nullopt;
    }
  } else {
    if (!at.eat_number(month, 2) || at.peek().spaced || (!at.eat_mark("/") && !at.eat_mark(".")) ||
        at.peek().spaced) {
      return std::nullopt;
    }
    year = eat_bare_year(at);
  }
  if (!year || month < 1 || month > 12) return std::nullopt;
  cursor = at;
  return month_span(std::chrono::year{*year} / std::chrono::month{static_cast<unsigned>(month)}, 1);
}

// "14-16 July 2020", "28 June to 3 July", "1 and 2 July 2020".
std::optional<Period> days_of_one_year(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  eat_weekday(at);
  const std::optional<unsigned> day = eat_day(at);
  if (!day) return std::nullopt;
  const std::optional<std::chrono::month> month = eat_month(at);
  // "14 July and 3 August 2020" are two days.
  const bool is_joined =
      at.eat_mark("-") || at.eat_mark("/") || at.eat_word({"to", "i"}) || (!month && at.eat_word({"and"}));
  if (!is_joined) return std::nullopt;
  std::optional<Period> period = exact_day(at, today);
  if (!period) period = day_of_month(at, today);
  if (!period) return std::nullopt;
  const Date last = period->range.last;
  const std::optional<Date> first =
      existing(static_cast<int>(last.year()), static_cast<unsigned>(month.value_or(last.month())), *day);
  if (!first || *first > last) return std::nullopt;
  cursor = at;
  period->range.first = *first;
  period->is_span = true;
  return period;
}

// "2019/20", "financial year 2019/20", "2021/22 municipal year", "FY19".
std::optional<Period> double_year(DateCursor& cursor, Date) {
  DateCursor at = cursor;
  const bool is_after_the = at.eat_word({"the"});
  std::optional<unsigned> start = eat_named_year(at);
  std::optional<int> year;
  if (start) {
    at.eat_word({"of"});
    year = eat_year_of_kind(at);
  } else {
    year = eat_double_year(at);
    const bool is_double = year.has_value();
    if (!year) year = eat_bare_year(at);
    start = eat_named_year(at);
    if (!start && is_double && !is_after_the) start = kFinancialYearStart;
  }
  if (!year || !start) return std::nullopt;
  cursor = at;
  return twelve_months(*year, *start);
}

// "2019-2021", "July 2019 - March 2020": whole periods with a dash between them. Those with a word between them
// ("2019 to 2021") are left to the reader of questions, who has to know that there are two.
std::optional<Period> dashed_periods(DateCursor& cursor, Date today) {
  for (const PeriodRule rule : {exact_day, named_month, double_year, year_alone}) {
    DateCursor at = cursor;
    const std::optional<Period> first = rule(at, today);
    if (!first || first->has_assumed_year || !at.eat_mark("-")) continue;
    const std::optional<Period> last = rule(at, today);
    if (!last || last->has_assumed_year || first->range.first > last->range.first) continue;
    cursor = at;
    Period period{{first->range.first, last->range.last}};
    period.is_span = true;
    return period;
  }
  return std::nullopt;
}

// "Q2 2019", "2019 Q2", "the second quarter of 2019"; of a financial year, "Q2 2019/20", counted from April.
std::optional<Period> quarter(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  std::optional<int> year;
  unsigned start = 1;
  const auto eat_any_year = [&] {
    DateCursor end = at;
    if (const std::optional<Period> twelve = double_year(end, today)) {
      at = end;
      year = static_cast<int>(twelve->range.first.year());
      start = static_cast<unsigned>(twelve->range.first.month());
    } else {
      year = eat_bare_year(at);
    }
    return year.has_value();
  };
  const bool is_year_first = eat_any_year();
  if (is_year_first) at.eat_mark("-");
  int number = 0;
  if (const NamedNumber* ordinal = find_row(kOrdinals, at.peek()); ordinal != nullptr && !is_year_first) {
    at.advance();
    if (!at.eat_word({"quarter"})) return std::nullopt;
    number = static_cast<int>(ordinal->number);
  } else if (!at.eat_word({"q", "quarter", "qtr"}) || !at.eat_number(number, 1)) {
    return std::nullopt;
  }
  if (number < 1 || number > 4) return std::nullopt;
  if (!is_year_first) {
    const DateCursor without_year = at;
    at.eat_mark(",");
    if (!at.eat_mark("-")) at.eat_word({"of", "in"});
    if (!eat_any_year()) at = without_year;
  }
  cursor = at;
  const auto quarter_of = [&](int of) {
    const year_month first = std::chrono::year{of} / std::chrono::month{start};
    return month_span(first + months{3 * (number - 1)}, 3);
  };
  if (year) return quarter_of(*year);
  Period period{quarter_of(year_since(static_cast<unsigned>(3 * number - 2), today))};
  period.has_assumed_year = true;
  return period;
}

std::optional<Period> season(DateCursor& cursor, Date) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  const NamedNumber* row = find_row(kSeasons, at.peek());
  if (row == nullptr) return std::nullopt;
  at.advance();
  at.eat_mark(",");
  at.eat_word({"of"});
  const std::optional<int> year = eat_bare_year(at);
  if (!year) return std::nullopt;
  cursor = at;
  return month_span(std::chrono::year{*year} / std::chrono::month{row->number}, 3);
}

// "the week of 14 July 2020", "the month of July".
std::optional<Period> unit_of(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  const bool is_week = at.eat_word({"week"});
  if (!is_week && !at.eat_word({"month"})) return std::nullopt;
  if (!at.eat_word({"of"}) && !(is_week && at.eat_word({"commencing", "beginning", "starting"})))
    return std::nullopt;
  std::optional<Period> period = is_week ? exact_day(at, today) : named_month(at, today);
  if (!period && is_week) period = day_of_month(at, today);
  if (!period) return std::nullopt;
  if (is_week) period->range = containing(period->range.first, Unit::kWeek);
  cursor = at;
  return period;
}

constexpr std::array<PeriodRule, 11> kWrittenRules{
    exact_day,   year_alone, named_month, numbered_month, days_of_one_year, dashed_periods,
    double_year, quarter,    season,      day_of_month,   unit_of};

struct Longest {
  DateReading reading;
  DateCursor after;
};

std::optional<Longest> longest_period(const std::vector<DateLexeme>& lexemes, Date today) {
  std::optional<Longest> longest;
  const auto try_all = [&](std::span<const PeriodRule> rules, bool is_relative) {
    for (const PeriodRule rule : rules) {
      DateCursor cursor(lexemes, 0);
      const std::optional<Period> found = rule(cursor, today);
      if (!found || !found->range.first.ok() || !found->range.last.ok()) continue;
      if (!stands_alone(cursor, "/-.")) continue;
      if (longest && cursor.index() <= longest->after.index()) continue;
      longest = Longest{{.range = found->range,
                         .length = cursor.end_byte(),
                         .is_span = found->is_span,
                         .has_assumed_year = found->has_assumed_year,
                         .is_relative = is_relative},
                        cursor};
    }
  };
  try_all(kWrittenRules, false);
  try_all(relative_rules(), true);
  return longest;
}

}  // namespace

std::optional<unsigned> eat_named_year(DateCursor& cursor) {
  DateCursor at = cursor;
  if (at.eat_word({"fy"})) {
    cursor = at;
    return kFinancialYearStart;
  }
  const NamedNumber* row = find_row(kNamedYears, at.peek());
  if (row == nullptr) return std::nullopt;
  at.advance();
  if (!at.eat_word({"year"})) return std::nullopt;
  cursor = at;
  return row->number;
}

std::optional<DateReading> parse_date_range(std::string_view text, Date today) {
  const std::vector<DateLexeme> lexemes = lex_dates(text);
  if (std::optional<Longest> longest = longest_period(lexemes, today)) {
    longest->after.eat_mark(".");
    if (longest->after.at_end()) return longest->reading;
  }
  DateCursor cursor(lexemes, 0);
  const std::optional<Period> period = short_period(cursor, today);
  if (!period || !cursor.at_end()) return std::nullopt;
  return DateReading{.range = period->range, .length = cursor.end_byte(), .is_relative = true};
}

std::optional<DateReading> parse_date_prefix(std::string_view text, Date today) {
  const std::vector<DateLexeme> lexemes = lex_dates(text);
  const std::optional<Longest> longest = longest_period(lexemes, today);
  if (!longest) return std::nullopt;
  return longest->reading;
}

}  // namespace minutebook::analyzers
