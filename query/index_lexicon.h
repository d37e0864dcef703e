// SPDX-License-Identifier: GPL-2.0-or-later
// The names of an open index. The names of a field are listed when they are first asked for and kept; make
// another one where the databases have changed. Uses the handles it was given: same thread only. Throws
// Xapian::Error.
#pragma once

#include <xapian.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "query/lexicon.h"
#include "query/who_is_who.h"

namespace minutebook::query {

class IndexLexicon : public Lexicon {
 public:
  // One handle for each database, public/ first: metadata of a combined one is that of its first alone.
  explicit IndexLexicon(std::vector<Xapian::Database> databases)
      : databases_{std::move(databases)}, who_{read_links(databases_)} {}

  const NameIndex& names(schema::Field field) const override;
  std::vector<std::string> meanings(schema::Field field, const std::string& key) const override;
  std::string about(schema::Field field, std::string_view meaning) const override;
  const schema::Linked* linked(schema::Field field, std::string_view meaning) const override;

  const WhoIsWho& who() const { return who_; }

 private:
  bool is_in(schema::Field field, const schema::Linked& linked) const;
  std::vector<std::string> terms_of(schema::Field field, std::string_view meaning) const;
  bool has_any(const std::vector<std::string>& terms) const;
  std::vector<std::string> authorities_of(std::string_view name) const;
  std::string years_of(const std::vector<std::string>& terms) const;

  std::vector<Xapian::Database> databases_;
  WhoIsWho who_;
  mutable std::map<schema::Field, NameIndex> names_;
};

}  // namespace minutebook::query
