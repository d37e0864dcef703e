// SPDX-License-Identifier: GPL-2.0-or-later
// What the index holds of one file: a record for each passage, and by which names, authorities and roles it
// is found. No Xapian yet: this is where the rules on papers are, and they can be read and tested by
// themselves.
//
// Restricted is a passage that is marked so, or whose item or paper is. What a public passage holds and is
// found by comes from public passages alone, numbering included: a gap in the numbers would tell of what is
// hidden.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "indexer/counts.h"
#include "papers/read_paper.h"
#include "schema/fields.h"
#include "schema/record.h"
#include "schema/sightings.h"

namespace minutebook::indexer {

// A name of a person, and the authority that the paper gives beside it; "" where it gives none.
struct Standing {
  std::string name;
  std::string authority;
  friend bool operator==(const Standing&, const Standing&) = default;
};

struct IndexedPassage {
  schema::Record record;
  std::uint32_t paper =
      0;  // its place in the file; not for public/, which must not tell of restricted papers
  bool restricted = false;
  std::optional<analyzers::Date> date;
  // By which it is found; display forms, each once.
  std::vector<std::string> speakers;     // of a decision or action also those of the rest of its item
  std::vector<std::string> people;       // speakers, owner, mover, seconder; who is listed
  std::vector<Standing> standings;       // of the people and the chair
  std::vector<std::string> authorities;  // of the paper and of the people, by their official names
  std::vector<std::string> authority_types;
  std::vector<std::string> regions;
  std::vector<std::string> nations;
  std::vector<std::string> parties;
  std::vector<std::string> roles;
  std::map<schema::Field, std::vector<std::string>> values;  // of further fields
  std::string printed_due;                                   // of an action, in a column beside it
  std::string printed_status;
  std::string venue;
  std::optional<double> money;  // the largest sum of its text
  // Places in the list of passages whose words it is also found by: the rest of its item.
  std::vector<std::size_t> context;

  // To `values`; "" is none.
  void add(schema::Field field, std::string_view value);
  void add(schema::Field field, const std::vector<std::string>& all);
};

// Adds a value that is not there yet; "" is none.
void add_once(std::vector<std::string>& values, std::string_view value);

struct FilePassages {
  std::vector<IndexedPassage> passages;  // in the order of the file
  Counts all;
  Counts open;  // what public passages, items and papers alone come to
  bool has_restricted = false;
  bool has_public = false;  // a paper of it is public
  schema::Sightings seen_in_public;
  schema::Sightings seen_in_restricted;  // what public passages do not show
};

FilePassages passages_of(const papers::Reading& reading);

}  // namespace minutebook::indexer
