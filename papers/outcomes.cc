// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/outcomes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "papers/text.h"
#include "papers/vocabulary.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kSubjectWords = 12;  // a longer subject is not the owner of work

// What a body does by giving work.
constexpr auto kAsk =
    std::to_array<std::string_view>({"ask", "asked", "asks", "direct", "directed", "instruct", "instructed",
                                     "invite", "request", "requested", "requests"});

// "Sub-Group" is a group as "group" is.
bool is(const Word& word, vocabulary::Words table) {
  return in_table(table, word.lower) ||
         in_table(table, std::string_view(word.lower).substr(word.lower.rfind('-') + 1));
}

// The words of the first sentence.
std::vector<Word> opening(std::string_view text) {
  const auto sentences = sentences_of(text);
  if (sentences.empty()) return {};
  return words_of(text.substr(sentences[0].begin, sentences[0].end - sentences[0].begin));
}

// Index of the word that gives work ("to", "will"), or nothing. "agreed to" and "undertook to" give it, too.
std::optional<std::size_t> work_marker(const std::vector<Word>& words) {
  constexpr std::array<std::string_view, 16> kBeforeOtherTo = {
      "able",  "according", "addition", "due",      "had",      "has",     "have",   "next",
      "ought", "prior",     "regard",   "relation", "response", "subject", "unable", "used"};
  for (std::size_t i = 1; i + 1 < words.size() && i <= kSubjectWords; ++i) {
    if (is(words[i], vocabulary::work_markers()) && !in_table(kBeforeOtherTo, words[i - 1].lower)) return i;
  }
  return std::nullopt;
}

// "agreed to", "asked to", "undertook to" between the owner and the work.
std::size_t end_of_subject(const std::vector<Word>& words, std::size_t marker) {
  constexpr auto kHow = std::to_array<std::string_view>({"again", "also", "further", "kindly", "then"});
  constexpr std::array<std::string_view, 10> kUndertaking = {
      "agreed",    "asked",  "instructed", "is",          "offered",
      "requested", "tasked", "undertook",  "volunteered", "was"};
  while (marker > 0 &&
         (in_table(kUndertaking, words[marker - 1].lower) || in_table(kHow, words[marker - 1].lower)))
    --marker;
  return marker;
}

std::optional<std::size_t> decision_verb(const std::vector<Word>& words) {
  constexpr std::size_t kReach = 24;
  for (std::size_t i = 0; i < words.size() && i < kReach; ++i) {
    if (is(words[i], vocabulary::decision_verbs())) return i;
  }
  return std::nullopt;
}

bool has_body(const std::vector<Word>& words, std::size_t end) {
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Word& word) { return is(word, vocabulary::deciding_bodies()); });
}

bool starts_with_person(std::string_view text, const std::vector<Mention>& mentions, std::size_t end) {
  if (mentions.empty() || mentions[0].range.end > end) return false;
  const auto before = words_of(text.substr(0, mentions[0].range.begin));
  return before.size() <= 3 &&
         std::none_of(before.begin(), before.end(), [](const Word& word) { return word.lower == "to"; });
}

// The subject's words before the work, where they name a group: "The Research and Information team".
std::string group_before(std::string_view text, const std::vector<Word>& words, std::size_t end) {
  std::size_t first = 0;
  bool group = false;
  for (std::size_t i = 0; i < end; ++i) {
    // "Subject to members' views, officers to ...": the owner stands behind the comma.
    if (words[i].gap.find(',') != std::string_view::npos) {
      first = i;
      group = false;
    }
    // "Set up a working group to ...": what is to be made owns nothing.
    if (words[i].lower == "a" || words[i].lower == "an") return "";
    group = group || is(words[i], vocabulary::group_nouns());
  }
  if (first < end && (words[first].lower == "the" || words[first].lower == "that")) ++first;
  if (!group || first >= end) return "";
  auto owner = tidy(text.substr(words[first].begin, words[end - 1].end - words[first].begin));
  if (owner[0] >= 'a' && owner[0] <= 'z') owner[0] = static_cast<char>(owner[0] - 'a' + 'A');
  return owner == "Officer" ? "Officers" : owner;
}

}  // namespace

