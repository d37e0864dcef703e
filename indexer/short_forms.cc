// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/short_forms.h"

#include <algorithm>
#include <string>
#include <utility>

#include "schema/bodies.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kMostLetters = 8;
constexpr std::size_t kMostLittleWords = 4;  // "and", "of" between the words that the letters stand for

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// The short form in brackets that opens at `open`; "" where none stands there.
std::string_view letters_at(std::string_view text, std::size_t open) {
  std::size_t end = open + 1;
  while (end < text.size() && is_capital(text[end])) ++end;
  const std::size_t count = end - open - 1;
  const bool is_closed = end < text.size() && text[end] == ')';
  return is_closed && count >= kFewestLetters && count <= kMostLetters ? text.substr(open + 1, count)
                                                                       : std::string_view{};
}

}  // namespace

void add_short_forms(std::string_view text, std::vector<schema::SeenShortForm>& found) {
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::string_view letters = letters_at(text, open);
    if (letters.empty()) continue;
    const std::string key = schema::value_key(letters);
    std::size_t end = open;
    while (end > 0 && text[end - 1] == ' ') --end;
    std::size_t begin = end;
    for (std::size_t words = 0; begin > 0 && words < letters.size() + kMostLittleWords; ++words) {
      while (begin > 0 && text[begin - 1] == ' ') --begin;
      while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
      const std::string_view body = text.substr(begin, end - begin);
      if (body.empty() || !is_capital(body.front())) continue;
      if (!schema::is_body_name(body) || !schema::are_initials(key, schema::value_key(body))) continue;
      schema::SeenShortForm seen{std::string(body), std::string(letters)};
      if (std::find(found.begin(), found.end(), seen) == found.end()) found.push_back(std::move(seen));
      break;
    }
  }
}

}  // namespace minutebook::indexer
