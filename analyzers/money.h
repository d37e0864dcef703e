// SPDX-License-Identifier: GPL-2.0-or-later
// Sums of money in texts and questions, in pounds or euros as printed: the two are not told apart. Pure functions, safe
// from any thread.
#pragma once

#include <optional>
#include <string_view>

namespace minutebook::analyzers {

// The largest sum that a text names with its sign: "£1.5m", "€ 1,500,000", "£2 million".
std::optional<double> largest_money(std::string_view text);

// A text that is a sum and nothing else; the sign may be left out: "500k", "£1.5 million", "1,500,000".
std::optional<double> parse_money(std::string_view text);

}  // namespace minutebook::analyzers
