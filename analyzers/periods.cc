// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "analyzers/date_grammar.h"
#include "analyzers/dates.h"

namespace minutebook::analyzers {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::years;

// A year by itself, as opposed to any number of four digits.
constexpr int kFirstBareYear = 1800;
constexpr int kLastBareYear = 2199;

constexpr unsigned kFinancialYearStart = 4;  // April

enum class Unit : std::uint8_t { kDay, kWeek, kMonth, kQuarter, kYear };

struct NamedUnit {
  std::string_view name;
  Unit unit;
};
constexpr std::array kUnits = std::to_array<NamedUnit>({
    {"day", Unit::kDay},
    {"days", Unit::kDay},
    {"week", Unit::kWeek},
    {"weeks", Unit::kWeek},
    {"month", Unit::kMonth},
    {"months", Unit::kMonth},
    {"quarter", Unit::kQuarter},
    {"quarters", Unit::kQuarter},
    {"year", Unit::kYear},
    {"years", Unit::kYear},
});

struct NamedCount {
  std::string_view name;
  int count;
};
constexpr std::array kCounts = std::to_array<NamedCount>({
    {"a", 1},
    {"an", 1},
    {"one", 1},
    {"two", 2},
    {"three", 3},
    {"four", 4},
    {"five", 5},
    {"six", 6},
    {"seven", 7},
    {"eight", 8},
    {"nine", 9},
    {"ten", 10},
    {"eleven", 11},
    {"twelve", 12},
});
constexpr std::array kOrdinals = std::to_array<NamedCount>({
    {"first", 1},
    {"second", 2},
    {"third", 3},
    {"fourth", 4},
    {"final", 4},
});

// Seasons by the month they begin with; three months each, so that winter ends in the next year.
constexpr std::array kSeasons =
    std::to_array<NamedCount>({{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"winter", 12}});

template <class Row, std::size_t N>
const Row* find_row(const std::array<Row, N>& table, const DateLexeme& lexeme) {
  if (lexeme.kind != DateLexemeKind::kWord) return nullptr;
  const auto row =
      std::find_if(table.begin(), table.end(), [&](const Row& r) { return r.name == lexeme.text; });
  return row == table.end() ? nullptr : &*row;
}

DateRange month_span(year_month first, int count) {
  const year_month last = first + months{count - 1};
  return {first / std::chrono::day{1}, Date{last / std::chrono::last}};
}

DateRange financial_year(int first) {
  return month_span(std::chrono::year{first} / std::chrono::month{kFinancialYearStart}, 12);
}

DateRange calendar_year(int year) { return month_span(std::chrono::year{year} / 1, 12); }

// `count` units before `day`: 31 May less a month is 30 April.
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

// The calendar's day, week (from Monday), month, quarter or year that holds `day`.
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

int financial_year_of(Date day) {
  const int year = static_cast<int>(day.year());
  return static_cast<unsigned>(day.month()) >= kFinancialYearStart ? year : year - 1;
}

std::optional<int> eat_bare_year(DateCursor& cursor) {
  const int number = cursor.peek().number;
  if (number < kFirstBareYear || number > kLastBareYear) return std::nullopt;
  return eat_year(cursor);
}

// "2019/20", "2019/2020", "2019-20"; with a dash "2011-12" is December 2011, as ISO has it.
std::optional<int> eat_financial_year(DateCursor& cursor) {
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

std::optional<int> eat_count(DateCursor& cursor) {
  int count = 0;
  if (cursor.eat_number(count, 3)) return count;
  const NamedCount* row = find_row(kCounts, cursor.peek());
  if (row == nullptr) return std::nullopt;
  cursor.advance();
  return row->count;
}

std::optional<Unit> eat_unit(DateCursor& cursor) {
  const NamedUnit* row = find_row(kUnits, cursor.peek());
  if (row == nullptr) return std::nullopt;
  cursor.advance();
  return row->unit;
}

bool eat_financial(DateCursor& cursor) {
  DateCursor at = cursor;
  if (at.eat_word({"fy"})) {
    cursor = at;
    return true;
  }
  if (at.eat_word({"financial", "fiscal"}) && at.eat_word({"year"})) {
    cursor = at;
    return true;
  }
  return false;
}

// Each rule reads one form at the cursor, given today, and moves the cursor where it succeeds.
using Rule = std::optional<DateRange> (*)(DateCursor&, Date);

std::optional<DateRange> exact_day(DateCursor& cursor, Date) {
  const std::optional<Date> date = eat_exact_date(cursor);
  if (!date) return std::nullopt;
  return DateRange{*date, *date};
}

std::optional<DateRange> year_alone(DateCursor& cursor, Date) {
  const std::optional<int> year = eat_bare_year(cursor);
  if (!year) return std::nullopt;
  return calendar_year(*year);
}

// "July 2020", "Jul-20", "July to September 2019", "November 2019 - February 2020".
std::optional<DateRange> named_month(DateCursor& cursor, Date) {
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
  at.eat_mark(",");
  at.eat_word({"of"});
  std::optional<int> year = eat_bare_year(at);
  if (!year && !last_month) {
    const bool joined = at.eat_mark("-") || at.peek().is_mark("'");
    if (joined && !at.peek().spaced) year = eat_short_year(at);
  }
  if (!year) return std::nullopt;
  cursor = at;
  const year_month last = std::chrono::year{*year} / last_month.value_or(*month);
  // "November to February 2020" begins in the year before.
  const year_month first = (*month > last.month() ? last.year() - years{1} : last.year()) / *month;
  return DateRange{first / std::chrono::day{1}, Date{last / std::chrono::last}};
}

// "2020-07", "2020/07", "07/2020"; "2011/12" is a financial year.
std::optional<DateRange> numbered_month(DateCursor& cursor, Date) {
  DateCursor at = cursor;
  std::optional<int> year = eat_bare_year(at);
  int month = 0;
  if (year) {
    DateCursor financial = cursor;
    if (at.peek().is_mark("/") && eat_financial_year(financial)) return std::nullopt;
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

// "14-16 July 2020", "28 June to 3 July 2020", "1 and 2 July 2020".
std::optional<DateRange> days_of_one_year(DateCursor& cursor, Date) {
  DateCursor at = cursor;
  eat_weekday(at);
  const std::optional<unsigned> day = eat_day(at);
  if (!day) return std::nullopt;
  const std::optional<std::chrono::month> month = eat_month(at);
  if (!at.eat_mark("-") && !at.eat_mark("/") && !at.eat_word({"to", "and", "i"})) return std::nullopt;
  const std::optional<Date> last = eat_exact_date(at);
  if (!last) return std::nullopt;
  const std::optional<Date> first =
      existing(static_cast<int>(last->year()), static_cast<unsigned>(month.value_or(last->month())), *day);
  if (!first || *first > *last) return std::nullopt;
  cursor = at;
  return DateRange{*first, *last};
}

// "2019-2021", "July 2019 - March 2020": whole periods with a dash between them. Those with a word between them
// ("2019 to 2021") are left to the reader of questions, who has to know that there are two.
std::optional<DateRange> dashed_periods(DateCursor& cursor, Date today) {
  for (const Rule rule : {Rule{exact_day}, Rule{named_month}, Rule{year_alone}}) {
    DateCursor at = cursor;
    const std::optional<DateRange> first = rule(at, today);
    if (!first || !at.eat_mark("-")) continue;
    const std::optional<DateRange> last = rule(at, today);
    if (!last || first->first > last->first) continue;
    cursor = at;
    return DateRange{first->first, last->last};
  }
  return std::nullopt;
}

std::optional<DateRange> printed_financial_year(DateCursor& cursor, Date) {
  DateCursor at = cursor;
  eat_financial(at);
  const std::optional<int> first = eat_financial_year(at);
  if (!first) return std::nullopt;
  cursor = at;
  return financial_year(*first);
}

// "this financial year", "the last financial year".
std::optional<DateRange> relative_financial_year(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  int shift = 0;
  if (at.eat_word({"last", "previous"})) {
    shift = -1;
  } else if (at.eat_word({"next"})) {
    shift = 1;
  } else if (!at.eat_word({"this", "current"})) {
    return std::nullopt;
  }
  if (!eat_financial(at)) return std::nullopt;
  cursor = at;
  return financial_year(financial_year_of(today) + shift);
}

// "Q2 2019", "2019 Q2", "the second quarter of 2019"; of a financial year, "Q2 2019/20", counted from April.
std::optional<DateRange> quarter(DateCursor& cursor, Date) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  std::optional<int> year;
  std::optional<int> financial;
  const auto eat_any_year = [&] {
    financial = eat_financial_year(at);
    year = financial ? financial : eat_bare_year(at);
    return year.has_value();
  };
  const bool year_first = eat_any_year();
  if (year_first) at.eat_mark("-");
  int number = 0;
  if (const NamedCount* ordinal = find_row(kOrdinals, at.peek()); ordinal != nullptr && !year_first) {
    at.advance();
    if (!at.eat_word({"quarter"})) return std::nullopt;
    number = ordinal->count;
  } else if (!at.eat_word({"q", "quarter", "qtr"}) || !at.eat_number(number, 1)) {
    return std::nullopt;
  }
  if (!year_first) {
    at.eat_mark(",");
    if (!at.eat_mark("-")) at.eat_word({"of", "in"});
    if (!eat_any_year()) return std::nullopt;
  }
  if (number < 1 || number > 4) return std::nullopt;
  cursor = at;
  const unsigned start = financial ? kFinancialYearStart : 1;
  return month_span(std::chrono::year{*year} / std::chrono::month{start} + months{3 * (number - 1)}, 3);
}

std::optional<DateRange> season(DateCursor& cursor, Date) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  const NamedCount* row = find_row(kSeasons, at.peek());
  if (row == nullptr) return std::nullopt;
  at.advance();
  at.eat_mark(",");
  at.eat_word({"of"});
  const std::optional<int> year = eat_bare_year(at);
  if (!year) return std::nullopt;
  cursor = at;
  return month_span(std::chrono::year{*year} / std::chrono::month{static_cast<unsigned>(row->count)}, 3);
}

struct NamedDay {
  std::string_view name;
  int days_ago;
};
constexpr std::array kNamedDays = std::to_array<NamedDay>({{"today", 0}, {"yesterday", 1}, {"tomorrow", -1}});

std::optional<DateRange> named_day(DateCursor& cursor, Date today) {
  const NamedDay* row = find_row(kNamedDays, cursor.peek());
  if (row == nullptr) return std::nullopt;
  cursor.advance();
  const Date day = back(today, Unit::kDay, row->days_ago);
  return DateRange{day, day};
}

// "last month" is the calendar's, "the past month" the days up to today.
std::optional<DateRange> relative_unit(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  const bool rolling = at.eat_word({"past"});
  int shift = 0;
  if (!rolling) {
    if (at.eat_word({"last", "previous"})) {
      shift = 1;
    } else if (at.eat_word({"next"})) {
      shift = -1;
    } else if (!at.eat_word({"this", "current"})) {
      return std::nullopt;
    }
  }
  const std::optional<Unit> unit = eat_unit(at);
  if (!unit) return std::nullopt;
  cursor = at;
  if (rolling) return DateRange{back(today, *unit, 1), today};
  return containing(back(containing(today, *unit).first, *unit, shift), *unit);
}

// "past 2 years", "the last six months".
std::optional<DateRange> up_to_today(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  at.eat_word({"the"});
  if (!at.eat_word({"past", "last", "previous"})) return std::nullopt;
  const std::optional<int> count = eat_count(at);
  if (!count) return std::nullopt;
  const std::optional<Unit> unit = eat_unit(at);
  if (!unit) return std::nullopt;
  cursor = at;
  return DateRange{back(today, *unit, *count), today};
}

std::optional<DateRange> ago(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  const std::optional<int> count = eat_count(at);
  if (!count) return std::nullopt;
  const std::optional<Unit> unit = eat_unit(at);
  if (!unit || !at.eat_word({"ago"})) return std::nullopt;
  cursor = at;
  const Date day = back(today, *unit, *count);
  return DateRange{day, day};
}

// "Monday": the most recent one, today included; "last Monday": before today.
std::optional<DateRange> weekday(DateCursor& cursor, Date today) {
  DateCursor at = cursor;
  const bool last = at.eat_word({"last"});
  const DateLexeme& name = at.peek();
  // "sat" and "sun" by themselves are words like any other.
  constexpr std::size_t kShortestFullName = 6;
  if (name.text.size() < kShortestFullName) return std::nullopt;
  const std::optional<std::chrono::weekday> day = eat_weekday(at);
  if (!day) return std::nullopt;
  // A date that does not exist is not the Monday before it.
  DateCursor rest = at;
  rest.eat_mark(",");
  rest.eat_word({"the"});
  if (rest.peek().is_number() || eat_month(rest)) return std::nullopt;
  cursor = at;
  const sys_days from = sys_days{today} - days{last ? 1 : 0};
  const Date found = from - (std::chrono::weekday{from} - *day);
  return DateRange{found, found};
}

constexpr std::array<Rule, 15> kRules{
    exact_day,
    year_alone,
    named_month,
    numbered_month,
    days_of_one_year,
    dashed_periods,
    printed_financial_year,
    relative_financial_year,
    quarter,
    season,
    named_day,
    relative_unit,
    up_to_today,
    ago,
    weekday,
};

struct Period {
  DateRange range;
  DateCursor after;
};

std::optional<Period> longest_period(const std::vector<DateLexeme>& lexemes, Date today) {
  std::optional<Period> longest;
  for (const Rule rule : kRules) {
    DateCursor cursor(lexemes, 0);
    const std::optional<DateRange> range = rule(cursor, today);
    if (!range || !range->first.ok() || !range->last.ok() || !stands_alone(cursor, "/-.")) continue;
    if (!longest || cursor.index() > longest->after.index()) longest = Period{*range, cursor};
  }
  return longest;
}

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text, Date today) {
  const std::vector<DateLexeme> lexemes = lex_dates(text);
  std::optional<Period> period = longest_period(lexemes, today);
  if (!period) return std::nullopt;
  period->after.eat_mark(".");
  if (!period->after.at_end()) return std::nullopt;
  return period->range;
}

std::optional<PrefixDate> parse_date_prefix(std::string_view text, Date today) {
  const std::vector<DateLexeme> lexemes = lex_dates(text);
  const std::optional<Period> period = longest_period(lexemes, today);
  if (!period) return std::nullopt;
  return PrefixDate{period->range, period->after.end_byte()};
}

}  // namespace minutebook::analyzers
