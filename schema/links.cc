// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/links.h"

#include "schema/codec.h"

namespace minutebook::schema {
namespace {

constexpr char kForm = 1;

}  // namespace

template <class Visit>
void visit(Visit& v, Is<Variant> auto& variant) {
  v(variant.key);
  v(variant.authority);
  v(variant.from);
  v(variant.to);
}

template <class Visit>
void visit(Visit& v, Is<Linked> auto& linked) {
  v(linked.name);
  v(linked.label);
  v(linked.variants);
}

template <class Visit>
void visit(Visit& v, Is<Links> auto& links) {
  v(links.people);
  v(links.bodies);
}

std::string links_stamp(const std::vector<std::string>& sightings_stamps) {
  std::string stamp;
  for (const std::string& one : sightings_stamps) stamp += one + '+';
  return stamp;
}

std::string encode(const Links& links) { return encode_as(kForm, links); }

std::optional<Links> decode_links(std::string_view bytes) { return decode_as<Links>(kForm, bytes); }

}  // namespace minutebook::schema
