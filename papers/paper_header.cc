// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/paper_header.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "analyzers/dates.h"
#include "papers/attendance.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr auto kBodyNouns = std::to_array<std::string_view>(
    {"assembly",      "authority",    "board",      "body",      "bwrdd",       "cabined",    "cabinet",
     "coiste",        "comhairle",    "commission", "committee", "committees",  "conference", "congress",
     "council",       "court",        "cyngor",     "executive", "forum",       "governors",  "group",
     "joint",         "municipal",    "network",    "panel",     "partnership", "pwyllgor",   "session",
     "sub-committee", "subcommittee", "taskforce",  "team",      "trust",       "trustees",   "working"});

constexpr auto kPlaceWords = std::to_array<std::string_view>(
    {"academy", "boardroom", "building",  "centre", "chamber",      "chambers", "church",   "club",
     "college", "floor",     "guildhall", "hall",   "headquarters", "hotel",    "house",    "hub",
     "inn",     "library",   "neuadd",    "office", "offices",      "online",   "pavilion", "room",
     "school",  "siambr",    "station",   "street", "suite",        "teams",    "theatre",  "zoom"});

// What stands in a title around the name of the body.
constexpr auto kBefore = std::to_array<std::string_view>({"a",
                                                          "agenda",
                                                          "an",
                                                          "approved",
                                                          "at",
                                                          "cofnodion",
                                                          "confidential",
                                                          "confirmed",
                                                          "cyfarfod",
                                                          "draft",
                                                          "exempt",
                                                          "for",
                                                          "from",
                                                          "last",
                                                          "meeting",
                                                          "meetings",
                                                          "members",
                                                          "membership",
                                                          "minute",
                                                          "minutes",
                                                          "nodyn",
                                                          "non-confidential",
                                                          "note",
                                                          "notes",
                                                          "o",
                                                          "of",
                                                          "our",
                                                          "previous",
                                                          "proceedings",
                                                          "record",
                                                          "restricted",
                                                          "the",
                                                          "unapproved",
                                                          "unconfirmed",
                                                          "y",
                                                          "yr"});
static_assert(std::is_sorted(kBefore.begin(), kBefore.end()));
constexpr auto kBehind = std::to_array<std::string_view>(
    {"agenda", "at", "cc", "commencing", "dated", "draft", "gynhaliwyd", "held", "is", "meeting", "minutes",
     "note", "notes", "on", "to", "was", "which", "will"});
static_assert(std::is_sorted(kBehind.begin(), kBehind.end()));
// Kinds of meeting, which are words of a body's name where no meeting follows ("Public Protection Committee").
constexpr auto kMeetingKinds = std::to_array<std::string_view>(
    {"annual", "extraordinary", "general", "hybrid", "inaugural", "informal", "monthly", "open", "ordinary",
     "private", "public", "quarterly", "regular", "remote", "special", "statutory", "virtual"});
static_assert(std::is_sorted(kMeetingKinds.begin(), kMeetingKinds.end()));

bool is_kind_of_meeting(std::span<const Word> words) {
  std::size_t i = 0;
  while (i < words.size() && in_table(kMeetingKinds, words[i].lower)) ++i;
  return i > 0 && i < words.size() && words[i].lower.starts_with("meeting");
}

// What an authority is called by, and the words that any of its kind has in its name.
constexpr auto kAuthorityNouns =
    std::to_array<std::string_view>({"authority", "corporation", "council", "cyngor"});
// What stands in front of an authority's own name, where nothing stands behind it.
constexpr auto kAuthorityFronts =
    std::to_array<std::string_view>({"City of ", "Comhairle ", "NHS ", "London Borough of ",
                                     "Metropolitan Borough of ", "Royal Borough of "});
constexpr auto kAuthorityTails = std::to_array<std::string_view>({" Health Board", " Combined Authority"});
constexpr auto kCommonWords = std::to_array<std::string_view>(
    {"and",    "authority", "borough",  "city",  "combined", "community",    "corporation", "council",
     "county", "cyngor",    "district", "fire",  "full",     "metropolitan", "of",          "parish",
     "police", "regional",  "rescue",   "royal", "the",      "town",         "village"});
static_assert(std::is_sorted(kCommonWords.begin(), kCommonWords.end()));
// Councils that meet as themselves, and have no other body that would be named.
constexpr auto kSmallCouncils = std::to_array<std::string_view>({"community", "parish", "town", "village"});

bool is_common(std::string_view word) { return in_table(kCommonWords, word); }

