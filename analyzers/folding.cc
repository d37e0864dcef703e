// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/folding.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "analyzers/icu_error.h"
#include "analyzers/utf8.h"

namespace minutebook::analyzers {
namespace {

struct Unaccented {
  char32_t letter;
  std::string_view plain;
};

// Letters that Unicode does not take apart but people type without.
constexpr std::array<Unaccented, 12> kUnaccented = {{{U'æ', "ae"},
                                                     {U'ð', "d"},
                                                     {U'ø', "o"},
                                                     {U'þ', "th"},
                                                     {U'đ', "d"},
                                                     {U'ħ', "h"},
                                                     {U'ı', "i"},
                                                     {U'ł', "l"},
                                                     {U'ŋ', "n"},
                                                     {U'œ', "oe"},
                                                     {U'ŧ', "t"},
                                                     {U'ƀ', "b"}}};

// Of the accents, not of the vowel signs and tone marks that other scripts cannot do without.
bool is_accent(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return u_charType(c) == U_NON_SPACING_MARK && uscript_getScript(c, &status) == USCRIPT_INHERITED;
}

}  // namespace

Folder::Folder() : known_() {
  UErrorCode status = U_ZERO_ERROR;
  nfd_ = icu::Normalizer2::getNFDInstance(status);
  throw_if_failed(status, "load its normalization data");
}

std::string_view Folder::fold(std::string_view word, Arena& arena) {
  char* const begin = arena.reserve(word.size());  // no letter grows
  char* out = begin;
  for (std::size_t i = 0; i < word.size();) {
    if (static_cast<unsigned char>(word[i]) < 0x80) {
      *out++ = word[i++];
      continue;
    }
    const auto& folded = known(static_cast<char32_t>(next_character(word, i)));
    std::memcpy(out, folded.utf8, folded.size);
    out += folded.size;
  }
  const std::string_view folded(begin, static_cast<std::size_t>(out - begin));
  if (folded == word || folded.empty()) return word;
  arena.commit(folded.size());
  return folded;
}

const Folder::Known& Folder::known(char32_t c) {
  auto& known = known_[c % known_.size()];
  if (known.c == c) return known;
  icu::UnicodeString parts;
  if (!nfd_->getDecomposition(static_cast<UChar32>(c), parts)) parts = static_cast<UChar32>(c);
  std::string plain;
  bool accented = false;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const auto part = parts.char32At(i);
    const auto* const entry = std::find_if(
        kUnaccented.begin(), kUnaccented.end(),
        [part](const Unaccented& candidate) { return candidate.letter == static_cast<char32_t>(part); });
    if (is_accent(part)) {
      accented = true;
    } else if (entry != kUnaccented.end()) {
      accented = true;
      plain += entry->plain;
    } else {
      icu::UnicodeString(part).toUTF8String(plain);
    }
  }
  std::string letter;
  icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(letter);
  if (!accented || plain.size() > letter.size()) plain = letter;
  known.c = c;
  known.size = static_cast<std::uint8_t>(plain.copy(known.utf8, sizeof known.utf8));
  return known;
}

}  // namespace minutebook::analyzers
