// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/acronyms.h"

#include <algorithm>
#include <optional>
#include <string>

#include "schema/bodies.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kMostLetters = 8;
constexpr std::size_t kMostLittleWords = 4;  // "and", "of" between the words that the letters stand for
constexpr std::size_t kMostBytes = 120;      // of a long form

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Ends the words that a long form can be of.
bool ends_clause(char c) {
  return c == '.' || c == ';' || c == ':' || c == '(' || c == ')' || c == '?' || c == '!';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// Without the quotation marks that a definition may stand in.
std::string_view unquoted(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view mark : {"\"", "'", "\u201C", "\u201D", "\u2018", "\u2019"}) {
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  return trimmed(text);
}

// "SLI", "SLIs", "R&D", "ToR": begins with a capital, has another, and no more than a few letters.
std::string_view letters_of(std::string_view word) {
  word = unquoted(word);
  if (word.size() > 2 && word.back() == 's' && is_capital(word[word.size() - 2])) word.remove_suffix(1);
  if (word.size() < kFewestLetters || word.size() > kMostLetters || !is_capital(word.front())) return {};
  const auto capitals = std::count_if(word.begin(), word.end(), is_capital);
  const bool is_plain =
      std::all_of(word.begin(), word.end(), [](char c) { return is_capital(c) || is_small(c) || c == '&'; });
  return is_plain && capitals > 1 ? word : std::string_view{};
}

// The letters as initials are held against: the "&" of "R&D" stands for a little word.
std::string initials_of(std::string_view letters) {
  std::string key = schema::acronym_key(letters);
  if (letters.find('&') == std::string_view::npos) return key;
  std::string bare;
  for (const char c : letters) {
    if (c != '&') bare += c;
  }
  return schema::acronym_key(bare);
}

std::string on_one_line(std::string_view words) {
  std::string line;
  for (const char c : words) {
    if (!is_space(c)) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

bool means(const std::string& initials, std::string_view words) {
  const std::vector<std::string> key = schema::key_words(words);
  return key.size() > 1 && key.front().front() == initials.front() &&
         schema::are_initials(initials, schema::value_key(words));
}

// The fewest words before `end` that the letters stand for.
std::string_view meaning_before(std::string_view text, std::size_t end, std::string_view letters) {
  const std::string initials = initials_of(letters);
  while (end > 0 && is_space(text[end - 1])) --end;
  std::size_t begin = end;
  for (std::size_t words = 0; begin > 0 && words < letters.size() + kMostLittleWords; ++words) {
    while (begin > 0 && is_space(text[begin - 1])) --begin;
    if (begin == 0 || ends_clause(text[begin - 1])) break;
    while (begin > 0 && !is_space(text[begin - 1]) && text[begin - 1] != '(') --begin;
    if (end - begin > kMostBytes) break;
    const std::string_view found = unquoted(text.substr(begin, end - begin));
    if (means(initials, found)) return found;
  }
  return {};
}

std::string_view word_before(std::string_view text, std::size_t end) {
  while (end > 0 && text[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0 && !is_space(text[begin - 1]) && end - begin <= kMostLetters) --begin;
  return text.substr(begin, end - begin);
}

std::optional<schema::Acronym> explained_at(std::string_view text, std::size_t open, std::size_t close) {
  const std::string_view inside = unquoted(text.substr(open + 1, close - open - 1));
  if (const std::string_view letters = letters_of(inside); !letters.empty()) {
    const std::string_view meaning = meaning_before(text, open, letters);
    if (meaning.empty()) return std::nullopt;
    return schema::Acronym{std::string{letters}, on_one_line(meaning)};
  }
  const std::string_view letters = letters_of(word_before(text, open));
  if (letters.empty() || !means(initials_of(letters), inside)) return std::nullopt;
  return schema::Acronym{std::string{letters}, on_one_line(inside)};
}

}  // namespace

std::vector<schema::Acronym> explained_acronyms(std::string_view text) {
  std::vector<schema::Acronym> found;
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.substr(0, open + kMostBytes).find(')', open);
    if (close == std::string_view::npos) continue;
    auto acronym = explained_at(text, open, close);
    if (acronym && std::find(found.begin(), found.end(), *acronym) == found.end())
      found.push_back(std::move(*acronym));
  }
  return found;
}

}  // namespace minutebook::indexer
