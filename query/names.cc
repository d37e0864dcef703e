// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyzers/authorities.h"
#include "analyzers/names.h"
#include "analyzers/value_key.h"
#include "query/nearest.h"
#include "schema/bodies.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

using schema::Field;

// Words that say what kind of authority it is, not which.
constexpr std::array<std::string_view, 20> kAuthorityWords = {
    "and",  "authority", "borough",      "cc",  "city", "combined", "council", "county", "cyngor", "district",
    "fire", "london",    "metropolitan", "mbc", "of",   "parish",   "royal",   "sir",    "the",    "town"};

template <class Table, class Value>
bool contains(const Table& table, const Value& value) {
  return std::find(table.begin(), table.end(), value) != table.end();
}

std::vector<std::string> words_of_key(std::string_view key) {
  const auto words = analyzers::between_blanks(key);
  return {words.begin(), words.end()};
}

std::vector<std::string> without_generic(std::vector<std::string> words) {
  words.erase(
      std::remove_if(words.begin(), words.end(), [](const auto& w) { return contains(kAuthorityWords, w); }),
      words.end());
  return words;
}

// A typed name without the titles before it and the honours after it.
struct Person {
  bool has_title = false;
  std::vector<std::string> words;  // of the key
};

Person person_of(std::string_view typed) {
  Person person;
  std::string bare;
  bool is_first = true;
  while (!typed.empty()) {
    const std::size_t space = std::min(typed.find(' '), typed.size());
    const std::string_view word = typed.substr(0, space);
    typed.remove_prefix(std::min(space + 1, typed.size()));
    if (word.empty()) continue;
    if (is_first && analyzers::is_personal_title(word)) {
      person.has_title = true;
    } else if (!is_first && analyzers::is_honour(word)) {
      break;
    } else {
      is_first = false;
      bare += bare.empty() ? "" : " ";
      bare += word;
    }
  }
  person.words = schema::key_words(bare);
  return person;
}

std::string join(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : " ") + word;
  return result;
}

}  // namespace

NameIndex::NameIndex(Field field, std::vector<std::string> keys)
    : field_{field}, is_person_{schema::is_person(field)}, keys_{std::move(keys)} {
  std::sort(keys_.begin(), keys_.end());
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    for (std::string& word : words_of_key(keys_[i])) {
      auto& list = by_word_[std::move(word)];
      if (list.empty() || list.back() != i) list.push_back(i);
    }
  }
}

bool NameIndex::has(const std::string& key) const {
  return std::binary_search(keys_.begin(), keys_.end(), key);
}

std::vector<std::size_t> NameIndex::with_all(const Words& words) const {
  std::vector<std::size_t> result;
  bool is_first = true;
  for (const std::string& word : words) {
    const auto found = by_word_.find(word);
    if (found == by_word_.end()) return {};
    if (is_first) {
      result = found->second;
      is_first = false;
      continue;
    }
    std::vector<std::size_t> both;
    std::set_intersection(result.begin(), result.end(), found->second.begin(), found->second.end(),
                          std::back_inserter(both));
    result = std::move(both);
  }
  return result;
}

NameMatches NameIndex::find(std::string_view typed) const {
  return is_person_ ? find_person(typed) : find_body(typed);
}

NameMatches NameIndex::find_person(std::string_view typed) const {
  const Person person = person_of(typed);
  if (person.words.empty()) return {};
  const std::string key = join(person.words);
  if (!person.has_title && has(key)) return {MatchKind::kWhole, {key}};
  if (person.words.size() > 1 && has(key)) return {MatchKind::kWhole, {key}};

  const std::string& surname = person.words.back();
  NameMatches given{MatchKind::kGiven, {}};
  NameMatches surnames{person.has_title ? MatchKind::kTitled : MatchKind::kSurname, {}};
  NameMatches parts{MatchKind::kPart, {}};
  for (const std::size_t i : with_all(person.words.size() == 1 ? person.words : Words{surname})) {
    const Words words = words_of_key(keys_[i]);
    if (person.words.size() > 1) {
      const bool same = words.size() > 1 && words.back() == surname &&
                        analyzers::same_given_name(person.words.front(), words.front());
      if (same) given.keys.push_back(keys_[i]);
    } else {
      (words.back() == surname ? surnames : parts).keys.push_back(keys_[i]);
    }
  }
  if (!given.keys.empty()) return given;
  if (!surnames.keys.empty()) return surnames;
  return parts;
}

