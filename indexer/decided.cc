// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/decided.h"

#include <algorithm>
#include <array>
#include <span>

#include "papers/resolutions.h"
#include "papers/text.h"

namespace minutebook::indexer {
namespace {

using papers::Word;

constexpr std::string_view kAgreed = "agreed";
constexpr std::string_view kRejected = "rejected";

struct OutcomeWord {
  std::string_view word;
  std::string_view outcome;
};

// What was done: "it was agreed", "be approved", "Members noted".
constexpr auto kDone = std::to_array<OutcomeWord>({
    {"accepted", kAgreed},      {"adopted", "approved"},   {"adjourned", "deferred"},
    {"agreed", kAgreed},        {"amended", "amended"},    {"approved", "approved"},
    {"carried", kAgreed},       {"confirmed", "approved"}, {"declined", kRejected},
    {"defeated", kRejected},    {"deferred", "deferred"},  {"delegated", "delegated"},
    {"dismissed", kRejected},   {"endorsed", "approved"},  {"granted", "approved"},
    {"noted", "noted"},         {"postponed", "deferred"}, {"ratified", "approved"},
    {"received", "received"},   {"referred", "referred"},  {"refused", kRejected},
    {"rejected", kRejected},    {"remitted", "referred"},  {"supported", kAgreed},
    {"withdrawn", "withdrawn"}, {"nodwyd", "noted"},       {"cymeradwywyd", "approved"},
    {"gohiriwyd", "deferred"},
});

// What is to be done: "resolved to approve", "that the Cabinet notes", "(a) defer".
constexpr auto kToDo = std::to_array<OutcomeWord>({
    {"accept", kAgreed},        {"accepts", kAgreed},       {"adopt", "approved"},
    {"adopts", "approved"},     {"adjourn", "deferred"},    {"agree", kAgreed},
    {"agrees", kAgreed},        {"amend", "amended"},       {"amends", "amended"},
    {"approve", "approved"},    {"approves", "approved"},   {"confirm", "approved"},
    {"decline", kRejected},     {"defer", "deferred"},      {"defers", "deferred"},
    {"delegate", "delegated"},  {"delegates", "delegated"}, {"endorse", "approved"},
    {"endorses", "approved"},   {"grant", "approved"},      {"note", "noted"},
    {"notes", "noted"},         {"postpone", "deferred"},   {"ratify", "approved"},
    {"receive", "received"},    {"receives", "received"},   {"refer", "referred"},
    {"refers", "referred"},     {"refuse", kRejected},      {"reject", kRejected},
    {"rejects", kRejected},     {"remit", "referred"},      {"support", kAgreed},
    {"supports", kAgreed},      {"withdraw", "withdrawn"},  {"nodi", "noted"},
    {"cymeradwyo", "approved"}, {"gohirio", "deferred"},    {"derbyn", "received"},
});

// The words that stand right before the verb of a body: who it is, and what binds it to what was done.
constexpr auto kBefore = std::to_array<std::string_view>(
    {"all",         "also",        "and",          "authority", "be",          "board",     "cabinet",
     "commission",  "committee",   "conference",   "council",   "councillors", "directors", "duly",
     "executive",   "forum",       "governors",    "group",     "hereby",      "meeting",   "members",
     "panel",       "partnership", "subcommittee", "then",      "therefore",   "they",      "trustees",
     "unanimously", "was",         "were"});
static_assert(std::is_sorted(kBefore.begin(), kBefore.end()));

// Behind them stands what others did or what is so: "noted that the bid had been refused".
constexpr auto kTells = std::to_array<std::string_view>(
    {"acknowledged", "advised", "heard", "note", "noted", "notes", "reported", "told"});

const OutcomeWord* find(std::span<const OutcomeWord> table, const std::string& word) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const OutcomeWord& row) { return row.word == word; });
  return found == table.end() ? nullptr : &*found;
}