Outcome outcome_of(std::string_view text, People& people) {
  const auto words = opening(text);
  if (words.empty()) return Outcome::kNeither;
  const auto verb = decision_verb(words);
  const auto marker = work_marker(words);
  if (verb && (!marker || *verb < *marker)) {
    if (*verb == 0) return Outcome::kDecision;  // "Agreed to write off the debt."
    const bool undertaking = marker && end_of_subject(words, *marker) <= *verb;
    const auto& mentions = people.find(text);
    const bool by_person = starts_with_person(text, mentions, words[*verb].begin);
    if (undertaking && !has_body(words, *verb)) return Outcome::kAction;
    if (has_body(words, *verb) || words[0].lower == "that") return Outcome::kDecision;
    const bool passive = *verb > 0 && is(words[*verb - 1], vocabulary::finite_verbs());
    if (passive && !by_person) return Outcome::kDecision;
    return Outcome::kNeither;
  }
  if (marker && words[*marker].lower == "to" && *marker + 1 < words.size() &&
      words[*marker + 1].lower == "be") {
    return Outcome::kAction;
  }
  return gives_work(text, people) ? Outcome::kAction : Outcome::kNeither;
}

bool is_nothing(std::string_view text) {
  constexpr std::array<std::string_view, 6> kNothing = {"n/a",        "nil",         "no action",
                                                        "no actions", "no decision", "none"};
  constexpr std::size_t kLongest = 40;
  const auto key = lower(trim(text));
  return key.size() <= kLongest && std::any_of(kNothing.begin(), kNothing.end(), [&](auto word) {
           return key.starts_with(word) &&
                  (key.size() == word.size() || key[word.size()] == '.' || key[word.size()] == ' ');
         });
}

bool gives_work(std::string_view sentence, People& people) {
  const auto words = opening(sentence);
  const auto marker = work_marker(words);
  if (!marker) return false;
  const auto end = end_of_subject(words, *marker);
  // "instruct the Head of Service to report" is what a body does, though it gives work.
  if (in_table(kAsk, words.front().lower)) return false;
  // "Members agreed to the plan" is what a body did, "Officers agreed to write" is work.
  if (end == 0 || (end < *marker && has_body(words, end))) return false;
  const auto verb = decision_verb(words);
  if (verb && *verb < end) return false;
  const auto& mentions = people.find(sentence);
  if (starts_with_person(sentence, mentions, words[end - 1].end)) return true;
  return is(words[end - 1], vocabulary::group_nouns());
}

