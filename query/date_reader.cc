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

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

bool is_bound(When when) {
  return when == When::kSince || when == When::kFrom || when == When::kAfter || when == When::kBefore ||
         when == When::kUntil || when == When::kBy || when == When::kBetween;
}

}  // namespace

struct DateReader::End {
  std::size_t length = 0;  // lexemes
  DateReading reading = {};
  std::string refusal = {};  // why there is no such date
};

struct DateReader::Stretch {
  std::size_t length = 0;
  DateReading first = {};
  std::optional<Period> joined = {};  // where two dates are written, or one and "onwards"
  bool is_refused = false;
  std::vector<std::string> notes = {};
};

std::string DateReader::typed(Run run, std::size_t begin, std::size_t length) const {
  const std::size_t from = run[begin].range.begin;
  return std::string{text_.substr(from, run[begin + length - 1].range.end - from)};
}

std::optional<DateReader::End> DateReader::end_at(Run run, std::size_t at) const {
  if (at >= run.size()) return std::nullopt;
  if (run[at].kind == LexemeKind::kPhrase) {
    if (const auto read = analyzers::parse_date_range(run[at].text, today_)) return End{1, *read};
    if (auto none = analyzers::impossible_date(run[at].text)) return End{1, {}, std::move(none->reason)};
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
  return is_refused ? End{length, {}, std::move(none->reason)} : End{length, *read};
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
  end->length += word + 2 - at;
  return end;
}

std::optional<DateReader::Stretch> DateReader::stretch_at(Run run, std::size_t at, When when) const {
  auto first = is_bound(when) ? edge_at(run, at) : end_at(run, at);
  if (!first) return std::nullopt;
  Stretch stretch{.length = first->length, .first = first->reading};
  const auto refuse = [&stretch](const End& end) {
    if (end.refusal.empty()) return;
    stretch.notes.push_back("left out: " + end.refusal);
    stretch.is_refused = true;
  };
  refuse(*first);

  const std::size_t joint = at + first->length;
  const bool may_go_on =
      when == When::kBetween || when == When::kSince || when == When::kFrom || when == When::kWithin;
  const bool is_joined = may_go_on && (when == When::kBetween ? is_word(run, joint, {"and", "&", "to"})
                                                              : is_word(run, joint, {"to", "until", "till"}));
  std::optional<End> last;
  if (is_joined) last = is_bound(when) ? edge_at(run, joint + 1) : end_at(run, joint + 1);
  const std::size_t now = joint + (is_word(run, joint + 1, {"the"}) ? 2 : 1);
  if (last) {
    stretch.length += 1 + last->length;
    refuse(*last);
    if (!stretch.is_refused) {
      fit_years(first->reading, last->reading);
      stretch.joined = spanning(first->reading.range, last->reading.range);
    }
  } else if (is_joined && is_word(run, now, {"date", "now", "present"})) {
    stretch.length = now + 1 - at;
    stretch.joined = Period{first->reading.range.first, {}};
  } else if (may_go_on && is_word(run, joint, {"onward", "onwards"})) {
    ++stretch.length;
    stretch.joined = Period{first->reading.range.first, {}};
  }
  const auto note_year = [&](const End& end, std::size_t begin) {
    if (end.reading.has_assumed_year)
      stretch.notes.push_back(assumed_year_note(typed(run, begin, end.length), end.reading.range));
  };
  note_year(*first, at);
  if (last) note_year(*last, joint + 1);
  return stretch;
}

std::optional<FoundDate> DateReader::after(const Trigger& trigger, Run run, std::size_t at,
                                           bool is_fresh) const {
  std::size_t begin = at;
  auto stretch = stretch_at(run, at, trigger.when);
  const bool is_after_the = !stretch && is_word(run, at, {"the"});
  if (is_after_the) stretch = stretch_at(run, ++begin, trigger.when);
  if (!stretch) return std::nullopt;
  std::size_t end = begin + stretch->length;
  FoundDate found{.notes = std::move(stretch->notes)};
  const DateReading& read = stretch->first;
  When when = trigger.when;
  const auto occasion = occasion_at(run, end);
  const bool has_occasion = occasion &&
                            (is_after_the || trigger.certainty == Certainty::kWeak ||
                             (stretch->length == 1 && occasion->is_meeting)) &&
                            (occasion->is_meeting || is_bound(when));
  if (has_occasion) {
    end += occasion->length;
    // The papers of a meeting are of its day, not since.
    if (when == When::kFrom && occasion->is_meeting) when = When::kWithin;
  }
  found.length = end - at;
  if (stretch->is_refused) return found;

  const bool is_joined = stretch->joined || read.is_span;
  const bool is_lone_month =
      read.has_assumed_year && !is_joined && !has_digit(typed(run, begin, stretch->length));
  const bool is_one_day = days(read.range) == 1;
  if (is_after_the && !has_occasion && !is_one_day) return std::nullopt;
  if (trigger.certainty == Certainty::kWeak && !read.is_relative && !has_occasion) return std::nullopt;
  if (is_lone_month && !has_occasion && trigger.certainty == Certainty::kLikely) {
    const bool is_name = end < run.size() && is_upper(run[end].text.front());
    if (is_name || when == When::kOn || is_word(run, begin, {"may"})) return std::nullopt;
  }
  if (when == When::kOn && !is_joined && days(read.range) >= kYearLong) return std::nullopt;
  if (when == When::kBetween && !is_joined) return std::nullopt;
  // "net zero by 2030" is a goal: a text.
  if (when == When::kBy &&
      (read.has_assumed_year || read.range.first > today_ || (!is_fresh && days(read.range) >= kYearLong))) {
    return std::nullopt;
  }
  // "from July to September 2019" has both its ends.
  if (read.is_span && (when == When::kFrom || when == When::kSince)) when = When::kWithin;
  found.period = stretch->joined ? *stretch->joined : period_of(when, read.range);
  return found;
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
  auto stretch = stretch_at(run, at, When::kWithin);
  if (!stretch) return std::nullopt;
  FoundDate found{.length = stretch->length, .notes = std::move(stretch->notes)};
  if (stretch->is_refused) return found;
  const DateReading& read = stretch->first;
  found.period = stretch->joined ? *stretch->joined : period_of(When::kWithin, read.range);

  const std::size_t end = at + stretch->length;
  const auto occasion = occasion_at(run, end);
  const std::size_t beyond = end + (occasion ? occasion->length : 0);
  const bool has_occasion = occasion && occasion->is_meeting &&
                            (beyond == run.size() || (run[beyond].kind == LexemeKind::kWord &&
                                                      is_function_word(to_lower(run[beyond].text))));
  if (has_occasion) found.length += occasion->length;

  const std::string words = typed(run, at, stretch->length);
  if (read.has_assumed_year && !has_occasion && !(stretch->length > 1 && has_digit(words)))
    return std::nullopt;
  if (stretch->length > 1 || has_occasion) return found;
  found.is_uncertain = read.is_relative ? to_lower(words) != "yesterday" : days(read.range) >= kYearLong;
  found.is_double_year = words.find('/') != std::string::npos;
  return found;
}

}  // namespace minutebook::query
