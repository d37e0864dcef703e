// SPDX-License-Identifier: GPL-2.0-or-later
// Text to terms. The one chain that the index, the query and the snippet share: what is not split the same
// way on both sides is not found.
//
//   normalize   NFKC, case folded; soft hyphens, zero-width and bidi marks dropped; dashes and quotes unified
//   break       ICU word boundaries (UAX #29), then the rules below
//   compounds   "sector-led", "R&D", "O'Brien", "2019/20", "CAB.34", "s.151", "£17m": the parts as words and
//               one joined token, so that each is found the ways people type it; "&" is the word "and"
//   possessive  "council's", "councils'" lose the mark
//   accents     a word with accents gets a folded twin at its position
//
// An Analyzer keeps buffers and ICU iterators between calls: use one a thread. Any bytes are accepted; invalid
// UTF-8 separates words. Offsets are bytes into the text that was passed in, whatever normalization did to it.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "analyzers/token.h"

namespace minutebook::analyzers {

// Changes when the same text gives other tokens: an index made by another version asks for a rebuild.
inline constexpr int kAnalyzerVersion = 1;

class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // The tokens of `text`, ordered by position, at one position word, folded, joined.
  // The result and the terms in it live until the next call or the end of the Analyzer.
  const std::vector<Token>& analyze(std::string_view text);

  // The same tokens by the ICU path alone; what the ASCII fast path is held against.
  const std::vector<Token>& analyze_with_icu(std::string_view text);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace minutebook::analyzers
