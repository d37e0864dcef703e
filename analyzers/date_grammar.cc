// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/date_grammar.h"

#include <algorithm>
#include <array>

#include "analyzers/printed_text.h"

namespace minutebook::analyzers {
namespace {

struct NamedNumber {
  std::string_view name;
  unsigned number;
};

// English, then Welsh with the forms its consonants take after "o", "ym", "a".
constexpr std::array kMonths = std::to_array<NamedNumber>({
    {"january", 1},    {"jan", 1},         {"february", 2}, {"feb", 2},       {"febuary", 2},
    {"march", 3},      {"mar", 3},         {"april", 4},    {"apr", 4},       {"may", 5},
    {"june", 6},       {"jun", 6},         {"july", 7},     {"jul", 7},       {"august", 8},
    {"aug", 8},        {"september", 9},   {"sept", 9},     {"sep", 9},       {"october", 10},
    {"oct", 10},       {"november", 11},   {"nov", 11},     {"december", 12}, {"dec", 12},
    {"ionawr", 1},     {"ion", 1},         {"chwefror", 2}, {"chwef", 2},     {"mawrth", 3},
    {"fawrth", 3},     {"maw", 3},         {"ebrill", 4},   {"ebr", 4},       {"mai", 5},
    {"fai", 5},        {"mehefin", 6},     {"fehefin", 6},  {"meh", 6},       {"gorffennaf", 7},
    {"orffennaf", 7},  {"ngorffennaf", 7}, {"gorff", 7},    {"awst", 8},      {"medi", 9},
    {"fedi", 9},       {"hydref", 10},     {"hyd", 10},     {"tachwedd", 11}, {"dachwedd", 11},
    {"thachwedd", 11}, {"nhachwedd", 11},  {"tach", 11},    {"rhagfyr", 12},  {"ragfyr", 12},
    {"rhag", 12},
});

// Counted from Sunday, as std::chrono::weekday does.
constexpr std::array kWeekdays = std::to_array<NamedNumber>({
    {"monday", 1},
    {"mon", 1},
    {"tuesday", 2},
    {"tues", 2},
    {"tue", 2},
    {"wednesday", 3},
    {"weds", 3},
    {"wed", 3},
    {"thursday", 4},
    {"thurs", 4},
    {"thur", 4},
    {"thu", 4},
    {"friday", 5},
    {"fri", 5},
    {"saturday", 6},
    {"sat", 6},
    {"sunday", 0},
    {"sun", 0},
});

// After "dydd" (day) or "nos" (evening) alone: by themselves they are months, planets and common words.
constexpr std::array kWelshWeekdays = std::to_array<NamedNumber>({
    {"llun", 1},
    {"lun", 1},
    {"mawrth", 2},
    {"fawrth", 2},
    {"mercher", 3},
    {"fercher", 3},
    {"iau", 4},
    {"gwener", 5},
    {"wener", 5},
    {"sadwrn", 6},
    {"sul", 0},
});

constexpr std::array<std::string_view, 15> kOrdinalEndings{
    "st", "nd", "rd", "th", "af", "ail", "il", "ydd", "fed", "edd", "ed", "eg", "ain", "fet", "ad"};

// What a number of dotted parts after it is: no date.
constexpr std::array<std::string_view, 12> kNumberedThings{"paragraph", "paragraphs", "para",    "paras",
                                                           "section",   "sections",   "clause",  "appendix",
                                                           "table",     "figure",     "version", "item"};

// "March 2020" may be an old record or a plan; four digits outside these are quantities.
constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2999;
constexpr int kShortYearPivot = 70;

// No word of a date is longer: longer ones need no memory of their own.
constexpr std::size_t kLongestWord = 15;

template <std::size_t N>
std::optional<unsigned> lookup(const std::array<NamedNumber, N>& table, std::string_view name) {
  const auto row =
      std::find_if(table.begin(), table.end(), [name](const NamedNumber& n) { return n.name == name; });
  if (row == table.end()) return std::nullopt;
  return row->number;
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

// "4.5.10 The board agreed": a paragraph's number, where "4.5.10" alone on its line is a date.
bool is_paragraph_number(const DateCursor& from, const DateCursor& after) {
  const DateLexeme& first = from.peek();
  if (first.text.front() == '0') return false;
  const DateLexeme& before = from.before();
  if (before.kind == DateLexemeKind::kWord && contains(kNumberedThings, before.text)) return true;
  const bool opens_line = before.kind == DateLexemeKind::kEnd || first.lines > 0;
  const DateLexeme& next = after.peek();
  return opens_line && next.kind == DateLexemeKind::kWord && next.lines == 0;
}

std::optional<Date> eat_iso(DateCursor& cursor) {
  DateCursor at = cursor;
  if (at.peek().text.size() != 4) return std::nullopt;
  const std::optional<int> year = eat_year(at);
  if (!year) return std::nullopt;
  const std::string_view joint = at.peek().is_mark("/") ? "/" : "-";
  int month = 0;
  int day = 0;
  if (!at.eat_mark(joint) || !at.eat_number(month, 2) || !at.eat_mark(joint) || !at.eat_number(day, 2))
    return std::nullopt;
  if (!stands_alone(at, joint)) return std::nullopt;
  const std::optional<Date> date = existing(*year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (date) cursor = at;
  return date;
}

// "14/07/2020", "14.7.20", "14-07-2020": day first, one joint throughout, no spaces.
std::optional<Date> eat_numeric(DateCursor& cursor, bool after_weekday) {
  DateCursor at = cursor;
  int day = 0;
  int month = 0;
  if (!at.eat_number(day, 2)) return std::nullopt;
  const std::string joint = at.peek().text;
  if ((joint != "/" && joint != "." && joint != "-") || at.peek().spaced || at.peek(1).spaced)
    return std::nullopt;
  if (!at.eat_mark(joint) || !at.eat_number(month, 2)) return std::nullopt;
  if (at.peek().spaced || !at.eat_mark(joint) || at.peek().spaced) return std::nullopt;
  const bool short_year = at.peek().text.size() == 2;
  const std::optional<int> year = short_year ? eat_short_year(at) : eat_year(at);
  if (!year || !stands_alone(at, joint)) return std::nullopt;
  if (short_year && joint == "." && !after_weekday && is_paragraph_number(cursor, at)) return std::nullopt;
  const std::optional<Date> date = existing(*year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (date) cursor = at;
  return date;
}

// The year after a day and month: four digits, or two where nothing goes on after them ("14 July 20 people" counts
// people).
std::optional<int> eat_year_after_month(DateCursor& cursor, bool joined) {
  if (std::optional<int> year = eat_year(cursor)) return year;
  DateCursor at = cursor;
  const bool marked = at.peek().is_mark("'") || joined;
  const std::optional<int> year = eat_short_year(at);
  if (!year) return std::nullopt;
  const DateLexeme& next = at.peek();
  const bool goes_on = next.kind == DateLexemeKind::kWord || next.is_number() ||
                       (!next.spaced && (next.is_mark(".") || next.is_mark(":") || next.is_mark("%")) &&
                        at.peek(1).is_number());
  if (goes_on && !marked) return std::nullopt;
  cursor = at;
  return year;
}

// "14 July 2020", "14th of July, 2020", "14-Jul-20", "14 o Fai 2020".
std::optional<Date> eat_day_month_year(DateCursor& cursor) {
  DateCursor at = cursor;
  const std::optional<unsigned> day = eat_day(at);
  if (!day) return std::nullopt;
  const bool joined = (at.eat_mark("-") || at.eat_mark("/")) && !at.peek().spaced;
  if (!joined) {
    at.eat_mark(".");
    at.eat_mark(",");
    at.eat_word({"of", "o"});
  }
  const std::optional<std::chrono::month> month = eat_month(at);
  if (!month) return std::nullopt;
  if (!joined || !(at.eat_mark("-") || at.eat_mark("/"))) {
    at.eat_mark(".");
    at.eat_mark(",");
    at.eat_word({"of", "in"});
  }
  const std::optional<int> year = eat_year_after_month(at, joined);
  if (!year || !stands_alone(at, "")) return std::nullopt;
  const std::optional<Date> date = existing(*year, static_cast<unsigned>(*month), *day);
  if (date) cursor = at;
  return date;
}

// "March 14th, 2016".
std::optional<Date> eat_month_day_year(DateCursor& cursor) {
  DateCursor at = cursor;
  const std::optional<std::chrono::month> month = eat_month(at);
  if (!month) return std::nullopt;
  at.eat_mark(".");
  at.eat_word({"the"});
  const std::optional<unsigned> day = eat_day(at);
  if (!day) return std::nullopt;
  at.eat_mark(",");
  const std::optional<int> year = eat_year(at);
  if (!year || !stands_alone(at, "")) return std::nullopt;
  const std::optional<Date> date = existing(*year, static_cast<unsigned>(*month), *day);
  if (date) cursor = at;
  return date;
}

}  // namespace

bool DateLexeme::is_word(std::initializer_list<std::string_view> words) const {
  return kind == DateLexemeKind::kWord && std::find(words.begin(), words.end(), text) != words.end();
}

std::vector<DateLexeme> lex_dates(std::string_view text) {
  std::vector<DateLexeme> lexemes;
  bool spaced = false;
  int lines = 0;
  std::size_t at = 0;
  const auto next = [&] { return character_at(text, at); };
  while (at < text.size()) {
    const Character first = next();
    if (is_ignorable(first.value)) {
      at += first.length;
      continue;
    }
    if (is_space(first.value)) {
      spaced = true;
      if (first.value == '\n' || first.value == '\f') ++lines;
      at += first.length;
      continue;
    }
    DateLexeme lexeme;
    lexeme.range.begin = at;
    lexeme.spaced = spaced;
    lexeme.lines = lines;
    spaced = false;
    lines = 0;
    if (is_digit(first.value)) {
      lexeme.kind = DateLexemeKind::kNumber;
      std::size_t end = at;
      while (end < text.size() && is_digit(static_cast<unsigned char>(text[end]))) ++end;
      if (end - at <= 4) {
        lexeme.text.assign(text.substr(at, end - at));
        lexeme.number = std::stoi(lexeme.text);
      }
      at = end;
    } else if (is_letter(first.value)) {
      lexeme.kind = DateLexemeKind::kWord;
      bool too_long = false;
      while (at < text.size()) {
        const Character c = next();
        if (!is_letter(c.value) && !is_ignorable(c.value)) break;
        if (!too_long && is_letter(c.value)) append_folded(lexeme.text, c.value);
        too_long = too_long || lexeme.text.size() > kLongestWord;
        at += c.length;
      }
      if (too_long) lexeme.text.clear();
    } else {
      lexeme.kind = DateLexemeKind::kMark;
      append_utf8(lexeme.text, plain_mark(first.value));
      at += first.length;
    }
    lexeme.range.end = at;
    lexemes.push_back(std::move(lexeme));
  }
  return lexemes;
}

const DateLexeme& DateCursor::peek(std::size_t ahead) const {
  static const DateLexeme kNothing;
  if (ahead >= lexemes_.size() || at_ >= lexemes_.size() - ahead) return kNothing;
  for (std::size_t i = std::max(at_, start_ + 1); i <= at_ + ahead; ++i) {
    if (lexemes_[i].lines > 1) return kNothing;
  }
  return lexemes_[at_ + ahead];
}

const DateLexeme& DateCursor::before(std::size_t back) const {
  static const DateLexeme kNothing;
  return back < start_ ? lexemes_[start_ - 1 - back] : kNothing;
}

bool DateCursor::eat_word(std::initializer_list<std::string_view> words) {
  if (!peek().is_word(words)) return false;
  advance();
  return true;
}

bool DateCursor::eat_mark(std::string_view mark) {
  if (!peek().is_mark(mark)) return false;
  advance();
  return true;
}

bool DateCursor::eat_number(int& number, std::size_t max_digits) {
  const DateLexeme& lexeme = peek();
  if (!lexeme.is_number() || lexeme.text.empty() || lexeme.text.size() > max_digits) return false;
  number = lexeme.number;
  advance();
  return true;
}

bool stands_alone(const DateCursor& cursor, std::string_view joints) {
  const auto is_joint = [joints](const DateLexeme& lexeme) {
    return lexeme.kind == DateLexemeKind::kMark && joints.find(lexeme.text) != std::string_view::npos;
  };
  const auto is_part = [](const DateLexeme& lexeme) {
    return lexeme.is_number() || lexeme.kind == DateLexemeKind::kWord;
  };
  const DateLexeme& first = cursor.first();
  if (!first.spaced) {
    const DateLexeme& before = cursor.before();
    if (is_part(before)) return false;
    if (is_joint(before) && !before.spaced && cursor.before(1).is_number()) return false;
  }
  const DateLexeme& next = cursor.peek();
  if (next.spaced) return true;
  return !is_part(next) && !(is_joint(next) && cursor.peek(1).is_number() && !cursor.peek(1).spaced);
}

std::optional<std::chrono::month> eat_month(DateCursor& cursor) {
  const DateLexeme& lexeme = cursor.peek();
  if (lexeme.kind != DateLexemeKind::kWord) return std::nullopt;
  const std::optional<unsigned> number = lookup(kMonths, lexeme.text);
  if (!number) return std::nullopt;
  cursor.advance();
  return std::chrono::month{*number};
}

std::optional<std::chrono::weekday> eat_weekday(DateCursor& cursor) {
  DateCursor at = cursor;
  const bool welsh = at.eat_word({"dydd", "ddydd", "nos"});
  const DateLexeme& lexeme = at.peek();
  if (lexeme.kind != DateLexemeKind::kWord) return std::nullopt;
  const std::optional<unsigned> number =
      welsh ? lookup(kWelshWeekdays, lexeme.text) : lookup(kWeekdays, lexeme.text);
  if (!number) return std::nullopt;
  at.advance();
  cursor = at;
  return std::chrono::weekday{*number};
}

std::optional<unsigned> eat_day(DateCursor& cursor) {
  DateCursor at = cursor;
  int day = 0;
  if (!at.eat_number(day, 2) || day < 1 || day > 31) return std::nullopt;
  const DateLexeme& ending = at.peek();
  if (ending.kind == DateLexemeKind::kWord && contains(kOrdinalEndings, ending.text) &&
      (!ending.spaced || ending.is_word({"st", "nd", "rd", "th"}))) {
    at.advance();
  }
  cursor = at;
  return static_cast<unsigned>(day);
}

std::optional<int> eat_year(DateCursor& cursor) {
  const DateLexeme& lexeme = cursor.peek();
  if (!lexeme.is_number() || lexeme.text.size() != 4) return std::nullopt;
  if (lexeme.number < kFirstYear || lexeme.number > kLastYear) return std::nullopt;
  const int year = lexeme.number;
  cursor.advance();
  return year;
}

std::optional<int> eat_short_year(DateCursor& cursor) {
  DateCursor at = cursor;
  if (at.eat_mark("'") && at.peek().spaced) return std::nullopt;
  int year = 0;
  if (at.peek().text.size() != 2 || !at.eat_number(year, 2)) return std::nullopt;
  cursor = at;
  return year + (year >= kShortYearPivot ? 1900 : 2000);
}

std::optional<Date> eat_exact_date(DateCursor& cursor) {
  DateCursor at = cursor;
  const bool weekday = eat_weekday(at).has_value();
  if (weekday) {
    at.eat_mark(".");
    at.eat_mark(",");
    at.eat_mark("-");
    at.eat_word({"the"});
  }
  std::optional<Date> date = eat_day_month_year(at);
  if (!date) date = eat_month_day_year(at);
  if (!date) date = eat_iso(at);
  if (!date) date = eat_numeric(at, weekday);
  if (date) cursor = at;
  return date;
}

std::optional<Date> existing(int year, unsigned month, unsigned day) {
  const Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return date;
}

}  // namespace minutebook::analyzers
