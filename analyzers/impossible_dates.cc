// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/impossible_dates.h"

#include <array>
#include <chrono>
#include <vector>

#include "analyzers/date_grammar.h"

namespace minutebook::analyzers {
namespace {

// The parts of a date as they are written, whether or not there is such a day.
struct Parts {
  int day = 0;
  int month = 0;
  std::optional<int> year;
  std::string_view joint = {};  // of numbers alone
  bool is_year_first = false;
};

using Rule = std::optional<Parts> (*)(DateCursor&);

std::string month_of(const Parts& parts) {
  const std::string name{month_name(static_cast<unsigned>(parts.month))};
  return parts.year ? name + ' ' + std::to_string(*parts.year) : name;
}

int days_in_month(const Parts& parts) {
  constexpr int kLeapYear = 2000;  // where none is written, 29 February may be meant
  const std::chrono::year_month_day_last last{std::chrono::year{parts.year.value_or(kLeapYear)} /
                                              std::chrono::month{static_cast<unsigned>(parts.month)} /
                                              std::chrono::last};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool exists(const Parts& parts) {
  return parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= days_in_month(parts);
}

// "30 February 2019", "30th of February".
std::optional<Parts> day_month(DateCursor& cursor) {
  Parts parts;
  eat_weekday(cursor);
  cursor.eat_mark(",");
  if (!cursor.eat_number(parts.day, 2)) return std::nullopt;
  cursor.eat_word({"st", "nd", "rd", "th"});
  cursor.eat_word({"of"});
  const auto month = eat_month(cursor);
  if (!month) return std::nullopt;
  parts.month = static_cast<int>(static_cast<unsigned>(*month));
  DateCursor after = cursor;
  after.eat_mark(",");
  parts.year = eat_year(after);
  if (parts.year) cursor = after;
  return parts;
}

// "February 30, 2019"; without the year the number may be anything.
std::optional<Parts> month_day(DateCursor& cursor) {
  Parts parts;
  const auto month = eat_month(cursor);
  if (!month || !cursor.eat_number(parts.day, 2)) return std::nullopt;
  parts.month = static_cast<int>(static_cast<unsigned>(*month));
  cursor.eat_word({"st", "nd", "rd", "th"});
  cursor.eat_mark(",");
  parts.year = eat_year(cursor);
  return parts.year ? std::optional{parts} : std::nullopt;
}

std::optional<std::string_view> eat_joint(DateCursor& cursor) {
  for (const std::string_view joint : {"/", "-", "."}) {
    if (!cursor.peek().spaced && !cursor.peek(1).spaced && cursor.eat_mark(joint)) return joint;
  }
  return std::nullopt;
}

// "2019-02-30".
std::optional<Parts> year_month_day(DateCursor& cursor) {
  Parts parts;
  parts.is_year_first = true;
  parts.year = eat_year(cursor);
  const auto joint = parts.year ? eat_joint(cursor) : std::nullopt;
  if (!joint || !cursor.eat_number(parts.month, 2) || eat_joint(cursor) != joint) return std::nullopt;
  if (!cursor.eat_number(parts.day, 2)) return std::nullopt;
  parts.joint = *joint;
  return parts;
}

// "30/2/2019", "30/2/19"; with dots and dashes the year in full.
std::optional<Parts> day_month_year(DateCursor& cursor) {
  Parts parts;
  const auto joint = cursor.eat_number(parts.day, 2) ? eat_joint(cursor) : std::nullopt;
  if (!joint || !cursor.eat_number(parts.month, 2) || eat_joint(cursor) != joint) return std::nullopt;
  parts.year = eat_year(cursor);
  if (!parts.year && joint == "/") parts.year = eat_short_year(cursor);
  if (!parts.year) return std::nullopt;
  parts.joint = *joint;
  return parts;
}

std::string numbers(const Parts& parts) {
  const std::string day = std::to_string(parts.day);
  const std::string month = std::to_string(parts.month);
  if (!parts.is_year_first) return day + '/' + month + '/' + std::to_string(*parts.year);
  const auto padded = [](const std::string& number) { return number.size() < 2 ? '0' + number : number; };
  return std::to_string(*parts.year) + '-' + padded(month) + '-' + padded(day);
}

std::string reason(const std::string& typed, const Parts& parts) {
  Parts swapped = parts;
  std::swap(swapped.day, swapped.month);
  if (parts.month > 12 && exists(swapped)) {
    return typed + (parts.is_year_first ? ": the month comes before the day" : ": days come first") +
           "; did you mean " + std::to_string(swapped.day) + ' ' + month_of(swapped) + " (" +
           numbers(swapped) + ")?";
  }
  if (parts.month < 1 || parts.month > 12) return typed + " does not exist; months are 1 to 12";
  return typed + " does not exist; " + month_of(parts) + " has " + std::to_string(days_in_month(parts)) +
         (parts.month == 2 && !parts.year ? " days at most" : " days");
}

constexpr std::array<Rule, 4> kRules{day_month, month_day, year_month_day, day_month_year};

std::optional<ImpossibleDate> at_start(std::string_view text, const std::vector<DateLexeme>& lexemes) {
  for (const Rule rule : kRules) {
    DateCursor cursor(lexemes, 0);
    const std::optional<Parts> parts = rule(cursor);
    if (!parts || exists(*parts) || !stands_alone(cursor, parts->joint)) continue;
    const std::size_t begin = lexemes.front().range.begin;
    return ImpossibleDate{cursor.end_byte(),
                          reason(std::string{text.substr(begin, cursor.end_byte() - begin)}, *parts)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<ImpossibleDate> impossible_date_prefix(std::string_view text) {
  return at_start(text, lex_dates(text));
}

std::optional<ImpossibleDate> impossible_date(std::string_view text) {
  const std::vector<DateLexeme> lexemes = lex_dates(text);
  if (auto found = at_start(text, lexemes)) {
    return lexemes.back().range.end == found->length ? std::move(found) : std::nullopt;
  }
  DateCursor cursor(lexemes, 0);
  int month = 0;
  if (!eat_year(cursor) || !eat_joint(cursor) || !cursor.eat_number(month, 2) || !cursor.at_end())
    return std::nullopt;
  if (month >= 1 && month <= 12) return std::nullopt;
  return ImpossibleDate{cursor.end_byte(), std::string{text} + " does not exist; months are 1 to 12"};
}

}  // namespace minutebook::analyzers
