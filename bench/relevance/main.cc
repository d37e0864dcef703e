// SPDX-License-Identifier: GPL-2.0-or-later
// relevance: how well passages are ranked, on a test collection. Its last line is the measures.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/relevance/collection.h"
#include "bench/relevance/metrics.h"
#include "bench/relevance/test_index.h"

namespace {

namespace bench = minutebook::bench;

constexpr std::size_t kDepth = 1000;

struct Files {
  std::filesystem::path documents, queries, judgements;
};

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
      "Ranks the documents of a test collection as the product does, any word counting, and measures it.",
      "relevance");
  Files files;
  app.add_option("--documents", files.documents, "A JSON object a line: id, title, text")->required();
  app.add_option("--queries", files.queries, "id TAB text")->required();
  app.add_option("--qrels", files.judgements, "TREC judgements: query 0 document relevance")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    fmt::print("{}\n", to_line(measure(files)));
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    fmt::print(stderr, "relevance: {}\n", error.what());
    return 3;
  } catch (const Xapian::Error& error) {
    fmt::print(stderr, "relevance: {}\n", error.get_description());
    return 3;
  }
}