bool ends_sentence(const Word& next) { return next.gap.find_first_of(".;") != std::string_view::npos; }

class Reader {
 public:
  explicit Reader(std::string_view text) : words_(papers::words_of(text)) {}

  std::vector<std::string> read() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i > 0 && ends_sentence(words_[i])) is_told_ = false;
      // "noted that ..., and agreed": what the body did next stands behind an "and" without a word of others between.
      const std::string& word = words_[i].lower;
      const OutcomeWord* done = find(kDone, word);
      const OutcomeWord* to_do = done == nullptr ? find(kToDo, word) : nullptr;
      if (done != nullptr && is_done(i)) add(*done, i);
      if (to_do != nullptr && is_to_do(i)) add(*to_do, i);
      const bool tells = std::find(kTells.begin(), kTells.end(), word) != kTells.end();
      if (tells && i + 1 < words_.size() && words_[i + 1].lower == "that") is_told_ = true;
    }
    return std::move(outcomes_);
  }

  void add(std::string_view outcome) {
    if (std::find(outcomes_.begin(), outcomes_.end(), outcome) == outcomes_.end())
      outcomes_.emplace_back(outcome);
  }

 private:
  void add(const OutcomeWord& row, std::size_t i) {
    const bool is_denied = i > 0 && (words_[i - 1].lower == "not" || (i > 1 && words_[i - 2].lower == "not"));
    const bool is_positive = row.outcome == kAgreed || row.outcome == "approved";
    if (is_denied && !is_positive) return;
    add(is_denied ? kRejected : row.outcome);
  }

  bool is_before(std::size_t i) const {
    return std::binary_search(kBefore.begin(), kBefore.end(), words_[i].lower);
  }

  bool starts(std::size_t i) const { return i == 0 || ends_sentence(words_[i]) || has_mark(words_[i]); }
  static bool has_mark(const Word& word) { return word.gap.find_first_of(":-()/") != std::string_view::npos; }

  bool is_done(std::size_t i) const {
    if (starts(i)) return true;
    if (is_told_) return words_[i - 1].lower == "and" && words_[i].lower == "agreed";
    std::size_t before = i - 1;
    while (before > 0 && (words_[before].lower.ends_with("ly") || words_[before].lower == "not")) --before;
    // "Agreed, as amended"; not "the Act of 2000 (as amended)".
    if (words_[before].lower == "as" && words_[i].lower == "amended")
      return words_[before].gap.find('(') == std::string_view::npos;
    return is_before(before) || words_[i].gap.find(',') != std::string_view::npos;
  }

  bool is_to_do(std::size_t i) const {
    if (is_told_) return false;
    if (i + 1 < words_.size() && words_[i + 1].lower == "of") return false;  // "Note of the meeting"
    if (starts(i)) return !(i + 1 < words_.size() && find(kDone, words_[i + 1].lower) != nullptr);
    const std::string& before = words_[i - 1].lower;
    return before == "to" || before == "not" || before == "that" || before == "a" || before == "b" ||
           (is_before(i - 1) && before != "be" && before != "was");
  }

  std::vector<Word> words_;
  std::vector<std::string> outcomes_;
  bool is_told_ = false;
};

constexpr auto kClosed =
    std::to_array<std::string_view>({"actioned", "closed", "complete", "completed", "discharged", "done"});

