// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes: the fast path and the ICU path agree, and every range lies in the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "analyzers/analyzer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using minutebook::analyzers::Analyzer;
  static Analyzer fast;
  static Analyzer icu;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto& tokens = fast.analyze(text);
  if (tokens != icu.analyze_with_icu(text)) std::abort();
  for (const auto& token : tokens) {
    if (token.term.empty() || token.range.begin >= token.range.end || token.range.end > size) std::abort();
  }
  return 0;
}