struct Label {
  std::string_view name;
  void (*take)(std::string_view value, Paper& paper);
};

void take_body(std::string_view value, Paper& paper) {
  paper.organization = body_in_title(value);
  if (paper.organization.empty()) paper.organization = tidy(value);
}
void take_day(std::string_view value, Paper& paper) { take_date(value, paper); }
void take_time(std::string_view value, Paper& paper) {
  const auto times = analyzers::find_times(value);
  if (!times.empty()) paper.meeting.start_time = times.front().time;
}
void take_venue(std::string_view value, Paper& paper) {
  paper.meeting.venue = tidy(value.substr(0, value.find(". ")));
}

constexpr std::array kLabels = {
    Label{"title", take_body},
    Label{"meeting", take_body},
    Label{"committee", take_body},
    Label{"title of meeting", take_body},
    Label{"meeting title", take_body},
    Label{"name of meeting", take_body},
    Label{"meeting of", take_body},
    Label{"body", take_body},
    Label{"cyfarfod", take_body},
    Label{"pwyllgor", take_body},
    Label{"teitl", take_body},
    Label{"date", take_day},
    Label{"date of meeting", take_day},
    Label{"meeting date", take_day},
    Label{"dyddiad", take_day},
    Label{"date and time", take_day},
    Label{"date & time", take_day},
    Label{"date/time", take_day},
    Label{"time", take_time},
    Label{"start time", take_time},
    Label{"time of meeting", take_time},
    Label{"amser", take_time},
    Label{"venue", take_venue},
    Label{"location", take_venue},
    Label{"place", take_venue},
    Label{"held at", take_venue},
    Label{"place of meeting", take_venue},
    Label{"meeting venue", take_venue},
    Label{"lleoliad", take_venue},
    Label{"man cyfarfod", take_venue},
};

}  // namespace

namespace {

// "Ardkeel- Rossbeg", where a line was broken at the hyphen.
std::string with_hyphens_closed(std::string text) {
  for (auto at = text.find("- "); at != std::string::npos; at = text.find("- ", at + 1)) {
    const bool inside =
        at > 0 && text[at - 1] != ' ' && at + 2 < text.size() && text[at + 2] >= 'A' && text[at + 2] <= 'Z';
    if (inside) text.erase(at + 1, 1);
  }
  return text;
}

}  // namespace

namespace {

// "Parish Council March Meeting": of a month, no part of the name.
bool is_month(std::string_view word) {
  constexpr auto kMonths =
      std::to_array<std::string_view>({"april", "august", "december", "february", "january", "july", "june",
                                       "march", "may", "november", "october", "september"});
  return in_table(kMonths, word);
}

}  // namespace

std::string body_in_title(std::string_view title) {
  std::string text = with_hyphens_closed(tidy(title));
  if (const auto bracket = text.find('('); bracket != std::string::npos) text = tidy(text.substr(0, bracket));
  const auto words = words_of(text);
  const auto parted = [&](std::size_t i) {
    return words[i].gap.find("\u2013") != std::string_view::npos ||
           words[i].gap.find(" - ") != std::string_view::npos ||
           words[i].gap.find_first_of(",:;|") != std::string_view::npos;
  };
  for (std::size_t begin = 0; begin < words.size();) {
    const std::span<const Word> all(words);
    if (in_table(kBefore, words[begin].lower) || is_kind_of_meeting(all.subspan(begin))) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    const auto is_body = [&](std::size_t last) {
      return is_body_name(
          std::string_view(text).substr(words[begin].begin, words[last].end - words[begin].begin));
    };
    // A comma ends a name only where it is one: "Libraries, Culture & Leisure Board".
    while (end < words.size() && !in_table(kBehind, words[end].lower) &&
           !(end > begin && is_month(words[end].lower)) && !is_kind_of_meeting(all.subspan(end)) &&
           (end == begin || !parted(end) ||
            (words[end].gap.find(',') != std::string_view::npos && !is_body(end - 1))))
      ++end;
    if (end > begin + 1 && end < words.size() && words[end].lower == "gynhaliwyd") --end;  // "a gynhaliwyd"
    if (end > begin) {
      const auto body =
          tidy(std::string_view(text).substr(words[begin].begin, words[end - 1].end - words[begin].begin));
      const bool address = body.find(',') != std::string::npos && is_place(body);
      if (is_body_name(body) && !address && analyzers::find_dates(body).empty()) return plain_case(body);
    }
    begin = end + 1;
  }
  return "";
}

