// SPDX-License-Identifier: GPL-2.0-or-later
// NFKC with case folding and without invisible characters (ICU's nfkc_cf), a segment at a time: the
// characters that normalization may join, so that each character that comes out knows the bytes it came from.
// Remembers what ICU said of single characters. Not for use by two threads at once.
#pragma once

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <string_view>
#include <vector>

#include "analyzers/breaker.h"
#include "analyzers/characters.h"

namespace minutebook::analyzers {

class Normalizer {
 public:
  Normalizer();

  // Gives the characters of the segment at `offset` to `breaker`; returns where the next one starts.
  // Bytes that are not UTF-8 separate words.
  std::size_t next(std::string_view text, std::size_t offset, Breaker& breaker);

  // The same, asking ICU about every character.
  std::size_t next_by_icu(std::string_view text, std::size_t offset, Breaker& breaker);

 private:
  // What becomes of a character that stands alone in its segment.
  struct Known {
    char32_t c = 0;
    char utf8[4] = {};
    std::uint8_t size = 0;
    CharClass type = CharClass::kOther;
    bool apart = false;
    bool boundary_before = false;
    bool simple = false;  // becomes one character or none
  };

  const Known& known(char32_t c);
  bool boundary_before(char32_t c) const;
  template <typename IsBoundary>
  std::size_t segment_end(std::string_view text, std::size_t end, IsBoundary&& is_boundary);
  void put_segment(std::string_view text, ByteRange origin, Breaker& breaker);
  icu::UnicodeString normalize(std::string_view segment) const;

  const icu::Normalizer2* nfkc_casefold_;
  std::vector<Known> known_;  // a cache: the slot of a character is its low bits
};

}  // namespace minutebook::analyzers