namespace {

// Offices whose holders are given work by name of the office.
constexpr auto kOffices =
    std::to_array<std::string_view>({"chair", "chairman", "clerk", "director", "executive", "manager",
                                     "officer", "officers", "secretary", "staff", "team", "treasurer"});

bool holds_office(std::string_view word) { return in_table(kOffices, word); }

struct Given {
  std::size_t first = 0;  // words of who has to do it
  std::size_t behind = 0;
};

// Who is given work behind a "that" at `that`: a person or an office, then "would" and a verb, or a verb as it is.
std::optional<Given> given_behind(const std::vector<Word>& words, std::size_t that,
                                  const std::vector<Mention>& mentions) {
  constexpr std::size_t kLongest = 8;
  constexpr auto kModals = std::to_array<std::string_view>({"shall", "should", "will", "would"});
  constexpr auto kAsked = std::to_array<std::string_view>({"asked", "instructed", "invited", "requested"});
  constexpr auto kNoVerb = std::to_array<std::string_view>(
      {"about", "after", "and",     "as",        "at",    "become", "before",  "but",  "by",
       "chair", "for",   "from",    "had",       "in",    "into",   "join",    "of",   "on",
       "or",    "over",  "replace", "represent", "serve", "so",     "succeed", "than", "the",
       "their", "then",  "to",      "under",     "with",  "within", "without"});
  std::size_t first = that + 1;
  if (first < words.size() && words[first].lower == "the") ++first;
  // "that each director should": of all of them alike.
  constexpr auto kAny = std::to_array<std::string_view>({"all", "any", "each", "every", "no"});
  if (first < words.size() && in_table(kAny, words[first].lower)) return std::nullopt;
  for (std::size_t end = first + 1; end < words.size() && end <= first + kLongest; ++end) {
    if (words[end].gap.find_first_of(".;:") != std::string_view::npos || words[end - 1].possessive() ||
        in_table(vocabulary::finite_verbs(), words[end - 1].lower) || words[end - 1].lower == "be")
      return std::nullopt;
    const bool person = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return mention.range.begin <= words[first].begin + 12 && mention.range.begin >= words[that].end &&
             mention.range.end == words[end - 1].end && !mention.possessive;
    });
    const bool office = holds_office(words[end - 1].lower);
    if ((!person && !office) || words[end].capitalized()) continue;
    const auto& next = words[end].lower;
    const auto after = end + 1 < words.size() ? words[end + 1].lower : std::string();
    const auto be_asked = [&](std::size_t be) {
      return be + 2 < words.size() && words[be].lower == "be" && in_table(kAsked, words[be + 1].lower) &&
             words[be + 2].lower == "to";
    };
    // "and the Deputy Clerk is to send it"
    if (next == "is" && after == "to" && end + 2 < words.size() && words[end + 2].lower != "be")
      return Given{first, end};
    if (words[that].lower == "and" && next != "will" && next != "would") return std::nullopt;
    if (in_table(kModals, next))
      return after != "be" || be_asked(end + 1) ? std::optional(Given{first, end}) : std::nullopt;
    if (next == "be") return be_asked(end) ? std::optional(Given{first, end}) : std::nullopt;
    const bool verb = !in_table(kNoVerb, next) && !in_table(vocabulary::finite_verbs(), next) &&
                      !next.ends_with("ed") && !next.ends_with("s") && words[end].gap == " ";
    return verb ? std::optional(Given{first, end}) : std::nullopt;
  }
  return std::nullopt;
}

// "ask the Clerk to write", "to request that ...": who is asked.
std::optional<Given> asked_in(const std::vector<Word>& words, const std::vector<Mention>& mentions) {
  constexpr std::size_t kReach = 4;  // words in front
  constexpr std::size_t kLongest = 10;
  for (std::size_t i = 0; i < words.size() && i < kReach; ++i) {
    if (!in_table(kAsk, words[i].lower)) continue;
    std::size_t first = i + 1;
    while (first < words.size() && (words[first].lower == "the" || words[first].lower == "that")) ++first;
    for (std::size_t end = first + 1; end < words.size() && end <= first + kLongest; ++end) {
      if (words[end].lower != "to") continue;
      const bool person = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return mention.range.begin >= words[i].end && mention.range.end <= words[end].begin;
      });
      const bool office = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                                      words.begin() + static_cast<std::ptrdiff_t>(end),
                                      [](const Word& word) { return holds_office(word.lower); });
      if (person || office) return Given{first, end};
    }
  }
  return std::nullopt;
}

std::optional<Given> given_in(std::string_view decision, People& people) {
  const auto words = words_of(decision);
  const auto& mentions = people.find(decision);
  if (const auto asked = asked_in(words, mentions)) return asked;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    // "... was approved and the Deputy Clerk is to send it"
    const bool behind_verb =
        words[i].lower == "and" &&
        std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i),
                    [](const Word& word) { return in_table(vocabulary::finite_verbs(), word.lower); });
    if (words[i].lower != "that" && !behind_verb) continue;
    if (const auto given = given_behind(words, i, mentions)) return given;
  }
  return std::nullopt;
}

}  // namespace

