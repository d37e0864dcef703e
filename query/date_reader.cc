// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/date_reader.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "analyzers/impossible_dates.h"
#include "query/ascii.h"
#include "query/date_values.h"

namespace minutebook::query {
namespace {

using analyzers::DateRange;
using analyzers::DateReading;
using Run = std::span<const Lexeme>;
using Words = std::initializer_list<std::string_view>;

constexpr int kYearLong = 300;  // days of what may be a number, not a date: "2019", "2019/20"

// What happened on a date, and is no text beside it: "the July 2019 meeting", "since the 2019 election".
struct Occasion {
  std::string_view words;
  bool is_meeting;  // has papers of that date; an election only bounds a time
};
constexpr std::array kOccasions = {Occasion{"meeting", true},
                                   Occasion{"meetings", true},
                                   Occasion{"minutes", true},
                                   Occasion{"note", true},
                                   Occasion{"notes", true},
                                   Occasion{"papers", true},
                                   Occasion{"agenda", true},
                                   Occasion{"election", false},
                                   Occasion{"elections", false},
                                   Occasion{"local elections", false},
                                   Occasion{"general election", false}};

bool is_word(Run run, std::size_t at, Words words) {
  if (at >= run.size() || run[at].kind != LexemeKind::kWord) return false;
  return std::find(words.begin(), words.end(), to_lower(run[at].text)) != words.end();
}

struct FoundOccasion {
  std::size_t length = 0;
  bool is_meeting = false;
};

std::optional<FoundOccasion> occasion_at(Run run, std::size_t at) {
  std::string words;
  std::optional<FoundOccasion> found;
  for (std::size_t length = 1; length <= 2 && at + length <= run.size(); ++length) {
    if (run[at + length - 1].kind != LexemeKind::kWord) break;
    words += (words.empty() ? "" : " ") + to_lower(run[at + length - 1].text);
    for (const Occasion& row : kOccasions) {
      if (row.words == words) found = FoundOccasion{length, row.is_meeting};
    }
  }
  return found;
}

int days(const DateRange& range) {
  return static_cast<int>((std::chrono::sys_days{range.last} - std::chrono::sys_days{range.first}).count()) +
         1;
}

// Whether the text ends before `at`, or goes on with another phrase.
bool ends_text(Run run, std::size_t at) {
  return at >= run.size() || (run[at].kind == LexemeKind::kWord && is_function_word(to_lower(run[at].text)));
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

bool is_bound(When when) {
  return when == When::kSince || when == When::kFrom || when == When::kAfter || when == When::kBefore ||
         when == When::kUntil || when == When::kBy || when == When::kBetween;
}

}  // namespace

struct DateReader::End {
  std::size_t begin = 0;  // lexemes
  std::size_t length = 0;
  DateReading reading = {};
  std::string refusal = {};  // why there is no such date
};

struct DateReader::Stretch {
  std::size_t begin = 0;  // lexemes
  std::size_t length = 0;
  std::vector<End> dates = {};
  std::optional<Period> joined =
      {};  // where two dates are both ends of a period, or "onwards" stands behind one

