// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/motions.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::array<std::string_view, 2> kMoved = {"moved", "proposed"};

const Mention* first_behind(const std::vector<Mention>& mentions, std::size_t at) {
  for (const auto& mention : mentions) {
    if (mention.range.begin >= at && mention.range.begin <= at + 25) return &mention;
  }
  return nullptr;
}

const Mention* last_before(const std::vector<Mention>& mentions, std::size_t at) {
  const Mention* found = nullptr;
  for (const auto& mention : mentions) {
    if (mention.range.end <= at && mention.range.end + 12 >= at) found = &mention;
  }
  return found;
}

struct VoteWord {
  std::string_view word;
  int Vote::*count;
};
constexpr std::array kVoteWords = {
    VoteWord{"for", &Vote::in_favour},       VoteWord{"favour", &Vote::in_favour},
    VoteWord{"against", &Vote::against},     VoteWord{"abstention", &Vote::abstain},
    VoteWord{"abstentions", &Vote::abstain}, VoteWord{"abstaining", &Vote::abstain},
    VoteWord{"abstained", &Vote::abstain},
};

}  // namespace

void read_motion(Passage& passage, People& people) {
  const auto text = lower(passage.text);
  if (!has_phrase(text, "seconded")) return;
  const auto& mentions = people.find(passage.text);
  for (const auto& word : words_of(passage.text)) {
    const bool moved = std::find(kMoved.begin(), kMoved.end(), word.lower) != kMoved.end();
    if (!moved && word.lower != "seconded") continue;
    const bool by = passage.text.compare(word.end, 4, " by ") == 0;
    const auto* mention = by ? first_behind(mentions, word.end) : last_before(mentions, word.begin);
    if (mention != nullptr) (moved ? passage.mover : passage.seconder) = mention->person;
  }
}

std::optional<Vote> vote_in(std::string_view text) {
  Vote vote;
  int counts = 0;
  int number = -1;
  for (const auto& word : words_of(text)) {
    int value = 0;
    const auto [end, error] =
        std::from_chars(word.lower.data(), word.lower.data() + word.lower.size(), value);
    if (error == std::errc() && end == word.lower.data() + word.lower.size()) {
      number = value;
      continue;
    }
    const auto row = std::find_if(kVoteWords.begin(), kVoteWords.end(),
                                  [&](const VoteWord& row) { return row.word == word.lower; });
    if (row != kVoteWords.end() && number >= 0) {
      vote.*(row->count) = number;
      ++counts;
      number = -1;
    } else if (word.lower != "votes" && word.lower != "in" && word.lower != "members" &&
               word.lower != "voted") {
      number = -1;
    }
  }
  return counts >= 2 ? std::optional(vote) : std::nullopt;
}

}  // namespace minutebook::papers
