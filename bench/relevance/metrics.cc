// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/relevance/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace minutebook::bench {
namespace {

double discount(std::size_t rank) { return 1.0 / std::log2(static_cast<double>(rank) + 1.0); }

}  // namespace

double ndcg(const Ranking& ranking, const Relevant& relevant, std::size_t depth) {
  double gain = 0;
  for (std::size_t i = 0; i < std::min(depth, ranking.size()); ++i) {
    if (relevant.contains(ranking[i])) gain += discount(i + 1);
  }
  double ideal = 0;
  for (std::size_t i = 0; i < std::min(depth, relevant.size()); ++i) ideal += discount(i + 1);
  return gain / ideal;
}

double average_precision(const Ranking& ranking, const Relevant& relevant) {
  double sum = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    if (!relevant.contains(ranking[i])) continue;
    ++found;
    sum += static_cast<double>(found) / static_cast<double>(i + 1);
  }
  return sum / static_cast<double>(relevant.size());
}

double recall(const Ranking& ranking, const Relevant& relevant, std::size_t depth) {
  const auto end = ranking.begin() + static_cast<std::ptrdiff_t>(std::min(depth, ranking.size()));
  const auto found =
      std::count_if(ranking.begin(), end, [&](const auto& id) { return relevant.contains(id); });
  return static_cast<double>(found) / static_cast<double>(relevant.size());
}

void Measures::add(const Ranking& ranking, const Relevant& relevant) {
  if (relevant.empty()) return;
  ++queries_;
  ndcg_ += ndcg(ranking, relevant, 10);
  average_precision_ += average_precision(ranking, relevant);
  recall_ += recall(ranking, relevant, 1000);
}

std::string to_line(const Measures& measures) {
  return fmt::format("nDCG@10 {:.4f} MAP {:.4f} recall@1000 {:.4f}", measures.ndcg_at_10(), measures.map(),
                     measures.recall_at_1000());
}

}  // namespace minutebook::bench
