// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/stemmer.h"

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace minutebook::analyzers {
namespace {

// A word and its stem in one cache line.
struct alignas(64) Slot {
  std::uint8_t word_size = 0;
  std::uint8_t stem_size = 0;
  char bytes[62];
};

constexpr std::size_t kSlots = 1 << 15;  // about the vocabulary of a large council's papers; 2 MB
constexpr std::size_t kMaxCachedWord = 30;
constexpr std::size_t kMaxWord = 64;  // longer ones are no English

bool has_stem(std::string_view word) {
  return word.size() <= kMaxWord && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
         });
}

}  // namespace

struct Stemmer::Impl {
  Xapian::Stem english{"english"};
  std::vector<Slot> slots = std::vector<Slot>(kSlots);
  std::string stem;
};

Stemmer::Stemmer() : impl_(std::make_unique<Impl>()) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view word) {
  if (!has_stem(word)) return word;
  auto& slot = impl_->slots[std::hash<std::string_view>{}(word) % kSlots];
  if (slot.word_size > 0 && std::string_view(slot.bytes, slot.word_size) == word) {
    return {slot.bytes + slot.word_size, slot.stem_size};
  }
  impl_->stem = impl_->english(std::string(word));
  if (!word.empty() && word.size() <= kMaxCachedWord &&
      word.size() + impl_->stem.size() <= sizeof slot.bytes) {
    slot.word_size = static_cast<std::uint8_t>(word.copy(slot.bytes, word.size()));
    slot.stem_size =
        static_cast<std::uint8_t>(impl_->stem.copy(slot.bytes + word.size(), impl_->stem.size()));
  }
  return impl_->stem;
}

}  // namespace minutebook::analyzers
