// SPDX-License-Identifier: GPL-2.0-or-later
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <vector>

#include "bench/corpora.h"
#include "corpus/generator/note.h"
#include "papers/read_paper.h"

namespace minutebook::bench {
namespace {

constexpr std::uint32_t kNotes = 64;

void ReadNote(benchmark::State& state) {
  std::vector<std::string> notes;
  for (std::uint32_t i = 0; i < kNotes; ++i) {
    notes.push_back(corpus::note(kSeed, i));
    const papers::Reading reading = papers::read_paper_bytes(notes.back(), "note.txt");
    if (reading.papers.size() != 1 || reading.papers.front().items.empty()) {
      state.SkipWithError("a generated note was not read as one paper with items");
      return;
    }
  }
  std::size_t next = 0;
  std::int64_t bytes = 0;
  for (auto _ : state) {
    const std::string& note = notes[next++ % notes.size()];
    benchmark::DoNotOptimize(papers::read_paper_bytes(note, "note.txt"));
    bytes += static_cast<std::int64_t>(note.size());
  }
  state.SetBytesProcessed(bytes);
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(ReadNote)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace minutebook::bench
