// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/resolutions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "papers/text.h"
#include "papers/vocabulary.h"

namespace minutebook::papers {
namespace {

using Words = std::vector<Word>;

// Verbs by which a body binds itself.
constexpr auto kBinding = std::to_array<std::string_view>(
    {"adopted",     "agreed",     "appointed", "approved",  "authorised",   "authorized", "confirmed",
     "cytunwyd",    "decided",    "deferred",  "delegated", "determined",   "elected",    "endorsed",
     "granted",     "instructed", "noted",     "ordered",   "penderfynwyd", "ratified",   "received",
     "recommended", "refused",    "resolved",  "supported"});
static_assert(std::is_sorted(kBinding.begin(), kBinding.end()));
// Of them, those that a resolution opens with.
constexpr auto kOpening =
    std::to_array<std::string_view>({"agreed", "approved", "cytunwyd", "decided", "determined", "noted",
                                     "ordered", "penderfynwyd", "recommended", "resolved"});
static_assert(std::is_sorted(kOpening.begin(), kOpening.end()));
// What is done to a matter: "the report was approved".
constexpr auto kPassive = std::to_array<std::string_view>(
    {"accepted", "adopted", "agreed", "appointed", "approved", "co-opted", "confirmed", "deferred", "elected",
     "endorsed", "granted", "noted", "passed", "ratified", "re-elected", "refused", "rejected", "resolved"});
constexpr auto kBe = std::to_array<std::string_view>({"be", "been", "was", "were"});
constexpr auto kAdverbs = std::to_array<std::string_view>(
    {"accordingly",  "all",         "also",          "and",          "both",    "by",      "consent",
     "consequently", "duly",        "finally",       "formally",     "further", "general", "had",
     "has",          "have",        "hereby",        "members",      "nem",     "now",     "con",
     "of",           "present",     "provisionally", "subsequently", "then",    "thereby", "therefore",
     "unanimous",    "unanimously", "consensus"});
constexpr auto kSubjectBodies = std::to_array<std::string_view>(
    {"all",           "assembly",     "authority", "board",       "cabinet",   "commission",
     "committee",     "conference",   "council",   "councillors", "executive", "forum",
     "governors",     "group",        "meeting",   "members",     "panel",     "partnership",
     "sub-committee", "subcommittee", "trust",     "trustees"});

template <std::size_t N>
bool among(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool capitals(const Word& word) {
  return std::none_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The words in front of `i` that only say how: "it was therefore unanimously".
std::size_t before_adverbs(const Words& words, std::size_t i) {
  while (i > 0 && among(kAdverbs, words[i - 1].lower) &&
         words[i].gap.find_first_of(".;:,") == std::string_view::npos)
    --i;
  // "was reviewed and agreed", "discussed and unanimously accepted": done to the same.
  if (i > 1 && words[i].lower == "and" &&
      (words[i - 1].lower.ends_with("ed") || words[i - 1].lower == "read") && words[i].gap == " ")
    return before_adverbs(words, i - 1);
  return i;
}

// "It was", "it is".
bool impersonal(const Words& words, std::size_t i) {
  const auto at = before_adverbs(words, i);
  return at >= 2 && (words[at - 1].lower == "was" || words[at - 1].lower == "is") &&
         words[at - 2].lower == "it";
}

// Whether what was agreed is an opinion: "agreed that the roads were bad". A resolution says what is to be.
bool is_opinion(const Words& words, std::size_t verb) {
  constexpr auto kWill =
      std::to_array<std::string_view>({"approve", "be", "is", "shall", "should", "to", "will", "would"});
  if (verb + 1 >= words.size() || words[verb + 1].lower != "that") return false;
  return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(verb) + 2, words.end(),
                      [&](const Word& word) { return among(kWill, word.lower) && word.lower != "is"; });
}

// Whether somebody tells what stands in front of `end`: "The Clerk reported that".
bool is_told(const Words& words, std::size_t end) {
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Word& word) { return in_table(vocabulary::speech_verbs(), word.lower); });
}

// "noted that the roads were bad" reports a fact; "noted the report" decides.
bool only_tells(const Words& words, std::size_t verb) {
  const auto& word = words[verb].lower;
  const bool tells = word == "noted" || word == "confirmed" || word == "recommended";
  if (!tells || verb + 1 >= words.size()) return false;
  const auto& next = words[verb + 1].lower;
  return next == "that" || next == "how" || next == "from" || next == "with" || next == "concerns" ||
         next == "by";
}

// "... by Members", "... by the Board".
bool done_by_body(const Words& words, std::size_t verb) {
  std::size_t next = verb + 1;
  if (next + 1 >= words.size() || words[next].lower != "by") return false;
  ++next;
  if (words[next].lower == "the" && next + 1 < words.size()) ++next;
  return among(kSubjectBodies, words[next].lower);
}

// "The Board were in agreement", "All members were in full agreement".
bool agrees_as_a_body(const Words& words, std::size_t noun) {
  std::size_t in = noun - 1;
  if (words[in].lower == "full" || words[in].lower == "unanimous") --in;
  return in > 1 && words[in].lower == "in" && among(kBe, words[in - 1].lower) &&
         among(kSubjectBodies, words[in - 2].lower);
}

std::optional<Decided> said_by(const Words& words, std::size_t i) {
  const auto& word = words[i];
  if (!among(kBinding, word.lower) && !among(kPassive, word.lower) && word.lower != "agreement")
    return std::nullopt;
  // "who had agreed", "as agreed", "if approved", "previously agreed": told of, not done.
  constexpr auto kTold = std::to_array<std::string_view>({"as", "if", "is", "not", "once", "previously",
                                                          "since", "until", "what", "when", "where", "which",
                                                          "who", "already", "being", "are", "never", "to"});
  const auto front = before_adverbs(words, i);
  // "The Clerk reported that the county council had agreed": in the past of what is told.
  const bool earlier = i > 0 && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(front),
                                            words.begin() + static_cast<std::ptrdiff_t>(i),
                                            [](const Word& one) { return one.lower == "had"; });
  if (earlier && is_told(words, front)) return std::nullopt;
  if (front > 0 && among(kTold, words[front - 1].lower) &&
      !(words[front - 1].lower == "is" && impersonal(words, i)))
    return std::nullopt;
  if (only_tells(words, i) && !capitals(word)) return std::nullopt;
  // "RESOLVED" in capitals among other words.
  if (capitals(word) && among(kBinding, word.lower) &&
      std::any_of(words.begin(), words.end(), [](const Word& other) { return !capitals(other); }))
    return Decided::kFormally;
  if (among(kOpening, word.lower) && impersonal(words, i) && !is_opinion(words, i)) return Decided::kFormally;
  // "Resolved: ...", "Agreed to write", "Unanimously agreed".
  if (among(kOpening, word.lower) && front == 0 && i + 1 < words.size() && word.capitalized() && i < 3) {
    const auto& next = words[i + 1].lower;
    if (next == "that" || next == "to" || words[i + 1].gap.find_first_of(":-;") != std::string_view::npos ||
        words[i + 1].gap.find("\u2013") != std::string_view::npos)
      return Decided::kFormally;
  }
  // "Members noted the report.": short, and of a body from its first word, it is the record of an outcome.
  constexpr std::size_t kLongestRecord = 18;
  const std::size_t lead = words.front().lower == "the" ? 1 : 0;
  if (among(kBinding, word.lower) && words.size() <= kLongestRecord && front == lead + 1 &&
      among(kSubjectBodies, words[lead].lower) && words[lead].lower != "all" && !is_opinion(words, i) &&
      (word.lower == "noted" || word.lower == "approved" || word.lower == "endorsed" ||
       word.lower == "adopted"))
    return Decided::kFormally;
  // "The Council agreed to", "Members unanimously approved the accounts".
  if (among(kBinding, word.lower) && front > 0 && among(kSubjectBodies, words[front - 1].lower) &&
      words[front].gap.find_first_of(".;:,") == std::string_view::npos) {
    if (is_opinion(words, i) || word.lower == "received") return std::nullopt;
    return Decided::kPlainly;
  }
  // "The Committee, having heard both parties, agreed that".
  const std::size_t first = words.front().lower == "the" ? 1 : 0;
  if (among(kBinding, word.lower) && first + 1 < i && among(kSubjectBodies, words[first].lower) &&
      words[first + 1].lower == "having" && words[i].gap.find(',') != std::string_view::npos)
    return Decided::kPlainly;
  // "The Board thanked Ann Lee for her work and agreed to": its first word says who does all of it.
  // Behind a comma only what cannot be an opinion: ", and noted the register".
  const bool joined = i > 2 && words[i - 1].lower == "and" && !is_opinion(words, i) &&
                      (words[i - 1].gap == " " || (words[i - 1].gap == ", " && word.lower != "agreed"));
  const std::size_t subject = words.front().lower == "the" ? 1 : 0;
  if (among(kBinding, word.lower) && joined && subject < i && among(kSubjectBodies, words[subject].lower) &&
      words[subject].lower != "all")
    return Decided::kPlainly;
  // "The application has been accepted by the Board".
  if (among(kPassive, word.lower) && done_by_body(words, i) && front > 1 &&
      words[front - 1].lower == "been" && !is_told(words, front))
    return Decided::kPlainly;
  // "Members were in agreement with the closure".
  if (word.lower == "agreement" && i > 2 && agrees_as_a_body(words, i)) return Decided::kPlainly;
  // "The minutes were approved".
  if (among(kPassive, word.lower) && front > 0 && among(kBe, words[front - 1].lower) &&
      words[front - 1].lower != "been") {
    if (front > 1 && among(kTold, words[front - 2].lower)) return std::nullopt;
    // "the motion was carried" belongs to the motion; "apologies were received" is none.
    constexpr auto kNoMatter = std::to_array<std::string_view>(
        {"apologies",      "apology",     "amendment",    "call",  "calls",      "complaint", "complaints",
         "correspondence", "declaration", "declarations", "email", "emails",     "he",        "letter",
         "letters",        "motion",      "she",          "they",  "thanks",     "who",       "quote",
         "quotes",         "response",    "update",       "no",    "information"});
    const auto subject_end = front - 1;
    for (std::size_t s = subject_end; s-- > 0 && subject_end - s < 8;) {
      if (among(kNoMatter, words[s].lower)) return std::nullopt;
    }
    if (words[front - 1].lower == "be" && !(subject_end > 0 && words[0].lower == "that")) return std::nullopt;
    return done_by_body(words, i) ? Decided::kFormally : Decided::kPlainly;
  }
  return std::nullopt;
}

}  // namespace

