// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/index_lexicon.h"

#include <algorithm>
#include <array>

#include "schema/terms.h"

namespace minutebook::query {

using schema::Field;

namespace {

// What somebody may be, what says most first.
constexpr std::array kRoles = {Field::kChair, Field::kViceChair, Field::kPresenter, Field::kSpeaker,
                               Field::kOwner, Field::kMover,     Field::kSeconder,  Field::kAttendee};
constexpr std::size_t kMostRoles = 2;
constexpr std::size_t kMostAuthorities = 2;
constexpr std::size_t kMostPassages = 2000;  // whose dates are read

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) {
    if (!part.empty()) result += (result.empty() ? "" : ", ") + part;
  }
  return result;
}

std::vector<std::string> variant_terms(Field field, const schema::Linked& linked) {
  std::vector<std::string> terms;
  for (const schema::Variant& variant : linked.variants) terms.push_back(variant_term(field, variant));
  return terms;
}

}  // namespace

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
  return has_any(variant_terms(field, linked));
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

std::vector<std::string> IndexLexicon::terms_of(Field field, std::string_view meaning) const {
  const schema::Linked* several = who_.labelled(field, schema::value_key(meaning));
  if (several == nullptr) return {schema::entity_term(field, meaning)};
  return variant_terms(field, *several);
}

bool IndexLexicon::has_any(const std::vector<std::string>& terms) const {
  return std::any_of(terms.begin(), terms.end(), [this](const std::string& term) {
    return std::any_of(databases_.begin(), databases_.end(),
                       [&term](const Xapian::Database& database) { return database.term_exists(term); });
  });
}

// The authorities beside which papers have the name.
std::vector<std::string> IndexLexicon::authorities_of(std::string_view name) const {
  const std::string start = schema::standing_term(Field::kPerson, name, {});
  std::vector<std::string> names;
  for (const Xapian::Database& database : databases_) {
    const auto end = database.allterms_end(start);
    for (auto term = database.allterms_begin(start); term != end && names.size() < kMostAuthorities; ++term) {
      const std::string key = (*term).substr(start.size());
      std::string shown = database.get_metadata(schema::name_key(Field::kAuthority, key));
      const bool is_new = std::find(names.begin(), names.end(), shown) == names.end();
      if (!shown.empty() && is_new) names.push_back(std::move(shown));
    }
  }
  return names;
}

// "2016-2020": the first and the last year of the passages that have one of the terms.
std::string IndexLexicon::years_of(const std::vector<std::string>& terms) const {
  const Xapian::valueno slot = schema::spec(Field::kDate).slot;
  std::string first;
  std::string last;
  for (const Xapian::Database& database : databases_) {
    for (const std::string& term : terms) {
      std::size_t count = 0;
      auto date = database.valuestream_begin(slot);
      const auto end = database.postlist_end(term);
      for (auto passage = database.postlist_begin(term); passage != end && count < kMostPassages; ++passage) {
        ++count;
        date.skip_to(*passage);
        if (date == database.valuestream_end(slot)) break;
        if (date.get_docid() != *passage) continue;
        const std::string year = (*date).substr(0, 4);
        if (first.empty() || year < first) first = year;
        if (year > last) last = year;
      }
    }
  }
  return first == last ? first : first + "-" + last;
}

std::string IndexLexicon::about(Field field, std::string_view meaning) const {
  std::vector<std::string> parts;
  if (schema::is_person(field)) {
    for (const Field role : kRoles) {
      if (parts.size() < kMostRoles && has_any(terms_of(role, meaning)))
        parts.emplace_back(schema::spec(role).name);
    }
    for (std::string& authority : authorities_of(meaning)) parts.push_back(std::move(authority));
  }
  parts.push_back(years_of(terms_of(field, meaning)));
  return joined(parts);
}

const schema::Linked* IndexLexicon::linked(Field field, std::string_view meaning) const {
  return who_.labelled(field, schema::value_key(meaning));
}

}  // namespace minutebook::query
