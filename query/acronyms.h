// SPDX-License-Identifier: GPL-2.0-or-later
// Short forms and long ones searched both ways: a tree that asks for "SLI" also asks for "sector-led improvement", and
// the other way round, as the papers that the asker may see explain it (schema/acronyms.h). Same thread as the
// database. Throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "analyzers/stemmer.h"
#include "query/tree.h"

namespace minutebook::query {

class Acronyms {
 public:
  // Keeps references.
  Acronyms(const Xapian::Database& database, analyzers::Stemmer& stemmer)
      : database_{database}, stemmer_{stemmer} {}

  // The tree as it is searched for; what is searched for too is said in `notes`. A word that is quoted or excluded asks
  // for itself alone; one in small letters that is an everyday word ("aid") is no acronym.
  Node widened(const Node& tree, std::vector<std::string>& notes) const;

 private:
  // What else a text may be called, commonest first.
  struct Others {
    std::vector<Node> nodes;
    std::string note;
  };

  Node conjunction(const Node& node, std::vector<std::string>& notes) const;
  static Node either(Node typed, Others others, std::vector<std::string>& notes);
  std::optional<Others> others_of_word(const std::string& typed) const;
  std::optional<Others> others_of_words(const std::string& words) const;

  const Xapian::Database& database_;
  analyzers::Stemmer& stemmer_;
};

}  // namespace minutebook::query
