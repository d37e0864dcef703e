// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/motions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr auto kMoving = std::to_array<std::string_view>(
    {"cynigiwyd", "motion", "moved", "mover", "prop", "proposal", "proposed", "proposer"});
constexpr auto kSeconding =
    std::to_array<std::string_view>({"2nd", "eiliwyd", "sec", "seconded", "seconder"});

const Mention* first_behind(const std::vector<Mention>& mentions, std::size_t at, std::size_t reach) {
  for (const auto& mention : mentions) {
    if (mention.range.begin >= at && mention.range.begin <= at + reach) return &mention;
  }
  return nullptr;
}

// Whoever stands in front, but for `other`, who is named in between: "Cllr Ash, seconded by Cllr Birch, moved".
const Mention* last_before(const std::vector<Mention>& mentions, std::size_t at, const Mention* other) {
  const Mention* found = nullptr;
  for (const auto& mention : mentions) {
    if (mention.range.end <= at && mention.range.end + 12 >= at && &mention != other) found = &mention;
  }
  if (found != nullptr || other == nullptr || other->range.end > at || other->range.end + 12 < at)
    return found;
  constexpr std::size_t kLongestInsert = 20;  // ", seconded by "
  for (const auto& mention : mentions) {
    if (mention.range.end <= other->range.begin && mention.range.end + kLongestInsert >= other->range.begin)
      found = &mention;
  }
  return found;
}

struct VoteWord {
  std::string_view word;
  int Vote::*count;
};
constexpr std::array kVoteWords = {
    VoteWord{"for", &Vote::in_favour},      VoteWord{"favour", &Vote::in_favour},
    VoteWord{"against", &Vote::against},    VoteWord{"abstain", &Vote::abstain},
    VoteWord{"abstention", &Vote::abstain}, VoteWord{"abstentions", &Vote::abstain},
    VoteWord{"abstaining", &Vote::abstain}, VoteWord{"abstained", &Vote::abstain},
};

// "by 14 votes to 6".
bool read_score(const std::vector<Word>& words, Vote& vote) {
  for (std::size_t i = 0; i + 3 < words.size(); ++i) {
    const auto in_favour = number_in(words[i].lower);
    const auto against = number_in(words[i + 3].lower);
    if (in_favour && against && words[i + 1].lower == "votes" && words[i + 2].lower == "to") {
      vote.in_favour = *in_favour;
      vote.against = *against;
      return true;
    }
  }
  return false;
}

}  // namespace

void read_motion(Passage& passage, People& people) {
  const auto words = words_of(passage.text);
  const bool any = std::any_of(words.begin(), words.end(), [](const Word& word) {
    return in_table(kMoving, word.lower) || in_table(kSeconding, word.lower);
  });
  if (!any) return;
  const bool seconded = std::any_of(words.begin(), words.end(),
                                    [](const Word& word) { return in_table(kSeconding, word.lower); });
  const auto& mentions = people.find(passage.text);
  const auto named_by = [&](const Word& word, const Mention* other) -> const Mention* {
    constexpr auto kLeads = std::to_array<std::string_view>({" by ", ":", " of ", " gan "});
    const std::string_view behind = std::string_view(passage.text).substr(word.end);
    const bool leads =
        std::any_of(kLeads.begin(), kLeads.end(), [&](auto lead) { return behind.starts_with(lead); });
    if (leads) return first_behind(mentions, word.end, 25);
    // "Proposed Cllr Ash", "Prop. Cllr Ash": with nothing between them.
    if (const auto* next = first_behind(mentions, word.end, 3); next != nullptr && !next->possessive)
      return next;
    return last_before(mentions, word.begin, other);
  };
  const Mention* seconder = nullptr;
  for (const auto& word : words) {
    if (!in_table(kSeconding, word.lower)) continue;
    if (const auto* mention = named_by(word, nullptr)) seconder = mention;
  }
  for (const auto& word : words) {
    if (!in_table(kMoving, word.lower)) continue;
    const std::string_view behind = std::string_view(passage.text).substr(word.end);
    const bool names = behind.starts_with(" by ") || behind.starts_with(":") || behind.starts_with(" of ");
    // "Cllr Ash moved that ..."; not "Cllr Ash moved house".
    if (!names && !seconded && !behind.starts_with(" that ")) continue;
    const auto* mention = named_by(word, seconder);
    if (mention != nullptr && mention != seconder) passage.mover = mention->person;
  }
  if (seconder != nullptr) passage.seconder = seconder->person;
}

std::optional<Vote> vote_in(std::string_view text) {
  constexpr std::array<std::string_view, 7> kBetween = {"cast",  "in",    "members", "of",
                                                        "voted", "votes", "were"};
  // "9 for, 3 against" or "For 9, Against 3": whichever comes first says which way the others are to be read.
  enum class Order { kUnknown, kNumberFirst, kWordFirst } order = Order::kUnknown;
  Vote vote;
  int counts = 0;
  std::optional<int> number;
  int Vote::*pending = nullptr;
  for (const auto& word : words_of(text)) {
    const auto value = number_in(word.lower);
    const auto row = std::find_if(kVoteWords.begin(), kVoteWords.end(),
                                  [&](const VoteWord& one) { return one.word == word.lower; });
    if (value) {
      if (pending != nullptr && order != Order::kNumberFirst) {
        order = Order::kWordFirst;
        vote.*pending = *value;
        ++counts;
      }
      pending = nullptr;
      number = value;
    } else if (row != kVoteWords.end()) {
      if (number && order != Order::kWordFirst) {
        order = Order::kNumberFirst;
        vote.*(row->count) = *number;
        ++counts;
      } else {
        pending = row->count;
      }
      number.reset();
    } else if (!in_table(kBetween, word.lower)) {
      number.reset();
      pending = nullptr;
    }
  }
  if (counts < 2 && read_score(words_of(text), vote)) counts = 2;
  return counts >= 2 ? std::optional(vote) : std::nullopt;
}

}  // namespace minutebook::papers
