// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of a test collection as the product indexes passages, each the one passage of an item with the document's
// title; and the product's answer to a text that any of its words answers. No paper is read: what is measured is the
// ranking. Made in a folder that is gone with the object. Not for use by two threads at once.
// Throws Xapian::Error and std::system_error.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/stemmer.h"
#include "bench/relevance/collection.h"
#include "bench/relevance/metrics.h"
#include "bench/relevance/temporary_folder.h"

namespace minutebook::bench {

class TestIndex {
 public:
  explicit TestIndex(const std::vector<TestDocument>& documents);

  // The ids of the best documents, `depth` at the most.
  Ranking rank(std::string_view text, std::size_t depth);

 private:
  TemporaryFolder folder_;
  std::vector<std::string> ids_;  // of Xapian's documents, from its number 1 on
  Xapian::Database database_;
  analyzers::Analyzer analyzer_;
  analyzers::Stemmer stemmer_;
};

}  // namespace minutebook::bench
