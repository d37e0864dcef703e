// SPDX-License-Identifier: GPL-2.0-or-later
// Atoms to Tokens: what is one word although punctuation stands in it ("don't", "17,000,000"), what is
// several that people also type as one ("sector-led", "2019/20", "£17 million"), and the twins without
// accents.
//
// Joined tokens never overlap: the first rule that applies at a word takes the words it covers. Only an
// amount with a currency sign has two, with the sign and without, over the same words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/amounts.h"
#include "analyzers/arena.h"
#include "analyzers/atom.h"
#include "analyzers/folding.h"
#include "analyzers/token.h"

namespace minutebook::analyzers {

class Compounds {
 public:
  // Tokens are added to `tokens`.
  explicit Compounds(std::vector<Token>& tokens) : tokens_(tokens) {}

  void start();  // a new text: forgets the terms made for the last one

  void add(const Atom& atom) {
    if (atom.glue == Glue::kBreak || chain_.size() == kMaxChain) flush();
    marks_ = marks_ || atom.glue == Glue::kApostrophe || atom.glue == Glue::kComma;
    chain_.push_back(atom);
  }

  void flush();  // the end of a text or compound

 private:
  // Where words go on and on without a break, compounds are cut, so that memory stays bounded.
  static constexpr std::size_t kMaxChain = 4096;

  // A joined token that starts at some word.
  struct Join {
    std::size_t words = 0;   // that it covers; 0 where no rule applies
    std::string_view term;   // empty: they are seen to but not worth a term
    std::string_view plain;  // an amount with its sign has a second term without
    std::size_t lead = 0;    // bytes before the first word that belong to it: a currency sign
  };

  struct Number {
    std::size_t words = 0;  // that it covers; 0 where there is none
    std::string_view integer;
    std::string_view fraction;
    const Scale* scale = nullptr;
  };

  void merge_marks();
  std::size_t digit_groups(std::size_t first) const;
  bool merges_with_next(std::size_t first, std::size_t next) const;
  Atom merged(const Atom& a, const Atom& b);

  void emit_word(const Atom& word);
  Join find_join(std::size_t first);
  Number read_number(std::size_t first) const;
  Join find_amount(std::size_t first);
  Join find_reference_number(std::size_t first);
  Join find_compound(std::size_t first);
  bool links(std::size_t first, std::size_t next) const;
  bool is_year_pair(std::size_t first) const;
  bool glued(std::size_t i, Glue glue) const { return i < chain_.size() && chain_[i].glue == glue; }

  std::string_view join_terms(std::size_t first, std::size_t words);
  std::string_view keep(std::string_view term);
  const char* concatenate(std::string_view a, std::string_view b);

  std::vector<Token>& tokens_;
  std::vector<Atom> chain_;  // words with no break between them
  bool marks_ = false;       // an apostrophe or comma is in the chain
  std::uint32_t position_ = 0;
  Arena terms_;
  std::string scratch_;
  Folder folder_;
};

}  // namespace minutebook::analyzers
