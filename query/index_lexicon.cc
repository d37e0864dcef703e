// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/index_lexicon.h"

#include <algorithm>

#include "schema/terms.h"

namespace minutebook::query {

using schema::Field;

const NameIndex& IndexLexicon::names(Field field) const {
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
  // Somebody who has one of the names may be asked for by the others, and by what tells people of one name apart.
  std::sort(keys.begin(), keys.end());
  std::vector<std::string> others;
  for (const schema::Linked& linked : who_.of(field)) {
    const auto& variants = linked.variants;
    const bool is_named = std::any_of(variants.begin(), variants.end(), [&](const schema::Variant& variant) {
      return std::binary_search(keys.begin(), keys.end(), variant.key);
    });
    if (!is_named) continue;
    for (const schema::Variant& variant : variants) others.push_back(variant.key);
    others.push_back(schema::value_key(linked.label));
  }
  keys.insert(keys.end(), others.begin(), others.end());
  return names_.try_emplace(field, field, std::move(keys)).first->second;
}

bool IndexLexicon::is_in(Field field, const schema::Linked& linked) const {
  return std::any_of(linked.variants.begin(), linked.variants.end(), [&](const schema::Variant& variant) {
    const std::string term = variant_term(field, variant);
    return std::any_of(databases_.begin(), databases_.end(),
                       [&](const Xapian::Database& database) { return database.term_exists(term); });
  });
}

std::vector<std::string> IndexLexicon::meanings(Field field, const std::string& key) const {
  std::vector<std::string> labels;
  const schema::Linked* labelled = who_.labelled(field, key);
  if (labelled != nullptr && is_in(field, *labelled)) return {labelled->label};
  for (const schema::Linked* linked : who_.named(field, key)) {
    if (is_in(field, *linked)) labels.push_back(linked->label);
  }
  if (!labels.empty()) return labels;
  for (const Xapian::Database& database : databases_) {
    if (!database.term_exists(schema::entity_term(field, key))) continue;
    std::string name = database.get_metadata(schema::name_key(field, key));
    if (!name.empty()) return {std::move(name)};
  }
  return {};
}

const schema::Linked* IndexLexicon::linked(Field field, std::string_view meaning) const {
  return who_.labelled(field, schema::value_key(meaning));
}

}  // namespace minutebook::query
