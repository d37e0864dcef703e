// SPDX-License-Identifier: GPL-2.0-or-later
// A word without its accents: "siân" is "sian", "søren" "soren". Not for use by two threads at once.
#pragma once

#include <unicode/normalizer2.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "analyzers/arena.h"

namespace minutebook::analyzers {

class Folder {
 public:
  Folder();

  // `word` (normalized) without accents, in `arena`; `word` itself where it has none.
  std::string_view fold(std::string_view word, Arena& arena);

 private:
  struct Known {
    char32_t c = 0;
    std::uint8_t size = 0;
    char utf8[4] = {};
  };

  const Known& known(char32_t c);

  const icu::Normalizer2* nfd_;
  std::array<Known, 1024> known_;  // a cache: the slot of a character is its low bits
};

}  // namespace minutebook::analyzers
