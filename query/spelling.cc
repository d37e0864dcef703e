// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/spelling.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>
#include <vector>

#include "query/ascii.h"
#include "query/lexer.h"
#include "query/nearest.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

using analyzers::ByteRange;
using schema::Field;

constexpr std::size_t kFewestLetters = 4;       // shorter words are near to too many
constexpr std::size_t kLettersOfTwoSlips = 7;   // from here on two letters may be wrong
constexpr std::size_t kMostAcronymLetters = 5;  // of a word in capitals that stays as it is
constexpr std::uint64_t kRare = 2;              // passages: a word in no more may be a slip of the papers
constexpr std::uint64_t kFarCommoner = 50;      // times, for a word that the index has to be put right
constexpr std::size_t kMostWordsOfALetter = 50'000;
constexpr std::size_t kMostReplacements = 3;  // that are tried of each word

constexpr std::array kNameFields = {Field::kPerson,       Field::kChair,     Field::kSpeaker, Field::kOwner,
                                    Field::kOrganization, Field::kAuthority, Field::kParty};

// A piece of the question with what may stand in its place, likeliest first.
struct Doubt {
  ByteRange range;
  std::vector<std::string> replacements;
};

struct Near {
  std::size_t distance = 0;
  bool is_elsewhere = false;  // begins with another letter: people get the first one right
  IndexWord word;

  auto rank() const {
    return std::tuple{distance, is_elsewhere, ~word.passages, std::string_view{word.word}};
  }
};

void add_words(const Node& node, std::vector<std::string_view>& words) {
  if (node.kind == NodeKind::kWord) words.push_back(node.text);
  for (const Node& child : node.children) add_words(child, words);
}

bool is_capitals(std::string_view word) { return std::all_of(word.begin(), word.end(), is_upper); }

bool is_plain(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) {
    return is_digit(c) || (static_cast<unsigned char>(c) < 0x80U && !is_letter(c) && c != '\'');
  });
}

bool is_in_name(const Lexicon& lexicon, std::string_view word) {
  return std::any_of(kNameFields.begin(), kNameFields.end(),
                     [&](Field field) { return !lexicon.names(field).with_words(word).empty(); });
}

// Capitals as they were typed.
std::string in_the_case_of(std::string_view typed, std::string word) {
  if (!typed.empty() && is_upper(typed.front()) && !word.empty() && is_letter(word.front()))
    word.front() = to_upper(word.front());
  return word;
}

class Speller {
 public:
  Speller(const IndexWords& words, const Lexicon& lexicon) : words_{words}, lexicon_{lexicon} {}

  std::vector<Doubt> doubts(const Lexed& lexed, const std::vector<std::string_view>& asked) const {
    std::vector<Doubt> result;
    const auto& lexemes = lexed.lexemes;
    const auto is_asked = [&](const Lexeme& lexeme) {
      return lexeme.kind == LexemeKind::kWord &&
             std::find(asked.begin(), asked.end(), lexeme.text) != asked.end();
    };
    for (std::size_t i = 0; i < lexemes.size(); ++i) {
      if (!is_asked(lexemes[i])) continue;
      if (i + 1 < lexemes.size() && is_asked(lexemes[i + 1])) {
        if (auto joined = joined_with(lexemes[i], lexemes[i + 1])) {
          result.push_back(std::move(*joined));
          ++i;
          continue;
        }
      }
      if (auto doubt = doubt_of(lexemes[i])) result.push_back(std::move(*doubt));
    }
    return result;
  }

 private:
  bool may_be_mistyped(std::string_view word) const {
    if (word.size() < kFewestLetters || !is_plain(word)) return false;
    if (is_capitals(word) && word.size() <= kMostAcronymLetters) return false;
    return !is_in_name(lexicon_, word);
  }

  // "wild life" of which the index has "wildlife".
  std::optional<Doubt> joined_with(const Lexeme& first, const Lexeme& second) const {
    if (!is_plain(first.text) || !is_plain(second.text)) return std::nullopt;
    const std::uint64_t typed = std::min(words_.passages_with(first.text), words_.passages_with(second.text));
    const std::string whole = to_lower(first.text) + to_lower(second.text);
    if (typed > kRare || whole.size() < kFewestLetters) return std::nullopt;
    if (words_.passages_with(whole) <= typed) return std::nullopt;
    if (is_in_name(lexicon_, first.text) || is_in_name(lexicon_, second.text)) return std::nullopt;
    return Doubt{{first.range.begin, second.range.end}, {in_the_case_of(first.text, whole)}};
  }

