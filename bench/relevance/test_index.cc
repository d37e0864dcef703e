// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/relevance/test_index.h"

#include <utility>

#include "indexer/document_builder.h"
#include "indexer/passages.h"
#include "query/any_word.h"
#include "query/compiler.h"
#include "query/index_lexicon.h"
#include "query/ranking.h"

namespace minutebook::bench {
namespace {

void write_index(const std::vector<TestDocument>& documents, const std::string& folder) {
  Xapian::WritableDatabase database(folder, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  indexer::DocumentBuilder builder;
  const auto no_number = [](const auto&...) { return 0U; };  // nothing is counted by its values
  for (const TestDocument& document : documents) {
    indexer::IndexedPassage passage;
    passage.record.kind = "report";
    passage.record.item_title = document.title;
    passage.record.text = document.text;
    passage.record.source = document.id;
    indexer::FilePassages file;
    file.passages.push_back(std::move(passage));
    builder.begin(file);
    database.add_document(builder.build(0, no_number, no_number));
  }
  database.commit();
}

}  // namespace

TestIndex::TestIndex(const std::vector<TestDocument>& documents) {
  write_index(documents, folder_.path().string());
  database_ = Xapian::Database(folder_.path().string());
  for (const TestDocument& document : documents) ids_.push_back(document.id);
}

Ranking TestIndex::rank(std::string_view text, std::size_t depth) {
  const query::IndexLexicon no_names({database_});
  std::vector<std::string> notes;
  query::Compiler compiler(database_, no_names, analyzer_, stemmer_, notes);
  const query::Node any_word = query::any_word_of(text, analyzer_);

  Xapian::Enquire enquire(database_);
  query::rank_by_relevance(enquire, database_, compiler, any_word, query::Wanted::kAnyWord,
                           database_.get_doccount());
  Ranking ranking;
  const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(depth));
  for (auto match = matches.begin(); match != matches.end(); ++match) ranking.push_back(ids_[*match - 1]);
  return ranking;
}

}  // namespace minutebook::bench
