// SPDX-License-Identifier: GPL-2.0-or-later
// Which names of an open index mean one person or one body (schema/links.h), for a search to look up. Immutable once
// made; safe to read from several threads, but for the functions that read databases.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/fields.h"
#include "schema/links.h"
#include "schema/people.h"

namespace minutebook::query {

class WhoIsWho {
 public:
  explicit WhoIsWho(schema::Links links);

  // Those that names of the field may mean; none where names of the field mean themselves.
  const std::vector<schema::Linked>& of(schema::Field field) const;

  // By the label or one of the names, as value_key; null and none where the name means itself.
  const schema::Linked* labelled(schema::Field field, const std::string& key) const;
  std::vector<const schema::Linked*> named(schema::Field field, const std::string& key) const;

 private:
  struct Index {
    std::vector<schema::Linked> all;
    std::unordered_map<std::string, std::size_t> by_label;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name;
  };
  static Index indexed(std::vector<schema::Linked> all);
  const Index& index_of(schema::Field field) const;

  Index people_;
  Index bodies_;
  Index nobody_;
};

// The term of a document that has a name in a field.
std::string variant_term(schema::Field field, const schema::Variant& variant);

bool has_term(const Xapian::Document& document, const std::string& term);

// The links of the databases' audience, public/ first: as they are stored, or where these are not of today, made anew.
// Throw Xapian::Error.
schema::Links read_links(const std::vector<Xapian::Database>& databases);
schema::People read_people(const std::vector<Xapian::Database>& databases);

}  // namespace minutebook::query
