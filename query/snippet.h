// SPDX-License-Identifier: GPL-2.0-or-later
// The part of a text that answers the question best, with every match marked, found by the analyzer that
// indexed it. Keeps references to the analyzer and stemmer; not for use by two threads at once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/stemmer.h"
#include "query/search.h"
#include "query/tree.h"

namespace minutebook::query {

inline constexpr std::size_t kSnippetBytes = 240;

class SnippetMaker {
 public:
  // Of the words, phrases and prefixes that `tree` asks for in the text of passages.
  SnippetMaker(const Node& tree, analyzers::Analyzer& analyzer, analyzers::Stemmer& stemmer);

  // About kSnippetBytes of `text`, cut at the ends of words as they are indexed, with an ellipsis where something is left out; the
  // start where nothing matches. White space is shown as single bytes of space.
  Snippet make(std::string_view text);

 private:
  // One thing that is looked for, as the terms that stand in a row.
  struct Wanted {
    NodeKind kind = NodeKind::kWord;
    std::vector<std::string> terms;  // stems of a word that has one
    bool is_stemmed = false;
  };
  struct Mark {
    analyzers::ByteRange range;
    std::size_t wanted = 0;
  };

  void add(const Node& node);
  std::vector<Mark> find(std::string_view text);

  analyzers::Analyzer& analyzer_;
  analyzers::Stemmer& stemmer_;
  std::vector<Wanted> wanted_;
  std::vector<analyzers::ByteRange> words_;  // of the text at hand
};

}  // namespace minutebook::query
