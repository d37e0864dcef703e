// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/access.h"

#include <algorithm>
#include <array>
#include <string>

#include "papers/text.h"

namespace minutebook::papers {
namespace {

// Marks wherever they stand in a title.
constexpr std::array<std::string_view, 13> kMarks = {
    "confidential",   "exempt information",  "exempt item",     "exempt report",
    "exempt minutes", "closed session",      "private session", "private meeting",
    "in private",     "not for publication", "schedule 12a",    "part ii",
    "restricted"};
// Marks that are plain words elsewhere: only in brackets, or behind a dash or colon.
constexpr std::array<std::string_view, 5> kBracketedMarks = {"exempt", "private", "part 2", "part b",
                                                             "closed"};
// Said of what is public.
constexpr std::array<std::string_view, 6> kDenials = {"non-confidential", "non confidential",
                                                      "not confidential", "non-exempt",
                                                      "not exempt",       "no longer confidential"};

constexpr std::array<std::string_view, 4> kOpenings = {"start", "starts", "begins", "begin"};
constexpr std::array<std::string_view, 4> kClosings = {"end", "ends", "ended", "finish"};

constexpr std::array<std::string_view, 6> kWhoIsKeptOut = {"press and public",      "public and press",
                                                           "press and the public",  "public and the press",
                                                           "members of the public", "the public"};
constexpr std::array<std::string_view, 5> kKeptOut = {"excluded", "exclude", "excludes", "exclusion of",
                                                      "asked to leave"};
constexpr std::array<std::string_view, 7> kLetIn = {"readmitted",
                                                    "re-admitted",
                                                    "readmit",
                                                    "re-admit",
                                                    "returned to open session",
                                                    "return to public session",
                                                    "returned to public session"};
constexpr std::array<std::string_view, 4> kRefused = {"motion was lost", "motion fell", "was not agreed",
                                                      "not excluded"};

bool bracketed(std::string_view title, std::string_view mark) {
  for (auto at = title.find(mark); at != std::string_view::npos; at = title.find(mark, at + 1)) {
    const auto before = trim(title.substr(0, at));
    const auto after = trim(title.substr(at + mark.size()));
    const bool opened = before.ends_with('(') || before.ends_with('[') || before.ends_with('-') ||
                        before.ends_with("\u2013") || before.ends_with(':') || before.ends_with("\u2014");
    const bool closed = after.empty() || after.starts_with(')') || after.starts_with(']');
    const bool leads =
        before.empty() && (after.starts_with('-') || after.starts_with(':') || after.starts_with("\u2013"));
    if ((opened && closed) || leads) return true;
  }
  return false;
}

}  // namespace

bool marks_restricted(std::string_view title) {
  const auto text = lower(title);
  if (has_any_phrase(text, kDenials)) return false;
  if (has_any_phrase(text, kMarks)) return true;
  return std::any_of(kBracketedMarks.begin(), kBracketedMarks.end(),
                     [&](auto mark) { return has_phrase(text, mark) && bracketed(text, mark); });
}

SectionMark section_mark(std::string_view line) {
  constexpr std::size_t kLongest = 60;
  if (line.size() > kLongest || line.ends_with('.')) return SectionMark::kNone;
  const auto text = lower(line);
  if (!marks_restricted(text) && !has_phrase(text, "exempt") && !has_phrase(text, "private"))
    return SectionMark::kNone;
  const auto words = words_of(text);
  if (words.empty()) return SectionMark::kNone;
  for (const auto* end : {&words.front(), &words.back()}) {
    if (std::find(kOpenings.begin(), kOpenings.end(), end->lower) != kOpenings.end())
      return SectionMark::kStart;
    if (std::find(kClosings.begin(), kClosings.end(), end->lower) != kClosings.end())
      return SectionMark::kEnd;
  }
  return SectionMark::kNone;
}

PublicChange public_change(std::string_view paragraph) {
  const auto text = lower(paragraph);
  if (has_any_phrase(text, kLetIn)) return PublicChange::kReadmitted;
  if (!has_any_phrase(text, kWhoIsKeptOut) || !has_any_phrase(text, kKeptOut)) return PublicChange::kNone;
  return has_any_phrase(text, kRefused) ? PublicChange::kNone : PublicChange::kExcluded;
}

std::vector<std::string> items_named(std::string_view paragraph) {
  constexpr std::array<std::string_view, 4> kJoins = {"and", "to", "numbers", "number"};
  std::vector<std::string> numbers;
  bool naming = false;
  for (const auto& word : words_of(paragraph)) {
    const bool digit = word.lower[0] >= '0' && word.lower[0] <= '9';
    if (word.lower == "item" || word.lower == "items") {
      naming = true;
    } else if (naming && digit) {
      numbers.emplace_back(word.lower);
    } else if (std::find(kJoins.begin(), kJoins.end(), word.lower) == kJoins.end()) {
      naming = false;
    }
  }
  return numbers;
}

}  // namespace minutebook::papers
