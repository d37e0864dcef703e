// SPDX-License-Identifier: GPL-2.0-or-later
// The names of an open index. The names of a field are listed when they are first asked for and kept; make
// another one where the databases have changed. Uses the handles it was given: same thread only. Throws
// Xapian::Error.
#pragma once

#include <xapian.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/lexicon.h"

namespace minutebook::query {

class IndexLexicon : public Lexicon {
 public:
  // One handle for each database: metadata of a combined one is that of its first alone.
  explicit IndexLexicon(std::vector<Xapian::Database> databases) : databases_{std::move(databases)} {}

  const NameIndex& names(schema::Field field) const override;
  std::optional<std::string> display(schema::Field field, const std::string& key) const override;

 private:
  std::vector<Xapian::Database> databases_;
  mutable std::map<schema::Field, NameIndex> names_;
};

}  // namespace minutebook::query
