// SPDX-License-Identifier: GPL-2.0-or-later
// The databases that one audience may see, opened as one, with what a search derives from them: names, who is who, how
// facets fold. Opens no database of others. Not for use by two threads at once. Throws SearchError where a database cannot
// be opened, Xapian::Error where it cannot be read.
#pragma once

#include <sys/types.h>
#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/stemmer.h"
#include "query/acronyms.h"
#include "query/compiler.h"
#include "query/facets.h"
#include "query/index_lexicon.h"
#include "query/search.h"
#include "query/tree.h"

namespace minutebook::query {

class Session {
 public:
  Session(std::filesystem::path index, Audience audience);

  // Sees what was committed since the last question.
  void refresh();

  // Names what is committed in all databases that are open: "UUID-REVISION" of each.
  std::string revision() const;

  const std::filesystem::path& index() const { return index_; }
  const Xapian::Database& database() const { return database_; }
  const IndexLexicon& lexicon() const { return *lexicon_; }
  const std::vector<FacetFolding>& foldings() const { return foldings_; }
  analyzers::Analyzer& analyzer() { return analyzer_; }
  analyzers::Stemmer& stemmer() { return stemmer_; }

  // What could not be searched for is said in `notes`, which is kept by reference.
  Compiler compiler(std::vector<std::string>& notes) {
    return Compiler{database_, *lexicon_, analyzer_, stemmer_, notes};
  }

  // The tree with short forms beside their long ones (acronyms.h); what was added is said in `notes`.
  Node widened(const Node& tree, std::vector<std::string>& notes) {
    return Acronyms{database_, stemmer_}.widened(tree, notes);
  }

  std::uint64_t count(const Node& tree);  // passages that match the widened tree, exact

  // A facet's value; null where the database no longer has it. Looked up once, and kept as long as that is cheap: until the next
  // refresh at the least.
  const NamedValue* name_of_number(schema::Half half, schema::Field field, std::uint64_t number);

 private:
  // A database and the folder it was opened from: a folder that was put in its place is another database.
  struct OpenFolder {
    std::filesystem::path path;
    ino_t inode = 0;
    Xapian::Database database;
  };

  void open();
  void open_folder(std::string_view name);
  void combine();

  std::filesystem::path index_;
  Audience audience_;
  std::vector<OpenFolder> folders_;
  Xapian::Database database_;
  std::optional<IndexLexicon> lexicon_;
  std::vector<FacetFolding> foldings_;
  std::unordered_map<std::uint64_t, std::optional<NamedValue>> named_values_;  // by half, field and number
  analyzers::Analyzer analyzer_;
  analyzers::Stemmer stemmer_;
};

}  // namespace minutebook::query
