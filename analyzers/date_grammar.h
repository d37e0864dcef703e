// SPDX-License-Identifier: GPL-2.0-or-later
// What dates, times and periods are read with: a text cut into numbers, words and marks, a cursor over them,
// the names of days and months, and the grammar of one exact date. For dates.cc, times.cc and periods.cc
// alone.
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "analyzers/token.h"

namespace minutebook::analyzers {

enum class DateLexemeKind : std::uint8_t { kEnd, kNumber, kWord, kMark };

// Letters and digits part from each other: "14th" is a number and a word. `text` is the digits, the folded
// word
// ("" for a word too long to be one of a date) or the mark, its dashes and apostrophes made plain.
struct DateLexeme {
  DateLexemeKind kind = DateLexemeKind::kEnd;
  ByteRange range;
  std::string text;
  int number = -1;      // of up to four digits
  bool spaced = false;  // white space stands before it
  int lines = 0;        // line ends in that white space

  bool is_word(std::initializer_list<std::string_view> words) const;
  bool is_mark(std::string_view mark) const { return kind == DateLexemeKind::kMark && text == mark; }
  bool is_number() const { return kind == DateLexemeKind::kNumber; }
};

std::vector<DateLexeme> lex_dates(std::string_view text);

// A place among lexemes. Cheap to copy: a rule works on a copy and hands it back where it succeeds.
// A blank line ends what the cursor sees: no date goes on beneath one.
class DateCursor {
 public:
  DateCursor(std::span<const DateLexeme> lexemes, std::size_t start)
      : lexemes_(lexemes), start_(start), at_(start) {}

  const DateLexeme& peek(std::size_t ahead = 0) const;
  const DateLexeme& first() const { return start_ < lexemes_.size() ? lexemes_[start_] : peek(); }
  const DateLexeme& before(std::size_t back = 0) const;  // what stands before the cursor's start
  void advance(std::size_t count = 1) { at_ += count; }

  bool eat_word(std::initializer_list<std::string_view> words);
  bool eat_mark(std::string_view mark);
  bool eat_number(int& number, std::size_t max_digits);  // of 1 to `max_digits` digits

  std::size_t index() const { return at_; }
  std::size_t start() const { return start_; }
  bool at_end() const { return at_ >= lexemes_.size(); }
  std::size_t end_byte() const { return at_ == start_ ? 0 : lexemes_[at_ - 1].range.end; }

 private:
  std::span<const DateLexeme> lexemes_;
  std::size_t start_;
  std::size_t at_;
};

// Whether what was read from the cursor's start to its place is whole: no letter or digit touches it, nor a
// number behind one of the marks in `joints` ("A14/7/20", "1.2.2020.4").
bool stands_alone(const DateCursor& cursor, std::string_view joints);

// Each reads at the cursor and moves it where it succeeds.
std::optional<std::chrono::month> eat_month(DateCursor& cursor);
std::optional<std::chrono::weekday> eat_weekday(DateCursor& cursor);
std::optional<unsigned> eat_day(DateCursor& cursor);     // "14", "14th", "14 th", "1af"
std::optional<int> eat_year(DateCursor& cursor);         // four digits
std::optional<int> eat_short_year(DateCursor& cursor);   // "20", "'20": 1970 to 2069
std::optional<Date> eat_exact_date(DateCursor& cursor);  // with the weekday before it

// The day, where it exists.
std::optional<Date> existing(int year, unsigned month, unsigned day);

}  // namespace minutebook::analyzers
