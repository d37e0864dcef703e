// SPDX-License-Identifier: GPL-2.0-or-later
// Counts, in the one pass that finds the passages: how many match, the values of every facet, and the groups.
// Exact where the match looks at every passage (check_at_least). Made for one search; not for use by two
// threads at once.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/search.h"
#include "schema/fields.h"

namespace minutebook::query {

class CountingSpy : public Xapian::MatchSpy {
 public:
  // Also counts the groups of `group_slot` where it is set.
  explicit CountingSpy(std::optional<Xapian::valueno> group_slot);

  void operator()(const Xapian::Document& document, double weight) override;

  std::uint64_t total() const { return total_; }
  std::uint64_t groups() const { return groups_.size(); }
  std::uint64_t group_size(const std::string& group) const;

  // The facets in the order of the field table, each with up to `limit` values: most first, years newest
  // first.
  std::vector<Facet> facets(std::size_t limit) const;

 private:
  using Counts = std::unordered_map<std::string, std::uint64_t>;
  struct Counted {
    const schema::FieldSpec* field;
    Counts counts;  // by the slot's bytes
  };

  std::uint64_t total_ = 0;
  std::optional<Xapian::valueno> group_slot_;
  Counts groups_;
  std::vector<Counted> counted_;
};

}  // namespace minutebook::query
