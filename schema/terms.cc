// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/terms.h"

#include <xapian.h>
#include <xxhash.h>

#include <algorithm>
#include <utility>

namespace minutebook::schema {
namespace {

constexpr std::size_t kHashDigits = 32;
constexpr char kBetweenNameAndAuthority = '\x1f';  // in no key

bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string hexadecimal(std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; number >>= 4U) out[i] = kDigits[number & 0xFU];
  return out;
}

std::string long_hash(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return hexadecimal(hash.high64) + hexadecimal(hash.low64);
}

// What Xapian counts: a zero byte is escaped to two.
std::size_t cost(std::string_view bytes) {
  return bytes.size() + static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
}

std::string made_safe(std::string whole) {
  if (whole.size() <= kMaxTermBytes && cost(whole) <= kMaxTermBytes) return whole;
  std::size_t keep = 0;
  for (std::size_t spent = 0; keep < whole.size(); ++keep) {
    spent += whole[keep] == '\0' ? 2 : 1;
    if (spent > kMaxTermBytes - kHashDigits) break;
  }
  while (keep > 0 && is_continuation(whole[keep])) --keep;
  const std::string hash = long_hash(whole);
  whole.resize(keep);
  return whole + hash;
}

std::string zero_padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string field_key(std::string_view what, Field field) {
  std::string key(what);
  key += '.';
  key += spec(field).name;
  key += '.';
  return key;
}

std::string standing_key(std::string_view name, std::string_view authority) {
  std::string key = value_key(name);
  key += kBetweenNameAndAuthority;
  key += value_key(authority);
  return key;
}

}  // namespace

std::string term(std::string_view prefix, std::string_view value) {
  std::string whole;
  whole.reserve(prefix.size() + value.size() + 1);
  whole += prefix;
  // Omega's rule: where the prefix would seem to go on, a colon says that it does not.
  if (!prefix.empty() && !value.empty() && (is_ascii_capital(value[0]) || value[0] == ':')) whole += ':';
  whole += value;
  return made_safe(std::move(whole));
}

bool has_stem(const analyzers::Token& token) {
  if (token.term.empty()) return false;
  return token.term[0] < '0' || token.term[0] > '9';
}

std::string word_term(std::string_view prefix, std::string_view word) { return term(prefix, word); }

std::string stem_term(std::string_view prefix, std::string_view stem) {
  std::string whole_prefix = "Z";
  whole_prefix += prefix;
  return term(whole_prefix, stem);
}

std::string key_of(Field field, std::string_view value) {
  return spec(field).type == FieldType::kPath ? std::string(value) : value_key(value);
}

std::string present_term(Field field) { return term("XHF", spec(field).name); }

std::string entity_term(Field field, std::string_view value) {
  if (spec(field).type == FieldType::kPath) return source_term(value);
  if (const auto day = analyzers::from_iso(value); day && spec(field).type == FieldType::kDate)
    return term(spec(field).term_prefix, date_value(*day));
  return term(spec(field).term_prefix, value_key(value));
}

std::string standing_term(Field field, std::string_view name, std::string_view authority) {
  return term(spec(field).term_prefix, standing_key(name, authority));
}

std::string standing_term_of_key(Field field, std::string_view number_key) {
  number_key.remove_prefix(standing_number_key_prefix(field).size());
  return term(spec(field).term_prefix, number_key);
}

bool is_standing_term(std::string_view term) {
  return term.find(kBetweenNameAndAuthority) != std::string_view::npos;
}

bool is_value_term(Field field, std::string_view term) {
  const std::string_view prefix = spec(field).term_prefix;
  return term.size() > prefix.size() && term.starts_with(prefix) && !is_ascii_capital(term[prefix.size()]) &&
         !is_standing_term(term);
}

std::optional<StandingKeys> standing_of_term(Field field, std::string_view term) {
  const std::string_view prefix = spec(field).term_prefix;
  const std::size_t between = term.find(kBetweenNameAndAuthority);
  const bool is_of_field = term.starts_with(prefix) && between != std::string_view::npos &&
                           between > prefix.size() && !is_ascii_capital(term[prefix.size()]);
  if (!is_of_field) return std::nullopt;
  return StandingKeys{term.substr(prefix.size(), between - prefix.size()), term.substr(between + 1)};
}

std::vector<std::string> part_terms(Field field, std::string_view value) {
  const std::string_view prefix = spec(field).word_prefix;
  std::vector<std::string> terms;
  if (prefix.empty()) return terms;
  std::string text(value);
  if (spec(field).type == FieldType::kPath) std::replace(text.begin(), text.end(), '.', '/');  // "note.txt"
  for (const std::string& word : key_words(text)) terms.push_back(word_term(prefix, word));
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

std::string name_key_prefix(Field field) { return field_key("name", field); }

std::string name_key(Field field, std::string_view value) {
  return made_safe(name_key_prefix(field) + key_of(field, value));
}

std::string number_key(Field field, std::string_view value) {
  return made_safe(field_key("number", field) + key_of(field, value));
}

std::string key_of_number(Field field, std::uint64_t number) {
  return field_key("numbered", field) + std::to_string(number);
}

std::string standing_number_key_prefix(Field field) { return field_key("number-of-standing", field); }

std::string standing_number_key(Field field, std::string_view name, std::string_view authority) {
  return made_safe(standing_number_key_prefix(field) + standing_key(name, authority));
}

std::string next_standing_number_key(Field field) { return field_key("next.standing", field); }

std::string next_number_key(Field field) { return field_key("next", field); }

std::string date_value(analyzers::Date date) {
  return zero_padded(static_cast<int>(date.year()), 4) +
         zero_padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) +
         zero_padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string amount_value(double amount) { return Xapian::sortable_serialise(amount); }

std::string day_of_value(std::string_view value) {
  constexpr std::size_t kBytes = 8;
  if (value.size() != kBytes) return {};
  std::string day{value};
  day.insert(6, 1, '-');
  day.insert(4, 1, '-');
  return day;
}

std::string date_term(analyzers::Date date) { return term(spec(Field::kDate).term_prefix, date_value(date)); }

std::string year_term(int year) { return term(spec(Field::kYear).term_prefix, zero_padded(year, 4)); }

std::string month_term(int year, unsigned month) {
  return term(kMonthPrefix, zero_padded(year, 4) + zero_padded(static_cast<int>(month), 2));
}

std::string order_value(std::uint32_t ordinal) {
  std::string value(4, '\0');
  for (std::size_t i = 4; i-- > 0; ordinal >>= 8U) value[i] = static_cast<char>(ordinal & 0xFFU);
  return value;
}

std::string source_term(std::string_view path) { return term(spec(Field::kSource).term_prefix, path); }

std::string passage_term(std::string_view path, std::uint32_t ordinal) {
  std::string whole(path);
  whole += '\0';  // no path holds one, so that no path and number read as another's
  whole += std::to_string(ordinal);
  return term("Q", long_hash(whole));
}

std::string short_hash(std::string_view bytes) {
  return hexadecimal(XXH3_64bits(bytes.data(), bytes.size()));
}

}  // namespace minutebook::schema
