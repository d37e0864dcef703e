// SPDX-License-Identifier: GPL-2.0-or-later
// The words met so far with the terms they give, each made once: papers repeat their words.
// Not for use by two threads at once. A number is good until clear().
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/stemmer.h"
#include "analyzers/token.h"

namespace minutebook::indexer {

struct WordTerms {
  std::string word;  // as written
  std::string stem;  // "" where it has none
};

class Vocabulary {
 public:
  explicit Vocabulary(std::string_view prefix) : prefix_(prefix) {}

  std::uint32_t number_of(const analyzers::Token& token);
  const WordTerms& operator[](std::uint32_t number) const { return terms_[number]; }
  std::size_t size() const { return terms_.size(); }
  void clear();

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Numbers = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

  std::string prefix_;
  analyzers::Stemmer stemmer_;
  Numbers stemmed_;
  Numbers unstemmed_;  // joined tokens may be spelled like a word, and have no stem
  std::vector<WordTerms> terms_;
};

}  // namespace minutebook::indexer
