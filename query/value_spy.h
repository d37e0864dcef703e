// SPDX-License-Identifier: GPL-2.0-or-later
// How many passages have each value of a field that is no facet, counted from the terms of the passages that match. Made for
// one search; not for use by two threads at once. Throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/lexicon.h"
#include "query/search.h"
#include "schema/fields.h"

namespace minutebook::query {

class ValueSpy : public Xapian::MatchSpy {
 public:
  explicit ValueSpy(schema::Field field) : field_{field} {}

  void operator()(const Xapian::Document& document, double weight) override;

  // By the names that they are shown by, most first.
  std::vector<FacetValue> values(const Lexicon& lexicon) const;

 private:
  schema::Field field_;
  std::unordered_map<std::string, std::uint64_t> counts_;  // by the value's key
};

}  // namespace minutebook::query
