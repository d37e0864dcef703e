// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/amount_range.h"

#include <fmt/format.h>

#include <array>

#include "analyzers/money.h"

namespace minutebook::query {
namespace {

constexpr double kPenny = 0.01;  // "over" and "under" are a penny more and less

struct Sign {
  std::string_view sign;
  bool is_least;
  double step;
};
// Longer signs first: ">=" is not ">".
constexpr std::array kSigns = {Sign{">=", true, 0}, Sign{"<=", false, 0}, Sign{">", true, kPenny},
                               Sign{"<", false, -kPenny}};

std::string printed(double sum) {
  std::string text = fmt::format("{:.2f}", sum);
  if (text.ends_with(".00")) text.resize(text.size() - 3);
  return text;
}

}  // namespace

std::optional<AmountRange> read_amount_range(std::string_view typed) {
  for (const Sign& row : kSigns) {
    if (!typed.starts_with(row.sign)) continue;
    const auto sum = analyzers::parse_money(typed.substr(row.sign.size()));
    if (!sum) return std::nullopt;
    return row.is_least ? AmountRange{*sum + row.step, {}} : AmountRange{{}, *sum + row.step};
  }
  const std::size_t dots = typed.find("..");
  if (dots == std::string_view::npos) {
    const auto sum = analyzers::parse_money(typed);
    return sum ? std::optional(AmountRange{sum, sum}) : std::nullopt;
  }
  AmountRange range;
  const std::string_view least = typed.substr(0, dots);
  const std::string_view most = typed.substr(dots + 2);
  if (!least.empty() && !(range.least = analyzers::parse_money(least))) return std::nullopt;
  if (!most.empty() && !(range.most = analyzers::parse_money(most))) return std::nullopt;
  return range.least || range.most ? std::optional(range) : std::nullopt;
}

std::string print(const AmountRange& range) {
  if (range.least && range.least == range.most) return printed(*range.least);
  if (!range.most) return ">=" + printed(range.least.value_or(0));
  if (!range.least) return "<=" + printed(*range.most);
  return printed(*range.least) + ".." + printed(*range.most);
}

}  // namespace minutebook::query
