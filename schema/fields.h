// SPDX-License-Identifier: GPL-2.0-or-later
// The field table: what a query may name, and how each field is stored. The one place where a prefix, a slot,
// an alias or a facet is written; indexer/ and query/ both read it. Adding a field is a row here
// (docs/recipes).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace minutebook::schema {

enum class Field : std::uint8_t {
  kKind,
  kOrganization,
  kChair,
  kSpeaker,
  kPerson,
  kAuthority,
  kAuthorityType,
  kRegion,
  kNation,
  kOwner,
  kTitle,
  kDate,
  kParty,
  kRole,
  kMover,
  kSeconder,
  kSource,
  kFormat,
  kYear,
  kPublisher,
  kViceChair,
  kPresenter,
  kAttendee,
  kApologies,
  kSubstitute,
  kVotedFor,
  kVotedAgainst,
  kAbstained,
  kOutcome,
  kStatus,
  kDue,
  kNumber,
  kVenue,
  kMode,
  kIs,
  kHas,
  kExempt,
  kMoney,
  kReference,
  kId,
};

// How a value of the field is compared.
enum class FieldType : std::uint8_t {
  kEnum,    // one of `values`; any value where none are listed
  kName,    // a name: the boolean term of its key; part of one means the names that hold its words
  kText,    // words, stemmed, phrases: a title
  kDate,    // a day or a period
  kPath,    // a file, or the folders it is in
  kCode,    // a number or reference as a whole: the boolean term of its key; its values are not listed
  kAmount,  // of money: compared by size
};

inline constexpr std::uint32_t kNoSlot = UINT32_MAX;

// Another word for a value of an enum.
struct ValueAlias {
  std::string_view typed;  // in small letters
  std::string_view value;
};

struct FieldSpec {
  Field field = {};
  std::string_view name = {};  // as in the contract
  FieldType type = {};
  bool person = false;                // of kName: its values are names of people
  std::string_view term_prefix = {};  // Xapian prefix of the whole value, "" where none
  std::string_view word_prefix = {};  // Xapian prefix of its words, "" where none
  std::uint32_t slot = kNoSlot;       // value slot for sorting and ranges (layout.h says what stands in it)
  bool facet = false;                 // counted in answers, by kFacetSlot
  std::span<const std::string_view> aliases = {};  // other names a query may use
  std::span<const std::string_view> values = {};   // of an enum
  std::span<const ValueAlias> value_aliases = {};  // other words a query may use for them
  std::string_view help = {};                      // one line for --help and docs
};

std::span<const FieldSpec> fields();  // in the order of Field
std::span<const Field> facets();      // the fields that are counted, in the order that answers list them
// The facets of people: behind the values of all facets, those of these follow once more, each beside its authority.
std::span<const Field> standing_facets();
const FieldSpec& spec(Field field);

// Whether the values of the field are names of people.
bool is_person(Field field);

// By name or alias, whatever the case of ASCII letters; null where unknown.
const FieldSpec* find_field(std::string_view name_or_alias);

// Slots that no field owns.
inline constexpr std::uint32_t kMeetingSlot = 20;  // meeting_id: grouping
inline constexpr std::uint32_t kItemSlot = 21;     // item_id: grouping
inline constexpr std::uint32_t kOrderSlot = 22;    // agenda order within a file
inline constexpr std::uint32_t kFacetSlot = 23;    // the values of all facets: facet_slot.h
inline constexpr std::uint32_t kMatterSlot = 24;   // matter_id: grouping

}  // namespace minutebook::schema