bool is_authority_name(std::string_view name) {
  const auto words = words_of(name);
  if (words.size() < 2) return false;
  const bool ends = in_table(kAuthorityNouns, words.back().lower) || words.front().lower == "cyngor" ||
                    std::any_of(kAuthorityFronts.begin(), kAuthorityFronts.end(),
                                [&](auto front) { return name.starts_with(front) && words.size() < 7; }) ||
                    std::any_of(kAuthorityTails.begin(), kAuthorityTails.end(),
                                [&](auto tail) { return name.ends_with(tail); });
  return ends &&
         std::any_of(words.begin(), words.end(), [](const Word& word) { return !is_common(word.lower); });
}

std::string plain_case(std::string_view name) {
  constexpr auto kSmall = std::to_array<std::string_view>(
      {"and", "by", "for", "in", "of", "on", "the", "to", "under", "upon", "with"});
  const bool capitals = std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!capitals) return std::string(name);
  std::string out(name);
  bool first = true;
  for (const auto& word : words_of(name)) {
    // "IT", "NHS": no vowel, or too short for a word.
    constexpr std::string_view kVowels = "AEIOUY";
    const bool letters = word.text.size() <= 3 && !in_table(kSmall, word.lower) &&
                         (word.text.size() < 3 || word.text.find_first_of(kVowels) == std::string_view::npos);
    bool start = first || !in_table(kSmall, word.lower);
    first = false;
    for (std::size_t i = word.begin; i < word.end && !letters; ++i) {
      if (out[i] >= 'A' && out[i] <= 'Z' && !start) out[i] = static_cast<char>(out[i] - 'A' + 'a');
      if (out[i] != '-') {
        start = false;
        continue;
      }
      // "Ash-under-Lyne", but "Sub-Committee".
      const auto part = std::string_view(word.lower).substr(i + 1 - word.begin);
      const auto dash = part.find('-');
      start = dash == std::string_view::npos || !in_table(kSmall, part.substr(0, dash));
    }
  }
  return out;
}

bool is_english(std::string_view body) {
  constexpr auto kOtherNouns =
      std::to_array<std::string_view>({"bwrdd", "cabined", "coiste", "comhairle", "cyngor", "pwyllgor"});
  const auto words = words_of(body);
  return std::none_of(words.begin(), words.end(),
                      [&](const Word& word) { return in_table(kOtherNouns, word.lower); });
}

namespace {

// Of a name in two languages the English one: "Cyngor Tref Aberwen / Aberwen Town Council".
void keep_english(std::string& name) {
  const auto slash = name.find(" / ");
  if (slash == std::string::npos) return;
  name = is_english(std::string_view(name).substr(0, slash)) ? name.substr(0, slash) : name.substr(slash + 3);
}

}  // namespace

bool meets_itself(std::string_view council) {
  const auto words = words_of(council);
  return words.size() > 1 && in_table(kSmallCouncils, words[words.size() - 2].lower);
}

void settle_body(Paper& paper) {
  auto& body = paper.organization;
  keep_english(body);
  keep_english(paper.authority);
  // The council's name in front of the body's.
  const auto words = words_of(body);
  bool telling = false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    telling = telling || !is_common(words[i].lower);
    if (!in_table(kAuthorityNouns, words[i].lower) || !telling || i == 0) continue;
    const auto front = std::string_view(body).substr(words.front().begin, words[i].end - words.front().begin);
    auto rest = trim(std::string_view(body).substr(words[i].end));
    while (!rest.empty() && std::string_view(",:-|").find(rest.front()) != std::string_view::npos)
      rest = trim(rest.substr(1));
    if (rest.starts_with("\u2013")) rest = trim(rest.substr(3));
    if (rest.starts_with("'s ")) rest = trim(rest.substr(3));
    if (!is_body_name(rest)) continue;
    if (paper.authority.empty()) paper.authority = front;
    body = std::string(rest);
    break;
  }
  // "Planning Committee of Northmoor Borough Council".
  if (const auto of = body.find(" of "); of != std::string::npos && !is_authority_name(body.substr(0, of))) {
    auto rest = trim(std::string_view(body).substr(of + 4));
    if (lower(rest.substr(0, 4)) == "the ") rest = trim(rest.substr(4));
    if (is_authority_name(rest) && is_body_name(body.substr(0, of)) &&
        !is_common(lower(body.substr(0, of)))) {
      if (paper.authority.empty()) paper.authority = rest;
      body = tidy(body.substr(0, of));
    }
  }
  if (is_authority_name(body) && paper.authority.empty()) paper.authority = body;
  if (body.empty()) body = paper.authority;
  // "Parish Council", or "Council" itself, under the council's name.
  const auto plain = words_of(body);
  const bool council = !plain.empty() && plain.back().lower == "council";
  const bool itself =
      council &&
      (plain.size() == 1 || (plain.size() == 2 && (plain[0].lower == "full" || plain[0].lower == "the" ||
                                                   in_table(kSmallCouncils, plain[0].lower))));
  if (itself && !paper.authority.empty()) body = paper.authority;
}

