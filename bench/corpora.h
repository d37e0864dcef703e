// SPDX-License-Identifier: GPL-2.0-or-later
// Generated corpora and their indexes, made when first asked for and kept for the next run in
// MINUTEBOOK_BENCH_CACHE. What is kept is named by all that it depends on but the code of the rooms: after a
// change that alters what is stored without a new version, delete the folder. One thread only. Errors are
// those of generator and indexer.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <filesystem>

namespace minutebook::bench {

inline constexpr std::uint64_t kSeed = 1;

// A folder with that many notes.
std::filesystem::path notes_folder(std::uint32_t count);

// An index of them.
std::filesystem::path index_folder(std::uint32_t count);

// Bytes of all files below a folder.
std::uint64_t bytes_below(const std::filesystem::path& folder);

// The sizes that benchmarks run on: 2,000 notes, and 20,000 as well where the environment variable
// MINUTEBOOK_BENCH_FULL is set, for that takes minutes the first time.
void for_each_size(benchmark::internal::Benchmark* benchmark);

}  // namespace minutebook::bench