// "31 October by e-mail" has the day first; what has no year gets the next.
std::optional<analyzers::Date> day_at(std::string_view text, std::optional<analyzers::Date> meeting) {
  constexpr int kYears = 2;
  const analyzers::Date today =
      meeting.value_or(analyzers::Date{std::chrono::year{1}, std::chrono::January, std::chrono::day{1}});
  if (const auto found = analyzers::find_dates(text); !found.empty() && found.front().range.begin == 0)
    return found.front().date;
  const auto words = papers::words_of(text);
  if (!meeting || words.empty()) return std::nullopt;
  // "October 2021", "31 October", "October".
  for (std::size_t count = std::min<std::size_t>(2, words.size()); count > 0; --count) {
    const std::string front(text.substr(0, words[count - 1].end));
    if (const auto read = analyzers::parse_date_range(front, today);
        read && count == 2 && read->range.last >= today)
      return read->range.last;
    for (int year = 0; year < kYears; ++year) {
      const auto of_year = front + ' ' + std::to_string(static_cast<int>(today.year()) + year);
      const auto read = analyzers::parse_date_range(of_year, today);
      if (read && read->range.last >= today) return read->range.last;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> outcomes_of(std::string_view decision) {
  constexpr auto kDelegating =
      std::to_array<std::string_view>({"authority to act", "delegate authority", "delegated authority",
                                       "delegated powers", "delegation to", "authority be delegated"});
  Reader reader(decision);
  if (papers::is_lost(decision)) return {std::string(kRejected)};
  std::vector<std::string> outcomes = reader.read();
  const bool delegates = papers::has_any_phrase(papers::lower(decision), kDelegating);
  if (delegates && std::find(outcomes.begin(), outcomes.end(), "delegated") == outcomes.end())
    outcomes.emplace_back("delegated");
  if (outcomes.empty()) outcomes.emplace_back(kAgreed);
  return outcomes;
}

std::string status_of(std::string_view action) {
  constexpr auto kBeside = std::to_array<std::string_view>(
      {"action", "all", "been", "has", "is", "item", "now", "status", "this", "was"});
  bool closed = false;
  auto words = papers::words_of(action);
  while (!words.empty()) {
    const Word& last = words.back();
    const bool says = std::find(kClosed.begin(), kClosed.end(), last.lower) != kClosed.end();
    if (!says && std::find(kBeside.begin(), kBeside.end(), last.lower) == kBeside.end()) break;
    closed = closed || says;
    const bool is_start = last.gap.find_first_not_of(" ,\n") != std::string_view::npos || words.size() == 1;
    if (is_start) return closed ? "closed" : "open";
    words.pop_back();
  }
  return "open";
}

std::string status_in_column(std::string_view printed) {
  // "Not complete", "nearly done", "to be closed in May", "40% complete", "in progress, first stage done".
  constexpr auto kStillOpen = std::to_array<std::string_view>(
      {"almost", "be", "in", "incomplete", "mostly", "nearly", "not", "ongoing", "open", "outstanding",
       "part", "partially", "partly", "pending", "until", "when"});
  for (const Word& word : papers::words_of(printed)) {
    if (papers::in_table(kStillOpen, word.lower)) return "open";
    if (!papers::in_table(kClosed, word.lower)) continue;
    const std::size_t percent = printed.find('%');
    const bool is_share = percent != std::string_view::npos && printed.find("100%") == std::string_view::npos;
    return is_share ? "open" : "closed";
  }
  return "open";
}

std::optional<analyzers::Date> due_of(std::string_view action, std::optional<analyzers::Date> meeting) {
  constexpr auto kMarkers =
      std::to_array<std::string_view>({"before", "by", "deadline", "due", "than", "until"});
  constexpr auto kBetween =
      std::to_array<std::string_view>({"a", "at", "by", "deadline", "end", "for", "is", "of", "on", "the"});
  const auto words = papers::words_of(action);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!papers::in_table(kMarkers, words[i].lower)) continue;
    std::size_t at = i + 1;
    while (at < words.size() && papers::in_table(kBetween, words[at].lower)) ++at;
    if (at == words.size()) continue;
    if (const auto day = day_at(action.substr(words[at].begin), meeting)) return day;
  }
  return std::nullopt;
}

std::optional<analyzers::Date> due_in_column(std::string_view printed,
                                             std::optional<analyzers::Date> meeting) {
  return due_of("by " + std::string(printed), meeting);
}

}  // namespace minutebook::indexer
