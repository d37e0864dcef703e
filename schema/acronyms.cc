// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/acronyms.h"

#include <algorithm>
#include <array>

#include "schema/terms.h"

namespace minutebook::schema {
namespace {

constexpr std::string_view kByLetters = "XAC";
constexpr std::string_view kByMeaning = "XAM";
constexpr char kBetween = '\x1f';  // in no key, and below all that is in one

constexpr std::array<std::string_view, 12> kLittleWords = {"a",  "an", "and", "at",  "by", "for",
                                                           "in", "of", "on",  "the", "to", "with"};

std::string start_of(std::string_view prefix, std::string_view key) {
  std::string start{prefix};
  start += key;
  start += kBetween;
  return start;
}

}  // namespace

std::string acronym_key(std::string_view letters) {
  const bool is_plural = letters.size() > 2 && letters.ends_with('s') && letters[letters.size() - 2] >= 'A' &&
                         letters[letters.size() - 2] <= 'Z';
  if (is_plural) letters.remove_suffix(1);
  std::string key = value_key(letters);
  std::erase(key, ' ');
  return key;
}

std::string meaning_key(std::string_view words, analyzers::Stemmer& stemmer) {
  std::string key;
  for (const std::string& word : key_words(words)) {
    if (std::find(kLittleWords.begin(), kLittleWords.end(), word) != kLittleWords.end()) continue;
    key += key.empty() ? "" : " ";
    key += stemmer.stem(word);
  }
  return key;
}

std::vector<std::string> acronym_terms(const Acronym& acronym, analyzers::Stemmer& stemmer) {
  const std::string shown = acronym.letters + kBetween + acronym.meaning;
  std::vector<std::string> terms = {
      start_of(kByLetters, acronym_key(acronym.letters)) + shown,
      start_of(kByMeaning, meaning_key(acronym.meaning, stemmer)) + shown,
  };
  for (const std::string& term : terms) {
    if (term.size() > kMaxTermBytes) return {};
  }
  return terms;
}

std::string terms_of_acronym(std::string_view acronym_key) { return start_of(kByLetters, acronym_key); }

std::string terms_of_meaning(std::string_view meaning_key) { return start_of(kByMeaning, meaning_key); }

std::optional<Acronym> acronym_of_term(std::string_view term) {
  if (!term.starts_with(kByLetters) && !term.starts_with(kByMeaning)) return std::nullopt;
  const std::size_t letters = term.find(kBetween);
  if (letters == std::string_view::npos) return std::nullopt;
  const std::size_t meaning = term.find(kBetween, letters + 1);
  if (meaning == std::string_view::npos) return std::nullopt;
  return Acronym{std::string{term.substr(letters + 1, meaning - letters - 1)},
                 std::string{term.substr(meaning + 1)}};
}

}  // namespace minutebook::schema