namespace {

// "It was agreed that a letter be sent": work that nobody is named for.
bool sends_out(std::string_view decision) {
  constexpr auto kLetters =
      std::to_array<std::string_view>({"e-mail", "email", "letter", "letters", "reminder"});
  const auto words = words_of(decision);
  for (std::size_t i = 0; i + 2 < words.size() && i < 30; ++i) {
    if (words[i].lower != "agreed" && words[i].lower != "resolved") continue;

    for (std::size_t j = i + 1; j + 2 < words.size() && j < i + 6; ++j) {
      if (in_table(kLetters, words[j].lower) && words[j + 1].lower == "be" &&
          (words[j + 2].lower == "sent" || words[j + 2].lower == "written"))
        return true;
    }
  }
  return false;
}

}  // namespace

bool decides_work(std::string_view decision, People& people) {
  return given_in(decision, people).has_value() || sends_out(decision);
}

namespace {

// "Letter to be sent", "the path is overgrown - clerk to ring the county": work in a clerk's shorthand, a clause of its own
// with no other verb.
bool is_task(std::string_view sentence) {
  constexpr auto kDecided = std::to_array<std::string_view>(
      {"accepted", "adopted", "agreed", "approved", "deferred", "held", "noted", "supported"});
  std::size_t at = 0;
  for (const std::string_view dash : {" - ", " \u2013 "}) {
    const auto found = sentence.rfind(dash);
    if (found != std::string_view::npos) at = std::max(at, found + dash.size());
  }
  const auto words = words_of(sentence.substr(at));
  for (std::size_t i = 1; i + 2 < words.size() && i < 14; ++i) {
    const auto& word = words[i].lower;
    if (in_table(vocabulary::finite_verbs(), word) || word == "had" ||
        in_table(vocabulary::speech_verbs(), word))
      return false;
    if (words[i].lower != "to" || words[i + 1].lower != "be") continue;
    constexpr auto kNoTask =
        std::to_array<std::string_view>({"about", "due", "expected", "likely", "need", "needs", "yet"});
    if (in_table(vocabulary::speech_verbs(), words[i - 1].lower) || in_table(kNoTask, words[i - 1].lower))
      return false;
    const auto& verb = words[i + 2].lower;
    return (verb.ends_with("ed") || verb.ends_with("en") || verb == "sent" || verb == "put" ||
            verb == "made" || verb == "cut") &&
           !in_table(kDecided, verb);
  }
  return false;
}

// What somebody "would" do without owing it.
constexpr auto kNoPromise =
    std::to_array<std::string_view>({"appreciate", "be", "expect", "have", "hope", "like", "need", "not",
                                     "object", "prefer", "rather", "support", "vote", "welcome"});

// "Mr Ash said that he would look into it": what somebody has promised.
bool promises(std::string_view sentence, People& people) {
  constexpr auto kPromising = std::to_array<std::string_view>(
      {"advised", "confirmed", "indicated", "promised", "replied", "said", "stated"});
  constexpr auto kPronouns = std::to_array<std::string_view>({"he", "she", "they"});
  const auto words = opening(sentence);
  const auto& mentions = people.find(sentence);
  if (mentions.empty() || mentions.front().range.begin > 4) return false;
  for (std::size_t i = 1; i + 3 < words.size() && i < 10; ++i) {
    if (!in_table(kPromising, words[i].lower)) continue;
    const auto at = words[i + 1].lower == "that" ? i + 2 : i + 1;
    if (at + 2 >= words.size()) return false;
    return in_table(kPronouns, words[at].lower) && words[at + 1].lower == "would" &&
           !in_table(kNoPromise, words[at + 2].lower);
  }
  return false;
}

}  // namespace

namespace {

// "This will be passed to Highways", "This would be undertaken by Cllr Ash": of what has just been said.
bool will_be_done(const std::vector<Word>& words) {
  constexpr auto kThis = std::to_array<std::string_view>({"it", "that", "these", "this"});
  constexpr auto kDone = std::to_array<std::string_view>({"brought", "chased", "checked", "followed",
                                                          "forwarded", "investigated", "passed", "pursued",
                                                          "raised", "referred", "reported", "undertaken"});
  if (words.size() < 4 || !in_table(kThis, words[0].lower)) return false;
  return (words[1].lower == "will" || words[1].lower == "would") && words[2].lower == "be" &&
         in_table(kDone, words[3].lower);
}

// "Cllr Ash said that three had, and undertook to write to all members."
bool undertakes(std::string_view sentence, People& people) {
  const auto words = opening(sentence);
  const auto& mentions = people.find(sentence);
  if (mentions.empty() || mentions.front().range.begin > 12 || mentions.front().possessive) return false;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].lower == "undertook" && words[i - 1].lower == "and" && words[i + 1].lower == "to")
      return true;
  }
  return false;
}

}  // namespace

