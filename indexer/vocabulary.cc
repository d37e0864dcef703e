// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/vocabulary.h"

#include "schema/terms.h"

namespace minutebook::indexer {

std::uint32_t Vocabulary::number_of(const analyzers::Token& token) {
  const bool stem = schema::has_stem(token);
  Numbers& numbers = stem ? stemmed_ : unstemmed_;
  if (const auto known = numbers.find(token.term); known != numbers.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(terms_.size());
  terms_.push_back({schema::word_term(prefix_, token.term),
                    stem ? schema::stem_term(prefix_, stemmer_.stem(token.term)) : std::string()});
  numbers.emplace(token.term, number);
  return number;
}

void Vocabulary::clear() {
  stemmed_.clear();
  unstemmed_.clear();
  terms_.clear();
}

}  // namespace minutebook::indexer
