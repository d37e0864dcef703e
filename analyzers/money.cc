// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/money.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "analyzers/amounts.h"

namespace minutebook::analyzers {
namespace {

constexpr auto kSigns = std::to_array<std::string_view>({"£", "€"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void skip_spaces(std::string_view& rest) {
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
}

bool skip_sign(std::string_view& rest) {
  for (const std::string_view sign : kSigns) {
    if (!rest.starts_with(sign)) continue;
    rest.remove_prefix(sign.size());
    return true;
  }
  return false;
}

// The digits at the start of `rest`; commas stand before three more.
std::string take_integer(std::string_view& rest) {
  std::string digits;
  while (!rest.empty()) {
    const bool is_comma = rest.front() == ',' && !digits.empty() && rest.size() > 3 && is_digit(rest[1]) &&
                          is_digit(rest[2]) && is_digit(rest[3]);
    if (!is_comma && !is_digit(rest.front())) break;
    if (!is_comma) digits += rest.front();
    rest.remove_prefix(1);
  }
  return digits;
}

std::string take_fraction(std::string_view& rest) {
  std::string digits;
  if (rest.size() < 2 || rest.front() != '.' || !is_digit(rest[1])) return digits;
  for (rest.remove_prefix(1); !rest.empty() && is_digit(rest.front()); rest.remove_prefix(1))
    digits += rest.front();
  return digits;
}

// "m", "bn", " million".
int take_scale(std::string_view& rest) {
  std::string_view after = rest;
  skip_spaces(after);
  std::string word;
  std::size_t length = 0;
  while (length < after.size() && is_letter(after[length])) ++length;
  for (const char c : after.substr(0, length)) word += static_cast<char>(c | 0x20);
  const Scale* scale = find_scale(word);
  if (scale == nullptr) return 0;
  after.remove_prefix(length);
  rest = after;
  return scale->exponent;
}

std::optional<double> take_sum(std::string_view& rest) {
  const std::string integer = take_integer(rest);
  if (integer.empty()) return std::nullopt;
  const std::string fraction = take_fraction(rest);
  const auto amount = make_amount(integer, fraction, take_scale(rest));
  if (!amount) return std::nullopt;
  // Divided, not multiplied, by a power of ten: 120.5 is to be what anybody writes as 120.5.
  const double mantissa = static_cast<double>(amount->mantissa);
  return amount->exponent < 0 ? mantissa / std::pow(10.0, -amount->exponent)
                              : mantissa * std::pow(10.0, amount->exponent);
}

}  // namespace

std::optional<double> largest_money(std::string_view text) {
  std::optional<double> largest;
  for (std::string_view rest = text; !rest.empty();) {
    if (!skip_sign(rest)) {
      rest.remove_prefix(1);
      continue;
    }
    skip_spaces(rest);
    if (const auto sum = take_sum(rest); sum && (!largest || *sum > *largest)) largest = sum;
  }
  return largest;
}

std::optional<double> parse_money(std::string_view text) {
  skip_spaces(text);
  skip_sign(text);
  skip_spaces(text);
  const auto sum = take_sum(text);
  skip_spaces(text);
  return text.empty() ? sum : std::nullopt;
}

}  // namespace minutebook::analyzers
