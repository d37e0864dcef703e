// SPDX-License-Identifier: GPL-2.0-or-later
// Lists as sentences have them: "a, b and c". Pure; safe from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::query {

// Commas between all but the last two, between which `last` stands: " and ".
inline std::string listed(const std::vector<std::string>& parts, std::string_view last) {
  std::string list;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) list += i + 1 == parts.size() ? last : ", ";
    list += parts[i];
  }
  return list;
}

}  // namespace minutebook::query