NameMatches NameIndex::find_body(std::string_view typed) const {
  Words words = schema::key_words(typed);
  for (const std::string_view article : {"the", "y", "yr"}) {
    if (words.size() > 1 && words.front() == article && !has(join(words))) words.erase(words.begin());
  }
  if (words.empty()) return {};
  const std::string key = join(words);
  if (has(key)) return {MatchKind::kWhole, {key}};
  if (field_ == Field::kAuthority) {
    const analyzers::Authority* authority = analyzers::find_authority(typed);
    const std::string official = authority == nullptr ? std::string{} : schema::value_key(authority->name);
    if (has(official)) return {MatchKind::kShort, {official}};
  }

  NameMatches shorts{MatchKind::kShort, {}};
  NameMatches parts{MatchKind::kPart, {}};
  const Words wanted = without_generic(words);
  if (wanted.empty()) return {};  // "council" names none
  for (const std::size_t i : with_all(words)) {
    const bool is_short = without_generic(words_of_key(keys_[i])) == wanted;
    (is_short ? shorts : parts).keys.push_back(keys_[i]);
  }
  if (shorts.keys.empty() && wanted.size() < words.size()) {
    // "Fernleigh Council" for "Fernleigh District Council".
    for (const std::size_t i : with_all(wanted)) {
      if (without_generic(words_of_key(keys_[i])) == wanted) shorts.keys.push_back(keys_[i]);
    }
  }
  if (shorts.keys.empty() && parts.keys.empty() && field_ == Field::kOrganization && words.size() == 1) {
    // "HCB", where one body has these initials.
    NameMatches initials{MatchKind::kShort, {}};
    for (const std::string& name : keys_) {
      if (schema::are_initials(key, name)) initials.keys.push_back(name);
    }
    if (initials.keys.size() == 1) return initials;
  }
  return shorts.keys.empty() ? parts : shorts;
}

std::vector<std::string> NameIndex::with_words(std::string_view typed) const {
  std::vector<std::string> keys;
  for (const std::size_t i : with_all(schema::key_words(typed))) keys.push_back(keys_[i]);
  return keys;
}

std::vector<std::string> NameIndex::beginning(std::string_view typed, std::size_t limit) const {
  Words words = schema::key_words(typed);
  std::vector<std::size_t> found;
  if (words.empty()) {
    for (std::size_t i = 0; i < keys_.size() && i < limit; ++i) found.push_back(i);
  } else {
    const std::string start = std::move(words.back());
    words.pop_back();
    for (const auto& [word, names] : by_word_) {
      if (word.starts_with(start)) found.insert(found.end(), names.begin(), names.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (!words.empty()) {
      const std::vector<std::size_t> others = with_all(words);
      std::erase_if(found,
                    [&](std::size_t i) { return !std::binary_search(others.begin(), others.end(), i); });
    }
    if (found.size() > limit) found.resize(limit);
  }
  std::vector<std::string> keys;
  for (const std::size_t i : found) keys.push_back(keys_[i]);
  return keys;
}

std::vector<std::string> NameIndex::nearest(std::string_view typed, std::size_t limit) const {
  const Words words = is_person_ ? person_of(typed).words : schema::key_words(typed);
  if (words.empty()) return {};
  const std::string key = join(words);
  const std::vector<std::string_view> all{keys_.begin(), keys_.end()};
  std::vector<std::string> result = query::nearest(key, all, limit);
  if (result.size() < limit && is_person_) {
    for (const std::string& name : keys_) {
      const bool is_like = analyzers::similar_surname(words_of_key(name).back(), words.back());
      if (is_like && !contains(result, name)) result.push_back(name);
      if (result.size() == limit) break;
    }
  }
  return result;
}

}  // namespace minutebook::query