bool is_lost(std::string_view sentence) {
  // What is put to a meeting, and what becomes of it there. "The key to the hall was lost" is neither.
  constexpr auto kPut =
      std::to_array<std::string_view>({"amendment", "amendments", "gwelliant", "motion", "motions",
                                       "proposal", "proposition", "resolution", "vote"});
  constexpr auto kFell = std::to_array<std::string_view>({"defeated", "fell", "lapsed", "lost"});
  constexpr auto kPhrases = std::to_array<std::string_view>(
      {"declared lost", "no seconder", "not carried", "not seconded", "not supported"});
  const auto words = words_of(sentence);
  if (words.size() == 1) return words.front().lower == "lost" || words.front().lower == "defeated";
  std::optional<std::size_t> put;
  for (std::size_t i = 0; i < words.size(); ++i) {
    constexpr std::size_t kReach = 24;  // words between the two: "on being put to the vote"
    if (i > 0 && words[i].gap.find('.') != std::string_view::npos && words[i - 1].text.size() > 2 &&
        among(kPut, words[i].lower))
      put.reset();
    if (among(kPut, words[i].lower)) put = i;
    if (put && among(kFell, words[i].lower) && i - *put < kReach) return true;
  }
  return has_any_phrase(lower(sentence), kPhrases);
}

