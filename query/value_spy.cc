// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/value_spy.h"

#include <algorithm>
#include <map>
#include <utility>

#include "schema/terms.h"

namespace minutebook::query {

namespace {

using schema::Field;

std::set<std::string> keys_of(const Node& condition, Field field, const Lexicon& lexicon) {
  std::set<std::string> keys;
  for (const Node& child : condition.children) keys.merge(keys_of(child, field, lexicon));
  if (condition.kind != NodeKind::kFilter) return keys;
  if (const schema::Linked* linked = lexicon.linked(field, condition.text)) {
    for (const schema::Variant& variant : linked->variants) keys.insert(variant.key);
  } else {
    keys.insert(schema::value_key(condition.text));
  }
  return keys;
}

}  // namespace

std::optional<Pairing> pairing_of(const Node& tree, Field field, const Lexicon& lexicon) {
  const bool wants_people = schema::is_person(field);
  if (!wants_people && field != Field::kAuthority) return std::nullopt;
  for (const Node& condition : conditions_of(tree)) {
    const auto filtered = condition.kind == NodeKind::kPresent ? condition.field : filtered_field(condition);
    if (!filtered) continue;
    const bool is_other_side = wants_people ? filtered == Field::kAuthority : schema::is_person(*filtered);
    if (is_other_side)
      return Pairing{wants_people ? field : *filtered, keys_of(condition, *filtered, lexicon)};
  }
  return std::nullopt;
}

ValueSpy::ValueSpy(Field field, std::optional<Pairing> pairing)
    : field_{field}, pairing_{std::move(pairing)} {}

void ValueSpy::operator()(const Xapian::Document& document, double) {
  const Field read = pairing_ ? pairing_->people : field_;
  const std::string prefix{schema::spec(read).term_prefix};
  std::set<std::string> found;  // each once a passage
  auto term = document.termlist_begin();
  for (term.skip_to(prefix); term != document.termlist_end(); ++term) {
    const std::string whole = *term;
    if (!whole.starts_with(prefix)) break;
    if (!pairing_) {
      if (schema::is_value_term(read, whole)) found.insert(whole.substr(prefix.size()));
      continue;
    }
    const auto standing = schema::standing_of_term(read, whole);
    if (!standing) continue;
    const bool wants_people = read == field_;
    const std::string name{standing->name};
    const std::string authority{standing->authority};
    const std::string& given = wants_people ? authority : name;
    const std::string& wanted = wants_people ? name : authority;
    const bool is_meant = pairing_->keys.empty() || pairing_->keys.contains(given);
    if (is_meant && !wanted.empty()) found.insert(wanted);
  }
  for (const std::string& key : found) ++counts_[key];
}

std::vector<FacetValue> ValueSpy::values(const Lexicon& lexicon) const {
  std::map<std::string, std::uint64_t> by_name;
  for (const auto& [key, count] : counts_) {
    const std::vector<std::string> names = lexicon.meanings(field_, key);
    by_name[names.size() == 1 ? names.front() : key] += count;
  }
  std::vector<FacetValue> result;
  for (const auto& [name, count] : by_name) result.push_back({name, count});
  std::stable_sort(result.begin(), result.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  return result;
}

}  // namespace minutebook::query