  std::size_t end() const { return begin + length; }
  const DateReading& first() const { return dates.front().reading; }
  bool is_refused() const {
    return std::any_of(dates.begin(), dates.end(), [](const End& date) { return !date.refusal.empty(); });
  }
};

std::string DateReader::typed(Run run, std::size_t begin, std::size_t length) const {
  const std::size_t from = run[begin].range.begin;
  return std::string{text_.substr(from, run[begin + length - 1].range.end - from)};
}

std::optional<DateReader::End> DateReader::end_at(Run run, std::size_t at) const {
  if (at >= run.size()) return std::nullopt;
  if (run[at].kind == LexemeKind::kPhrase) {
    if (const auto read = analyzers::parse_date_range(run[at].text, today_)) return End{at, 1, *read};
    if (auto none = analyzers::impossible_date(run[at].text)) return End{at, 1, {}, std::move(none->reason)};
    return std::nullopt;
  }
  const std::size_t begin = run[at].range.begin;
  const std::string_view tail = text_.substr(begin, run.back().range.end - begin);
  const auto read = analyzers::parse_date_prefix(tail, today_);
  auto none = analyzers::impossible_date_prefix(tail);
  if (!read && !none) return std::nullopt;
  const bool is_refused = none && (!read || none->length > read->length);
  const std::size_t end = begin + (is_refused ? none->length : read->length);
  std::size_t length = 0;
  while (at + length < run.size() && run[at + length].range.begin < end) ++length;
  const std::size_t last = run[at + length - 1].range.end;
  const bool ends_with_word = last <= end || text_.substr(end, last - end) == "'s";
  if (!ends_with_word) return std::nullopt;
  return is_refused ? End{at, length, {}, std::move(none->reason)} : End{at, length, *read};
}

// "the end of 2019" is its last day, where a time begins or ends with it.
std::optional<DateReader::End> DateReader::edge_at(Run run, std::size_t at) const {
  const std::size_t word = at + (is_word(run, at, {"the"}) ? 1 : 0);
  const bool is_end = is_word(run, word, {"end"});
  const bool is_edge =
      (is_end || is_word(run, word, {"start", "beginning"})) && is_word(run, word + 1, {"of"});
  if (!is_edge) return end_at(run, at);
  auto end = end_at(run, word + 2);
  if (!end) return std::nullopt;
  DateRange& range = end->reading.range;
  range = is_end ? DateRange{range.last, range.last} : DateRange{range.first, range.first};
  end->begin = at;
  end->length += word + 2 - at;
  return end;
}

std::optional<DateReader::Stretch> DateReader::stretch_at(Run run, std::size_t at, When when) const {
  auto first = is_bound(when) ? edge_at(run, at) : end_at(run, at);
  if (!first) return std::nullopt;
  Stretch stretch{.begin = at, .length = first->length, .dates = {*std::move(first)}};
  const std::size_t joint = stretch.end();
  const bool may_go_on =
      when == When::kBetween || when == When::kSince || when == When::kFrom || when == When::kWithin;
  const bool is_joined = may_go_on && (when == When::kBetween ? is_word(run, joint, {"and", "&", "to"})
                                                              : is_word(run, joint, {"to", "until", "till"}));
  std::optional<End> last;
  if (is_joined) last = is_bound(when) ? edge_at(run, joint + 1) : end_at(run, joint + 1);
  const std::size_t now = joint + (is_word(run, joint + 1, {"the"}) ? 2 : 1);
  if (last) {
    stretch.length += 1 + last->length;
    fit_years(stretch.dates.front().reading, last->reading);
    stretch.joined = spanning(stretch.first().range, last->reading.range);
    stretch.dates.push_back(*std::move(last));
  } else if (is_joined && is_word(run, now, {"date", "now", "present"})) {
    stretch.length = now + 1 - at;
    stretch.joined = Period{stretch.first().range.first, {}};
  } else if (may_go_on && is_word(run, joint, {"onward", "onwards"})) {
    ++stretch.length;
    stretch.joined = Period{stretch.first().range.first, {}};
  }
  return stretch;
}

// "in 2019, 2020 and 2021", "in March and April 2020".
void DateReader::add_list(Run run, Stretch& stretch) const {
  if (stretch.joined || stretch.is_refused()) return;
  while (stretch.end() < run.size()) {
    const std::size_t at = stretch.end();
    const std::size_t begin = at + (is_word(run, at, {"and", "or", "&"}) ? 1 : 0);
    const std::size_t gap = run[at - 1].range.end;
    const bool has_comma = text_.substr(gap, run[at].range.begin - gap).find(',') != std::string_view::npos;
    if (begin == at && !has_comma) break;
    auto other = end_at(run, begin);
    if (!other || !other->refusal.empty()) break;
    // "in 2019 and may ..."
    if (other->reading.has_assumed_year && !stretch.first().has_assumed_year) break;
    stretch.length = begin + other->length - stretch.begin;
    stretch.dates.push_back(*std::move(other));
  }
  for (std::size_t i = stretch.dates.size() - 1; i > 0; --i)
    fit_years(stretch.dates[i - 1].reading, stretch.dates[i].reading);
}

// What is found where all of it is a condition.
FoundDate DateReader::found(Run run, const Stretch& stretch, When when) const {
  FoundDate found{.length = stretch.length};
  for (const End& date : stretch.dates) {
    if (!date.refusal.empty()) found.notes.push_back("left out: " + date.refusal);
    if (date.reading.has_assumed_year)
      found.notes.push_back(assumed_year_note(typed(run, date.begin, date.length), date.reading.range));
  }
  if (stretch.is_refused()) return found;
  if (stretch.joined) {
    found.periods = {*stretch.joined};
  } else {
    for (const End& date : stretch.dates) found.periods.push_back(period_of(when, date.reading.range));
  }
  return found;
}

std::optional<FoundDate> DateReader::after(const Trigger& trigger, Run run, std::size_t at,
                                           bool is_fresh) const {
  When when = trigger.when;
  auto stretch = stretch_at(run, at, when);
  const bool is_after_the = !stretch && is_word(run, at, {"the"});
  if (is_after_the) stretch = stretch_at(run, at + 1, when);
  if (!stretch) return std::nullopt;
  if (when == When::kWithin || when == When::kOn) add_list(run, *stretch);

  const auto occasion = occasion_at(run, stretch->end());
  const bool is_named = is_after_the || trigger.certainty == Certainty::kWeak;
  const bool has_occasion =
      occasion && (occasion->is_meeting ? is_named || ends_text(run, stretch->end() + occasion->length)
                                        : is_named && is_bound(when));
  // The papers of a meeting are of its day, not since.
  if (has_occasion && occasion->is_meeting && when == When::kFrom) when = When::kWithin;
  // "from July to September 2019" has both its ends.
  const DateReading& read = stretch->first();
  if (read.is_span && (when == When::kFrom || when == When::kSince)) when = When::kWithin;

  if (!stretch->is_refused() && !has_occasion) {
    const bool is_year_long = days(read.range) >= kYearLong;
    const bool is_joined = stretch->joined || read.is_span || stretch->dates.size() > 1;
    if (is_after_the && days(read.range) > 1) return std::nullopt;
    if (trigger.certainty == Certainty::kWeak && !read.is_relative) return std::nullopt;
    if (trigger.certainty == Certainty::kLikely && !is_joined && is_lone_month(run, *stretch) &&
        may_be_word(run, *stretch, when)) {
      return std::nullopt;
    }
    if (when == When::kOn && !is_joined && is_year_long) return std::nullopt;
    if (when == When::kBetween && !is_joined) return std::nullopt;
    // "net zero by 2030" is a goal: a text.
    const bool is_goal = read.has_assumed_year || read.range.first > today_ || (!is_fresh && is_year_long);
    if (when == When::kBy && is_goal) return std::nullopt;
  }
  FoundDate result = found(run, *stretch, when);
  result.length = stretch->end() + (has_occasion ? occasion->length : 0) - at;
  return result;
}

bool DateReader::is_lone_month(Run run, const Stretch& stretch) const {
  return stretch.first().has_assumed_year && !has_digit(typed(run, stretch.begin, stretch.length));
}

// "on march", "from May", "from June Smith".
bool DateReader::may_be_word(Run run, const Stretch& month, When when) {
  const bool is_before_name = month.end() < run.size() && is_upper(run[month.end()].text.front());
  return is_before_name || when == When::kOn || is_word(run, month.begin, {"may"});
}

// Whether the date here is that of a "by 31 March 2030" that was taken for text.
bool DateReader::is_in_goal(Run run, std::size_t at) const {
  constexpr std::size_t kMostWordsBefore = 3;  // weekday, day, month
  for (std::size_t back = 1; back <= std::min(at, kMostWordsBefore); ++back) {
    if (!is_word(run, at - back, {"by"})) continue;
    const auto end = end_at(run, at - back + 1);
    return end && end->length >= back;
  }
  return false;
}

std::optional<FoundDate> DateReader::bare(Run run, std::size_t at) const {
  if (is_in_goal(run, at)) return std::nullopt;
  const auto stretch = stretch_at(run, at, When::kWithin);
  if (!stretch) return std::nullopt;
  FoundDate result = found(run, *stretch, When::kWithin);
  if (stretch->is_refused()) return result;

  const auto occasion = occasion_at(run, stretch->end());
  const bool has_occasion =
      occasion && occasion->is_meeting && ends_text(run, stretch->end() + occasion->length);
  if (has_occasion) result.length += occasion->length;
  const DateReading& read = stretch->first();
  const std::string words = typed(run, at, stretch->length);
  const bool is_one_word = stretch->length == 1;
  if (has_occasion) return result;
  if (read.has_assumed_year && (is_one_word || !has_digit(words))) return std::nullopt;
  if (!is_one_word) return result;
  result.is_uncertain = read.is_relative ? to_lower(words) != "yesterday" : days(read.range) >= kYearLong;
  result.is_double_year = words.find('/') != std::string::npos;
  return result;
}

}  // namespace minutebook::query
