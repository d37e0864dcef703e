// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/paper_header.h"

#include <algorithm>
#include <array>
#include <map>

#include "analyzers/dates.h"
#include "papers/attendance.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::array<std::string_view, 30> kBodyNouns = {
    "assembly",     "authority", "board",       "bwrdd",     "cabinet",  "cabined",
    "commission",   "committee", "conference",  "congress",  "council",  "court",
    "cyngor",       "executive", "forum",       "governors", "group",    "joint",
    "network",      "panel",     "partnership", "pwyllgor",  "session",  "sub-committee",
    "subcommittee", "taskforce", "team",        "trust",     "trustees", "working"};

constexpr std::array<std::string_view, 22> kPlaceWords = {
    "academy", "building", "centre", "chamber", "chambers", "church",  "college", "floor",
    "hall",    "hotel",    "house",  "library", "office",   "offices", "online",  "pavilion",
    "room",    "school",   "siambr", "street",  "suite",    "zoom"};

// What stands in a title around the name of the body.
constexpr std::array<std::string_view, 24> kBefore = {
    "non-confidential", "confidential", "draft",      "unconfirmed", "approved", "public", "exempt",
    "private",          "restricted",   "note",       "notes",       "minutes",  "record", "nodyn",
    "cofnodion",        "agenda",       "of",         "for",         "the",      "a",      "last",
    "previous",         "meeting",      "proceedings"};
constexpr std::array<std::string_view, 7> kBehind = {"meeting", "minutes", "held", "agenda",
                                                     "note",    "notes",   "on"};

struct Label {
  std::string_view name;
  void (*take)(std::string_view value, Paper& paper);
};

void take_body(std::string_view value, Paper& paper) { paper.organization = tidy(value); }
void take_day(std::string_view value, Paper& paper) { take_date(value, paper); }
void take_time(std::string_view value, Paper& paper) {
  const auto times = analyzers::find_times(value);
  if (!times.empty()) paper.meeting.start_time = times.front().time;
}
void take_venue(std::string_view value, Paper& paper) { paper.meeting.venue = tidy(value); }

constexpr std::array kLabels = {
    Label{"title", take_body},     Label{"meeting", take_body},      Label{"committee", take_body},
    Label{"teitl", take_body},     Label{"date", take_day},          Label{"dyddiad", take_day},
    Label{"time", take_time},      Label{"start time", take_time},   Label{"amser", take_time},
    Label{"venue", take_venue},    Label{"location", take_venue},    Label{"place", take_venue},
    Label{"lleoliad", take_venue}, Label{"date and time", take_day},
};

}  // namespace

std::string body_in_title(std::string_view title) {
  std::string text = tidy(title);
  if (const auto bracket = text.find('('); bracket != std::string::npos) text = tidy(text.substr(0, bracket));
  auto words = words_of(text);
  std::size_t begin = 0;
  while (begin < words.size() &&
         std::find(kBefore.begin(), kBefore.end(), words[begin].lower) != kBefore.end())
    ++begin;
  std::size_t end = begin;
  while (end < words.size() && (std::find(kBehind.begin(), kBehind.end(), words[end].lower) == kBehind.end()))
    ++end;
  if (begin == end) return "";
  const auto body =
      tidy(std::string_view(text).substr(words[begin].begin, words[end - 1].end - words[begin].begin));
  return is_body_name(body) ? body : "";
}

std::string body_in_prose(std::string_view text) {
  constexpr std::array<std::string_view, 4> kInside = {"and", "for", "of", "the"};
  constexpr std::size_t kLongest = 8;  // words
  std::map<std::string, int> counts;
  const auto words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].capitalized() ||
        std::find(kBodyNouns.begin(), kBodyNouns.end(), words[i].lower) == kBodyNouns.end())
      continue;
    std::size_t first = i;
    while (first > 0 && i - first < kLongest && (words[first].gap == " " || words[first].gap == " & ") &&
           (words[first - 1].capitalized() || in_table(kInside, words[first - 1].lower))) {
      --first;
    }
    while (first < i && (!words[first].capitalized() || words[first].lower == "the")) ++first;
    if (first < i) ++counts[tidy(text.substr(words[first].begin, words[i].end - words[first].begin))];
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? "" : most->first;
}

bool is_body_name(std::string_view line) {
  constexpr std::size_t kLongest = 14;
  const auto words = words_of(line);
  if (words.empty() || words.size() > kLongest || line.ends_with('.') ||
      line.find_first_of("\t:") != std::string_view::npos)
    return false;
  if (!words.front().capitalized()) return false;
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.capitalized() &&
           std::find(kBodyNouns.begin(), kBodyNouns.end(), word.lower) != kBodyNouns.end();
  });
}

bool take_labelled(std::string_view label, std::string_view value, Paper& paper) {
  auto key = lower(trim(label));
  while (!key.empty() && (key.back() == ':' || key.back() == ' ')) key.pop_back();
  // A bilingual label: "Dyddiad / Date".
  for (const auto& row : kLabels) {
    const bool named = key == row.name || key.starts_with(std::string(row.name) + " /") ||
                       key.ends_with("/ " + std::string(row.name));
    if (!named) continue;
    if (!trim(value).empty()) row.take(value, paper);
    return true;
  }
  return false;
}

bool take_date(std::string_view line, Paper& paper) {
  const auto dates = analyzers::find_dates(line);
  if (dates.empty()) return false;
  paper.meeting.date = dates.front().date;
  std::string rest(line);
  rest.replace(dates.front().range.begin, dates.front().range.end - dates.front().range.begin, " at ");
  const auto times = analyzers::find_times(rest);
  if (!times.empty()) paper.meeting.start_time = times.front().time;
  return true;
}

std::string venue_behind_date(std::string_view line) {
  constexpr std::array<std::string_view, 4> kLeads = {" held at ", " held in ", " in the ", " at the "};
  for (const auto lead : kLeads) {
    const auto at = lower(line).find(lead);
    if (at == std::string::npos) continue;
    auto place = line.substr(at + lead.size());
    const auto dates = analyzers::find_dates(place);
    if (!dates.empty()) place = place.substr(0, dates.front().range.begin);
    constexpr std::array<std::string_view, 4> kBehindPlace = {" on ", " at ", " commencing", " starting"};
    for (const auto behind : kBehindPlace) place = place.substr(0, place.find(behind));
    const auto words = words_of(place);
    if (!words.empty() && words.front().capitalized()) return tidy(place);
  }
  return "";
}

bool is_place(std::string_view line) {
  constexpr std::size_t kLongest = 160;
  if (line.size() > kLongest || line.ends_with('.')) return false;
  const auto words = words_of(line);
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.capitalized() && in_table(kPlaceWords, word.lower);
  });
}

}  // namespace minutebook::papers