bool assigns_work(std::string_view sentence, People& people) {
  constexpr auto kAsking =
      std::to_array<std::string_view>({"asked", "directed", "instructed", "requested", "tasked", "agreed",
                                       "undertook", "offered", "volunteered"});
  while (!sentence.empty() && std::string_view("*\\-( ").find(sentence.front()) != std::string_view::npos)
    sentence.remove_prefix(1);
  const auto words = opening(sentence);
  const auto marker = work_marker(words);
  if (is_task(sentence)) return true;
  if (!marker) return false;
  if (promises(sentence, people) || undertakes(sentence, people)) return true;
  if (will_be_done(words)) return true;
  const auto end = end_of_subject(words, *marker);
  if (end == 0 || end > 7) return false;
  const auto& mentions = people.find(sentence);
  const auto& mark = words[*marker].lower;
  const bool first =
      !mentions.empty() && mentions[0].range.begin <= words[std::min<std::size_t>(end - 1, 1)].begin;
  // "Cllr Ash and Cllr Birch will": nothing but people up to the work.
  const bool only_people =
      std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end), [&](const Word& word) {
        const bool named = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
          return mention.range.begin <= word.begin && mention.range.end >= word.end;
        });
        return named || word.lower == "and" || word.lower == "the" || word.capitalized();
      });
  const bool by_person =
      first && only_people && std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return mention.range.end >= words[end - 1].end && mention.range.begin < words[end - 1].end;
      });
  const auto& last = words[end - 1].lower;
  const bool by_office = holds_office(last);
  if (!by_person && !by_office) return false;
  if (mark == "to") return *marker + 1 < words.size() && words[*marker + 1].lower != "the";
  const bool asked =
      end < *marker && std::find(kAsking.begin(), kAsking.end(), words[*marker - 1].lower) != kAsking.end();
  if (asked) return true;
  // "would be", "would like": told, not owed.
  const auto next = *marker + 1 < words.size() ? words[*marker + 1].lower : std::string();
  if (mark == "will") return next != "be" && next != "have" && next != "take";
  if (mark == "would" && end == *marker) return !in_table(kNoPromise, next);
  return false;
}

std::string owner_alone(std::string_view text, People& people) {
  constexpr std::size_t kLongest = 8;  // words
  text = trim(text);
  while (!text.empty() && std::string_view(".:()").find(text.back()) != std::string_view::npos)
    text = trim(text.substr(0, text.size() - 1));
  const auto words = words_of(text);
  if (words.empty() || words.size() > kLongest) return "";
  const auto& mentions = people.find(text);
  std::string owner;
  std::size_t covered = 0;
  for (const auto& mention : mentions) {
    // What stands between owners says nothing but that there are several.
    for (const auto& word : words_of(text.substr(covered, mention.range.begin - covered))) {
      if (word.lower != "and" && word.lower != "with" && !is(word, vocabulary::group_nouns())) return "";
      if (is(word, vocabulary::group_nouns())) owner += (owner.empty() ? "" : ", ") + std::string(word.text);
    }
    owner += (owner.empty() ? "" : ", ") + mention.person;
    covered = mention.range.end;
  }
  const auto rest = words_of(text.substr(covered));
  if (rest.empty()) return owner;
  const bool group = std::any_of(rest.begin(), rest.end(),
                                 [](const Word& word) { return is(word, vocabulary::group_nouns()); });
  const bool finite = std::any_of(words.begin(), words.end(), [](const Word& word) {
    return in_table(vocabulary::finite_verbs(), word.lower) ||
           in_table(vocabulary::work_markers(), word.lower);
  });
  if (!group || finite) return "";
  return mentions.empty() ? tidy(text) : tidy(owner + std::string(text.substr(covered)));
}

