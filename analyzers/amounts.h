// SPDX-License-Identifier: GPL-2.0-or-later
// Amounts however they are printed, in one form: "17 million", "17m" and "17,000,000" are all "17m".
// Pure functions, safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minutebook::analyzers {

// A word or letter after a number that multiplies it by ten to the `exponent`.
struct Scale {
  std::string_view word;
  int exponent;
  bool is_word;  // means nothing else ("17 m" may be metres), so that it needs no currency sign
};

const Scale* find_scale(std::string_view word);  // null where it is none

// mantissa * 10^exponent; the mantissa does not end in 0 unless it is 0.
struct Amount {
  std::uint64_t mantissa = 0;
  int exponent = 0;

  int integer_digits() const;  // of the number written out: 3 of 120.5, 0 or fewer where it is below 1
};

// The amount of digits before and after the point, times ten to the `exponent`; nothing where they are too
// many.
std::optional<Amount> make_amount(std::string_view integer, std::string_view fraction, int exponent);

// "17m", "2.5bn", "500k", "12.5".
std::string to_string(const Amount& amount);

// Whether the two numbers name a year that runs into the next: "2019" and "20" or "2020".
bool is_split_year(std::string_view first, std::string_view second);

// Such a year in its usual form: "2019/20".
std::string split_year(std::string_view first, std::string_view second);

}  // namespace minutebook::analyzers
