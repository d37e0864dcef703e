// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/characters.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace minutebook::analyzers {
namespace {

// Grave and acute alone, the modifier letters, the quotes, prime and the Armenian apostrophe.
constexpr std::array<char32_t, 12> kApostrophes = {U'`',      U'\'',     U'\u00B4', U'\u02BB',
                                                   U'\u02BC', U'\u02BD', U'\u055A', U'\u2018',
                                                   U'\u2019', U'\u201B', U'\u2032', U'\u2035'};

constexpr char32_t kFractionSlash = U'\u2044';
constexpr char32_t kDivisionSlash = U'\u2215';

UChar32 to_icu(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

CharClass char_class(char32_t c) {
  if (c < kAsciiClasses.size()) return kAsciiClasses[c];
  if (is_apostrophe(c)) return CharClass::kApostrophe;  // some are letters to Unicode
  const auto category = U_MASK(u_charType(to_icu(c)));
  if ((category & (U_GC_L_MASK | U_GC_N_MASK)) != 0) {
    const auto word_break = u_getIntPropertyValue(to_icu(c), UCHAR_WORD_BREAK);
    const bool unspaced =
        (category & U_GC_L_MASK) != 0 && (word_break == U_WB_OTHER || word_break == U_WB_KATAKANA);
    return unspaced ? CharClass::kUnspaced : CharClass::kLetter;
  }
  if ((category & U_GC_M_MASK) != 0) return CharClass::kMark;
  if ((category & U_GC_ZS_MASK) != 0) return CharClass::kSpace;
  if ((category & (U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0 || c == U'\u0085') return CharClass::kNewline;
  if ((category & U_GC_SC_MASK) != 0) return CharClass::kCurrency;
  if (c == kFractionSlash || c == kDivisionSlash) return CharClass::kSlash;
  if (u_hasBinaryProperty(to_icu(c), UCHAR_DASH)) return CharClass::kHyphen;
  return CharClass::kOther;
}

bool is_apostrophe(char32_t c) {
  return std::find(kApostrophes.begin(), kApostrophes.end(), c) != kApostrophes.end();
}

bool stands_apart(char32_t c) {
  switch (u_getIntPropertyValue(to_icu(c), UCHAR_DECOMPOSITION_TYPE)) {
    case U_DT_CIRCLE:
    case U_DT_FRACTION:
    case U_DT_SUPER:
      return true;
    default:
      return false;
  }
}

}  // namespace minutebook::analyzers
