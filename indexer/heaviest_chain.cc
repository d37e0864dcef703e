// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/heaviest_chain.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace minutebook::indexer {
namespace {

// The heaviest chain that ends before a given right: a Fenwick tree of maxima.
class BestBefore {
 public:
  explicit BestBefore(std::size_t rights) : ends_(rights + 1) {}

  struct End {
    std::uint64_t weight = 0;
    std::optional<std::size_t> pair;  // with which it ends
  };

  End find(std::size_t right) const {
    End best;
    for (std::size_t at = right; at > 0; at &= at - 1) {
      if (ends_[at].weight > best.weight) best = ends_[at];
    }
    return best;
  }

  void offer(std::size_t right, const End& end) {
    for (std::size_t at = right + 1; at < ends_.size(); at += at & (~at + 1)) {
      if (end.weight > ends_[at].weight) ends_[at] = end;
    }
  }

 private:
  std::vector<End> ends_;
};

}  // namespace

std::vector<Pair> heaviest_chain(std::vector<Pair> pairs) {
  // Among pairs of one left the greatest right comes first, so that none of them can follow another.
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tie(a.left, b.right, b.weight) < std::tie(b.left, a.right, a.weight);
  });
  std::size_t rights = 0;
  for (const Pair& pair : pairs) rights = std::max(rights, pair.right + 1);

  BestBefore best(rights);
  std::vector<std::optional<std::size_t>> before(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const BestBefore::End end = best.find(pairs[i].right);
    before[i] = end.pair;
    best.offer(pairs[i].right, {end.weight + pairs[i].weight, i});
  }
  std::vector<Pair> chain;
  for (auto at = best.find(rights).pair; at; at = before[*at]) chain.push_back(pairs[*at]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace minutebook::indexer
