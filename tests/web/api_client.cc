// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/web/api_client.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace minutebook::web {
namespace {

bool is_of_type(const Json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "boolean") return value.is_boolean();
  return type == "null" && value.is_null();
}

}  // namespace

std::string header(const Response& response, std::string_view name) {
  for (const Header& one : response.headers) {
    if (one.name == name) return one.value;
  }
  return {};
}

Json get_json(const std::string& target) {
  const Response response = get(target);
  EXPECT_EQ(response.status, 200) << target << '\n' << response.body;
  return Json::parse(response.body);
}

std::string target_of(const Json& link) {
  const std::string url = link.get<std::string>();
  return url.substr(url.find('/', url.find("://") + 3));
}

std::vector<Json> lines_of(const std::string& ndjson) {
  std::vector<Json> lines;
  std::istringstream text{ndjson};
  for (std::string line; std::getline(text, line);) lines.push_back(Json::parse(line));
  return lines;
}

std::string whole_body(const Response& response) {
  Site site{small_site_options()};
  std::string whole = response.body;
  while (response.rest) {
    const std::string piece = response.rest(site.searcher());
    if (piece.empty()) break;
    whole += piece;
  }
  return whole;
}

std::vector<std::string> faults(const Json& value, const Json& schema, const Json& document,
                                const std::string& place) {
  if (schema.contains("$ref")) {
    const std::string reference = schema["$ref"];
    return faults(value, document.at(Json::json_pointer{reference.substr(1)}), document, place);
  }
  if (schema.contains("anyOf")) {
    std::vector<std::string> of_first;
    for (const Json& one : schema["anyOf"]) {
      const auto of_one = faults(value, one, document, place);
      if (of_one.empty()) return {};
      if (of_first.empty()) of_first = of_one;
    }
    return of_first;
  }
  std::vector<std::string> all;
  const auto add = [&all](const std::vector<std::string>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  if (schema.contains("type") && !is_of_type(value, schema["type"])) {
    return {place + " is no " + schema["type"].get<std::string>() + ": " + value.dump()};
  }
  if (schema.contains("enum") &&
      std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end()) {
    all.push_back(place + " is none of the words: " + value.dump());
  }
  if (value.is_array() && schema.contains("items")) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      add(faults(value[i], schema["items"], document, place + '[' + std::to_string(i) + ']'));
    }
  }
  if (!value.is_object()) return all;
  for (const Json& name : schema.value("required", Json::array())) {
    if (!value.contains(name.get<std::string>())) all.push_back(place + " has no " + name.dump());
  }
  for (const auto& [name, member] : value.items()) {
    const std::string inside = place + '.' + name;
    if (schema.contains("properties") && schema["properties"].contains(name)) {
      add(faults(member, schema["properties"][name], document, inside));
    } else if (schema.contains("additionalProperties")) {
      add(faults(member, schema["additionalProperties"], document, inside));
    } else if (schema.contains("properties")) {
      all.push_back(inside + " is not described");
    }
  }
  return all;
}

}  // namespace minutebook::web
