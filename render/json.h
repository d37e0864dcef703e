// SPDX-License-Identifier: GPL-2.0-or-later
// What all who print JSON share: the type, and how an object becomes a line. The one header that shows the JSON library,
// to the rooms that use it themselves. Pure functions.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace minutebook::render {

using Json = nlohmann::ordered_json;

// One line, ended by a line break. Bytes that are not UTF-8 become U+FFFD.
inline std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

inline Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

inline Json or_null(const std::optional<int>& value) { return value ? Json(*value) : Json(nullptr); }

// More digits than a reader can use only make two runs look different.
inline double rounded(double value) { return std::round(value * 1000) / 1000; }

template <typename Values, typename Function>
Json array_of(const Values& values, Function to_json) {
  Json array = Json::array();
  for (const auto& value : values) array.push_back(to_json(value));
  return array;
}

}  // namespace minutebook::render
