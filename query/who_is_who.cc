// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/who_is_who.h"

#include <algorithm>
#include <utility>

#include "schema/bodies.h"
#include "schema/sightings.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

using schema::Field;
using schema::Linked;

// What all files show of people, still to be resolved, and of bodies.
struct Seen {
  schema::PeopleResolver people;
  std::vector<Linked> bodies;
};

Seen see(const std::vector<Xapian::Database>& databases) {
  const std::string known = databases.back().get_metadata(std::string(schema::kKnownPeopleKey));
  Seen seen{schema::PeopleResolver(schema::decode_known_people(known)), {}};
  schema::BodyResolver bodies;
  const std::string prefix(schema::kSightingsPrefix);
  for (const Xapian::Database& database : databases) {
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
      const auto sightings = schema::decode_sightings(database.get_metadata(*key));
      if (!sightings) continue;
      seen.people.add(*sightings);
      bodies.add(*sightings);
    }
  }
  seen.bodies = bodies.resolve();
  return seen;
}

}  // namespace

WhoIsWho::WhoIsWho(schema::Links links)
    : people_{indexed(std::move(links.people))}, bodies_{indexed(std::move(links.bodies))} {}

WhoIsWho::Index WhoIsWho::indexed(std::vector<Linked> all) {
  Index index;
  index.all = std::move(all);
  for (std::size_t i = 0; i < index.all.size(); ++i) {
    index.by_label.emplace(schema::value_key(index.all[i].label), i);
    for (const schema::Variant& variant : index.all[i].variants) {
      std::vector<std::size_t>& named = index.by_name[variant.key];
      if (named.empty() || named.back() != i) named.push_back(i);
    }
  }
  return index;
}

const WhoIsWho::Index& WhoIsWho::index_of(Field field) const {
  if (schema::is_person(field)) return people_;
  return field == Field::kOrganization ? bodies_ : nobody_;
}

const std::vector<Linked>& WhoIsWho::of(Field field) const { return index_of(field).all; }

const Linked* WhoIsWho::labelled(Field field, const std::string& key) const {
  const Index& index = index_of(field);
  const auto found = index.by_label.find(key);
  return found == index.by_label.end() ? nullptr : &index.all[found->second];
}

std::vector<const Linked*> WhoIsWho::named(Field field, const std::string& key) const {
  const Index& index = index_of(field);
  std::vector<const Linked*> result;
  const auto found = index.by_name.find(key);
  if (found == index.by_name.end()) return result;
  for (const std::size_t i : found->second) result.push_back(&index.all[i]);
  return result;
}

std::string variant_term(Field field, const schema::Variant& variant) {
  return variant.authority ? schema::standing_term(field, variant.key, *variant.authority)
                           : schema::entity_term(field, variant.key);
}

bool has_term(const Xapian::Document& document, const std::string& term) {
  auto at = document.termlist_begin();
  at.skip_to(term);
  return at != document.termlist_end() && *at == term;
}

schema::Links read_links(const std::vector<Xapian::Database>& databases) {
  const Xapian::Database& last = databases.back();  // restricted/ holds what is told from both
  std::vector<std::string> stamps;
  for (const Xapian::Database& database : databases) {
    stamps.push_back(database.get_metadata(std::string(schema::kSightingsStampKey)));
  }
  if (last.get_metadata(std::string(schema::kLinksStampKey)) == schema::links_stamp(stamps)) {
    if (auto links = schema::decode_links(last.get_metadata(std::string(schema::kLinksKey))))
      return *std::move(links);
  }
  Seen seen = see(databases);
  return {schema::links_of(seen.people.resolve(seen.bodies).people), seen.bodies};
}

schema::People read_people(const std::vector<Xapian::Database>& databases) {
  Seen seen = see(databases);
  return seen.people.resolve(seen.bodies);
}

}  // namespace minutebook::query
