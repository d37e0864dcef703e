// SPDX-License-Identifier: GPL-2.0-or-later
// Each class of question, warm, with snippets of ten hits and all facets. Counters: the median and the 95th
// percentile in milliseconds, and the passages found.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "bench/corpora.h"
#include "corpus/generator/vocabulary.h"
#include "query/search.h"

namespace minutebook::bench {
namespace {

query::Searcher& searcher(std::uint32_t notes) {
  static std::map<std::uint32_t, query::Searcher> open;
  const auto found = open.find(notes);
  if (found != open.end()) return found->second;
  return open.emplace(notes, query::Searcher(index_folder(notes), query::Audience::kPublic)).first->second;
}

// A word that a handful of 2,000 notes have.
std::string rare_word() {
  std::string word;
  corpus::append_rare_word(2500, word);
  return word;
}

// Somebody who chaired a decision on climate change.
std::string chair(query::Searcher& searcher) {
  const query::Results results = searcher.search("kind:decision \"climate change\"");
  return results.hits.empty() ? "" : results.hits.front().record.chair;
}

double percentile(const std::vector<double>& sorted, std::size_t percent) {
  return sorted[(sorted.size() - 1) * percent / 100];
}

void ask(benchmark::State& state, const std::string& question, const query::SearchOptions& options = {}) {
  query::Searcher& index = searcher(static_cast<std::uint32_t>(state.range(0)));
  const query::Results answer = index.search(question, options);
  if (answer.total == 0 || answer.hits.empty() || answer.facets.empty() != (options.facet_values == 0) ||
      !answer.interpretation.notes.empty()) {
    state.SkipWithError(
        fmt::format("{}: {} found, {} notes", question, answer.total, answer.interpretation.notes.size())
            .c_str());
    return;
  }
  std::vector<double> milliseconds;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(index.search(question, options));
    milliseconds.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  state.counters["p50_ms"] = percentile(milliseconds, 50);
  state.counters["p95_ms"] = percentile(milliseconds, 95);
  state.counters["found"] = static_cast<double>(answer.total);
}

void Search(benchmark::State& state, const std::string& question) { ask(state, question); }

void SearchWithoutFacets(benchmark::State& state, const std::string& question) {
  ask(state, question, {.facet_values = 0});
}

void SearchRareWord(benchmark::State& state) { ask(state, rare_word()); }

void SearchPlainQuestion(benchmark::State& state) {
  const std::string name = chair(searcher(static_cast<std::uint32_t>(state.range(0))));
  ask(state, "decisions on climate change chaired by " + name);
}

#define MINUTEBOOK_SEARCH(name, question) \
  BENCHMARK_CAPTURE(Search, name, question)->Apply(for_each_size)->Unit(benchmark::kMillisecond)

MINUTEBOOK_SEARCH(common_word, "programme");
MINUTEBOOK_SEARCH(or_of_2, "programme OR budget");
MINUTEBOOK_SEARCH(and_of_3, "climate AND support AND budget");
MINUTEBOOK_SEARCH(words_3, "climate support budget");
BENCHMARK_CAPTURE(SearchWithoutFacets, words_3, "climate support budget")
    ->Apply(for_each_size)
    ->Unit(benchmark::kMillisecond);
MINUTEBOOK_SEARCH(phrase, "\"adult social care\"");
MINUTEBOOK_SEARCH(prefix, "homeless*");
MINUTEBOOK_SEARCH(filter, "kind:decision date:2015..2017 climate");
MINUTEBOOK_SEARCH(filter_only, "kind:decision date:2015..2017");
BENCHMARK(SearchRareWord)->Apply(for_each_size)->Unit(benchmark::kMillisecond);
BENCHMARK(SearchPlainQuestion)->Apply(for_each_size)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace minutebook::bench
