// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/value_key.h"

#include <algorithm>

#include "analyzers/names.h"

namespace minutebook::analyzers {
namespace {

// An ASCII mark, or a byte of a dash or quote of the block "General Punctuation" (E2 80 xx): neither ever
// belongs to a letter of another character when taken three bytes at a time.
std::size_t punctuation_length(std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest[0]);
  if (byte < 0x80U) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool digit = byte >= '0' && byte <= '9';
    return letter || digit ? 0 : 1;
  }
  if (rest.size() >= 3 && byte == 0xE2U && static_cast<unsigned char>(rest[1]) == 0x80U) return 3;
  return 0;
}

}  // namespace

std::string value_key(std::string_view value) {
  std::string marked;
  marked.reserve(value.size());
  for (const char c : value) {
    if (c == '&') {
      marked += " and ";
    } else {
      marked += c;
    }
  }
  const std::string folded = name_key(marked);
  std::string key;
  key.reserve(folded.size());
  bool gap = false;
  for (std::size_t i = 0; i < folded.size();) {
    if (const std::size_t length = punctuation_length(std::string_view(folded).substr(i))) {
      gap = true;
      i += length;
      continue;
    }
    if (gap && !key.empty()) key += ' ';
    gap = false;
    key += folded[i++];
  }
  return key;
}

std::vector<std::string> key_words(std::string_view value) {
  const std::string key = value_key(value);
  const auto words = between_blanks(key);
  return {words.begin(), words.end()};
}

std::vector<std::string_view> between_blanks(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    if (blank > 0) words.push_back(text.substr(0, blank));
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return words;
}

}  // namespace minutebook::analyzers
