// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/run.h"

#include <algorithm>

#include "query/ascii.h"
#include "query/triggers.h"

namespace minutebook::query {
namespace {

std::string fold(const Lexeme& lexeme, bool has_small_letters) {
  if (lexeme.kind != LexemeKind::kWord) return {};
  const bool is_acronym = has_small_letters && lexeme.text.size() > 1 &&
                          std::all_of(lexeme.text.begin(), lexeme.text.end(), is_upper);
  if (is_acronym) return lexeme.text;
  std::string word = to_lower(lexeme.text);
  const std::string_view meant = respelt(word);
  return meant.empty() ? word : std::string{meant};
}

}  // namespace

Run::Run(std::string_view text, std::span<const Lexeme> lexemes)
    : text_{text}, lexemes_{lexemes}, has_capitals_{std::any_of(text.begin(), text.end(), is_upper)} {
  const bool has_small_letters =
      std::any_of(text.begin(), text.end(), [](char c) { return is_letter(c) && !is_upper(c); });
  folded_.reserve(lexemes.size());
  for (const Lexeme& lexeme : lexemes) folded_.push_back(fold(lexeme, has_small_letters));
}

std::size_t Run::matched(std::span<const std::string> words, std::size_t at) const {
  std::size_t count = 0;
  while (count < words.size() && at + count < size() && folded_[at + count] == words[count]) ++count;
  return count;
}

bool Run::is_respelt(std::size_t at) const {
  return is_word(at) && !folded_[at].empty() && !respelt(to_lower(lexemes_[at].text)).empty();
}

bool Run::is_function_word(std::size_t at) const {
  return is_word(at) && query::is_function_word(folded_[at]);
}

bool Run::is_joiner(std::size_t at) const {
  const std::string& word = folded_[at];
  return word == "and" || word == "or" || word == "&";
}

bool Run::is_capitalized(std::size_t at) const {
  const Lexeme& lexeme = lexemes_[at];
  return lexeme.kind == LexemeKind::kPhrase || is_upper(lexeme.text.front()) ||
         static_cast<unsigned char>(lexeme.text.front()) >= 0x80;
}

std::string Run::name_text(std::size_t begin, std::size_t end) const {
  if (end == begin + 1 && lexemes_[begin].kind == LexemeKind::kPhrase) return lexemes_[begin].text;
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_word(i)) return {};
  }
  std::string result;
  for (std::size_t at = lexemes_[begin].range.begin; at < lexemes_[end - 1].range.end; ++at) {
    if (text_[at] != ' ' || result.back() != ' ') result += text_[at];
  }
  if (result.size() > 2 && result.substr(result.size() - 2) == "'s") result.resize(result.size() - 2);
  return result;
}

}  // namespace minutebook::query
