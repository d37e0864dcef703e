// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/typed_amounts.h"

#include <algorithm>

#include "analyzers/amounts.h"
#include "query/ascii.h"

namespace minutebook::query {
namespace {

constexpr std::string_view kPound = "\u00A3";
constexpr int kMostDigits = 18;

std::string digits_of(std::string_view& text) {
  std::string digits;
  while (!text.empty() && (is_digit(text.front()) || text.front() == ',')) {
    if (text.front() != ',') digits += text.front();
    text.remove_prefix(1);
  }
  return digits;
}

}  // namespace

std::optional<TypedAmount> amount_at(const Run& run, std::size_t at) {
  if (at >= run.size() || !run.is_word(at)) return std::nullopt;
  std::string_view text = run[at].text;
  const bool has_sign = text.substr(0, kPound.size()) == kPound;
  if (has_sign) text.remove_prefix(kPound.size());
  const std::string integer = digits_of(text);
  if (integer.empty()) return std::nullopt;
  std::string fraction;
  if (text.size() > 1 && text.front() == '.') {
    text.remove_prefix(1);
    fraction = digits_of(text);
  }

  TypedAmount result{.length = 1, .pounds = {}};
  std::string_view scale_word = text;
  const std::string next = at + 1 < run.size() ? run.folded(at + 1) : std::string{};
  if (text.empty()) scale_word = next;
  const std::string scale_lower = to_lower(scale_word);
  const analyzers::Scale* scale = analyzers::find_scale(scale_lower);
  if (!text.empty() && scale == nullptr) return std::nullopt;
  const bool is_scale_apart = text.empty() && scale != nullptr;
  if (is_scale_apart) ++result.length;
  const bool has_pounds = at + result.length < run.size() && run.folded(at + result.length) == "pounds";
  if (has_pounds) ++result.length;
  if (!has_sign && !has_pounds && (scale == nullptr || !scale->is_word)) return std::nullopt;

  const auto amount = analyzers::make_amount(integer, fraction, scale == nullptr ? 0 : scale->exponent);
  if (!amount || amount->integer_digits() > kMostDigits) return std::nullopt;
  result.pounds = std::to_string(amount->mantissa);
  if (amount->exponent >= 0) {
    result.pounds.append(static_cast<std::size_t>(amount->exponent), '0');
  } else {
    const auto pence = static_cast<std::size_t>(-amount->exponent);
    result.pounds.resize(result.pounds.size() > pence ? result.pounds.size() - pence : 0);
  }
  if (result.pounds.empty()) result.pounds = "0";
  return result;
}

}  // namespace minutebook::query
