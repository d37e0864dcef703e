// SPDX-License-Identifier: GPL-2.0-or-later
// What a paper does not say in so many words and was inferred: which value, from what, and how sure that is. What is
// printed for what it is, a date behind "Date:", a decision behind "RESOLVED", is not inferred and not noted.
// Plain data and pure functions, safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minutebook::papers {

// Three words and no number: how often a rule is right is known from some hundred papers, not to the hundredth, and a
// reader wants to know no more than whether to look. The table in inference.cc gives each rule its word, by how often
// it was right where a careful reader had read the same papers (docs/decisions/0012-what-is-not-certain.md).
enum class Confidence : std::uint8_t {
  kHigh,    // right nineteen times in twenty
  kMedium,  // more often right than wrong by far: worth a look
  kLow,     // a guess, better than nothing
};

// The value that was inferred, by the name it has in `parse --json`.
enum class Inferred : std::uint8_t {
  kKind,
  kTitle,
  kOrganization,
  kAuthority,
  kDate,
  kVenue,
  kChair,
  kAttendance,
  kAccess,
  kNumber,
  kSpeakers,
  kOwner,
  kMover,
  kSeconder,
};

// What it was inferred from. The words of each are in inference.cc.
enum class Basis : std::uint8_t {
  // of a paper
  kRecordsDecisions,
  kRecordsNone,
  kFirstLine,
  kNamedByBody,
  kMostNamed,
  kOnlyCouncil,
  kFirstDate,
  kPostedDate,
  kAgendaOfFile,
  kPlaceLine,
  kTookChair,
  kNoStar,
  // of an item
  kPublicExcluded,
  kSectionAbove,
  kPartRestricted,
  kOutOfSequence,
  // of a passage
  kDecidedInProse,
  kCarried,
  kWorkInProse,
  // of a person
  kRoleOnly,
  kPosition,
  kInitials,
  kFirstName,
  kSpelling,
  kBeside,
};

// Where the words stand. `page` counts from 1; bytes of the extracted text (Reading::text), none where no words of the
// paper tell.
struct Place {
  std::optional<int> page;
  std::size_t offset = 0;
  std::size_t length = 0;
};

struct Inference {
  Inferred field = Inferred::kKind;
  std::string value;  // as the field has it; of a list, the one meant
  Basis basis = Basis::kRecordsNone;
  Place place;
};

Confidence confidence_of(Basis basis);

// The rule in words for a clerk: "a motion that was carried".
std::string_view reason_of(Basis basis);

std::string_view to_string(Confidence confidence);  // "high"
std::string_view to_string(Inferred field);         // "organization"

}  // namespace minutebook::papers
