// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/fields.h"

#include <algorithm>
#include <array>

namespace minutebook::schema {
namespace {

using Names = std::string_view;

constexpr std::array kKindAliases = {Names{"type"}, Names{"in"}};
constexpr std::array kOrganizationAliases = {Names{"organisation"}, Names{"board"}, Names{"committee"},
                                             Names{"body"}, Names{"panel"}};
constexpr std::array kChairAliases = {Names{"chaired-by"}, Names{"presiding"}};
constexpr std::array kSpeakerAliases = {Names{"by"}, Names{"said"}};
constexpr std::array kPersonAliases = {Names{"who"}};
constexpr std::array kAuthorityAliases = {Names{"council"}};
constexpr std::array kAuthorityTypeAliases = {Names{"authority-type"}, Names{"council-type"}};
constexpr std::array kNationAliases = {Names{"country"}};
constexpr std::array kOwnerAliases = {Names{"assigned"}};
constexpr std::array kTitleAliases = {Names{"item"}};
constexpr std::array kDateAliases = {Names{"on"}};
constexpr std::array kSourceAliases = {Names{"file"}, Names{"path"}};

constexpr std::array kKinds = {Names{"discussion"},     Names{"decision"},    Names{"action"},
                               Names{"recommendation"}, Names{"declaration"}, Names{"apologies"},
                               Names{"attendance"},     Names{"report"},      Names{"other"}};
constexpr std::array kRoles = {Names{"chair"},     Names{"vice-chair"},    Names{"deputy-chair"},
                               Names{"member"},    Names{"observer"},      Names{"substitute"},
                               Names{"apologies"}, Names{"in-attendance"}, Names{"officer"}};

constexpr std::array kAuthorityTypes = {Names{"county"},
                                        Names{"district"},
                                        Names{"unitary"},
                                        Names{"metropolitan district"},
                                        Names{"London borough"},
                                        Names{"City corporation"},
                                        Names{"combined authority"},
                                        Names{"strategic authority"},
                                        Names{"Scottish council"},
                                        Names{"Welsh council"},
                                        Names{"Northern Irish council"}};

// Slots are part of the stored index: a change here is a new schema version.
constexpr std::array kFields = {
    FieldSpec{.field = Field::kKind,
              .name = "kind",
              .type = FieldType::kEnum,
              .term_prefix = "XK",
              .facet = true,
              .aliases = kKindAliases,
              .values = kKinds,
              .help = "what a passage is: decision, action, discussion, ..."},
    FieldSpec{.field = Field::kOrganization,
              .name = "organization",
              .type = FieldType::kName,
              .term_prefix = "XO",
              .facet = true,
              .aliases = kOrganizationAliases,
              .help = "the board, committee or other body that met"},
    FieldSpec{.field = Field::kChair,
              .name = "chair",
              .type = FieldType::kName,
              .term_prefix = "XC",
              .facet = true,
              .aliases = kChairAliases,
              .help = "who chaired the meeting"},
    FieldSpec{.field = Field::kSpeaker,
              .name = "speaker",
              .type = FieldType::kName,
              .term_prefix = "XS",
              .facet = true,
              .aliases = kSpeakerAliases,
              .help = "who presented, said or asked; of a decision or action, in its item"},
    FieldSpec{.field = Field::kPerson,
              .name = "person",
              .type = FieldType::kName,
              .term_prefix = "XP",
              .aliases = kPersonAliases,
              .help = "anyone who spoke, attended, moved, seconded or owns an action"},
    FieldSpec{.field = Field::kAuthority,
              .name = "authority",
              .type = FieldType::kName,
              .term_prefix = "XA",
              .facet = true,
              .aliases = kAuthorityAliases,
              .help = "the council whose body met, or that its people represent"},
    FieldSpec{.field = Field::kAuthorityType,
              .name = "authority_type",
              .type = FieldType::kEnum,
              .term_prefix = "XG",
              .facet = true,
              .aliases = kAuthorityTypeAliases,
              .values = kAuthorityTypes,
              .help = "what kind of authority that is: county, district, unitary, ..."},
    FieldSpec{.field = Field::kRegion,
              .name = "region",
              .type = FieldType::kName,
              .term_prefix = "XV",
              .facet = true,
              .help = "the region that it is in: South East, Wales, ..."},
    FieldSpec{.field = Field::kNation,
              .name = "nation",
              .type = FieldType::kName,
              .term_prefix = "XU",
              .facet = true,
              .aliases = kNationAliases,
              .help = "England, Scotland, Wales or Northern Ireland"},
    FieldSpec{.field = Field::kOwner,
              .name = "owner",
              .type = FieldType::kName,
              .term_prefix = "XN",
              .aliases = kOwnerAliases,
              .help = "who an action is for"},
    FieldSpec{.field = Field::kTitle,
              .name = "title",
              .type = FieldType::kText,
              .word_prefix = "S",
              .aliases = kTitleAliases,
              .help = "words of the item's title"},
    FieldSpec{.field = Field::kDate,
              .name = "date",
              .type = FieldType::kDate,
              .term_prefix = "D",
              .slot = 0,
              .aliases = kDateAliases,
              .help = "the day of the meeting, or a period"},
    FieldSpec{.field = Field::kParty,
              .name = "party",
              .type = FieldType::kName,
              .term_prefix = "XY",
              .help = "the party of a person of the passage"},
    FieldSpec{.field = Field::kRole,
              .name = "role",
              .type = FieldType::kEnum,
              .term_prefix = "XR",
              .values = kRoles,
              .help = "the role of a person of the passage"},
    FieldSpec{.field = Field::kMover,
              .name = "mover",
              .type = FieldType::kName,
              .term_prefix = "XM",
              .help = "who moved it"},
    FieldSpec{.field = Field::kSeconder,
              .name = "seconder",
              .type = FieldType::kName,
              .term_prefix = "XE",
              .help = "who seconded it"},
    FieldSpec{.field = Field::kSource,
              .name = "source",
              .type = FieldType::kPath,
              .term_prefix = "P",
              .word_prefix = "XFW",
              .aliases = kSourceAliases,
              .help = "the file, or the name of a folder it is in"},
    FieldSpec{.field = Field::kFormat,
              .name = "format",
              .type = FieldType::kEnum,
              .term_prefix = "XT",
              .help = "the kind of file"},
    FieldSpec{.field = Field::kYear,
              .name = "year",
              .type = FieldType::kDate,
              .term_prefix = "Y",
              .facet = true,
              .help = "the year of the meeting"},
};

constexpr std::array kFacets = {Field::kKind,    Field::kOrganization, Field::kChair,
                                Field::kSpeaker, Field::kAuthority,    Field::kAuthorityType,
                                Field::kRegion,  Field::kNation,       Field::kYear};

constexpr std::array kStandingFacets = {Field::kChair, Field::kSpeaker};

consteval bool rows_stand_in_order() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
  }
  return true;
}
static_assert(rows_stand_in_order(), "spec() indexes the table by Field");

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

}  // namespace

std::span<const FieldSpec> fields() { return kFields; }

std::span<const Field> facets() { return kFacets; }

std::span<const Field> standing_facets() { return kStandingFacets; }

const FieldSpec& spec(Field field) { return kFields[static_cast<std::size_t>(field)]; }

bool is_person(Field field) {
  return field == Field::kChair || field == Field::kSpeaker || field == Field::kPerson ||
         field == Field::kOwner || field == Field::kMover || field == Field::kSeconder;
}

const FieldSpec* find_field(std::string_view name_or_alias) {
  for (const FieldSpec& row : kFields) {
    if (equal_ignoring_case(row.name, name_or_alias)) return &row;
    for (std::string_view alias : row.aliases) {
      if (equal_ignoring_case(alias, name_or_alias)) return &row;
    }
  }
  return nullptr;
}

}  // namespace minutebook::schema
