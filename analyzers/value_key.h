// SPDX-License-Identifier: GPL-2.0-or-later
// What spellings of one name of a person, body or council share. Pure functions, safe from any thread; any bytes are
// accepted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::analyzers {

// Case, accents, punctuation and spaces do not matter, "&" is "and": "Harbour and Coast Board" == "Harbour & Coast
// Board". "" where the value has no letter or digit.
std::string value_key(std::string_view value);

std::vector<std::string> key_words(std::string_view value);  // the words of value_key

// What stands between the blanks of a text; points into it.
std::vector<std::string_view> between_blanks(std::string_view text);

}  // namespace minutebook::analyzers
