// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/access.h"

#include <algorithm>
#include <array>
#include <string>

#include "papers/resolutions.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

// Marks wherever they stand in a title.
constexpr auto kMarks = std::to_array<std::string_view>({"atodlen 12a",
                                                         "closed session",
                                                         "commercial in confidence",
                                                         "commercially sensitive",
                                                         "confidential",
                                                         "cyfrinachol",
                                                         "eithriedig",
                                                         "exempt information",
                                                         "exempt item",
                                                         "exempt minutes",
                                                         "exempt report",
                                                         "in camera",
                                                         "in private",
                                                         "not for publication",
                                                         "not open to the public",
                                                         "not to be made available",
                                                         "not for public inspection",
                                                         "official sensitive",
                                                         "official-sensitive",
                                                         "part ii",
                                                         "private meeting",
                                                         "private session",
                                                         "public excluded",
                                                         "reserved business",
                                                         "reserved item",
                                                         "restricted",
                                                         "schedule 12a",
                                                         "schedule 7a"});
// Marks that are plain words elsewhere: only in brackets, or behind a dash or colon.
constexpr std::array<std::string_view, 5> kBracketedMarks = {"exempt", "private", "part 2", "part b",
                                                             "closed"};
// Said of what is public.
constexpr std::array<std::string_view, 6> kDenials = {"non-confidential", "non confidential",
                                                      "not confidential", "non-exempt",
                                                      "not exempt",       "no longer confidential"};

constexpr std::array<std::string_view, 4> kOpenings = {"begin", "begins", "start", "starts"};
constexpr std::array<std::string_view, 4> kClosings = {"end", "ended", "ends", "finish"};

// Words of a heading that parts what is public from what is not, and says nothing else.
constexpr auto kPartWords = std::to_array<std::string_view>(
    {"2",           "agenda",     "and",          "appendix", "b",           "business", "closed",
     "commercial",  "confidence", "confidential", "exempt",   "for",         "ii",       "in",
     "information", "item",       "items",        "matters",  "minute",      "minutes",  "not",
     "of",          "official",   "part",         "private",  "publication", "report",   "reports",
     "restricted",  "section",    "sensitive",    "session",  "strictly",    "two"});
constexpr std::array<std::string_view, 6> kPublicParts = {"part i",       "part 1",         "public items",
                                                          "open session", "public session", "part a"};

constexpr auto kPressAndPublic = std::to_array<std::string_view>(
    {"members of the public", "press and public", "press and the public", "public and press",
     "public and the press", "wasg a'r cyhoedd", "wasg a’r cyhoedd", "cyhoedd a'r wasg", "cyhoedd a’r wasg"});
constexpr auto kKeptOut = std::to_array<std::string_view>(
    {"withdraw", "withdrew", "withdrawal of", "asked to leave", "exclude", "excluded", "excludes",
     "exclusion of", "eithrio", "eithrio'r", "eithrio’r", "gwahardd"});
constexpr auto kPublicKeptOut = std::to_array<std::string_view>(
    {"discussed in committee", "exclude the public from the", "exclusion of the public",
     "into closed session", "into private session", "press having withdrawn", "taken in committee",
     "went into committee", "meeting closed to the public", "meeting was closed to the public",
     "move into private", "moved into private", "public were asked to leave", "the public be excluded",
     "the public was excluded", "the public were excluded", "went into closed session",
     "went into private session"});
constexpr std::array<std::string_view, 17> kLetIn = {"out of closed session",
                                                     "out of committee",
                                                     "out of private session",
                                                     "back into public session",
                                                     "moved back into public",
                                                     "public returned to the",
                                                     "re-admit",
                                                     "re-admitted",
                                                     "readmit",
                                                     "readmitted",
                                                     "reopened to the public",
                                                     "resumed in open session",
                                                     "resumed in open council",
                                                     "resumed in public",
                                                     "return to public session",
                                                     "returned to open session",
                                                     "returned to public session"};
constexpr auto kRefused = std::to_array<std::string_view>(
    {"not be excluded", "not excluded", "was not agreed", "no need to exclude", "without excluding"});

