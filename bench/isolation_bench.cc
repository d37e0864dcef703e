// SPDX-License-Identifier: GPL-2.0-or-later
// What it costs that every file is read in a process of its own. IsolatedNothing is that cost alone: a file
// is handed over and nothing is done with it. ReadNote (papers_bench.cc) and ReadNoteIsolated read the same notes.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "bench/corpora.h"
#include "corpus/generator/note.h"
#include "isolation/isolated_reader.h"

namespace minutebook::bench {
namespace {

constexpr std::uint32_t kNotes = 64;

void IsolatedNothing(benchmark::State& state) {
  const std::string note = corpus::note(kSeed, 0);
  const auto read = [](std::string_view) {
    papers::Reading reading;
    reading.papers.resize(1);
    return reading;
  };
  isolation::IsolatedReader reader({}, {.read = read, .warm_up = {}});
  for (auto _ : state) benchmark::DoNotOptimize(reader.read(note, "note.txt"));
}
BENCHMARK(IsolatedNothing)->UseRealTime()->Unit(benchmark::kMicrosecond);

void ReadNoteIsolated(benchmark::State& state) {
  isolation::IsolatedReader reader;
  std::vector<std::string> notes;
  for (std::uint32_t i = 0; i < kNotes; ++i) {
    notes.push_back(corpus::note(kSeed, i));
    const papers::Reading reading = reader.read(notes.back(), "note.txt");
    if (reading.papers.size() != 1 || reading.papers.front().items.empty()) {
      state.SkipWithError("a generated note was not read as one paper with items");
      return;
    }
  }
  std::size_t next = 0;
  std::int64_t bytes = 0;
  for (auto _ : state) {
    const std::string& note = notes[next++ % notes.size()];
    benchmark::DoNotOptimize(reader.read(note, "note.txt"));
    bytes += static_cast<std::int64_t>(note.size());
  }
  state.SetBytesProcessed(bytes);
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(ReadNoteIsolated)->UseRealTime()->Unit(benchmark::kMicrosecond);

// From nothing to the first file that can be read: once a run.
void StartReaderProcess(benchmark::State& state) {
  for (auto _ : state) {
    isolation::IsolatedReader reader;
    benchmark::DoNotOptimize(reader.weaknesses());
  }
}
BENCHMARK(StartReaderProcess)->UseRealTime()->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace minutebook::bench
