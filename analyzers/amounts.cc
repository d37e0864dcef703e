// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/amounts.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace minutebook::analyzers {
namespace {

constexpr std::array<Scale, 13> kScales = {{{"k", 3, false},
                                            {"thousand", 3, true},
                                            {"m", 6, false},
                                            {"mn", 6, false},
                                            {"mill", 6, false},
                                            {"million", 6, true},
                                            {"millions", 6, true},
                                            {"miliwn", 6, true},
                                            {"b", 9, false},
                                            {"bn", 9, true},
                                            {"billion", 9, true},
                                            {"billions", 9, true},
                                            {"biliwn", 9, true}}};

struct Unit {
  int exponent;
  std::string_view suffix;
};

constexpr std::array<Unit, 4> kUnits = {{{9, "bn"}, {6, "m"}, {3, "k"}, {0, ""}}};

constexpr std::size_t kMaxDigits = 15;

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

const Scale* find_scale(std::string_view word) {
  const auto* const scale =
      std::find_if(kScales.begin(), kScales.end(), [word](const Scale& s) { return s.word == word; });
  return scale == kScales.end() ? nullptr : scale;
}

int Amount::integer_digits() const { return static_cast<int>(std::to_string(mantissa).size()) + exponent; }

std::optional<Amount> make_amount(std::string_view integer, std::string_view fraction, int exponent) {
  if (integer.size() + fraction.size() > kMaxDigits) return std::nullopt;
  Amount amount{0, exponent - static_cast<int>(fraction.size())};
  for (const auto digits : {integer, fraction}) {
    for (const char digit : digits)
      amount.mantissa = amount.mantissa * 10 + static_cast<std::uint64_t>(digit - '0');
  }
  if (amount.mantissa == 0) return Amount{};
  for (; amount.mantissa % 10 == 0; ++amount.exponent) amount.mantissa /= 10;
  return amount;
}

std::string to_string(const Amount& amount) {
  const auto* const unit = std::find_if(kUnits.begin(), kUnits.end() - 1, [&](const Unit& candidate) {
    return amount.integer_digits() > candidate.exponent;
  });
  auto digits = std::to_string(amount.mantissa);
  const int shift = amount.exponent - unit->exponent;
  if (shift >= 0) {
    digits.append(static_cast<std::size_t>(shift), '0');
  } else {
    const auto decimals = static_cast<std::size_t>(-shift);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, 1, '.');
  }
  return digits.append(unit->suffix);
}

bool is_split_year(std::string_view first, std::string_view second) {
  if (first.size() != 4 || (second.size() != 2 && second.size() != 4)) return false;
  const int next = to_int(first) + 1;
  return next > 1900 && next <= 2100 && to_int(second) == (second.size() == 2 ? next % 100 : next);
}

std::string split_year(std::string_view first, std::string_view second) {
  return std::string(first).append("/").append(second.substr(second.size() - 2));
}

}  // namespace minutebook::analyzers
