// SPDX-License-Identifier: GPL-2.0-or-later
// Which names mean one body: "HCB", "Anglia Harbour & Coast Board" and "Harbour and Coast Board". A short
// form means the body that the papers define it for, else the only one that its letters are the initials of; "the Board"
// the only board there is. What may mean two means itself.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/links.h"
#include "schema/sightings.h"

namespace minutebook::schema {

class BodyResolver {
 public:
  void add(const Sightings& sightings);
  std::vector<Linked> resolve() const;

 private:
  class Meanings;
  struct Body {
    std::map<std::string, std::uint64_t> names;  // as printed, and how often
  };

  std::map<std::string, Body> bodies_;  // by value_key
  std::map<std::string, std::map<std::string, std::uint64_t>>
      short_forms_;  // value_keys: short form, body, how often
};

// The first letters of the words of a value_key, with and without those of "and", "of", "for" and "the".
bool are_initials(std::string_view letters, std::string_view key);

// Whether it ends in a word that bodies end in: "Board", "Committee".
bool is_body_name(std::string_view name);

}  // namespace minutebook::schema
