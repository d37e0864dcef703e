// SPDX-License-Identifier: GPL-2.0-or-later
// The fictional world of generated notes: councils, a few thousand people, sixty bodies and who sits on them
// when. Everything is computed from the seed; nothing is kept. Pure functions, safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace minutebook::corpus {

inline constexpr std::uint32_t kBodies = 60;
inline constexpr std::uint32_t kPeople = 4000;
inline constexpr std::uint32_t kCouncils = 240;

struct Person {
  std::string title;  // "Cllr"
  std::string given;
  std::string surname;
  std::string honours;  // "" for most
  std::string council;

  std::string name() const { return given + " " + surname; }
  std::string as_written() const;
};

struct Officer {
  std::string name;
  std::string post;
};

std::string body_name(std::uint32_t body);  // below kBodies
std::string place_name(std::uint32_t index);
std::string council_name(std::uint32_t index);           // below kCouncils
Person person(std::uint64_t seed, std::uint32_t index);  // below kPeople

// The people with a seat on a body in a year, the chair first, then the vice-chair; all different. A seat
// changes hands every four years, not all in the same one.
std::vector<Person> members(std::uint64_t seed, std::uint32_t body, int year);

// The officers who report to a body in a year.
std::vector<Officer> officers(std::uint64_t seed, std::uint32_t body, int year);

}  // namespace minutebook::corpus
