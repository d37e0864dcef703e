// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/corpora.h"

#include <fmt/format.h>

#include <cstdlib>
#include <string>

#include "analyzers/analyzer.h"
#include "corpus/generator/note.h"
#include "indexer/update.h"
#include "schema/versions.h"

namespace minutebook::bench {
namespace {

namespace fs = std::filesystem;

// `make` fills a folder under another name, which becomes `folder` when it is whole.
template <typename Make>
void make_once(const fs::path& folder, Make make) {
  if (fs::exists(folder)) return;
  const fs::path unfinished = folder.string() + ".unfinished";
  fs::remove_all(unfinished);
  fs::create_directories(folder.parent_path());
  make(unfinished);
  fs::rename(unfinished, folder);
}

std::string corpus_name(std::uint32_t count) {
  return fmt::format("notes-{}-seed-{}-generator-{}", count, kSeed, corpus::kGeneratorVersion);
}

std::string index_name(std::uint32_t count) {
  return fmt::format("index-of-{}-analyzer-{}-schema-{}", corpus_name(count), analyzers::kAnalyzerVersion,
                     schema::kSchemaVersion);
}

}  // namespace

fs::path notes_folder(std::uint32_t count) {
  const fs::path folder = fs::path(MINUTEBOOK_BENCH_CACHE) / corpus_name(count);
  make_once(folder, [&](const fs::path& to) { corpus::write_notes(kSeed, count, to); });
  return folder;
}

fs::path index_folder(std::uint32_t count) {
  const fs::path folder = fs::path(MINUTEBOOK_BENCH_CACHE) / index_name(count);
  make_once(folder, [&](const fs::path& to) {
    indexer::UpdateOptions options;
    options.index = to;
    options.paths = {notes_folder(count)};
    indexer::update(options);
  });
  return folder;
}

std::uint64_t bytes_below(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

void for_each_size(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgName("notes")->Arg(2000);
  if (std::getenv("MINUTEBOOK_BENCH_FULL") != nullptr) benchmark->Arg(20000);
}

}  // namespace minutebook::bench
