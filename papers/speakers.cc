// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/speakers.h"

#include <algorithm>
#include <array>
#include <optional>

#include "papers/text.h"
#include "papers/vocabulary.h"

namespace minutebook::papers {
namespace {

using vocabulary::Words;

// A sentence as a row of mentions and words. Brackets are left out: they only say who somebody is.
struct Unit {
  int mention = -1;    // index into the sentence's mentions, or
  std::string word;    // lower case
  bool comma = false;  // a comma stands before it
  bool stop = false;   // a semicolon, colon or dash stands before it
  bool capitalized = false;
};

std::vector<Unit> units_of(std::string_view sentence, const std::vector<Mention>& mentions,
                           std::size_t base) {
  std::vector<Unit> units;
  int depth = 0;
  std::size_t last_mention = mentions.size();
  for (const auto& word : words_of(sentence)) {
    Unit unit;
    for (const char c : word.gap) {
      depth += (c == '(' || c == '[') - (c == ')' || c == ']');
      depth = std::max(depth, 0);
      unit.comma = unit.comma || c == ',';
      unit.stop = unit.stop || c == ';' || c == ':';
    }
    const auto at = word.begin + base;
    const auto found = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return at >= mention.range.begin && at < mention.range.end;
    });
    if (found != mentions.end()) {
      const auto index = static_cast<std::size_t>(found - mentions.begin());
      if (index == last_mention) continue;
      last_mention = index;
      if (depth > 0) continue;
      unit.mention = static_cast<int>(index);
    } else if (depth > 0) {
      continue;
    } else {
      unit.word = word.lower;
      unit.capitalized = word.capitalized();
    }
    units.push_back(std::move(unit));
  }
  return units;
}

// Words that may stand between people who act together, or in front of a name.
constexpr std::array<std::string_view, 25> kBetweenPeople = {
    "accompanied",  "alongside",  "also",     "and",     "as",      "assisted", "both",
    "colleague",    "colleagues", "deputy",   "fellow",  "holder",  "joined",   "jointly",
    "lead",         "leader",     "member",   "members", "officer", "officers", "portfolio",
    "spokesperson", "the",        "together", "with"};
static_assert(std::is_sorted(kBetweenPeople.begin(), kBetweenPeople.end()));

// Words that may stand between the one who speaks and the verb.
constexpr std::array<std::string_view, 34> kBeforeVerb = {
    "again",        "all",         "also",         "and",      "at",      "both",    "briefly",
    "consequently", "duly",        "each",         "finally",  "firstly", "for",     "formally",
    "further",      "furthermore", "had",          "has",      "in",      "in-turn", "initially",
    "jointly",      "kindly",      "later",        "moreover", "next",    "now",     "of",
    "once",         "response",    "subsequently", "then",     "turn",    "who"};
static_assert(std::is_sorted(kBeforeVerb.begin(), kBeforeVerb.end()));

// Words in front of a person who is spoken to or about.
constexpr std::array<std::string_view, 19> kObjectMarkers = {
    "about", "after", "against", "as", "behalf", "between", "by",   "concerning", "for", "from",
    "in",    "like",  "of",      "on", "than",   "to",      "upon", "welcome",    "with"};
static_assert(std::is_sorted(kObjectMarkers.begin(), kObjectMarkers.end()));

class Sentence {
 public:
  Sentence(std::vector<Unit> units, const std::vector<Mention>& mentions)
      : units_(std::move(units)), mentions_(mentions), heard_(mentions.size(), false) {}

