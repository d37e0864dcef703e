// SPDX-License-Identifier: GPL-2.0-or-later
// How alike two texts are, whatever a scan, the end of a line or a later draft changed in them: by the runs of letters
// that both have. Capitals, accents, punctuation and spaces do not count, so that a word broken in two is the same word.
// Pure functions, safe from any thread; any bytes are accepted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::indexer {

// Bytes in a run. A wrong letter spoils as many runs; shorter ones are shared by texts that have nothing to do with
// each other.
inline constexpr std::size_t kRunLength = 6;

using Runs = std::vector<std::uint64_t>;  // sorted, each once

std::string letters_of(std::string_view text);

// The runs in `letters`; of fewer than kRunLength letters the whole is one run, of none there is none.
Runs runs_of(std::string_view letters);

// The runs of all of them together.
Runs together(const std::vector<const Runs*>& all);

std::size_t shared(const Runs& a, const Runs& b);

}  // namespace minutebook::indexer
