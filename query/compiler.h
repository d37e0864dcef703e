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
#include "query/lexicon.h"
#include "query/tree.h"

namespace minutebook::query {

inline constexpr Xapian::termcount kMaxPrefixWords = 1000;

class Compiler {
 public:
  // Keeps references; what could not be searched for is said in `notes`.
  Compiler(const Xapian::Database& database, const Lexicon& lexicon, analyzers::Analyzer& analyzer,
           analyzers::Stemmer& stemmer, std::vector<std::string>& notes)
      : database_{database}, lexicon_{lexicon}, analyzer_{analyzer}, stemmer_{stemmer}, notes_{notes} {}

  // The passages that a tree asks for. Ranked, words that stand close together weigh more; that reads positions, and
  // changes nothing of what is found: not for counting.
  enum class Purpose { kCount, kRank };
  Xapian::Query compile(const Node& node, Purpose purpose);

  // Whether any passage can have the word, phrase or prefix; true for everything else.
  bool occurs(const Node& node);

 private:
  struct Words;  // a text taken apart

  Xapian::Query compile(const Node& node);
  Words words_of(std::string_view text);
  Xapian::Query text(const Node& node);
  Xapian::Query word_in(std::string_view prefix, const Words& words);
  Xapian::Query phrase_in(std::string_view prefix, const Words& words) const;
  Xapian::Query forms_of(std::string_view prefix, const std::string& word, const std::string& stem);
  Xapian::Query near(const Node& node);
  Xapian::Query prefix_in(std::string_view prefix, const Words& words);
  Xapian::Query filter(const Node& node) const;
  static Xapian::Query days_in_slot(const schema::FieldSpec& field, const Period& asked);
  static Xapian::Query amounts(const schema::FieldSpec& field, std::string_view text);
  Xapian::Query linked(schema::Field field, const schema::Linked& linked) const;
  Xapian::Query part_of_name(schema::Field field, std::string_view text) const;
  Xapian::Query period(const Period& period) const;
  Xapian::Query conjunction(const Node& node);
  Xapian::Query excluded_query(const Node& node);
  std::vector<Xapian::Query> closeness(const Node& node);
  std::vector<Xapian::Query> neighbours(const Node& node);

  const Xapian::Database& database_;
  const Lexicon& lexicon_;
  analyzers::Analyzer& analyzer_;
  analyzers::Stemmer& stemmer_;
  std::vector<std::string>& notes_;
  Purpose purpose_ = Purpose::kCount;
};

}  // namespace minutebook::query
