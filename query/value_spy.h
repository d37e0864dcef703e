// SPDX-License-Identifier: GPL-2.0-or-later
// How many passages have each value of a field, counted from the terms of the passages that match: of fields that are no
// facets, and of people together with their councils. Made for one search; not for use by two threads at once. Throws
// Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/lexicon.h"
#include "query/search.h"
#include "query/tree.h"
#include "schema/fields.h"

namespace minutebook::query {

// A list of those present names many people beside many councils. Who is asked for of one council is its own people, and
// the councils of one person are that one's: both are read from the names beside their authorities (schema/terms.h).
struct Pairing {
  schema::Field people;  // the field of the names
  std::set<std::string>
      keys;  // of the authorities whose people are counted, or of the people whose authorities are; all
             // where there are none
};

// How values of `field` are paired in a question; nothing where it names no other side.
std::optional<Pairing> pairing_of(const Node& tree, schema::Field field, const Lexicon& lexicon);

class ValueSpy : public Xapian::MatchSpy {
 public:
  explicit ValueSpy(schema::Field field, std::optional<Pairing> pairing = {});

  void operator()(const Xapian::Document& document, double weight) override;

  // By the names that they are shown by, most first.
  std::vector<FacetValue> values(const Lexicon& lexicon) const;

 private:
  schema::Field field_;
  std::optional<Pairing> pairing_;
  std::unordered_map<std::string, std::uint64_t> counts_;  // by the value's key
};

}  // namespace minutebook::query
