// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/people.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "query/names.h"
#include "query/open_index.h"
#include "query/who_is_who.h"
#include "schema/terms.h"

namespace minutebook::query {

// The same ones that a search would take it for.
schema::People those_named(schema::People people, std::string_view name) {
  std::vector<std::string> keys;
  for (const schema::Person& person : people.people) {
    keys.push_back(schema::value_key(person.label));
    for (const schema::Variant& variant : person.variants) keys.push_back(variant.key);
  }
  const NameIndex index(schema::Field::kPerson, std::move(keys));
  const std::vector<std::string> meant = index.find(name).keys;
  const auto is_meant = [&](const std::string& key) {
    return std::find(meant.begin(), meant.end(), key) != meant.end();
  };
  std::set<std::string> labels;
  std::erase_if(people.people, [&](const schema::Person& person) {
    const bool stays = is_meant(schema::value_key(person.label)) ||
                       std::any_of(person.variants.begin(), person.variants.end(),
                                   [&](const schema::Variant& variant) { return is_meant(variant.key); });
    if (stays) labels.insert(person.label);
    return !stays;
  });
  std::erase_if(people.doubts, [&](const schema::Doubt& doubt) {
    return !labels.contains(doubt.one) && !labels.contains(doubt.other);
  });
  return people;
}

schema::People list_people(const std::filesystem::path& index, Audience audience, std::string_view name) {
  return with_index(index, audience, [&](const std::vector<Xapian::Database>& databases) {
    schema::People people = read_people(databases);
    return name.empty() ? people : those_named(std::move(people), name);
  });
}

}  // namespace minutebook::query