bool is_plain_decision(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // words
  constexpr std::array<std::string_view, 8> kFormal = {"it was agreed that",
                                                       "it was resolved",
                                                       "resolved",
                                                       "it was proposed and agreed",
                                                       "the recommendations were agreed",
                                                       "the recommendation was agreed",
                                                       "unanimously agreed",
                                                       "it was agreed to"};
  constexpr std::array<std::string_view, 4> kRecords = {"minutes", "note", "notes", "record"};
  constexpr std::array<std::string_view, 6> kConfirmed = {"agreed", "approved", "confirmed",
                                                          "signed", "accepted", "adopted"};
  const auto sentences = sentences_of(text);
  if (sentences.empty()) return false;
  const auto words = opening(text);
  if (words.size() > kLongest) return false;
  const auto first = lower(text.substr(sentences[0].begin, sentences[0].end - sentences[0].begin));
  for (const auto phrase : kFormal) {
    if (first.starts_with(phrase)) return true;
  }
  // The record of the last meeting is agreed in plain words, under no heading.
  return has_any_phrase(first, kRecords) && has_any_phrase(first, kConfirmed) &&
         (has_phrase(first, "meeting") || has_phrase(first, "minutes")) && !first.starts_with("in item");
}

namespace {

// "Ann Lee - keys to be cut", "Clerk: write to the county": the owner, then the work.
std::string owner_in_front(std::string_view action, const std::vector<Mention>& mentions) {
  constexpr std::array<std::string_view, 3> kMarks = {" - ", " \u2013 ", ": "};
  constexpr std::size_t kLongest = 50;
  for (const auto mark : kMarks) {
    const auto at = action.find(mark);
    if (at == std::string_view::npos || at > kLongest) continue;
    const auto front = trim(action.substr(0, at));
    if (!mentions.empty() && mentions[0].range.begin == 0 && mentions[0].range.end == front.size())
      return mentions[0].person;
    const auto words = words_of(front);
    if (words.size() <= 4 && !words.empty() && is(words.back(), vocabulary::group_nouns()))
      return tidy(front);
  }
  return "";
}

// "Keys to be cut by Ann Lee", "(Ann Lee)" or "Action: Ann Lee" at the end.
std::string owner_behind(std::string_view action, const std::vector<Mention>& mentions) {
  if (mentions.empty()) return "";
  const auto& last = mentions.back();
  const auto before = lower(trim(action.substr(0, last.range.begin)));
  const auto behind = trim(action.substr(last.range.end));
  const bool ends = behind.empty() || behind == "." || behind == ")" || behind == ").";
  const bool bracket = before.ends_with('(') || before.ends_with("action:") || before.ends_with("owner:");
  if (ends && bracket) return last.person;
  for (const auto& mention : mentions) {
    const auto front = lower(trim(action.substr(0, mention.range.begin)));
    if (front.ends_with(" by") && has_phrase(front, "to be")) return mention.person;
  }
  return "";
}

}  // namespace

std::string owner_of(std::string_view action, People& people) {
  const auto mentions = people.find(action);
  if (auto owner = owner_in_front(action, mentions); !owner.empty()) return owner;
  const auto words = opening(action);
  const auto marker = work_marker(words);
  const auto end = marker ? end_of_subject(words, *marker) : 0;
  if (end > 0 && starts_with_person(action, mentions, words[end - 1].end)) return mentions[0].person;
  if (promises(action, people) || undertakes(action, people)) return mentions.front().person;
  if (const auto given = given_in(action, people)) {
    const auto all = words_of(action);
    for (const auto& mention : mentions) {
      if (mention.range.begin >= all[given->first].begin && mention.range.end <= all[given->behind].begin)
        return mention.person;
    }
    return tidy(action.substr(all[given->first].begin, all[given->behind - 1].end - all[given->first].begin));
  }
  if (auto group = group_before(action, words, end); !group.empty()) return group;
  return owner_behind(action, mentions);
}

}  // namespace minutebook::papers
