// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "analyzers/date_grammar.h"
#include "analyzers/dates.h"

namespace minutebook::analyzers {
namespace {

enum class DayPart : std::uint8_t { kMorning, kAfternoon, kNoon, kMidnight, kWholeDay };

// What is printed after a clock, word by word; full stops within it are passed over.
struct Suffix {
  std::string_view words;
  DayPart part;
};
constexpr std::array kSuffixes = std::to_array<Suffix>({
    {"am", DayPart::kMorning},
    {"a m", DayPart::kMorning},
    {"in the morning", DayPart::kMorning},
    {"yb", DayPart::kMorning},
    {"y b", DayPart::kMorning},
    {"y bore", DayPart::kMorning},
    {"yn y bore", DayPart::kMorning},
    {"pm", DayPart::kAfternoon},
    {"p m", DayPart::kAfternoon},
    {"in the afternoon", DayPart::kAfternoon},
    {"in the evening", DayPart::kAfternoon},
    {"yp", DayPart::kAfternoon},
    {"y p", DayPart::kAfternoon},
    {"yh", DayPart::kAfternoon},
    {"y h", DayPart::kAfternoon},
    {"y prynhawn", DayPart::kAfternoon},
    {"yn y prynhawn", DayPart::kAfternoon},
    {"yr hwyr", DayPart::kAfternoon},
    {"yn yr hwyr", DayPart::kAfternoon},
    {"noon", DayPart::kNoon},
    {"midday", DayPart::kNoon},
    {"hanner dydd", DayPart::kNoon},
    {"canol dydd", DayPart::kNoon},
    {"midnight", DayPart::kMidnight},
    {"hanner nos", DayPart::kMidnight},
    {"hrs", DayPart::kWholeDay},
    {"hours", DayPart::kWholeDay},
    {"h", DayPart::kWholeDay},
});

// Between the clock and its suffix.
constexpr std::array<std::string_view, 2> kOClock{"o clock", "o r gloch"};

// Before a clock that has no suffix: "at 10.30", "Time: 19.00".
constexpr std::array<std::string_view, 20> kLeads{
    "at",       "time",      "amser",      "am",    "start",  "starts",    "started",
    "starting", "begins",    "began",      "opens", "opened", "closed",    "ended",
    "finished", "commenced", "commencing", "until", "till",   "reconvened"};

// After a number that is no clock: "at 4.45 per cent".
constexpr std::array<std::string_view, 18> kUnits{"per",    "percent",  "m",  "million",  "bn",    "billion",
                                                  "k",      "thousand", "p",  "pence",    "km",    "miles",
                                                  "metres", "tonnes",   "ha", "hectares", "times", "fte"};

struct Clock {
  int hour = 0;
  int minute = 0;
  std::size_t hour_digits = 0;
  std::string joint;  // "." or ":", "" where hour and minute are not parted or only the hour is printed
  bool has_minute = false;
};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

// Eats `phrase`, words parted by one space, with the full stops and apostrophes that are printed between them.
bool eat_phrase(DateCursor& cursor, std::string_view phrase) {
  DateCursor at = cursor;
  bool stopped = false;
  for (std::size_t begin = 0; begin < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    const std::string_view word = phrase.substr(begin, end - begin);
    if (begin > 0) {
      stopped = at.eat_mark(".") || stopped;
      at.eat_mark("'");
    }
    if (!at.eat_word({word})) return false;
    begin = end + 1;
  }
  // The full stop of "p.m." belongs to it; that of "at 7 pm." ends the sentence.
  if (stopped) at.eat_mark(".");
  const DateLexeme& next = at.peek();
  if (next.kind == DateLexemeKind::kWord && !next.spaced) return false;
  cursor = at;
  return true;
}

std::optional<DayPart> eat_suffix(DateCursor& cursor) {
  for (const Suffix& suffix : kSuffixes) {
    if (eat_phrase(cursor, suffix.words)) return suffix.part;
  }
  return std::nullopt;
}

std::optional<Clock> eat_clock(DateCursor& cursor) {
  DateCursor at = cursor;
  const DateLexeme& first = at.peek();
  if (!first.is_number() || first.text.empty()) return std::nullopt;
  Clock clock;
  clock.hour_digits = first.text.size();
  at.advance();
  if (clock.hour_digits == 4) {  // "1430 hrs"
    clock.hour = first.number / 100;
    clock.minute = first.number % 100;
    clock.has_minute = true;
    clock.hour_digits = 2;
  } else if (clock.hour_digits <= 2) {
    clock.hour = first.number;
    const DateLexeme& joint = at.peek();
    const DateLexeme& minute = at.peek(1);
    const bool joined = !joint.spaced && (joint.is_mark(".") || joint.is_mark(":"));
    if (joined && minute.is_number() && !minute.spaced) {
      if (minute.text.size() != 2) return std::nullopt;
      clock.joint = joint.text;
      clock.minute = minute.number;
      clock.has_minute = true;
      at.advance(2);
      DateCursor seconds = at;
      int second = 0;
      if (clock.joint == ":" && seconds.eat_mark(":") && seconds.eat_number(second, 2)) at = seconds;
    }
  } else {
    return std::nullopt;
  }
  if (clock.hour > 24 || clock.minute > 59) return std::nullopt;
  const DateLexeme& next = at.peek();
  if (!next.spaced && (next.is_mark(".") || next.is_mark(":") || next.is_mark("/") || next.is_mark("%")) &&
      (next.is_mark("%") || (at.peek(1).is_number() && !at.peek(1).spaced))) {
    return std::nullopt;
  }
  cursor = at;
  return clock;
}

// The minute of the day; nothing where clock and part of the day contradict each other ("15 am", "11.30 noon").
std::optional<int> minute_of_day(const Clock& clock, DayPart part) {
  const int minutes = clock.minute;
  switch (part) {
    case DayPart::kMorning:
      if (clock.hour > 12) return std::nullopt;
      return clock.hour % 12 * 60 + minutes;
    case DayPart::kAfternoon:
      // "14.30 pm" says it twice, "14 pm" is no time.
      if (clock.hour == 0 || clock.hour == 24 || (clock.hour > 12 && !clock.has_minute)) return std::nullopt;
      return (clock.hour > 12 ? clock.hour : clock.hour % 12 + 12) * 60 + minutes;
    case DayPart::kNoon:
      return clock.hour == 12 ? std::optional(12 * 60 + minutes) : std::nullopt;
    case DayPart::kMidnight:
      return clock.hour % 12 == 0 ? std::optional(minutes) : std::nullopt;
    case DayPart::kWholeDay:
      if (clock.hour > 23 || !clock.has_minute) return std::nullopt;
      return clock.hour * 60 + minutes;
  }
  return std::nullopt;
}

std::string to_time(int minute) {
  const int hour = minute / 60;
  const int rest = minute % 60;
  std::string time;
  for (const int digit : {hour / 10, hour % 10}) time += static_cast<char>('0' + digit);
  time += ':';
  for (const int digit : {rest / 10, rest % 10}) time += static_cast<char>('0' + digit);
  return time;
}

bool has_lead(const DateCursor& cursor) {
  const DateLexeme& before = cursor.before();
  if (before.kind == DateLexemeKind::kWord) return contains(kLeads, before.text);
  return before.is_mark("@") || (before.is_mark(":") && contains(kLeads, cursor.before(1).text));
}

bool has_unit(const DateCursor& cursor) {
  const DateLexeme& next = cursor.peek();
  return next.is_mark("%") ||
         (next.kind == DateLexemeKind::kWord && (!next.spaced || contains(kUnits, next.text)));
}

// "2.00 - 4.00 pm": the first clock is of the same half of the day, or of the other where it would come after.
std::optional<int> minute_from_range(const Clock& clock, DateCursor after) {
  if (!after.eat_mark("-") && !after.eat_word({"to", "until", "till", "i"})) return std::nullopt;
  const std::optional<Clock> end = eat_clock(after);
  if (!end) return std::nullopt;
  const std::optional<DayPart> part = eat_suffix(after);
  if (!part) return std::nullopt;
  const std::optional<int> last = minute_of_day(*end, *part);
  if (!last) return std::nullopt;
  for (const DayPart half : {DayPart::kAfternoon, DayPart::kMorning}) {
    const std::optional<int> first = minute_of_day(clock, half);
    if (first && *first < *last && *last - *first < 12 * 60) return first;
  }
  return std::nullopt;
}

std::optional<int> eat_time(DateCursor& cursor) {
  DateCursor at = cursor;
  const DateLexeme& before = at.before();
  if (!at.peek().spaced) {
    if (before.kind == DateLexemeKind::kWord || before.is_number()) return std::nullopt;
    if (before.is_mark("£") || before.is_mark("€") || before.is_mark("$")) return std::nullopt;
    if ((before.is_mark(".") || before.is_mark(":") || before.is_mark("/")) && at.before(1).is_number()) {
      return std::nullopt;
    }
  }
  if (at.peek().kind == DateLexemeKind::kWord) {
    const std::optional<DayPart> part = eat_suffix(at);
    if (part != DayPart::kNoon && part != DayPart::kMidnight) return std::nullopt;
    cursor = at;
    return part == DayPart::kNoon ? 12 * 60 : 0;
  }
  const std::optional<Clock> clock = eat_clock(at);
  if (!clock) return std::nullopt;

  const DateCursor bare = at;
  for (const std::string_view o_clock : kOClock) {
    if (eat_phrase(at, o_clock)) break;
  }
  if (const std::optional<DayPart> part = eat_suffix(at)) {
    const bool counts_hours = part == DayPart::kWholeDay && (clock->joint.empty() || clock->hour_digits < 2);
    if (!counts_hours || has_lead(cursor)) {
      const std::optional<int> minute = minute_of_day(*clock, *part);
      if (minute) cursor = at;
      return minute;
    }
    return std::nullopt;
  }
  if (clock->has_minute || clock->hour <= 12) {
    if (const std::optional<int> minute = minute_from_range(*clock, bare)) {
      cursor = bare;
      return minute;
    }
  }
  if (clock->joint.empty() || has_unit(bare)) return std::nullopt;
  if (!has_lead(cursor) && (clock->joint != ":" || clock->hour_digits < 2)) return std::nullopt;
  const std::optional<int> minute = minute_of_day(*clock, DayPart::kWholeDay);
  if (minute) cursor = bare;
  return minute;
}

}  // namespace

std::vector<TimeMatch> find_times(std::string_view text) {
  const std::vector<DateLexeme> lexemes = lex_dates(text);
  std::vector<TimeMatch> matches;
  for (std::size_t i = 0; i < lexemes.size();) {
    DateCursor cursor(lexemes, i);
    if (const std::optional<int> minute = eat_time(cursor)) {
      matches.push_back({to_time(*minute), {lexemes[i].range.begin, cursor.end_byte()}});
      i = cursor.index();
    } else {
      ++i;
    }
  }
  return matches;
}

}  // namespace minutebook::analyzers
