// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/printed_text.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace minutebook::analyzers {
namespace {

// Letters of their own in Unicode that people without the key for them type otherwise.
struct Lookalike {
  char32_t letter;
  std::string_view plain;
};
constexpr std::array<Lookalike, 9> kLookalikes{{
    {U'ß', "ss"},
    {U'æ', "ae"},
    {U'ð', "d"},
    {U'ø', "o"},
    {U'þ', "th"},
    {U'đ', "d"},
    {U'ı', "i"},
    {U'ł', "l"},
    {U'œ', "oe"},
}};

UChar32 as_icu(char32_t c) { return static_cast<UChar32>(c); }

void append_folded_letter(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    return;
  }
  if ((U_GET_GC_MASK(as_icu(c)) & U_GC_M_MASK) != 0) return;
  const char32_t lower = static_cast<char32_t>(u_tolower(as_icu(c)));
  const auto row = std::find_if(kLookalikes.begin(), kLookalikes.end(),
                                [lower](const Lookalike& l) { return l.letter == lower; });
  if (row != kLookalikes.end()) {
    out += row->plain;
  } else {
    append_utf8(out, lower);
  }
}

}  // namespace

Character character_at(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) return {first, 1};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data() + offset);
  const auto available =
      static_cast<std::int32_t>(std::min<std::size_t>(text.size() - offset, U8_MAX_LENGTH));
  std::int32_t read = 0;
  UChar32 c = 0;
  U8_NEXT(bytes, read, available, c);
  if (c < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c), static_cast<std::size_t>(read)};
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return (U_GET_GC_MASK(as_icu(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return (U_GET_GC_MASK(as_icu(c)) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(as_icu(c)) != 0;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_ignorable(char32_t c) {
  return c >= 0x80 && u_hasBinaryProperty(as_icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

char32_t plain_mark(char32_t c) {
  if (c < 0x80) return c == '`' ? U'\'' : c;
  switch (c) {
    case 0x00B4:  // acute accent, typed for an apostrophe
    case 0x02BC:  // the letter apostrophe
    case 0x2018:  // quotation marks that word processors turn apostrophes into
    case 0x2019:
    case 0x201B:
    case 0x2032:  // prime
    case 0xFF07:  // full width
      return U'\'';
    case 0x2212:  // minus
      return U'-';
    default:
      return u_charType(as_icu(c)) == U_DASH_PUNCTUATION ? U'-' : c;
  }
}

void append_utf8(std::string& out, char32_t c) {
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::int32_t length = 0;
  UBool failed = 0;
  U8_APPEND(bytes.data(), length, U8_MAX_LENGTH, as_icu(c), failed);
  if (!failed) out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

void append_lower(std::string& out, char32_t c) {
  append_utf8(out, static_cast<char32_t>(u_tolower(as_icu(c))));
}

void append_upper(std::string& out, char32_t c) {
  append_utf8(out, static_cast<char32_t>(u_toupper(as_icu(c))));
}

void append_folded(std::string& out, char32_t c) {
  if (c < 0x80) {
    append_folded_letter(out, c);
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkd = unorm2_getNFKDInstance(&status);
  // The longest compatibility decomposition in Unicode takes 18 UTF-16 units.
  std::array<UChar, 32> units{};
  const std::int32_t count = U_SUCCESS(status)
                                 ? unorm2_getDecomposition(nfkd, as_icu(c), units.data(),
                                                           static_cast<std::int32_t>(units.size()), &status)
                                 : -1;
  if (count < 0 || U_FAILURE(status)) {
    append_folded_letter(out, c);
    return;
  }
  for (std::int32_t i = 0; i < count;) {
    UChar32 part = 0;
    U16_NEXT(units.data(), i, count, part);
    append_folded_letter(out, static_cast<char32_t>(part));
  }
}

}  // namespace minutebook::analyzers
