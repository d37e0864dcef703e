// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/flags.h"

#include <array>
#include <span>

#include "papers/text.h"

namespace minutebook::indexer {
namespace {

struct FlagWords {
  std::string_view flag;
  std::string_view phrase;  // in small letters
};

// What says it wherever it stands.
constexpr auto kAnywhere = std::to_array<FlagWords>({
    {"verbal", "verbal update"},
    {"verbal", "verbal report"},
    {"verbal", "verbally"},
    {"verbal", "oral update"},
    {"verbal", "oral report"},
    {"late", "late item"},
    {"late", "late items"},
    {"late", "late paper"},
    {"late", "late papers"},
    {"late", "late report"},
    {"urgent", "urgent item"},
    {"urgent", "urgent decision"},
    {"urgent", "special urgency"},
    {"urgent", "matter of urgency"},
    {"key", "key decision"},
    {"key", "key decisions"},
});

// What says it in a title only: "urgent care" and "a draft was circulated" are about something else.
constexpr auto kInTitle = std::to_array<FlagWords>({
    {"verbal", "verbal"},
    {"verbal", "oral"},
    {"draft", "draft"},
    {"late", "late addition"},
    {"urgent", "urgent business"},
    {"urgent", "urgent matter"},
    {"urgent", "urgent matters"},
});

constexpr auto kNoKeyDecision = std::to_array<std::string_view>(
    {"key decision: no", "key decision - no", "key decision? no", "non-key decision", "non key decision",
     "not a key decision", "not key decision"});

void add(std::string_view lower, std::span<const FlagWords> table, std::vector<std::string>& flags) {
  for (const FlagWords& row : table) {
    const bool is_known = !flags.empty() && flags.back() == row.flag;  // rows of a flag stand together
    if (is_known || !papers::has_phrase(lower, row.phrase)) continue;
    if (row.flag == "key" && papers::has_any_phrase(lower, kNoKeyDecision)) continue;
    flags.emplace_back(row.flag);
  }
}

}  // namespace

std::vector<std::string> flags_of_title(std::string_view title) {
  const std::string lower = papers::lower(title);
  std::vector<std::string> flags;
  add(lower, kAnywhere, flags);
  add(lower, kInTitle, flags);
  return flags;
}

std::vector<std::string> flags_of_text(std::string_view text) {
  std::vector<std::string> flags;
  add(papers::lower(text), kAnywhere, flags);
  return flags;
}

}  // namespace minutebook::indexer
