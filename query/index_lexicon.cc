// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/index_lexicon.h"

#include "schema/terms.h"

namespace minutebook::query {

const NameIndex& IndexLexicon::names(schema::Field field) const {
  const auto known = names_.find(field);
  if (known != names_.end()) return known->second;
  const std::string prefix = schema::name_key_prefix(field);
  std::vector<std::string> keys;
  for (const Xapian::Database& database : databases_) {
    const auto end = database.metadata_keys_end(prefix);
    for (auto key = database.metadata_keys_begin(prefix); key != end; ++key) {
      keys.push_back((*key).substr(prefix.size()));
    }
  }
  return names_.try_emplace(field, field, std::move(keys)).first->second;
}

std::optional<std::string> IndexLexicon::display(schema::Field field, const std::string& key) const {
  for (const Xapian::Database& database : databases_) {
    if (!database.term_exists(schema::entity_term(field, key))) continue;
    std::string name = database.get_metadata(schema::name_key(field, key));
    if (!name.empty()) return name;
  }
  return std::nullopt;
}

}  // namespace minutebook::query
