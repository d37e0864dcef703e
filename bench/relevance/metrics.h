// SPDX-License-Identifier: GPL-2.0-or-later
// How well a ranking serves a query, by judgements that call a document relevant or not. Pure functions, safe from any
// thread. A ranking names each document once, best first; relevant documents that it does not name count as missed.
//
// Sources: average precision: Buckley and Voorhees, "Evaluating evaluation measure stability", SIGIR 2000, not
// interpolated, as trec_eval's `map`. nDCG: Jarvelin and Kekalainen, "Cumulated gain-based evaluation of IR
// techniques", ACM TOIS 20 (2002), with the discount 1/log2(rank + 1) of Burges et al., ICML 2005, as trec_eval's
// `ndcg_cut_10`. Of relevance that is 0 or 1 the gain is the same by all of them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace minutebook::bench {

using Ranking = std::vector<std::string>;
using Relevant = std::set<std::string, std::less<>>;  // never empty where a measure is asked for

// Sum over the relevant among the first `depth` of 1/log2(rank + 1), over the same sum of a ranking that has
// min(depth, |relevant|) relevant ones first.
double ndcg(const Ranking& ranking, const Relevant& relevant, std::size_t depth);

// Sum over the relevant in the ranking of (relevant so far)/rank, over |relevant|.
double average_precision(const Ranking& ranking, const Relevant& relevant);

// Relevant among the first `depth`, over |relevant|.
double recall(const Ranking& ranking, const Relevant& relevant, std::size_t depth);

// The means over queries, each counting the same.
class Measures {
 public:
  // Nothing relevant tells nothing: such a query is left out.
  void add(const Ranking& ranking, const Relevant& relevant);

  std::size_t queries() const { return queries_; }
  double ndcg_at_10() const { return mean(ndcg_); }
  double map() const { return mean(average_precision_); }
  double recall_at_1000() const { return mean(recall_); }

 private:
  double mean(double sum) const { return queries_ == 0 ? 0.0 : sum / static_cast<double>(queries_); }

  std::size_t queries_ = 0;
  double ndcg_ = 0;
  double average_precision_ = 0;
  double recall_ = 0;
};

// "nDCG@10 0.1234 MAP 0.1234 recall@1000 0.1234"
std::string to_line(const Measures& measures);

}  // namespace minutebook::bench
