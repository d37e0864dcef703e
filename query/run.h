// SPDX-License-Identifier: GPL-2.0-or-later
// Words, phrases and prefixes of a question that stand side by side, and how they are written. Immutable; keeps
// references to the question's text and lexemes. Safe to read from several threads.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/lexer.h"

namespace minutebook::query {

class Run {
 public:
  Run() = default;
  // `text` is the whole question: what the lexemes' ranges point into.
  Run(std::string_view text, std::span<const Lexeme> lexemes);

  std::size_t size() const { return lexemes_.size(); }
  const Lexeme& operator[](std::size_t at) const { return lexemes_[at]; }
  std::span<const Lexeme> lexemes() const { return lexemes_; }

  // As triggers are written: in small letters, mistyped words put right. "" of a phrase or prefix; "WHO" among small
  // letters stays as it is.
  const std::string& folded(std::size_t at) const { return folded_[at]; }
  // How many of the words stand at `at`.
  std::size_t matched(std::span<const std::string> words, std::size_t at) const;

  bool is_word(std::size_t at) const { return lexemes_[at].kind == LexemeKind::kWord; }
  bool is_respelt(std::size_t at) const;
  bool is_function_word(std::size_t at) const;
  bool is_joiner(std::size_t at) const;  // "and"
  bool is_capitalized(std::size_t at) const;
  bool has_capitals() const { return has_capitals_; }  // anywhere in the question

  // The words as typed, marks and all, single spaces between; "" where they are not all words. A possessive is dropped.
  std::string name_text(std::size_t begin, std::size_t end) const;

 private:
  std::string_view text_;
  std::span<const Lexeme> lexemes_;
  std::vector<std::string> folded_;
  bool has_capitals_ = false;
};

}  // namespace minutebook::query
