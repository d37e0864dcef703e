// SPDX-License-Identifier: GPL-2.0-or-later
// How values become Xapian terms and slot bytes: written once for indexer/ and query/. Prefixes follow Omega's
// conventions (https://xapian.org/docs/omega/termprefixes.html). Pure functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "schema/fields.h"

namespace minutebook::schema {

// Xapian refuses terms over 245 bytes, and counts a zero byte twice. Longer terms are cut at a character and get a
// hash of the whole at the end, so that equal values stay equal and different ones stay apart.
inline constexpr std::size_t kMaxTermBytes = 240;

std::string term(std::string_view prefix, std::string_view value);  // prefix + value, made safe as above
std::string word_term(std::string_view prefix, std::string_view word);   // a word as written
std::string stem_term(std::string_view prefix, std::string_view stem);   // "Z" + prefix + stem
std::string value_key(std::string_view value);          // "Improvement and Innovation Board" == "Improvement & Innovation Board"
std::string entity_term(Field field, std::string_view value);  // boolean term of a whole name or enum value
std::string date_value(analyzers::Date date);           // "20200714": sorts as bytes
std::string year_term(int year);                        // "Y2020"
std::string month_term(int year, unsigned month);       // "M202007"
std::string source_term(std::string_view path);         // all passages of a file
std::string passage_term(std::string_view path, std::uint32_t ordinal);  // one passage: its unique id (Q)

// Several values in one slot, and back.
std::string pack_values(const std::vector<std::string>& values);
std::vector<std::string> unpack_values(std::string_view packed);

}  // namespace minutebook::schema
