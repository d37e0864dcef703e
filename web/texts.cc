// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/texts.h"

namespace minutebook::web {

std::string say(Lang lang, Text text, Fillings fillings) {
  std::string said;
  std::string_view rest = text.in(lang);
  while (!rest.empty()) {
    const std::size_t open = std::min(rest.find('{'), rest.size());
    said += rest.substr(0, open);
    rest.remove_prefix(open);
    if (rest.empty()) break;
    const std::size_t close = rest.find('}');
    const std::string_view name = rest.substr(1, close - 1);
    for (const auto& [filled, value] : fillings) {
      if (filled == name) said += value;
    }
    rest.remove_prefix(close + 1);
  }
  return said;
}

}  // namespace minutebook::web
