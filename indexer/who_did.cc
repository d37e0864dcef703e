// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/who_did.h"

#include <algorithm>
#include <array>
#include <optional>

#include "analyzers/value_key.h"
#include "indexer/passages.h"
#include "papers/text.h"

namespace minutebook::indexer {
namespace {

using papers::Word;

// In small letters and sorted: papers::in_table.
constexpr auto kPresents = std::to_array<std::string_view>(
    {"briefed", "delivered", "introduce", "introduced", "introducing", "outline", "outlined", "outlining",
     "present", "presented", "presenting", "summarised", "summarized"});
constexpr auto kGives = std::to_array<std::string_view>({"gave", "give", "made", "provided"});
constexpr auto kGiven =
    std::to_array<std::string_view>({"demonstration", "overview", "presentation", "summary", "update"});
constexpr auto kPassive = std::to_array<std::string_view>(
    {"delivered", "given", "introduced", "outlined", "presentation", "presented", "report", "submitted"});
constexpr auto kChairs = std::to_array<std::string_view>(
    {"cathaoirleach", "chair", "chairman", "chairperson", "chairwoman", "convener", "mayor"});

constexpr std::size_t kReach = 14;  // words between a name and what its bearer did: a job title stands there

std::string last_word(const std::string& name) {
  const auto words = analyzers::key_words(name);
  return words.empty() ? std::string() : words.back();
}

class Paragraph {
 public:
  explicit Paragraph(std::string_view text) : words_(papers::words_of(text)) {
    for (const Word& word : words_) {
      std::string key = analyzers::value_key(word.text);
      if (word.possessive() && key.ends_with('s')) key.pop_back();
      keys_.push_back(std::move(key));
    }
  }

  bool is_presented_by(const std::string& name, bool is_chair) const {
    const std::string surname = last_word(name);
    const auto given = analyzers::key_words(name);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool named =
          words_[i].capitalized() && (keys_[i] == surname || (!given.empty() && keys_[i] == given[0]));
      const bool by_role = is_chair && papers::in_table(kChairs, words_[i].lower);
      if ((named || by_role) && (presents_behind(i) || presented_before(i))) return true;
    }
    return false;
  }

 private:
  bool ends_before(std::size_t i) const {
    return words_[i].gap.find_first_of(";:") != std::string_view::npos ||
           (words_[i].gap.find('.') != std::string_view::npos && words_[i - 1].text.size() > 3);
  }

  bool presents_behind(std::size_t name) const {
    for (std::size_t i = name + 1; i < words_.size() && i <= name + kReach && !ends_before(i); ++i) {
      if (papers::in_table(kPresents, words_[i].lower))
        return words_[i - 1].lower != "the" && words_[i - 1].lower != "was";
      if (!papers::in_table(kGives, words_[i].lower)) continue;
      for (std::size_t what = i + 1; what < words_.size() && what <= i + 4; ++what) {
        if (papers::in_table(kGiven, words_[what].lower)) return true;
      }
    }
    return false;
  }

  // "introduced by", "a presentation from the Head of Service".
  bool presented_before(std::size_t name) const {
    for (std::size_t i = name; i > 1 && i + kReach > name && !ends_before(i); --i) {
      const std::string& by = words_[i - 1].lower;
      if ((by == "by" || by == "from") && papers::in_table(kPassive, words_[i - 2].lower)) return true;
    }
    return false;
  }

  std::vector<Word> words_;
  std::vector<std::string> keys_;
};

struct Label {
  std::string_view word;
  std::vector<std::string> Voters::*names;
};
const auto kLabels = std::to_array<Label>({{"for", &Voters::in_favour},
                                           {"favour", &Voters::in_favour},
                                           {"against", &Voters::against},
                                           {"abstain", &Voters::abstained},
                                           {"abstained", &Voters::abstained},
                                           {"abstaining", &Voters::abstained},
                                           {"abstention", &Voters::abstained},
                                           {"abstentions", &Voters::abstained}});

// What may stand between a label and the first name: "For the motion (9): Councillors".
constexpr auto kBeforeNames = std::to_array<std::string_view>(
    {"amendment",   "cllr", "cllrs",     "councillor", "councillors",    "dr",         "is",
     "lady",        "lord", "mayor",     "members",    "miss",           "motion",     "mr",
     "mrs",         "ms",   "professor", "proposal",   "recommendation", "resolution", "sir",
     "substantive", "the",  "votes",     "were"});

// Stand in a list of names without being one.
bool is_of_list(const Word& word) {
  return word.capitalized() || word.lower == "and" || papers::number_in(word.lower) ||
         papers::in_table(kBeforeNames, word.lower);
}

const papers::Attendee* attendee(const std::vector<papers::Attendee>& attendance, const std::string& key) {
  const papers::Attendee* found = nullptr;
  for (const papers::Attendee& one : attendance) {
    if (one.name.empty() || last_word(one.name) != key) continue;
    if (found != nullptr && found->name != one.name) return nullptr;  // two of one surname
    found = &one;
  }
  return found;
}

}  // namespace

std::vector<std::string> presenters_in(std::string_view text, const std::vector<std::string>& speakers,
                                       const std::string& chair) {
  std::vector<std::string> found;
  if (speakers.empty()) return found;
  const Paragraph paragraph(text);
  for (const std::string& speaker : speakers) {
    if (paragraph.is_presented_by(speaker, speaker == chair)) found.push_back(speaker);
  }
  return found;
}

Voters voters_in(std::string_view text, const std::vector<papers::Attendee>& attendance) {
  Voters voters;
  if (attendance.empty()) return voters;
  const std::vector<Word> words = papers::words_of(text);
  std::vector<std::string> Voters::*names = nullptr;
  bool is_first = false;  // no name yet behind the label
  for (const Word& word : words) {
    const auto label = std::find_if(kLabels.begin(), kLabels.end(),
                                    [&](const Label& row) { return row.word == word.lower; });
    // A list of names is what a label leads in; a sentence is not.
    if (label != kLabels.end()) {
      names = label->names;
      is_first = true;
      continue;
    }
    if (names == nullptr) continue;
    const bool leads_in =
        is_first && (papers::in_table(kBeforeNames, word.lower) || papers::number_in(word.lower));
    const papers::Attendee* who =
        word.capitalized() ? attendee(attendance, analyzers::value_key(word.text)) : nullptr;
    if (who != nullptr) {
      add_once(voters.*names, who->name);
      is_first = false;
    } else if (!leads_in && !is_of_list(word)) {
      names = nullptr;
    }
  }
  return voters;
}

}  // namespace minutebook::indexer
