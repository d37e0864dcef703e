// SPDX-License-Identifier: GPL-2.0-or-later
// Who and what one file speaks of: the people of its papers and the bodies that met, as the papers have them. Each
// database keeps the sightings of a file under sightings_key(source), written in the transaction that writes its
// passages: those of public/ come from public passages alone. Who is who is told from them (people.h, bodies.h).
// Values own their texts. Safe to read from several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::schema {

struct SeenPerson {
  std::string name;       // without title and honours
  std::string authority;  // by its official name; where the paper gives none, that of the paper
  std::string role;       // "" of somebody who is not listed
  std::string party;
  bool is_listed = false;      // in the attendance list, not only in the text
  std::uint64_t passages = 0;  // that have to do with the person

  friend bool operator==(const SeenPerson&, const SeenPerson&) = default;
};

struct SeenMeeting {
  std::string body;
  std::string authority;
  std::string date;  // ISO 8601; "" where unknown
  std::vector<SeenPerson> people;

  friend bool operator==(const SeenMeeting&, const SeenMeeting&) = default;
};

// "Harbour and Coast Board (HCB)".
struct SeenShortForm {
  std::string body;
  std::string short_form;

  friend bool operator==(const SeenShortForm&, const SeenShortForm&) = default;
};

struct Sightings {
  std::vector<SeenMeeting> meetings;
  std::vector<SeenShortForm> short_forms;

  bool empty() const { return meetings.empty() && short_forms.empty(); }
  friend bool operator==(const Sightings&, const Sightings&) = default;
};

inline constexpr std::string_view kSightingsPrefix = "sightings.";
// Set to another value whenever a database's sightings change.
inline constexpr std::string_view kSightingsStampKey = "minutebook.sightings";

std::string sightings_key(std::string_view source);
std::string encode(const Sightings& sightings);
std::optional<Sightings> decode_sightings(
    std::string_view bytes);  // nothing for bytes that encode did not write

}  // namespace minutebook::schema
