// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/evaluation/score_attendance.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "tests/evaluation/compare.h"

namespace minutebook::evaluation {
namespace {

using Texts = std::vector<std::string>;

struct NamePairs {
  Texts names, roles, authorities;
};

std::string beside(const std::string& name, std::string_view value) {
  return name + " - " + (value.empty() ? "none" : std::string(value));
}

NamePairs gold_pairs(const std::vector<GoldAttendee>& attendees) {
  NamePairs pairs;
  for (const GoldAttendee& person : attendees) {
    pairs.names.push_back(person.name);
    if (person.role) pairs.roles.push_back(beside(person.name, *person.role));
    if (person.authority) pairs.authorities.push_back(beside(person.name, *person.authority));
  }
  return pairs;
}

// What was found, without the role or authority of a person for whom gold states none.
NamePairs found_pairs(const std::vector<papers::Attendee>& attendees, const GoldList<GoldAttendee>& gold) {
  const auto states = [&](const std::string& name, auto member) {
    const auto silent = [&](const GoldAttendee& person) {
      return same(person.name, name) && !(person.*member);
    };
    return std::none_of(gold.required.begin(), gold.required.end(), silent) &&
           std::none_of(gold.optional.begin(), gold.optional.end(), silent);
  };
  NamePairs pairs;
  for (const papers::Attendee& person : attendees) {
    pairs.names.push_back(person.name);
    if (states(person.name, &GoldAttendee::role))
      pairs.roles.push_back(beside(person.name, to_string(person.role)));
    if (states(person.name, &GoldAttendee::authority)) {
      pairs.authorities.push_back(beside(person.name, person.authority));
    }
  }
  return pairs;
}

}  // namespace

void score_attendance(const Place& place, const GoldList<GoldAttendee>& gold,
                      const std::vector<papers::Attendee>& found) {
  const NamePairs required = gold_pairs(gold.required);
  const NamePairs optional = gold_pairs(gold.optional);
  const NamePairs given = found_pairs(found, gold);
  place.compare(Field::kPeople, required.names, optional.names, given.names);
  place.compare(Field::kRoles, required.roles, optional.roles, given.roles);
  place.compare(Field::kAuthorities, required.authorities, optional.authorities, given.authorities);
}

}  // namespace minutebook::evaluation
