// SPDX-License-Identifier: GPL-2.0-or-later
// Who is who in a collection: names as the papers have them to people. One person may be written in several ways and
// change council; two people may have one name. Rules (docs/decisions/0010-who-is-who.md) weigh what the papers show:
// authority, body, party, dates, and that nobody stands twice in one attendance list. What is doubtful is kept apart and
// said. What somebody wrote down by hand wins.
//
// The answer depends on what was added, not on the order. Not for use by two threads at once; results own their texts.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/links.h"
#include "schema/sightings.h"

namespace minutebook::schema {

// What a people file says of one person (docs/operating.md).
struct KnownPerson {
  std::string name = {};
  std::vector<std::string> other_names = {};
  std::vector<std::string> not_names = {};    // names of others, whatever the rules say
  std::vector<std::string> authorities = {};  // where given, the names mean this person only beside these
  std::string from = {};  // ISO 8601, both days included: the names mean this person between them
  std::string to = {};
  bool is_restricted = false;  // for those who may see everything

  friend bool operator==(const KnownPerson&, const KnownPerson&) = default;
};

inline constexpr std::string_view kKnownPeopleKey = "minutebook.people";

std::string encode(const std::vector<KnownPerson>& people);
std::vector<KnownPerson> decode_known_people(
    std::string_view bytes);  // none for bytes that encode did not write

struct PersonAuthority {
  std::string name;
  std::string first;  // the years of the first and the last paper, "" where none has a date
  std::string last;
};

struct Person {
  std::string name;
  std::string label;  // links.h
  std::vector<std::string> other_names;
  std::vector<std::string> roles;
  std::vector<std::string> bodies;
  std::vector<std::string> parties;
  std::vector<PersonAuthority> authorities;
  std::string first;  // years, likewise
  std::string last;
  std::uint64_t passages = 0;
  std::vector<Variant> variants;
};

// Two that may be one.
struct Doubt {
  std::string one;  // labels
  std::string other;
  std::string reason;
  std::string evidence_of_one;  // where they were seen, in words
  std::string evidence_of_other;
};

struct People {
  std::vector<Person> people;  // by name
  std::vector<Doubt> doubts;
};

class PeopleResolver {
 public:
  explicit PeopleResolver(std::vector<KnownPerson> known = {});
  ~PeopleResolver();
  PeopleResolver(PeopleResolver&&) noexcept;

  void add(const Sightings& sightings);
  // Once, after all were added; `bodies` are those that have several names (bodies.h).
  People resolve(const std::vector<Linked>& bodies = {});

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// What of them a search needs.
std::vector<Linked> links_of(const std::vector<Person>& people);

}  // namespace minutebook::schema