  void mark(std::vector<bool>& heard) {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].mention < 0) {
        mark_agents(i);
        mark_answered(i);
        mark_quoted(i);
        mark_heard_from(i);
        mark_invited(i);
      } else {
        mark_subject(i);
        mark_owner_of_words(i);
      }
    }
    for (std::size_t m = 0; m < heard.size(); ++m) heard[m] = heard[m] || heard_[m];
  }

 private:
  bool is(std::size_t i, Words table) const {
    return units_[i].mention < 0 && in_table(table, units_[i].word);
  }
  const Mention& mention(std::size_t i) const {
    return mentions_[static_cast<std::size_t>(units_[i].mention)];
  }
  void hear(std::size_t i) { heard_[static_cast<std::size_t>(units_[i].mention)] = true; }

  // The first unit after an apposition that starts at `i` (", Head of Improvement,"): behind its closing
  // comma, or `i` itself where none closes before a verb.
  std::size_t behind_apposition(std::size_t i) const {
    constexpr std::size_t kLongest = 14;
    for (std::size_t j = i; j < units_.size() && j < i + kLongest; ++j) {
      if (units_[j].stop || (units_[j].mention >= 0 && j > i)) return i;
      if (j > i && units_[j].comma) return j;
      if (units_[j].mention >= 0 || is(j, vocabulary::finite_verbs()) || units_[j].word == "who") return i;
    }
    return i;
  }

  // The people that follow from `i` and act together: "Rhian Price, Head of Digital, and Cllr Tom Ash".
  std::vector<std::size_t> group_from(std::size_t i) const {
    std::vector<std::size_t> group;
    std::size_t skipped = 0;
    for (; i < units_.size() && !units_[i].stop; ++i) {
      if (units_[i].mention >= 0) {
        group.push_back(i);
        skipped = 0;
        continue;
      }
      if (is(i, kBetweenPeople)) continue;
      if (group.empty()) {
        // A job in front of the name: "by the Head of Service, Ann Lee".
        if (++skipped > 6 || is(i, vocabulary::finite_verbs()) || is(i, vocabulary::speech_verbs())) break;
        continue;
      }
      const auto behind = units_[i].comma ? behind_apposition(i) : i;
      if (behind == i) break;
      // After an apposition only "and" or a name goes on with the group.
      const bool goes_on = units_[behind].mention >= 0 || is(behind, kBetweenPeople);
      if (!goes_on) break;
      i = behind - 1;
    }
    return group;
  }

  bool is_object(std::size_t i) const {
    std::size_t before = i;
    while (before > 0) {
      const auto& unit = units_[before - 1];
      const bool listed = unit.mention < 0 && (unit.word == "and" || is(before - 1, kBetweenPeople));
      if (!listed || units_[before].comma) break;
      --before;
      if (unit.word == "and" && before > 0 && units_[before - 1].mention >= 0) return is_object(before - 1);
    }
    if (before == 0 || units_[before].stop) return false;
    if (units_[before].comma) return false;
    const auto& unit = units_[before - 1];
    if (unit.mention >= 0) return false;
    return in_table(kObjectMarkers, unit.word) || in_table(vocabulary::speech_verbs(), unit.word) ||
           in_table(vocabulary::finite_verbs(), unit.word);
  }

  // "Cllr Ash, Leader of the Council, and Ann Lee then explained".
  void mark_subject(std::size_t i) {
    if (mention(i).possessive || is_object(i)) return;
    constexpr std::size_t kReach = 30;
    std::size_t unknown = 0;
    for (std::size_t j = i + 1; j < units_.size() && j < i + kReach; ++j) {
      if (units_[j].stop) return;
      if (units_[j].mention >= 0) {
        const bool together = units_[j].comma || is(j - 1, kBetweenPeople);
        if (!together || mention(j).possessive) return;
        unknown = 0;
        continue;
      }
      if (is(j, vocabulary::speech_verbs())) {
        // "The Chair closed the meeting", "Cllr Ash took the chair".
        const bool behind = j + 2 < units_.size() && units_[j + 1].word == "the";
        if (behind && units_[j].word == "closed" && units_[j + 2].word == "meeting") return;
        const bool ends = j + 3 >= units_.size() || units_[j + 3].comma || units_[j + 3].stop ||
                          units_[j + 3].word == "and";
        if (behind && units_[j].word == "took" && ends &&
            (units_[j + 2].word == "chair" || units_[j + 2].mention >= 0))
          return;
        const bool infinitive = j > 0 && units_[j - 1].word == "to";
        if (!infinitive) hear(i);
        return;
      }
      if (units_[j].comma) {
        const auto behind = behind_apposition(j);
        if (behind > j) {
          j = behind - 1;
          unknown = 0;
          continue;
        }
      }
      if (feels(j)) {
        hear(i);
        return;
      }
      if (is(j, vocabulary::finite_verbs()) && units_[j].word != "has") return;
      if (units_[j].word == "to" || units_[j].word == "that") return;
      if (is(j, kBetweenPeople) || is(j, kBeforeVerb) || units_[j].capitalized) continue;
      if (units_[j].word == "from" || units_[j].word.ends_with("ly")) continue;
      if (++unknown > 1) return;
    }
  }

  // "was concerned that", "were of the view": what somebody is said to think has been said.
  bool feels(std::size_t be) const {
    constexpr auto kFeelings = std::to_array<std::string_view>(
        {"anxious", "concerned", "content", "delighted", "disappointed", "dismayed", "doubtful", "grateful",
         "keen", "opposed", "pleased", "sceptical", "surprised", "troubled", "uneasy", "unhappy", "worried"});
    if ((units_[be].word != "was" && units_[be].word != "were") || be + 1 >= units_.size()) return false;
    const auto how = units_[be + 1].word == "very" || units_[be + 1].word == "also" ? be + 2 : be + 1;
    if (how >= units_.size() || units_[how].mention >= 0) return false;
    const bool view = units_[how].word == "of" && how + 2 < units_.size() &&
                      (units_[how + 2].word == "view" || units_[how + 2].word == "opinion");
    return view || in_table(kFeelings, units_[how].word);
  }

  // "introduced by", "a presentation from", "the update was given by".
  void mark_agents(std::size_t i) {
    const bool by = units_[i].word == "by";
    if (!by && units_[i].word != "from") return;
    if (i > 1 && units_[i - 2].word == "reasons") return;  // for being away
    constexpr std::size_t kReach = 14;
    bool heard = false;
    for (std::size_t j = i; j-- > 0 && i - j <= kReach && !units_[j + 1].stop && !heard;) {
      if (units_[j].mention >= 0) continue;
      if (units_[j].word == "apologies") return;
      // Tenders are opened, too, by whoever has the knife.

      // A participle speaks of whoever stands close behind it.
      constexpr std::size_t kParticipleReach = 5;
      heard = is(j, vocabulary::speech_nouns()) ||
              (by && i - j <= kParticipleReach && is(j, vocabulary::speech_participles()));
    }
    // Tenders are opened, too, by whoever has the knife.
    constexpr auto kOpened = std::to_array<std::string_view>({"bids", "quotations", "quotes", "tenders"});
    const bool sealed = std::any_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(i),
                                    [&](const Unit& unit) { return in_table(kOpened, unit.word); });
    if (!heard || (sealed && i > 0 && units_[i - 1].word == "opened")) return;
    for (const auto person : group_from(i + 1)) hear(person);
  }

  // "It would not do, said Cllr Ash."
  void mark_quoted(std::size_t i) {
    constexpr std::array<std::string_view, 6> kQuoting = {"added",    "answered", "explained",
                                                          "remarked", "replied",  "said"};
    const bool clause_end = i == 0 || units_[i].comma || units_[i].stop;
    if (clause_end && in_table(kQuoting, units_[i].word) && i + 1 < units_.size() &&
        units_[i + 1].mention >= 0)
      hear(i + 1);
  }

  // "Members heard from Ann Lee", "Ann Lee was invited to speak".
  void mark_heard_from(std::size_t i) {
    if (units_[i].word == "heard" && i + 1 < units_.size() && units_[i + 1].word == "from") {
      for (const auto person : group_from(i + 2)) hear(person);
    }
    const bool passive = i >= 2 && is(i, vocabulary::invitations()) &&
                         (units_[i - 1].word == "was" || units_[i - 1].word == "were");
    if (passive && units_[i - 2].mention >= 0 && i + 2 < units_.size() && units_[i + 1].word == "to" &&
        is(i + 2, vocabulary::speech_infinitives())) {
      hear(i - 2);
    }
  }

  // "In answer to Cllr Ash": who is answered has asked.
  void mark_answered(std::size_t i) {
    constexpr std::array<std::string_view, 6> kAnswers = {"answer",   "answering",  "reply",
                                                          "replying", "responding", "response"};
    if (!in_table(kAnswers, units_[i].word) || i + 2 >= units_.size() || units_[i + 1].word != "to") return;
    if (units_[i + 2].mention >= 0) hear(i + 2);
  }

  // "invited Ann Lee (Adviser) to introduce the report".
  void mark_invited(std::size_t i) {
    if (!is(i, vocabulary::invitations())) return;
    const auto group = group_from(i + 1);
    if (group.empty()) return;
    for (std::size_t j = group.back() + 1; j + 1 < units_.size() && j < group.back() + 14; ++j) {
      if (units_[j].word != "to") continue;
      if (!is(j + 1, vocabulary::speech_infinitives())) return;
      for (const auto person : group) hear(person);
      return;
    }
  }

  // "Ann's presentation", "Cllr Ash's suggestion".
  void mark_owner_of_words(std::size_t i) {
    if (!mention(i).possessive) return;
    for (std::size_t j = i + 1; j < units_.size() && j <= i + 3; ++j) {
      if (is(j, vocabulary::speech_nouns())) hear(i);
    }
  }

  std::vector<Unit> units_;
  const std::vector<Mention>& mentions_;
  std::vector<bool> heard_;
};

