// SPDX-License-Identifier: GPL-2.0-or-later
// What a normalized character does to words. The one table that the ASCII path and the ICU path read, so that
// they cannot disagree on ASCII; every other character asks ICU. Pure, safe from any thread.
#pragma once

#include <array>
#include <cstdint>

namespace minutebook::analyzers {

enum class CharClass : std::uint8_t {
  kOther,     // ends a compound
  kDigit,     // 0 to 9
  kLetter,    // any other letter or number of a script with spaces between its words
  kUnspaced,  // a letter of a script without (Thai, Chinese, Japanese): ICU's dictionaries find its words
  kMark,      // belongs to the letter before it
  kSpace,
  kNewline,
  kHyphen,
  kSlash,
  kDot,
  kApostrophe,
  kComma,
  kAmpersand,  // the word "and"
  kCurrency,
};

constexpr std::array<CharClass, 128> make_ascii_classes() {
  std::array<CharClass, 128> classes{};
  for (unsigned c = '0'; c <= '9'; ++c) classes[c] = CharClass::kDigit;
  for (unsigned c = 'a'; c <= 'z'; ++c) classes[c] = classes[c - 'a' + 'A'] = CharClass::kLetter;
  classes[' '] = classes['\t'] = classes['\r'] = classes['\v'] = CharClass::kSpace;
  classes['\n'] = classes['\f'] = CharClass::kNewline;
  classes['-'] = CharClass::kHyphen;
  classes['/'] = CharClass::kSlash;
  classes['.'] = CharClass::kDot;
  classes['\''] = classes['`'] = CharClass::kApostrophe;
  classes[','] = CharClass::kComma;
  classes['&'] = CharClass::kAmpersand;
  classes['$'] = CharClass::kCurrency;
  return classes;
}

inline constexpr std::array<CharClass, 128> kAsciiClasses = make_ascii_classes();

CharClass char_class(char32_t c);

// Whether `c` is written for an apostrophe or single quote. Asked before normalization, which would make a
// space and an accent of some.
bool is_apostrophe(char32_t c);

// Whether `c` is a raised, circled or fraction character (a footnote's mark, "½", "①"): normalization turns
// it into plain digits or letters, which are no part of the word it touches.
bool stands_apart(char32_t c);

}  // namespace minutebook::analyzers
