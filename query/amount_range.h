// SPDX-License-Identifier: GPL-2.0-or-later
// A range of sums of money as a question has it: ">=1m", "£1m..£2m", "<500k", "1000000..". Pure functions, safe from any
// thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace minutebook::query {

// From `least` to `most`, both included; open where not set.
struct AmountRange {
  std::optional<double> least;
  std::optional<double> most;
  friend bool operator==(const AmountRange&, const AmountRange&) = default;
};

// Nothing where it is no range of sums.
std::optional<AmountRange> read_amount_range(std::string_view typed);

// ">=1000000", "<=499999.99", "1000000..2000000", "250": read back it is the same range.
std::string print(const AmountRange& range);

}  // namespace minutebook::query
