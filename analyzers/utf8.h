// SPDX-License-Identifier: GPL-2.0-or-later
// One character of UTF-8 at a time.
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <string_view>

namespace minutebook::analyzers {

// The character at `offset` of `text`, moving `offset` behind it. Negative where the bytes there are not
// UTF-8; `offset` then moves behind those that belong together (Unicode's "maximal subpart").
inline UChar32 next_character(std::string_view text, std::size_t& offset) {
  UChar32 c = 0;
// The macro narrows on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
  U8_NEXT(text, offset, text.size(), c);
#pragma GCC diagnostic pop
  return c;
}

}  // namespace minutebook::analyzers
