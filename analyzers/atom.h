// SPDX-License-Identifier: GPL-2.0-or-later
// An Atom is a run of normalized letters and digits, before the rules for compounds say what is a word. It
// points into an Arena and knows what stands between it and the atom before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analyzers/token.h"

namespace minutebook::analyzers {

// Longer runs of letters are cut: no word anyone types, and what follows stays linear and bounded.
inline constexpr std::size_t kMaxWordBytes = 4096;

enum class Glue : std::uint8_t {
  kBreak,     // no compound reaches over it
  kAdjacent,  // nothing
  kApart,     // nothing, but one side is raised or a fraction: "m²", "2½"
  kSpace,
  kHyphen,
  kHyphenWrap,  // a hyphen at the end of a line
  kSlash,
  kDot,
  kDotSpace,
  kApostrophe,
  kComma,
};

struct Atom {
  const char* data = nullptr;
  std::uint32_t size = 0;
  std::uint16_t currency = 0;       // code point of the sign right before it; 0 where none
  std::uint8_t currency_bytes = 0;  // of that sign in the original
  Glue glue = Glue::kBreak;         // to the atom before
  bool has_digit = false;
  bool has_letter = false;
  bool non_ascii = false;
  bool unspaced = false;
  bool ampersand = false;  // the word "and" of a "&"
  ByteRange range;         // in the original

  std::string_view term() const { return {data, size}; }
  bool all_digits() const { return has_digit && !has_letter; }
  bool starts_with_digit() const { return *data >= '0' && *data <= '9'; }
};

}  // namespace minutebook::analyzers
