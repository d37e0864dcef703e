// SPDX-License-Identifier: GPL-2.0-or-later
// How values become Xapian terms, slot bytes and metadata keys: written once for indexer/ and query/.
// Prefixes follow Omega's conventions (https://xapian.org/docs/omega/termprefixes.html). What stands where in
// a document is said in layout.h. Pure functions, safe from any thread; any bytes are accepted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "analyzers/token.h"
#include "analyzers/value_key.h"
#include "schema/fields.h"

namespace minutebook::schema {

// Xapian refuses terms over 245 bytes, and counts a zero byte twice. Longer terms are cut at a character and
// get a hash of the whole at the end, so that equal values stay equal and different ones stay apart.
inline constexpr std::size_t kMaxTermBytes = 240;

std::string term(std::string_view prefix, std::string_view value);  // prefix + value, made safe as above

// Words. A token always gives its word as written, and its stem too where `has_stem`: what begins with a digit has
// none and is matched as written on both sides.
bool has_stem(const analyzers::Token& token);
std::string word_term(std::string_view prefix, std::string_view word);  // a word as written
std::string stem_term(std::string_view prefix, std::string_view stem);  // "Z" + prefix + stem

// A value whose key is "" is not indexed.
using analyzers::key_words;
using analyzers::value_key;
std::string key_of(Field field,
                   std::string_view value);  // by which two values are one: its value_key; of a path itself
std::string present_term(Field field);       // boolean term of every passage that has a value in the field
std::string entity_term(Field field,
                        std::string_view value);  // boolean term of a whole value; of a day as ISO 8601
// Boolean term of a person's name beside the authority that the paper gives: tells people of one name apart.
std::string standing_term(Field field, std::string_view name, std::string_view authority);
bool is_standing_term(std::string_view term);
// The keys of the name and the authority of a standing_term of the field; nothing of any other term.
struct StandingKeys {
  std::string_view name;
  std::string_view authority;
};
std::optional<StandingKeys> standing_of_term(Field field, std::string_view term);
// Whether a term is the entity_term of a value of the field: the prefix of another may begin with its own.
bool is_value_term(Field field, std::string_view term);
std::string standing_term_of_key(Field field,
                                 std::string_view number_key);  // of a key with standing_number_key_prefix
std::vector<std::string> part_terms(Field field, std::string_view value);  // terms of its words, for paths

// The display name of each value that a field has had stands in the metadata under name_key(field, value); reading all
// keys that begin with name_key_prefix(field) lists them. A name may outlive its last passage: it counts only where
// entity_term(field, name) has a frequency over 0. Each value also has a number in its field (facet_slot.h), in decimal
// under number_key, and the value's key stands under key_of_number.
std::string name_key_prefix(Field field);
std::string name_key(Field field, std::string_view value);
std::string number_key(Field field, std::string_view value);
std::string key_of_number(Field field, std::uint64_t number);
std::string standing_number_key_prefix(Field field);
std::string standing_number_key(Field field, std::string_view name, std::string_view authority);
std::string next_standing_number_key(Field field);
std::string next_number_key(Field field);  // the number that the next new value gets

std::string date_value(analyzers::Date date);      // "20200714": sorts as bytes
std::string day_of_value(std::string_view value);  // the same as ISO 8601; "" for what is no date_value
std::string date_term(analyzers::Date date);       // "D20200714"
std::string year_term(int year);                   // "Y2020"
inline constexpr std::string_view kMonthPrefix = "M";
std::string amount_value(double amount);                                 // sorts as bytes
std::string month_term(int year, unsigned month);                        // "M202007"
std::string order_value(std::uint32_t ordinal);                          // sorts as bytes
std::string source_term(std::string_view path);                          // all passages of a file
std::string passage_term(std::string_view path, std::uint32_t ordinal);  // one passage: its unique id (Q)
std::string short_hash(std::string_view bytes);  // 16 hexadecimal digits: meeting and item ids

}  // namespace minutebook::schema