bool bracketed(std::string_view title, std::string_view mark) {
  for (auto at = title.find(mark); at != std::string_view::npos; at = title.find(mark, at + 1)) {
    const auto before = trim(title.substr(0, at));
    const auto after = trim(title.substr(at + mark.size()));
    const bool opened = before.ends_with('(') || before.ends_with('[') || before.ends_with('-') ||
                        before.ends_with("\u2013") || before.ends_with(':') || before.ends_with("\u2014");
    const bool closed = after.empty() || after.starts_with(')') || after.starts_with(']');
    const bool leads =
        before.empty() && (after.starts_with('-') || after.starts_with(':') || after.starts_with("\u2013"));
    // In a bracket of its own anything may follow: "(Exempt under paragraph 3)".
    const bool in_bracket = (before.ends_with('(') || before.ends_with('[')) &&
                            after.find_first_of(")]") != std::string_view::npos;
    if ((opened && closed) || in_bracket || leads) return true;
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
  const auto words = words_of(text);
  if (words.empty()) return SectionMark::kNone;
  for (const auto part : kPublicParts) {
    if (text == part || (text.starts_with(part) && has_phrase(text, "public"))) return SectionMark::kEnd;
  }
  if (has_any_phrase(text, kDenials)) return SectionMark::kNone;
  constexpr std::array<std::string_view, 5> kRestrictedParts = {"exempt", "part 2", "part b", "part two",
                                                                "private"};
  if (!marks_restricted(text) && !has_any_phrase(text, kRestrictedParts)) return SectionMark::kNone;
  for (const auto* end : {&words.front(), &words.back()}) {
    if (in_table(kOpenings, end->lower)) return SectionMark::kStart;
    if (in_table(kClosings, end->lower)) return SectionMark::kEnd;
  }
  const bool heading = std::all_of(words.begin(), words.end(),
                                   [](const Word& word) { return in_table(kPartWords, word.lower); });
  return heading ? SectionMark::kStart : SectionMark::kNone;
}

PublicChange public_change(std::string_view paragraph) {
  const auto text = lower(paragraph);
  const bool let_in = has_any_phrase(text, kLetIn);
  // "who had been excluded, were readmitted"; where both are said of what is to come, the exclusion counts.
  if (let_in && (has_phrase(text, "had been excluded") || !has_any_phrase(text, kKeptOut)))
    return PublicChange::kReadmitted;
  const bool excluded = (has_any_phrase(text, kPressAndPublic) && has_any_phrase(text, kKeptOut)) ||
                        has_any_phrase(text, kPublicKeptOut);
  const bool refused = has_any_phrase(text, kRefused) || is_lost(paragraph);
  return excluded && !refused ? PublicChange::kExcluded : PublicChange::kNone;
}

namespace {

// Adds the items from the last one named to `last`.
void add_items_to(int last, std::vector<std::string>& numbers) {
  constexpr int kMostItems = 100;
  const int first = numbers.empty() ? last : number_in(numbers.back()).value_or(0) + 1;
  for (int item = first; item <= last && item < first + kMostItems; ++item)
    numbers.push_back(std::to_string(item));
}

}  // namespace

ItemsMeant items_meant(std::string_view paragraph) {
  constexpr std::array<std::string_view, 4> kJoins = {"and", "inclusive", "number", "numbers"};
  constexpr std::array<std::string_view, 3> kRanges = {"through", "to", "until"};
  // "while the accounts were discussed" is told of what stands there.
  constexpr std::array<std::string_view, 5> kThisOne = {"during this item", "for this item", "of this item",
                                                        "this item", "this matter"};
  constexpr std::array<std::string_view, 5> kDone = {"was considered", "was discussed", "were considered",
                                                     "were discussed", "was being discussed"};
  ItemsMeant meant;
  const auto text = lower(paragraph);
  meant.this_one =
      has_any_phrase(text, kThisOne) || (has_phrase(text, "while") && has_any_phrase(text, kDone));
  bool naming = false;   // behind "items"
  bool ranging = false;  // behind "7 to"
  int coming = 0;        // behind "the next", "the following two"
  for (const auto& word : words_of(paragraph)) {
    const auto dash = word.lower.find('-');
    const int value = number_in(word.lower.substr(0, dash)).value_or(0);
    if (word.lower == "following" || word.lower == "next") {
      coming = 1;
    } else if (word.lower == "item" || word.lower == "items") {
      // "The following items" without a number are all that follow.
      if (coming > 1 || (coming == 1 && word.lower == "item")) meant.next = coming;
      naming = coming == 0;
    } else if (coming == 1 && value > 0) {
      coming = value;
    } else if (naming && value > 0) {
      const bool dashed = ranging || word.gap.find('-') != std::string_view::npos ||
                          word.gap.find("\u2013") != std::string_view::npos;
      if (dashed && !meant.numbers.empty()) {
        add_items_to(value, meant.numbers);
      } else {
        meant.numbers.push_back(std::to_string(value));
      }
      if (dash != std::string::npos)
        add_items_to(number_in(word.lower.substr(dash + 1)).value_or(0), meant.numbers);
      ranging = false;
    } else if (naming && in_table(kRanges, word.lower)) {
      ranging = true;
    } else if (!in_table(kJoins, word.lower)) {
      naming = false;
      coming = 0;
    }
  }
  return meant;
}

}  // namespace minutebook::papers
