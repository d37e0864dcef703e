// SPDX-License-Identifier: GPL-2.0-or-later
// A text cut for the reading of names: words with their inner apostrophes and hyphens, and marks.
// For names.cc and its neighbours alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/token.h"

namespace minutebook::analyzers {

// What stands between a token and the one before it.
enum class Gap : std::uint8_t {
  kNone,
  kSpace,
  kLine,   // one line's end: a sentence may go on over it
  kBreak,  // a tab, a blank line, a wide space: another cell or paragraph
};

struct NameToken {
  ByteRange range;     // of a word: without a possessive 's and the full stop after it
  std::string folded;  // of a word: lower case, no accents, apostrophes or full stops
  char mark = 0;       // ASCII, dashes made plain; '?' for any other; 0 for a word
  Gap gap = Gap::kBreak;
  std::uint16_t letters = 0;
  bool capital = false;   // begins with a capital
  bool all_caps = false;  // has no small letter
  bool has_digit = false;
  bool possessive = false;  // "'s" follows
  bool dotted = false;      // a full stop follows

  bool is_word() const { return mark == 0; }
  bool is_initial() const { return capital && letters == 1 && !has_digit; }
  std::size_t end() const { return range.end + (dotted ? 1 : 0); }
};

std::vector<NameToken> tokenize_names(std::string_view text);

}  // namespace minutebook::analyzers
