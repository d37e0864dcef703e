// SPDX-License-Identifier: GPL-2.0-or-later
// Matches a tree against an open index: how many passages, their facets, and the hits of one page, by passage or in groups.
// Made for one search; not for use by two threads at once. Throws Xapian::Error, schema::RecordError, TimeoutError.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "query/deadline.h"
#include "query/ranking.h"
#include "query/search.h"
#include "query/session.h"
#include "query/snippet.h"
#include "query/tree.h"

namespace minutebook::query {

class Matcher {
 public:
  // Keeps references.
  Matcher(Session& session, Sort sort, Grouping group, const SearchOptions& options)
      : session_{session}, sort_{sort}, group_{group}, options_{options}, deadline_{options.deadline} {}

  // Fills in totals, facets, the tally, hits and, where hits are grouped by the values of a field, the answer, and adds what could not
  // be searched for to the notes. `shown` is the tree as it was asked, whose words the snippets mark. Returns how many
  // passages match.
  std::uint64_t run(const Node& tree, const Node& shown, Results& results, Wanted wanted = Wanted::kAllWords);

  // The values of a facet, disjunctive (those of a chosen one keep their counts), all of them.
  Facet facet(const Node& tree, schema::Field field);

 private:
  void look_at_all(const Node& tree, Xapian::MatchSpy& spy);
  void add_facets(const Node& tree, const CountingSpy& counts, Results& results);
  void add_hits(const Node& tree, const Node& shown, const CountingSpy& counts, Results& results);
  void add_value_groups(const Node& tree, const Node& shown, Results& results);
  std::optional<Hit> decision_of(const Hit& hit, const Node& tree, SnippetMaker& snippets);
  std::vector<FacetValue> days(const Node& tree);  // newest first
  std::vector<FacetValue> values(const Node& tree, schema::Field field);
  std::uint64_t meetings(const Node& tree);

  Xapian::MSet ranked(const Node& tree, std::uint64_t total, std::size_t offset, std::size_t limit,
                      std::optional<Xapian::valueno> collapse);
  Facet facet_of_all(const Node& tree, schema::Field field);
  Facet counted(const CountingSpy& counts, schema::Field field, std::size_t limit) const;
  Hit hit_of(const Xapian::MSetIterator& match, SnippetMaker& snippets) const;

  Session& session_;
  Sort sort_;
  Grouping group_;
  const SearchOptions& options_;
  Deadline deadline_;
  Wanted wanted_ = Wanted::kAllWords;
  std::vector<std::string> notes_;
};

}  // namespace minutebook::query
