// SPDX-License-Identifier: GPL-2.0-or-later
// A question's bytes to lexemes: words, phrases, operators, brackets, and field:value with its values taken
// apart. Any bytes are a question. Typographic quotes and dashes are plain ones, invalid UTF-8 and control
// characters are spaces. What had to be mended or cut is said in a note. Pure; safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/token.h"
#include "query/special_fields.h"
#include "schema/fields.h"

namespace minutebook::query {

inline constexpr std::size_t kMaxQuestionBytes = 2048;
inline constexpr std::size_t kMinPrefixLetters = 3;
inline constexpr std::uint32_t kUsualDistance = 10;  // of NEAR without a number
inline constexpr std::uint32_t kMostDistance = 1000;

enum class LexemeKind : std::uint8_t {
  kWord,
  kPhrase,
  kPrefix,  // word*
  kStar,    // a lone *: everything
  kOpen,
  kClose,
  kAnd,
  kOr,
  kNear,   // NEAR/5 or ADJ/5, between words and phrases
  kNot,    // NOT, or - before something
  kPlus,   // + before something
  kField,  // field: with `values`, or with none where a bracket follows; `field` or `special` is set
};

struct FieldValue {
  std::string text;
  bool is_quoted = false;
};

struct Lexeme {
  LexemeKind kind = LexemeKind::kWord;
  std::string text;            // of a word, phrase or prefix; the field as typed
  analyzers::ByteRange range;  // in Lexed::text
  const schema::FieldSpec* field = nullptr;
  const SpecialField* special = nullptr;
  std::vector<FieldValue> values;
  std::uint32_t distance = 0;  // of kNear
  bool is_ordered = false;     // of kNear: ADJ
};

struct Lexed {
  std::string text;  // the question, mended: valid UTF-8 with plain quotes and dashes
  std::vector<Lexeme> lexemes;
  std::vector<std::string> notes;
};

Lexed lex(std::string_view question);

// "OR", "NEAR/5": a word that would join others where it stands bare.
bool is_operator(std::string_view word);

// `bytes` as valid UTF-8: what is not becomes U+FFFD.
std::string to_valid_utf8(std::string_view bytes);

}  // namespace minutebook::query
