// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/ranking.h"

#include <algorithm>

#include "query/expansion.h"
#include "query/weight.h"

namespace minutebook::query {
namespace {

// Closeness is read from positions: of very many passages that have all words it would cost more than it tells.
constexpr std::uint64_t kMostByCloseness = 2'000;

std::size_t count_words(const Node& node) {
  std::size_t words = node.kind == NodeKind::kWord || node.kind == NodeKind::kPhrase ? 1 : 0;
  for (const Node& child : node.children) words += count_words(child);
  return words;
}

// Of few words each one missed is felt; a long question is answered by those that matter.
double presence(const Node& tree) {
  return 1.0 / static_cast<double>(std::max<std::size_t>(1, count_words(tree)));
}

}  // namespace

void rank_by_relevance(Xapian::Enquire& enquire, const Xapian::Database& database, Compiler& compiler,
                       const Node& tree, Wanted wanted, std::uint64_t found) {
  const bool by_closeness = wanted == Wanted::kAnyWord || found <= kMostByCloseness;
  const Xapian::Query query =
      compiler.compile(tree, by_closeness ? Compiler::Purpose::kRank : Compiler::Purpose::kCount);
  enquire.set_weighting_scheme(PassageWeight{presence(tree)});
  enquire.set_query(query);
  if (wanted == Wanted::kAllWords) return;
  const Xapian::Query more = expansion(database, query, enquire.get_mset(0, kFeedbackPassages));
  if (!more.empty()) enquire.set_query(Xapian::Query{Xapian::Query::OP_AND_MAYBE, query, more});
}

}  // namespace minutebook::query