bool take_opening(std::string_view line, Paper& paper) {
  bool taken = false;
  const auto dates = analyzers::find_dates(line);
  if (paper.organization.empty()) {
    paper.organization = body_in_title(dates.empty() ? line : line.substr(0, dates.front().range.begin));
    taken = !paper.organization.empty();
  }
  // The time may be given on another line than the day was first.
  const bool again =
      !dates.empty() && paper.meeting.date == dates.front().date && paper.meeting.start_time.empty();
  if (!dates.empty() && (!paper.meeting.date || again)) {
    take_date(line, paper);
    taken = true;
  }
  if (paper.meeting.venue.empty()) {
    paper.meeting.venue = venue_behind_date(line);
    taken = taken || !paper.meeting.venue.empty();
  }
  return taken;
}

std::string body_in_prose(std::string_view text) {
  constexpr std::array<std::string_view, 4> kInside = {"and", "for", "of", "the"};
  constexpr std::size_t kLongest = 8;  // words
  std::map<std::string, int> counts;
  const auto words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].capitalized() || !in_table(kBodyNouns, words[i].lower)) continue;
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
  // "Councillor Ash, Cabinet Member for Finance" is somebody.
  constexpr auto kTitles =
      std::to_array<std::string_view>({"cllr", "councillor", "cyng", "dr", "mr", "mrs", "ms"});
  if (!words.front().capitalized() || in_table(kTitles, words.front().lower)) return false;
  if (in_table(kPlaceWords, words.back().lower)) return false;  // "Council Chamber"
  return std::any_of(words.begin(), words.end(),
                     [](const Word& word) { return word.capitalized() && in_table(kBodyNouns, word.lower); });
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

std::string venue_behind_date(std::string_view printed) {
  const auto spaced = ' ' + std::string(printed);  // a line may begin with "held at"
  const std::string_view line = spaced;
  constexpr std::array<std::string_view, 10> kLeads = {" held at ", " held in ", " held via ", " held on ",
                                                       " in the ",  " at the ",  " in ",       " at ",
                                                       " via ",     " by "};
  const auto text = lower_in_place(line);
  for (const auto lead : kLeads) {
    for (auto at = text.find(lead); at != std::string::npos; at = text.find(lead, at + 1)) {
      const bool by_itself = lead.starts_with(" held") || lead.ends_with("the ");
      auto place = line.substr(at + lead.size());
      const auto dates = analyzers::find_dates(place);
      if (!dates.empty()) place = place.substr(0, dates.front().range.begin);
      const auto times = analyzers::find_times(place);
      if (!times.empty()) place = place.substr(0, times.front().range.begin);
      constexpr std::array<std::string_view, 5> kBehindPlace = {" on ", " at ", " commencing", " starting",
                                                                " when "};
      for (const auto behind : kBehindPlace) place = place.substr(0, lower_in_place(place).find(behind));
      place = trim(place);
      while (!place.empty() && std::string_view(",.;:-").find(place.back()) != std::string_view::npos)
        place = trim(place.substr(0, place.size() - 1));
      for (const std::string_view tail : {", on", " on", ", at", " at", " a.m", ","}) {
        if (lower_in_place(place).ends_with(tail)) place = trim(place.substr(0, place.size() - tail.size()));
      }
      if (lower(place.substr(0, 4)) == "the ") place = trim(place.substr(4));
      const auto words = words_of(place);
      if (words.empty() || !words.front().capitalized()) continue;
      // "HELD IN THE" with the place on the next line, "held in public".
      constexpr auto kNoPlace = std::to_array<std::string_view>({"person", "private", "public", "the"});
      if (words.size() == 1 && in_table(kNoPlace, words.front().lower)) continue;
      if (by_itself ? lead != " held on " || is_place(place) : is_place(place)) return tidy(place);
    }
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
