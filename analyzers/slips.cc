// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/slips.h"

#include <algorithm>
#include <utility>

namespace minutebook::analyzers {

bool one_slip_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
  const auto begin = static_cast<std::size_t>(in_a - a.begin());
  const std::string_view rest_a = a.substr(begin);
  const std::string_view rest_b = b.substr(begin);
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.empty() || rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

std::string as_ocr_reads(std::string key) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {{"rn", "m"}, {"vv", "w"}, {"cl", "d"}};
  for (const auto& [apart, together] : kPairs) {
    for (std::size_t at = key.find(apart); at != std::string::npos; at = key.find(apart, at)) {
      key.replace(at, apart.size(), together);
    }
  }
  return key;
}

std::vector<std::string> with_letter_dropped(std::string_view word) {
  std::vector<std::string> result{std::string(word)};
  for (std::size_t i = 0; i < word.size(); ++i) {
    std::string shorter(word);
    shorter.erase(i, 1);
    if (shorter != result.back()) result.push_back(std::move(shorter));
  }
  return result;
}

}  // namespace minutebook::analyzers
