// SPDX-License-Identifier: GPL-2.0-or-later
// Which names of an index mean one person or one body: what a search needs to know of who is who (people.h, bodies.h).
// A name that no other goes with is not in it: it means itself. Each database holds the links of its audience under
// kLinksKey, and under kLinksStampKey the stamps of the sightings that they were made from: where these are others,
// the links are made anew from the sightings. Values own their texts. Safe to read from several threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::schema {

// A name under which somebody stands in documents.
struct Variant {
  std::string key;  // value_key of the name
  // Set where others have the name too: then it means this one only beside this authority (value_key of its name, ""
  // where the papers give none).
  std::optional<std::string> authority;
  std::string from;  // the days between which it means this one, ISO 8601; "" where it always does
  std::string to;

  friend bool operator==(const Variant&, const Variant&) = default;
};

struct Linked {
  std::string name;  // as it is shown
  std::string
      label;  // the same with what tells it from another of that name: "Ann Low (Kent County Council)"
  std::vector<Variant> variants;

  friend bool operator==(const Linked&, const Linked&) = default;
};

struct Links {
  std::vector<Linked> people;
  std::vector<Linked> bodies;

  friend bool operator==(const Links&, const Links&) = default;
};

inline constexpr std::string_view kLinksKey = "minutebook.links";
inline constexpr std::string_view kLinksStampKey = "minutebook.links-of";

// What links are made from, by the values of kSightingsStampKey (sightings.h) of the databases that were read.
std::string links_stamp(const std::vector<std::string>& sightings_stamps);

std::string encode(const Links& links);
std::optional<Links> decode_links(std::string_view bytes);  // nothing for bytes that encode did not write

}  // namespace minutebook::schema
