// SPDX-License-Identifier: GPL-2.0-or-later
// How fast files of each format become text: bytes and files a second.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "bench/corpora.h"
#include "corpus/generator/note.h"
#include "papers/readers/extract.h"

namespace minutebook::bench {
namespace {

void read_again(benchmark::State& state, std::string_view bytes, std::string_view words) {
  if (readers::extract(bytes).text.find(words) == std::string::npos) {
    state.SkipWithError("the file was not read");
    return;
  }
  for (auto _ : state) benchmark::DoNotOptimize(readers::extract(bytes));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

void ReadFile(benchmark::State& state, const char* name) {
  const std::string path = std::string(MINUTEBOOK_SOURCE_DIR) + "/tests/papers/readers/files/" + name;
  std::ifstream file(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  read_again(state, bytes, "the");
}
BENCHMARK_CAPTURE(ReadFile, pdf, "minutes.pdf")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(ReadFile, pdf_columns, "columns.pdf")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(ReadFile, docx, "minutes.docx")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(ReadFile, odt, "minutes.odt")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(ReadFile, rtf_by_unrtf, "minutes.rtf")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(ReadFile, doc_by_antiword, "minutes.doc")->Unit(benchmark::kMicrosecond);

// A note of the generated corpus, as it is, and in the marks of other kinds of text.
void ReadPlainText(benchmark::State& state) { read_again(state, corpus::note(kSeed, 1), "the"); }
BENCHMARK(ReadPlainText)->Unit(benchmark::kMicrosecond);

void ReadMarkdown(benchmark::State& state) {
  read_again(state, "---\ntitle: A note\n---\n" + corpus::note(kSeed, 1), "A note");
}
BENCHMARK(ReadMarkdown)->Unit(benchmark::kMicrosecond);

void ReadHtml(benchmark::State& state) {
  std::string page = "<html><body><p>";
  for (const char c : corpus::note(kSeed, 1))
    page += c == '\n' ? std::string("</p>\n<p>") : std::string(1, c);
  read_again(state, page, "the");
}
BENCHMARK(ReadHtml)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace minutebook::bench
