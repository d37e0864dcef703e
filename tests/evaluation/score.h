// SPDX-License-Identifier: GPL-2.0-or-later
// How well papers were read: what was found is held against gold, field by field.
//
//   papers       papers of a file, paired with gold's by kind, date and title
//   kind ... contact_officers   values of a paired paper
//   people       names in the attendance; roles and authorities: with the name they stand beside
//   items        number and title together
//   access       restricted papers and items; a public one that was found restricted is a false find
//   speakers, decisions, actions   of each item, wherever in it they stand
//   owners       an action with its owner
//
// What gold does not state is not judged; an item without `access` is public where its paper is. A paper that
// was missed leaves all it states missed; a paper that gold does not have is one false find under `papers`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "papers/meeting.h"
#include "tests/evaluation/gold.h"

namespace minutebook::evaluation {

enum class Field : std::uint8_t {
  kPapers,
  kKind,
  kTitle,
  kOrganization,
  kDate,
  kStartTime,
  kVenue,
  kChair,
  kContactOfficers,
  kPeople,
  kRoles,
  kAuthorities,
  kItems,
  kAccess,
  kSpeakers,
  kDecisions,
  kActions,
  kOwners,
};
inline constexpr std::size_t kFieldCount = 18;

std::string_view to_string(Field field);

// Counts over any number of papers. A ratio of nothing is 1: nothing was wrong.
struct Tally {
  std::size_t right = 0;
  std::size_t false_finds = 0;
  std::size_t missed = 0;

  bool judged() const { return right + false_finds + missed > 0; }
  double precision() const;
  double recall() const;
  double f1() const;
  friend bool operator==(const Tally&, const Tally&) = default;
};

// One thing that went wrong, for a person to look up.
struct Finding {
  Field field;
  bool missed;        // else a false find
  std::string place;  // file, paper and item
  std::string text;   // what was missed or falsely found
};

// Of what one rule inferred and gold judges, how much was right. Speakers are left out: whom a word means is one
// question, and whether that one was heard another.
struct Share {
  std::size_t right = 0;
  std::size_t judged = 0;
};

struct Scores {
  std::array<Tally, kFieldCount> tallies;
  std::vector<Finding> findings;
  std::map<papers::Basis, Share> inferred;

  Tally& operator[](Field field) { return tallies[static_cast<std::size_t>(field)]; }
  const Tally& operator[](Field field) const { return tallies[static_cast<std::size_t>(field)]; }
  double macro_f1() const;  // mean over the fields that were judged
};

// Adds what one file gave to `scores`; `file` names it in findings.
void score_file(const std::vector<papers::Paper>& found, const std::vector<GoldPaper>& gold,
                std::string_view file, Scores& scores);

// Reads every paper that has gold: PAPERS/NAME.* for GOLD/NAME.json. A paper that cannot be read gives
// nothing, and so misses everything. Throws GoldError, also where a gold file has no paper or there is no
// gold at all.
Scores score_folder(const std::filesystem::path& papers, const std::filesystem::path& gold);

}  // namespace minutebook::evaluation
