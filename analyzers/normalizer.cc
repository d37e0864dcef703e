// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/normalizer.h"

#include <algorithm>

#include "analyzers/icu_error.h"
#include "analyzers/utf8.h"

namespace minutebook::analyzers {
namespace {

// Unicode's Stream-Safe Text Format allows 30 marks on a letter; longer runs of them are no writing, and
// sorting them takes quadratic time.
constexpr int kMaxSegmentCharacters = 32;

constexpr std::size_t kKnownCharacters = 8192;

std::size_t encode(UChar32 c, char (&utf8)[4]) {
  std::size_t size = 0;
  U8_APPEND_UNSAFE(utf8, size, c);
  return size;
}

}  // namespace

Normalizer::Normalizer() : known_(kKnownCharacters) {
  UErrorCode status = U_ZERO_ERROR;
  nfkc_casefold_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
  throw_if_failed(status, "load its normalization data");
}

std::size_t Normalizer::next(std::string_view text, std::size_t offset, Breaker& breaker) {
  auto end = offset;
  const auto c = next_character(text, end);
  if (c < 0) {
    breaker.separate(CharClass::kOther, {}, {offset, end});
    return end;
  }
  const auto first_end = end;
  end = segment_end(text, end, [this](char32_t d) { return d < 0x80 || known(d).boundary_before; });
  const ByteRange origin{offset, end};
  if (end == first_end) {
    const auto& alone = known(static_cast<char32_t>(c));
    if (alone.simple) {
      if (alone.size > 0) breaker.put(alone.type, {alone.utf8, alone.size}, origin, alone.apart);
      return end;
    }
  }
  put_segment(text, origin, breaker);
  return end;
}

std::size_t Normalizer::next_by_icu(std::string_view text, std::size_t offset, Breaker& breaker) {
  auto end = offset;
  if (next_character(text, end) < 0) {
    breaker.separate(CharClass::kOther, {}, {offset, end});
    return end;
  }
  end = segment_end(text, end, [this](char32_t d) { return boundary_before(d); });
  put_segment(text, {offset, end}, breaker);
  return end;
}

template <typename IsBoundary>
std::size_t Normalizer::segment_end(std::string_view text, std::size_t end, IsBoundary&& is_boundary) {
  for (int count = 1; end < text.size() && count < kMaxSegmentCharacters; ++count) {
    auto next_end = end;
    const auto c = next_character(text, next_end);
    if (c < 0 || is_boundary(static_cast<char32_t>(c))) break;
    end = next_end;
  }
  return end;
}

bool Normalizer::boundary_before(char32_t c) const {
  return is_apostrophe(c) || nfkc_casefold_->hasBoundaryBefore(static_cast<UChar32>(c));
}

const Normalizer::Known& Normalizer::known(char32_t c) {
  auto& known = known_[c % kKnownCharacters];
  if (known.c == c && c != 0) return known;
  known = Known{};
  known.c = c;
  known.boundary_before = boundary_before(c);
  known.apart = stands_apart(c);
  const auto size = encode(static_cast<UChar32>(c), known.utf8);
  const auto normalized = normalize({known.utf8, size});
  known.simple = normalized.countChar32() <= 1;
  if (known.simple && !normalized.isEmpty()) {
    const auto alone = normalized.char32At(0);
    known.type = char_class(static_cast<char32_t>(alone));
    known.size = static_cast<std::uint8_t>(encode(alone, known.utf8));
  }
  return known;
}

void Normalizer::put_segment(std::string_view text, ByteRange origin, Breaker& breaker) {
  auto first_end = origin.begin;
  const bool apart = stands_apart(static_cast<char32_t>(next_character(text, first_end)));
  const auto normalized = normalize(text.substr(origin.begin, origin.end - origin.begin));
  for (std::int32_t i = 0; i < normalized.length(); i = normalized.moveIndex32(i, 1)) {
    const auto c = normalized.char32At(i);
    char utf8[4];
    const auto size = encode(c, utf8);
    breaker.put(char_class(static_cast<char32_t>(c)), {utf8, size}, origin, apart);
  }
}

icu::UnicodeString Normalizer::normalize(std::string_view segment) const {
  icu::UnicodeString source;
  for (std::size_t i = 0; i < segment.size();) {
    const auto c = next_character(segment, i);
    source.append(is_apostrophe(static_cast<char32_t>(c)) ? UChar32{'\''} : c);
  }
  UErrorCode status = U_ZERO_ERROR;
  auto normalized = nfkc_casefold_->normalize(source, status);
  throw_if_failed(status, "normalize a text");
  return normalized;
}

}  // namespace minutebook::analyzers
