// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdint>
#include <filesystem>

#include "bench/corpora.h"

namespace minutebook::bench {
namespace {

namespace fs = std::filesystem;

// The whole way from files to a synced index. Counters: notes and MB of text a second of wall clock, and
// bytes of index for each byte of text.
void BuildIndex(benchmark::State& state) {
  const auto notes = static_cast<std::uint32_t>(state.range(0));
  indexer::UpdateOptions options;
  options.index = fs::path(MINUTEBOOK_BENCH_CACHE) / "built";
  options.paths = {notes_folder(notes)};
  const std::uint64_t text = bytes_below(notes_folder(notes));
  for (auto _ : state) {
    state.PauseTiming();
    fs::remove_all(options.index);
    state.ResumeTiming();
    const indexer::Report report = indexer::update(options);
    if (report.added != notes || !report.failed.empty() || report.decisions < notes) {
      state.SkipWithError("not every note was indexed with its decisions");
      return;
    }
  }
  const auto runs = static_cast<double>(state.iterations());
  const auto per_second = benchmark::Counter::kIsRate;
  state.counters["notes/s"] = benchmark::Counter(runs * notes, per_second);
  state.counters["text/s"] = benchmark::Counter(runs * static_cast<double>(text), per_second);
  state.counters["index/text"] = static_cast<double>(bytes_below(options.index)) / static_cast<double>(text);
  fs::remove_all(options.index);
}
BENCHMARK(BuildIndex)->Apply(for_each_size)->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);

// A second run over the same files, which has nothing to do.
void UpdateNothing(benchmark::State& state) {
  const auto notes = static_cast<std::uint32_t>(state.range(0));
  indexer::UpdateOptions options;
  options.index = index_folder(notes);
  options.paths = {notes_folder(notes)};
  for (auto _ : state) {
    const indexer::Report report = indexer::update(options);
    if (report.unchanged != notes) {
      state.SkipWithError(fmt::format("{} of {} notes were unchanged", report.unchanged, notes).c_str());
      return;
    }
  }
  state.counters["notes/s"] =
      benchmark::Counter(static_cast<double>(state.iterations()) * notes, benchmark::Counter::kIsRate);
}
BENCHMARK(UpdateNothing)->Apply(for_each_size)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace minutebook::bench