bool is_carried(std::string_view sentence) {
  constexpr std::size_t kLongest = 14;  // words
  constexpr std::array<std::string_view, 20> kCarried = {
      "agreed by all",      "agreed nem con",      "agreed unanimously",   "all agreed",
      "all in agreement",   "all in favour",       "all were in favour",   "carried unanimously",
      "declared carried",   "motion carried",      "motion was agreed",    "motion was carried",
      "motion was passed",  "proposal was agreed", "proposal was carried", "resolution was carried",
      "unanimously agreed", "unanimously carried", "was carried",          "was agreed unanimously"};
  const auto words = words_of(sentence);
  if (words.empty() || words.size() > kLongest || is_lost(sentence)) return false;
  const auto text = lower(sentence);
  if (words.size() <= 2 && (words.front().lower == "agreed" || words.front().lower == "carried" ||
                            words.front().lower == "approved"))
    return true;
  if (words.front().lower == "agreed" && words.size() > 1 && words[1].lower == "yes") return true;
  if (words.size() <= 6 && text.starts_with("this was ") && !has_phrase(text, "noted")) return true;
  return has_any_phrase(text, kCarried) && !has_phrase(text, "amendment");
}

namespace {

// "New porch, 2 Mill Lane - approved as drawn": the clerk's shorthand, behind the last dash.
bool decided_behind_dash(std::string_view sentence) {
  constexpr auto kShort =
      std::to_array<std::string_view>({"accepted", "agreed", "approved", "no objection", "no objections",
                                       "noted", "supported", "this was agreed", "this was approved"});
  std::size_t at = 0;
  for (const std::string_view dash : {" - ", " \u2013 ", " -"}) {
    const auto found = sentence.rfind(dash);
    if (found != std::string_view::npos) at = std::max(at, found + dash.size());
  }
  if (at == 0) return false;
  const auto tail = lower(sentence.substr(at));
  return std::any_of(kShort.begin(), kShort.end(), [&](auto word) {
    return tail.starts_with(word) && (tail.size() == word.size() || tail[word.size()] == ' ' ||
                                      tail[word.size()] == '.' || tail[word.size()] == ',');
  });
}

}  // namespace

