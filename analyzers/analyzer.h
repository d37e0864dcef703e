// SPDX-License-Identifier: GPL-2.0-or-later
// Text to terms. The one chain that the index, the query and the snippet share: what is not split the same
// way on both sides is not found. docs/analysis.md has the rules by example.
//
//   normalize   NFKC, case folded; soft hyphens, zero-width and bidi marks dropped; dashes and quotes unified
//   break       words as UAX #29 has them, by ICU's dictionaries where a script has no spaces
//   compounds   "sector-led", "R&D", "O'Brien", "2019/20", "CAB.34", "s.151", "£17m": the parts as words and
//               a joined token, so that each is found the ways people type it; "&" is the word "and"
//   possessive  "council's", "councils'" lose the mark
//   accents     a word with accents gets a folded twin at its position
//
// Joined tokens never overlap; an amount with a currency sign has two over the same words. A query for a compound
// is the phrase of its words or one of its joined terms.
//
// An Analyzer keeps buffers and ICU iterators between calls: use one a thread. Any bytes are accepted; those that
// are not UTF-8 separate words. Offsets are bytes into the text that was passed in, whatever normalization did to
// it. Tokens take some ten times the memory of the text: pass passages, not archives.
// Throws std::runtime_error where ICU's data is missing.
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
