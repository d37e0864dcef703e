// SPDX-License-Identifier: GPL-2.0-or-later
// relevance: how well passages are ranked, on a test collection or on our own questions. Its last line is the measures.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/relevance/collection.h"
#include "bench/relevance/metrics.h"
#include "bench/relevance/own.h"
#include "bench/relevance/test_index.h"

namespace {

namespace bench = minutebook::bench;

constexpr std::size_t kDepth = 1000;

struct Files {
  std::filesystem::path documents, queries, judgements;
};

bench::Measures measure_own(const std::filesystem::path& papers, const std::filesystem::path& questions) {
  const bench::Measures measures = bench::measure_own(papers, questions);
  fmt::print("{} questions\n", measures.queries());
  return measures;
}

bench::Measures measure(const Files& files) {
  const std::vector<bench::TestQuery> queries = bench::read_queries(files.queries);
  const bench::Judgements judgements = bench::read_judgements(files.judgements);
  const std::vector<bench::TestDocument> documents = bench::read_documents(files.documents);
  bench::TestIndex index(documents);
  bench::Measures measures;
  for (const bench::TestQuery& query : queries) {
    const auto relevant = judgements.find(query.id);
    if (relevant != judgements.end()) measures.add(index.rank(query.text, kDepth), relevant->second);
  }
  fmt::print("{} documents, {} of {} queries have relevant documents\n", documents.size(), measures.queries(),
             queries.size());
  return measures;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Ranks the documents of a test collection as the product does, any word counting, and measures it; or "
      "asks our own "
      "questions of our own papers.",
      "relevance");
  Files files;
  std::filesystem::path questions, papers;
  auto* documents = app.add_option("--documents", files.documents, "A JSON object a line: id, title, text");
  auto* queries = app.add_option("--queries", files.queries, "id TAB text");
  auto* judgements =
      app.add_option("--qrels", files.judgements, "TREC judgements: query 0 document relevance");
  documents->needs(queries, judgements);
  queries->needs(documents);
  judgements->needs(documents);
  auto* own =
      app.add_option("--own", questions, "Judged questions: question TAB paper TAB beginning of a passage");
  own->needs(app.add_option("--papers", papers, "The folder of papers that --own is about"));
  own->excludes(documents);
  CLI11_PARSE(app, argc, argv);
  if (documents->empty() && own->empty()) {
    fmt::print(stderr, "relevance: name --documents, --queries and --qrels, or --own and --papers\n");
    return 2;
  }
  try {
    fmt::print("{}\n", to_line(own->empty() ? measure(files) : measure_own(papers, questions)));
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    fmt::print(stderr, "relevance: {}\n", error.what());
    return 3;
  } catch (const Xapian::Error& error) {
    fmt::print(stderr, "relevance: {}\n", error.get_description());
    return 3;
  }
}
