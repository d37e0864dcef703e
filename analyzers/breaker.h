// SPDX-License-Identifier: GPL-2.0-or-later
// Normalized characters to Atoms: a run of letters and digits each, as UAX #29 breaks them, except that
// punctuation inside words ("don't", "3.5") always separates: Compounds puts together again what belongs
// together. Scripts without spaces go through ICU's dictionaries.
//
// Characters come in order, each with the bytes of the original it came from. Atoms go to the Compounds
// given.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "analyzers/arena.h"
#include "analyzers/atom.h"
#include "analyzers/characters.h"
#include "analyzers/compounds.h"

namespace minutebook::analyzers {

class WordBoundaries;

class Breaker {
 public:
  Breaker(Arena& arena, Compounds& compounds);
  ~Breaker();

  // One normalized character. `apart`: it came of one that stands_apart().
  void put(CharClass type, std::string_view utf8, ByteRange origin, bool apart);

  // A run of ASCII letters and digits that stands at `begin` of the original; the same as put() for each.
  void put_ascii_word(std::string_view run, std::size_t begin);

  // A character that separates, or an ampersand.
  void separate(CharClass type, std::string_view utf8, ByteRange origin);

  // The end of the text: passes on what is open and starts anew.
  void finish();

 private:
  struct Origin {
    std::uint32_t offset;  // of a character in the open atom
    ByteRange range;
  };

  // Sees to it that an atom is open that takes a character of this sort.
  void open_for(bool unspaced, bool apart, std::size_t bytes, std::size_t begin);
  void close(Glue glue);
  void close_unspaced();

  Arena& arena_;
  Compounds& compounds_;
  std::unique_ptr<WordBoundaries> boundaries_;  // made when first needed: loading it takes milliseconds
  Atom atom_;                                   // open where atom_.size > 0
  bool apart_ = false;                          // of the open atom
  std::vector<Origin> origins_;                 // of the open atom where it is unspaced
  Glue glue_ = Glue::kBreak;                    // since the last atom
  ByteRange currency_;
  std::uint16_t currency_sign_ = 0;
};

}  // namespace minutebook::analyzers