Decided decided_in(std::string_view sentence) {
  constexpr std::size_t kReach = 60;  // words
  // "Further to questions it was noted:" announces what was said.
  if (is_lost(sentence) || sentence.ends_with(" noted:")) return Decided::kNot;
  if (decided_behind_dash(sentence)) return Decided::kPlainly;
  if (puts_motion(sentence)) {
    // "The report was proposed by Cllr Ash, seconded by Cllr Birch, and agreed."
    constexpr std::array<std::string_view, 7> kDone = {
        "and agreed",       "and carried",   "and was carried",    "this was agreed",
        "this was carried", "was agreed by", "and this was passed"};
    if (has_any_phrase(lower(sentence), kDone)) return Decided::kFormally;
  }
  auto words = words_of(sentence);
  if (words.size() > kReach) words.resize(kReach);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto said = said_by(words, i)) return *said;
  }
  return Decided::kNot;
}

bool opens_resolution(std::string_view paragraph) {
  constexpr std::size_t kReach = 12;
  const auto words = words_of(paragraph);
  for (std::size_t i = 0; i < words.size() && i < kReach; ++i) {
    if (i > 0 && words[i].gap.find('.') != std::string_view::npos) return false;
    if (!among(kOpening, words[i].lower)) continue;
    const bool spelt = capitals(words[i]);
    if (!spelt && words[i].lower == "noted") return false;  // what was said, or told
    const bool first = before_adverbs(words, i) == 0 && words[i].capitalized() && i < 3;
    if (spelt || first || impersonal(words, i)) return true;
  }
  return false;
}

bool decides_with(std::string_view lead_in, std::string_view entry) {
  constexpr auto kPresent = std::to_array<std::string_view>({"accepts", "agrees", "approves", "asks",
                                                             "endorses", "notes", "recommends", "requests",
                                                             "resolves", "supports", "thanks", "welcomes"});
  const auto body = words_of(lead_in);
  auto did = words_of(entry);
  if (body.empty() || did.empty() || !among(kSubjectBodies, body.back().lower)) return false;
  const auto& first = did.front().lower == "unanimously" && did.size() > 1 ? did[1].lower : did.front().lower;
  return among(kBinding, first) || among(kPresent, first);
}

bool records_outcome(std::string_view sentence) {
  constexpr auto kOutcomes = std::to_array<std::string_view>(
      {"adopted", "approved", "endorsed", "noted", "ratified", "received", "supported"});
  const auto words = words_of(sentence);
  const std::size_t lead = !words.empty() && words.front().lower == "the" ? 1 : 0;
  if (words.size() < lead + 3 || !among(kSubjectBodies, words[lead].lower)) return false;
  for (std::size_t i = lead + 1; i < words.size(); ++i) {
    if (!among(kOutcomes, words[i].lower)) continue;
    const bool first = before_adverbs(words, i) <= lead + 1;
    const bool joined = words[i - 1].lower == "and" && words[i].gap == " ";
    return (first || joined) && !only_tells(words, i);
  }
  return false;
}

bool puts_motion(std::string_view sentence) {
  const auto text = lower(sentence);
  constexpr auto kMoving =
      std::to_array<std::string_view>({"moved", "moving", "proposed", "proposer", "proposing"});
  const bool moved = has_any_phrase(text, kMoving);
  return moved && (has_phrase(text, "seconded") || has_phrase(text, "seconder"));
}

}  // namespace minutebook::papers
