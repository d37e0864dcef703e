// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/breaker.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "analyzers/utf8.h"
#include "analyzers/word_boundaries.h"

namespace minutebook::analyzers {
namespace {

bool is_word(CharClass type) {
  return type == CharClass::kLetter || type == CharClass::kDigit || type == CharClass::kUnspaced;
}

Glue after_space(Glue glue) {
  switch (glue) {
    case Glue::kAdjacent:
    case Glue::kSpace:
      return Glue::kSpace;
    case Glue::kDot:
    case Glue::kDotSpace:
      return Glue::kDotSpace;
    case Glue::kHyphenWrap:
      return Glue::kHyphenWrap;
    default:
      return Glue::kBreak;
  }
}

// What stands between two words once `type` follows what stood there.
Glue after(Glue glue, CharClass type) {
  const auto first = [glue](Glue mark) { return glue == Glue::kAdjacent ? mark : Glue::kBreak; };
  switch (type) {
    case CharClass::kSpace:
      return after_space(glue);
    case CharClass::kNewline:
      return glue == Glue::kHyphen ? Glue::kHyphenWrap : after_space(glue);
    case CharClass::kHyphen:
      return first(Glue::kHyphen);
    case CharClass::kSlash:
      return first(Glue::kSlash);
    case CharClass::kDot:
      return first(Glue::kDot);
    case CharClass::kApostrophe:
      return first(Glue::kApostrophe);
    case CharClass::kComma:
      return first(Glue::kComma);
    default:
      return Glue::kBreak;
  }
}

std::uint16_t sign_of(std::string_view utf8) {
  std::size_t end = 0;
  const auto c = next_character(utf8, end);
  return c <= std::numeric_limits<std::uint16_t>::max() ? static_cast<std::uint16_t>(c) : std::uint16_t{0};
}

}  // namespace

Breaker::Breaker(Arena& arena, Compounds& compounds) : arena_(arena), compounds_(compounds) {}
Breaker::~Breaker() = default;

void Breaker::put(CharClass type, std::string_view utf8, ByteRange origin, bool apart) {
  if (type == CharClass::kMark) {
    if (atom_.size == 0 || atom_.size + utf8.size() > kMaxWordBytes)
      return separate(CharClass::kOther, utf8, origin);
  } else if (is_word(type)) {
    open_for(type == CharClass::kUnspaced, apart, utf8.size(), origin.begin);
  } else {
    return separate(type, utf8, origin);
  }
  if (atom_.unspaced) origins_.push_back({atom_.size, origin});
  std::memcpy(arena_.reserve(kMaxWordBytes) + atom_.size, utf8.data(), utf8.size());
  atom_.size += static_cast<std::uint32_t>(utf8.size());
  atom_.range.end = origin.end;
  (type == CharClass::kDigit ? atom_.has_digit : atom_.has_letter) = true;
  atom_.non_ascii = atom_.non_ascii || utf8.size() > 1;
}

void Breaker::put_ascii_word(std::string_view run, std::size_t begin) {
  while (!run.empty()) {
    open_for(false, false, 1, begin);
    const auto part = run.substr(0, kMaxWordBytes - atom_.size);
    char* out = arena_.reserve(kMaxWordBytes) + atom_.size;
    bool digit = false;
    bool letter = false;
    for (const char c : part) {
      const bool is_digit = c <= '9';
      digit |= is_digit;
      letter |= !is_digit;
      *out++ = static_cast<char>(c | 0x20);  // digits have that bit, letters are lower case with it
    }
    atom_.has_digit |= digit;
    atom_.has_letter |= letter;
    atom_.size += static_cast<std::uint32_t>(part.size());
    begin += part.size();
    atom_.range.end = begin;
    run.remove_prefix(part.size());
  }
}

void Breaker::separate(CharClass type, std::string_view utf8, ByteRange origin) {
  if (atom_.size > 0) close(Glue::kAdjacent);
  if (type == CharClass::kAmpersand) {
    put_ascii_word("and", origin.begin);
    atom_.range = origin;
    atom_.ampersand = true;
    return close(Glue::kAdjacent);
  }
  glue_ = after(glue_, type);
  currency_sign_ = 0;
  if (type == CharClass::kCurrency) {
    currency_sign_ = sign_of(utf8);
    currency_ = origin;
  }
}

void Breaker::finish() {
  if (atom_.size > 0) close(Glue::kAdjacent);
  compounds_.flush();
  glue_ = Glue::kBreak;
  currency_sign_ = 0;
}

void Breaker::open_for(bool unspaced, bool apart, std::size_t bytes, std::size_t begin) {
  if (atom_.size > 0) {
    if (apart != apart_) {
      close(Glue::kApart);
    } else if (unspaced != atom_.unspaced || atom_.size + bytes > kMaxWordBytes) {
      close(Glue::kAdjacent);
    }
  }
  if (atom_.size > 0) return;
  atom_ = Atom{};
  atom_.data = arena_.reserve(kMaxWordBytes);
  atom_.glue = glue_;
  atom_.unspaced = unspaced;
  atom_.range = {begin, begin};
  apart_ = apart;
  if (currency_sign_ != 0 && begin - currency_.begin <= std::numeric_limits<std::uint8_t>::max()) {
    atom_.currency = currency_sign_;
    atom_.currency_bytes = static_cast<std::uint8_t>(begin - currency_.begin);
  }
}

void Breaker::close(Glue glue) {
  arena_.commit(atom_.size);
  if (atom_.unspaced) {
    close_unspaced();
  } else {
    compounds_.add(atom_);
  }
  atom_.size = 0;
  glue_ = glue;
  currency_sign_ = 0;
}

void Breaker::close_unspaced() {
  if (!boundaries_) boundaries_ = std::make_unique<WordBoundaries>();
  auto origin = origins_.begin();
  std::uint32_t begin = 0;
  for (const auto end : boundaries_->ends(atom_.term())) {
    Atom piece = atom_;
    piece.data += begin;
    piece.size = end - begin;
    piece.range = origin->range;
    for (; origin != origins_.end() && origin->offset < end; ++origin) piece.range.end = origin->range.end;
    compounds_.add(piece);
    atom_.glue = Glue::kAdjacent;
    atom_.currency = 0;
    begin = end;
  }
  origins_.clear();
}

}  // namespace minutebook::analyzers
