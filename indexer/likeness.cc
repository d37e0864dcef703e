// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/likeness.h"

#include <algorithm>

#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

void sort_once(Runs& runs) {
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
}

}  // namespace

std::string letters_of(std::string_view text) {
  std::string letters = schema::value_key(text);
  letters.erase(std::remove(letters.begin(), letters.end(), ' '), letters.end());
  return letters;
}

Runs runs_of(std::string_view letters) {
  static_assert(kRunLength < sizeof(Runs::value_type), "a run is its own bytes, in a number");
  constexpr std::uint64_t kMask = (std::uint64_t{1} << (8 * kRunLength)) - 1;
  Runs runs;
  runs.reserve(letters.size());
  std::uint64_t run = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    run = ((run << 8U) | static_cast<unsigned char>(letters[i])) & kMask;
    if (i + 1 >= kRunLength) runs.push_back(run);
  }
  if (runs.empty() && !letters.empty()) runs.push_back(run);
  sort_once(runs);
  return runs;
}

Runs together(const std::vector<const Runs*>& all) {
  Runs runs;
  for (const Runs* some : all) runs.insert(runs.end(), some->begin(), some->end());
  sort_once(runs);
  return runs;
}

std::size_t shared(const Runs& a, const Runs& b) {
  std::size_t count = 0;
  for (auto in_a = a.begin(), in_b = b.begin(); in_a != a.end() && in_b != b.end();) {
    if (*in_a < *in_b) {
      ++in_a;
    } else if (*in_b < *in_a) {
      ++in_b;
    } else {
      ++count, ++in_a, ++in_b;
    }
  }
  return count;
}

}  // namespace minutebook::indexer
