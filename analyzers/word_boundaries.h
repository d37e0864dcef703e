// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a script that puts no spaces between them, by ICU's dictionaries. Not for use by two threads
// at once. Throws std::runtime_error where ICU's data is missing.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace minutebook::analyzers {

class WordBoundaries {
 public:
  WordBoundaries();
  ~WordBoundaries();
  WordBoundaries(const WordBoundaries&) = delete;
  WordBoundaries& operator=(const WordBoundaries&) = delete;

  // Where the words of `run` (UTF-8, valid) end, the last at its end. Lives until the next call.
  const std::vector<std::uint32_t>& ends(std::string_view run);

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
  UText text_ = UTEXT_INITIALIZER;
  std::vector<std::uint32_t> ends_;
};

}  // namespace minutebook::analyzers
