// SPDX-License-Identifier: GPL-2.0-or-later
// The words that an open index has, as written in texts and titles, and how many passages have each. Uses the handles
// and buffers that it was given: same thread only. Throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/stemmer.h"

namespace minutebook::query {

struct IndexWord {
  std::string word;
  std::uint64_t passages = 0;  // that have it in the text or in the title, whichever are more
};

class IndexWords {
 public:
  IndexWords(const Xapian::Database& database, analyzers::Analyzer& analyzer, analyzers::Stemmer& stemmer)
      : database_{database}, analyzer_{analyzer}, stemmer_{stemmer} {}

  // How many passages a typed word finds, in any of its forms; 0 where it is several words or none.
  std::uint64_t passages_with(std::string_view typed) const;

  // The words that begin with `start`, by spelling; of no more than `most` terms, so that a letter is no flood.
  std::vector<IndexWord> beginning(std::string_view start, std::size_t most) const;

  bool have_one_stem(std::string_view a, std::string_view b) const;

 private:
  const Xapian::Database& database_;
  analyzers::Analyzer& analyzer_;
  analyzers::Stemmer& stemmer_;
};

}  // namespace minutebook::query