  std::optional<Doubt> doubt_of(const Lexeme& lexeme) const {
    const std::string typed = to_lower(lexeme.text);
    const std::uint64_t passages = words_.passages_with(typed);
    // Whether it is of a name is asked last: the names of the index may have to be listed for it.
    if (passages > kRare || !may_be_mistyped(lexeme.text)) return std::nullopt;

    std::vector<Near> near = near_to(typed, passages);
    Doubt doubt{lexeme.range, {}};
    for (Near& found : near) {
      // Forms of one word find the same passages.
      const bool is_known = std::any_of(
          doubt.replacements.begin(), doubt.replacements.end(),
          [&](const std::string& word) { return words_.have_one_stem(to_lower(word), found.word.word); });
      if (is_known) continue;
      doubt.replacements.push_back(in_the_case_of(lexeme.text, std::move(found.word.word)));
      if (doubt.replacements.size() == kMostReplacements) break;
    }
    if (passages == 0) {
      if (auto parts = split(typed))
        doubt.replacements.push_back(in_the_case_of(lexeme.text, std::move(*parts)));
    }
    return doubt.replacements.empty() ? std::nullopt : std::optional{std::move(doubt)};
  }

  // The words of the index that are a slip or two away, nearest first, then commonest.
  std::vector<Near> near_to(const std::string& typed, std::uint64_t passages) const {
    std::vector<Near> found;
    // The first letter is right, or swapped with the second, or there is one too many.
    add_near(typed, typed.front(), passages, found);
    if (typed[1] != typed.front()) add_near(typed, typed[1], passages, found);
    if (found.empty() && passages == 0) {
      for (char letter = 'a'; letter <= 'z'; ++letter) add_near(typed, letter, passages, found);
    }
    std::sort(found.begin(), found.end(), [](const Near& a, const Near& b) { return a.rank() < b.rank(); });
    return found;
  }

  void add_near(const std::string& typed, char letter, std::uint64_t passages,
                std::vector<Near>& found) const {
    const std::size_t most = typed.size() < kLettersOfTwoSlips || passages > 0 ? 1 : 2;
    for (IndexWord& word : words_.beginning(std::string_view{&letter, 1}, kMostWordsOfALetter)) {
      const std::size_t longer = std::max(word.word.size(), typed.size());
      if (longer - std::min(word.word.size(), typed.size()) > most) continue;
      if (passages > 0 && word.passages < kFarCommoner * passages) continue;
      if (!is_plain(word.word)) continue;
      const std::size_t distance = edit_distance(typed, word.word);
      if (distance == 0 || distance > most || words_.have_one_stem(typed, word.word)) continue;
      found.push_back({distance, letter != typed.front(), std::move(word)});
    }
  }

  // "seawall" as "sea wall": the parts that the most passages have.
  std::optional<std::string> split(std::string_view typed) const {
    constexpr std::size_t kFewestOfAPart = 3;
    std::optional<std::string> best;
    std::uint64_t most = 0;
    for (std::size_t at = kFewestOfAPart; at + kFewestOfAPart <= typed.size(); ++at) {
      const std::string first{typed.substr(0, at)};
      const std::string second{typed.substr(at)};
      const std::uint64_t passages = std::min(words_.passages_with(first), words_.passages_with(second));
      if (passages <= most) continue;
      most = passages;
      best = first + ' ' + second;
    }
    return best;
  }

  const IndexWords& words_;
  const Lexicon& lexicon_;
};

std::string corrected(const std::string& text, const std::vector<Doubt>& doubts, std::size_t choice) {
  std::string result;
  std::size_t at = 0;
  for (const Doubt& doubt : doubts) {
    result += text.substr(at, doubt.range.begin - at);
    result += doubt.replacements[std::min(choice, doubt.replacements.size() - 1)];
    at = doubt.range.end;
  }
  return result + text.substr(at);
}

}  // namespace

std::optional<std::string> did_you_mean(std::string_view question, const Node& tree, const IndexWords& words,
                                        const Lexicon& lexicon, const CountOfQuestion& count) {
  std::vector<std::string_view> asked;
  add_words(tree, asked);
  if (asked.empty()) return std::nullopt;
  const Lexed lexed = lex(question);
  const std::vector<Doubt> doubts = Speller{words, lexicon}.doubts(lexed, asked);
  if (doubts.empty()) return std::nullopt;

  std::size_t choices = 0;
  for (const Doubt& doubt : doubts) choices = std::max(choices, doubt.replacements.size());
  const std::uint64_t typed = count(question);
  for (std::size_t choice = 0; choice < choices; ++choice) {
    std::string better = corrected(lexed.text, doubts, choice);
    if (count(better) > typed) return better;
  }
  return std::nullopt;
}

}  // namespace minutebook::query
