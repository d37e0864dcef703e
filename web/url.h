// SPDX-License-Identifier: GPL-2.0-or-later
// Percent-encoding (RFC 3986) and the queries of forms (WHATWG URL, application/x-www-form-urlencoded). Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minutebook::web {

using NamedValues =
    std::vector<std::pair<std::string, std::string>>;  // in the order given; a name may come again

// Decodes once. Nothing where a percent sign is not followed by two digits, or where it decodes to NUL or to no UTF-8.
std::optional<std::string> percent_decoded(std::string_view text);

// All but letters, digits and -._~ encoded: for a segment of a path, or a name or value of a query.
std::string percent_encoded(std::string_view text);

// "a=1&b=x+y". Nothing where a part cannot be decoded.
std::optional<NamedValues> read_query(std::string_view query);
std::string write_query(const NamedValues& values);  // "" for none

}  // namespace minutebook::web
