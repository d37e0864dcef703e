// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/languages.h"

#include <algorithm>

namespace minutebook::web {
namespace {

// Thousandths of the weight behind ";q=", 1000 where none is given.
int weight_of(std::string_view range) {
  const std::size_t at = range.find("q=");
  if (at == std::string_view::npos) return 1000;
  int weight = 0;
  int digits = 0;
  for (const char byte : range.substr(at + 2)) {
    if (byte == '.') continue;
    if (byte < '0' || byte > '9' || digits == 4) break;
    weight = weight * 10 + (byte - '0');
    ++digits;
  }
  for (; digits < 4; ++digits) weight *= 10;
  return std::min(weight, 1000);
}

bool names(std::string_view range, std::string_view code) {
  while (range.starts_with(' ')) range.remove_prefix(1);
  if (range.size() < code.size()) return false;
  const bool is_equal = std::equal(code.begin(), code.end(), range.begin(), [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
  });
  return is_equal && (range.size() == code.size() ||
                      std::string_view{"-; "}.find(range[code.size()]) != std::string_view::npos);
}

}  // namespace

Lang choose_lang(std::string_view parameter, std::string_view accept_language) {
  for (std::size_t i = 0; i < kLangCodes.size(); ++i) {
    if (parameter == kLangCodes[i]) return static_cast<Lang>(i);
  }
  Lang best = Lang::kEnglish;
  int best_weight = 0;
  while (!accept_language.empty()) {
    const std::size_t end = std::min(accept_language.find(','), accept_language.size());
    const std::string_view range = accept_language.substr(0, end);
    accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
    for (std::size_t i = 0; i < kLangCodes.size(); ++i) {
      if (!names(range, kLangCodes[i]) || weight_of(range) <= best_weight) continue;
      best = static_cast<Lang>(i);
      best_weight = weight_of(range);
    }
  }
  return best;
}

}  // namespace minutebook::web
