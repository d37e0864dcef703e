// SPDX-License-Identifier: GPL-2.0-or-later
// Two lists held side by side: of all pairs that could be, those that keep the order of both and weigh most together.
// Pure, safe from any thread. Takes O(n log n) for n pairs; of equally heavy chains always the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace minutebook::indexer {

struct Pair {
  std::size_t left = 0;
  std::size_t right = 0;
  std::uint64_t weight = 0;  // over 0
};

// The chosen pairs in their order: each has a greater left and a greater right than the one before.
std::vector<Pair> heaviest_chain(std::vector<Pair> pairs);

}  // namespace minutebook::indexer
