// SPDX-License-Identifier: GPL-2.0-or-later
// What analysis makes of a text: tokens, each knowing the bytes it came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::analyzers {

// Bytes `begin` (inclusive) to `end` (exclusive) of a UTF-8 text.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

enum class TokenKind : std::uint8_t {
  kWord,    // one word, normalized; words alone advance the position
  kFolded,  // the same word without its accents ("sian" beside "siân"), at the same position
  kJoined,  // one term for several words that people also type as one ("sectorled", "2019/20", "£17m")
};

// A Token is one term of a text and where it stood. `term` points into the Tokens that hold it.
// `position` counts words from 1; a joined token stands at the first word it covers and
// covers `span` of them.
struct Token {
  std::string_view term;
  std::uint32_t position = 0;
  std::uint32_t span = 1;
  ByteRange range;
  TokenKind kind = TokenKind::kWord;
  friend bool operator==(const Token&, const Token&) = default;
};

}  // namespace minutebook::analyzers
