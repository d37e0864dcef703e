// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/sightings.h"

#include "schema/codec.h"
#include "schema/terms.h"

namespace minutebook::schema {
namespace {

constexpr char kForm = 1;

}  // namespace

template <class Visit>
void visit(Visit& v, Is<SeenPerson> auto& person) {
  v(person.name);
  v(person.authority);
  v(person.role);
  v(person.party);
  v(person.is_listed);
  v(person.passages);
}

template <class Visit>
void visit(Visit& v, Is<SeenMeeting> auto& meeting) {
  v(meeting.body);
  v(meeting.authority);
  v(meeting.date);
  v(meeting.people);
}

template <class Visit>
void visit(Visit& v, Is<SeenShortForm> auto& seen) {
  v(seen.body);
  v(seen.short_form);
}

template <class Visit>
void visit(Visit& v, Is<Sightings> auto& sightings) {
  v(sightings.meetings);
  v(sightings.short_forms);
}

std::string sightings_key(std::string_view source) { return term(kSightingsPrefix, source); }

std::string encode(const Sightings& sightings) { return encode_as(kForm, sightings); }

std::optional<Sightings> decode_sightings(std::string_view bytes) {
  return decode_as<Sightings>(kForm, bytes);
}

}  // namespace minutebook::schema
