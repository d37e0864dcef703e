// SPDX-License-Identifier: GPL-2.0-or-later
// A tree to a Xapian query, by the layout of schema/layout.h. Every word goes through the chain that indexed
// the papers. Uses the database for what it holds (names, years, words of a prefix); not for use by two
// threads at once. Throws Xapian::Error.
//
// Weights: title words above body words, words side by side above words apart; filters weigh nothing.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/stemmer.h"
#include "query/tree.h"

namespace minutebook::query {

inline constexpr Xapian::termcount kMaxPrefixWords = 1000;

class Compiler {
 public:
  // Keeps references; what could not be searched for is said in `notes`.
  Compiler(const Xapian::Database& database, analyzers::Analyzer& analyzer, analyzers::Stemmer& stemmer,
           std::vector<std::string>& notes)
      : database_{database}, analyzer_{analyzer}, stemmer_{stemmer}, notes_{notes} {}

  Xapian::Query compile(const Node& node);

  // Whether any passage can have the word, phrase or prefix; true for everything else.
  bool occurs(const Node& node);

 private:
  struct Words;  // a text taken apart

  Words words_of(std::string_view text);
  Xapian::Query text(const Node& node);
  Xapian::Query word_in(std::string_view prefix, const Words& words);
  Xapian::Query phrase_in(std::string_view prefix, const Words& words) const;
  Xapian::Query prefix_in(std::string_view prefix, const Words& words);
  Xapian::Query filter(const Node& node) const;
  Xapian::Query period(const Period& period) const;
  Xapian::Query conjunction(const Node& node);
  std::vector<Xapian::Query> closeness(const Node& node);

  const Xapian::Database& database_;
  analyzers::Analyzer& analyzer_;
  analyzers::Stemmer& stemmer_;
  std::vector<std::string>& notes_;
};

}  // namespace minutebook::query
