// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/list_numbers.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace minutebook::readers {
namespace {

struct RomanDigit {
  int value;
  std::string_view letters;
};
constexpr std::array<RomanDigit, 13> kRoman = {{{1000, "m"},
                                                {900, "cm"},
                                                {500, "d"},
                                                {400, "cd"},
                                                {100, "c"},
                                                {90, "xc"},
                                                {50, "l"},
                                                {40, "xl"},
                                                {10, "x"},
                                                {9, "ix"},
                                                {5, "v"},
                                                {4, "iv"},
                                                {1, "i"}}};

std::string roman(int number) {
  std::string text;
  for (const auto& [value, letters] : kRoman) {
    for (; number >= value; number -= value) text += letters;
  }
  return text;
}

std::string letters(int number) {
  constexpr int kLetters = 26;
  const auto repeats = static_cast<std::size_t>((number - 1) / kLetters + 1);
  return std::string(repeats, static_cast<char>('a' + (number - 1) % kLetters));
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

std::string in_numerals(int number, Numerals numerals) {
  constexpr int kMostRoman = 3999;
  constexpr int kMostLetters = 26 * 10;
  const bool in_letters = number >= 1 && number <= kMostLetters;
  const bool in_roman = number >= 1 && number <= kMostRoman;
  switch (numerals) {
    case Numerals::kNone:
      return {};
    case Numerals::kLowerLetter:
      if (in_letters) return letters(number);
      break;
    case Numerals::kUpperLetter:
      if (in_letters) return upper(letters(number));
      break;
    case Numerals::kLowerRoman:
      if (in_roman) return roman(number);
      break;
    case Numerals::kUpperRoman:
      if (in_roman) return upper(roman(number));
      break;
    case Numerals::kDecimal:
      break;
  }
  return std::to_string(number);
}

}  // namespace minutebook::readers
