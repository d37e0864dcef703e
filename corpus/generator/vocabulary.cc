// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/generator/vocabulary.h"

#include "corpus/generator/random.h"

namespace minutebook::corpus {
namespace {

constexpr std::array<std::string_view, 32> kOnsets = {
    "b", "br", "c",  "cl", "cr", "d", "dr", "f",  "fl", "g",  "gr", "h",  "j",  "k", "l", "m",
    "n", "p",  "pl", "pr", "r",  "s", "sc", "sl", "st", "sw", "t",  "th", "tr", "v", "w", "sh"};
constexpr std::array<std::string_view, 16> kMiddles = {"b", "d", "f", "g", "l",  "m",  "n",  "p",
                                                       "r", "s", "t", "v", "nd", "rl", "lt", "st"};
constexpr std::array<std::string_view, 5> kVowels = {"a", "e", "i", "o", "u"};
constexpr std::array<std::string_view, 16> kCodas = {"b",  "d",  "n",  "r",  "l",  "s",  "t",  "m",
                                                     "nd", "rn", "ck", "ll", "st", "mp", "rt", "nk"};
constexpr std::array<std::string_view, 16> kEndings = {
    "", "", "", "", "", "s", "ed", "ing", "er", "ers", "ment", "ation", "ness", "able", "ly", "ing"};

// Words this common are short.
constexpr std::uint64_t kShortRanks = 4000;

}  // namespace

void append_rare_word(std::uint64_t rank, std::string& out) {
  Random random(hash(rank));
  const std::uint32_t syllables = rank < kShortRanks ? 2 : random.between(2, 3);
  for (std::uint32_t i = 0; i < syllables; ++i) {
    out += i == 0 ? random.pick(kOnsets) : random.pick(kMiddles);
    out += random.pick(kVowels);
  }
  out += random.pick(kCodas);
  out += random.pick(kEndings);
}

}  // namespace minutebook::corpus
