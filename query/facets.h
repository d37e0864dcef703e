// SPDX-License-Identifier: GPL-2.0-or-later
// Counts, in the one pass that finds the passages: how many match, the values of every facet, and the groups.
// Exact where the match looks at every passage (check_at_least). Made for one search; not for use by two
// threads at once.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "query/search.h"
#include "schema/facet_slot.h"
#include "schema/fields.h"

namespace minutebook::query {

// A value of a facet: how it is shown, and the key that two ways of printing it share.
struct NamedValue {
  std::string name;
  std::string key;
};

// The numbered value; null where the database no longer has it. It stays while the index is not refreshed.
using NameOfNumber =
    std::function<const NamedValue*(schema::Half half, schema::Field field, std::uint64_t number)>;

// The values of one facet that are one person or body, though the papers print them in several ways, and those that are
// several of one name.
struct FacetFolding {
  using Labels = std::unordered_map<std::uint64_t, std::size_t>;  // places in `labels`, by number

  std::vector<std::string> labels;
  std::array<Labels, 2> same;       // for each half: of names that always mean labels[...]
  std::array<Labels, 2> standings;  // of names that do so beside an authority, by number of standing
  std::array<std::unordered_set<std::uint64_t>, 2> shared;  // numbers of these names
};

class CountingSpy : public Xapian::MatchSpy {
 public:
  // Also counts the groups of `group_slot` where it is set. `foldings` has one for each facet and is kept by reference.
  CountingSpy(std::optional<Xapian::valueno> group_slot, const std::vector<FacetFolding>& foldings);

  void operator()(const Xapian::Document& document, double weight) override;

  std::uint64_t total() const { return total_; }
  std::uint64_t groups() const { return groups_.size(); }
  std::uint64_t group_size(const std::string& group) const;

  // The facet's values, up to `limit`: most first, years and days newest first.
  Facet facet(schema::Field field, std::size_t limit, const NameOfNumber& name) const;

 private:
  using Counts = std::vector<std::uint64_t>;  // by number
  static constexpr std::size_t kHalves = 2;

  std::uint64_t total_ = 0;
  std::optional<Xapian::valueno> group_slot_;
  std::unordered_map<std::string, std::uint64_t> groups_;
  const std::vector<FacetFolding>& foldings_;
  std::array<std::vector<Counts>, kHalves> counts_;  // for each half, in the order of the facet slot
};

}  // namespace minutebook::query
