// SPDX-License-Identifier: GPL-2.0-or-later
// The API of the small site, as a program sees it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/web/small_site.h"

namespace minutebook::web {

using Json = nlohmann::json;

std::string header(const Response& response, std::string_view name);  // "" for none

// The body of an answer that must be good.
Json get_json(const std::string& target);

// An address of `links` as a target: without its scheme and host.
std::string target_of(const Json& link);

std::vector<Json> lines_of(const std::string& ndjson);

// The whole of a streamed answer.
std::string whole_body(const Response& response);

// What in the value is not as the schema says, each with its place; members that the schema does not name are faults, too.
// Knows what the API's own schemas use. References are looked up in `document`.
std::vector<std::string> faults(const Json& value, const Json& schema, const Json& document,
                                const std::string& place = "$");

}  // namespace minutebook::web