// "She welcomed members." means whom the sentence before is about.
void name_pronouns(std::string_view text, std::vector<Mention>& mentions) {
  std::string subject;
  std::vector<Mention> pronouns;
  for (const auto& range : sentences_of(text)) {
    const auto sentence = text.substr(range.begin, range.end - range.begin);
    const std::size_t length = sentence.starts_with("She ") ? 3 : sentence.starts_with("He ") ? 2 : 0;
    if (length > 0 && !subject.empty()) {
      pronouns.push_back({{range.begin, range.begin + length}, subject, false});
      continue;
    }
    const auto first = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return mention.range.begin >= range.begin && mention.range.end <= range.end && !mention.possessive;
    });
    subject = first == mentions.end() ? "" : first->person;
  }
  mentions.insert(mentions.end(), pronouns.begin(), pronouns.end());
  std::sort(mentions.begin(), mentions.end(),
            [](const Mention& a, const Mention& b) { return a.range.begin < b.range.begin; });
}

// "Q (PT): How many?", "Cllr Ash: It would not do.": whose words follow.
std::optional<std::size_t> named_in_front(std::string_view text, const std::vector<Mention>& mentions) {
  constexpr std::size_t kLongestFront = 12;  // bytes: "Question (", "A ("
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const auto& range = mentions[i].range;
    if (range.begin > kLongestFront) break;
    const auto front = trim(text.substr(0, range.begin));
    const auto behind = text.substr(range.end);
    const bool bracket = front.ends_with('(') && (behind.starts_with("):") || behind.starts_with(") :"));
    const bool asked =
        bracket && (front == "Q (" || front == "A (" || front == "Question (" || front == "Answer (");
    constexpr std::size_t kFewest = 8;  // words: fewer are a subject
    if (asked || (front.empty() && behind.starts_with(": ") && words_of(behind).size() >= kFewest)) return i;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> speakers_of(std::string_view text, People& people) {
  auto mentions = people.find(text);
  name_pronouns(text, mentions);
  std::vector<bool> heard(mentions.size(), false);
  for (const auto& range : sentences_of(text)) {
    const auto sentence = text.substr(range.begin, range.end - range.begin);
    Sentence(units_of(sentence, mentions, range.begin), mentions).mark(heard);
  }
  if (const auto asker = named_in_front(text, mentions)) heard[*asker] = true;
  std::vector<std::string> speakers;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!heard[i]) continue;
    if (std::find(speakers.begin(), speakers.end(), mentions[i].person) == speakers.end()) {
      speakers.push_back(mentions[i].person);
    }
  }
  return speakers;
}

}  // namespace minutebook::papers
