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
constexpr std::array kOwnerAliases = {Names{"assigned"}, Names{"action-for"}};
constexpr std::array kTitleAliases = {Names{"item"}};
constexpr std::array kDateAliases = {Names{"on"}};
constexpr std::array kSourceAliases = {Names{"file"}, Names{"path"}};

constexpr std::array kViceChairAliases = {Names{"vice-chair"}, Names{"vicechair"}, Names{"deputy-chair"}};
constexpr std::array kPresenterAliases = {Names{"introduced-by"}, Names{"presented-by"}, Names{"author"},
                                          Names{"officer"}, Names{"contact"}};
constexpr std::array kAttendeeAliases = {Names{"present"}, Names{"attended"}};
constexpr std::array kApologiesAliases = {Names{"absent"}};
constexpr std::array kVotedForAliases = {Names{"voted-for"}};
constexpr std::array kVotedAgainstAliases = {Names{"voted-against"}};
constexpr std::array kOutcomeAliases = {Names{"result"}};
constexpr std::array kNumberAliases = {Names{"agenda"}};
constexpr std::array kVenueAliases = {Names{"location"}};
constexpr std::array kReferenceAliases = {Names{"reference"}};

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

constexpr std::array kOutcomes = {Names{"agreed"},   Names{"approved"}, Names{"noted"},   Names{"rejected"},
                                  Names{"deferred"}, Names{"referred"}, Names{"amended"}, Names{"withdrawn"},
                                  Names{"received"}, Names{"delegated"}};
constexpr std::array kStatuses = {Names{"open"}, Names{"closed"}};
constexpr std::array kModes = {Names{"in-person"}, Names{"remote"}, Names{"hybrid"}};
constexpr std::array kFlags = {Names{"restricted"}, Names{"boilerplate"}, Names{"duplicate"},
                               Names{"uncertain"},  Names{"verbal"},      Names{"draft"},
                               Names{"late"},       Names{"urgent"},      Names{"key"}};
constexpr std::array kParts = {Names{"decision"},    Names{"action"}, Names{"recommendation"},
                               Names{"declaration"}, Names{"vote"},   Names{"money"}};

constexpr std::array kOutcomeWords = {
    ValueAlias{"accepted", "agreed"},    ValueAlias{"adopted", "approved"}, ValueAlias{"carried", "agreed"},
    ValueAlias{"defeated", "rejected"},  ValueAlias{"granted", "approved"}, ValueAlias{"lost", "rejected"},
    ValueAlias{"postponed", "deferred"}, ValueAlias{"refused", "rejected"}, ValueAlias{"resolved", "agreed"}};
constexpr std::array kStatusWords = {
    ValueAlias{"complete", "closed"}, ValueAlias{"completed", "closed"}, ValueAlias{"discharged", "closed"},
    ValueAlias{"done", "closed"},     ValueAlias{"incomplete", "open"},  ValueAlias{"in progress", "open"},
    ValueAlias{"ongoing", "open"},    ValueAlias{"outstanding", "open"}, ValueAlias{"pending", "open"}};
constexpr std::array kModeWords = {
    ValueAlias{"face-to-face", "in-person"}, ValueAlias{"in person", "in-person"},
    ValueAlias{"online", "remote"},          ValueAlias{"virtual", "remote"},
    ValueAlias{"teams", "remote"},           ValueAlias{"zoom", "remote"}};
constexpr std::array kFlagWords = {ValueAlias{"confidential", "restricted"},
                                   ValueAlias{"exempt", "restricted"}, ValueAlias{"oral", "verbal"},
                                   ValueAlias{"private", "restricted"}, ValueAlias{"routine", "boilerplate"}};
constexpr std::array kPartWords = {ValueAlias{"interest", "declaration"}};
constexpr std::array kKindWords = {ValueAlias{"interest", "declaration"}};

// Slots are part of the stored index: a change here is a new schema version.
constexpr std::array kFields = {
    FieldSpec{.field = Field::kKind,
              .name = "kind",
              .type = FieldType::kEnum,
              .term_prefix = "XK",
              .facet = true,
              .aliases = kKindAliases,
              .values = kKinds,
              .value_aliases = kKindWords,
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
              .person = true,
              .term_prefix = "XC",
              .facet = true,
              .aliases = kChairAliases,
              .help = "who chaired the meeting"},
    FieldSpec{.field = Field::kSpeaker,
              .name = "speaker",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XS",
              .facet = true,
              .aliases = kSpeakerAliases,
              .help = "who presented, said or asked; of a decision or action, in its item"},
    FieldSpec{.field = Field::kPerson,
              .name = "person",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XP",
              .facet = true,
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
              .person = true,
              .term_prefix = "XN",
              .facet = true,
              .aliases = kOwnerAliases,
              .help = "who an action is for"},
    FieldSpec{.field = Field::kTitle,
              .name = "title",
              .type = FieldType::kText,
              .term_prefix = "XTI",
              .word_prefix = "S",
              .facet = true,
              .aliases = kTitleAliases,
              .help = "words of the item's title"},
    FieldSpec{.field = Field::kDate,
              .name = "date",
              .type = FieldType::kDate,
              .term_prefix = "D",
              .slot = 0,
              .facet = true,
              .aliases = kDateAliases,
              .help = "the day of the meeting, or a period"},
    FieldSpec{.field = Field::kParty,
              .name = "party",
              .type = FieldType::kName,
              .term_prefix = "XY",
              .facet = true,
              .help = "the party of a person of the passage"},
    FieldSpec{.field = Field::kRole,
              .name = "role",
              .type = FieldType::kEnum,
              .term_prefix = "XR",
              .facet = true,
              .values = kRoles,
              .help = "the role of a person of the passage"},
    FieldSpec{.field = Field::kMover,
              .name = "mover",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XM",
              .facet = true,
              .help = "who moved it"},
    FieldSpec{.field = Field::kSeconder,
              .name = "seconder",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XE",
              .facet = true,
              .help = "who seconded it"},
    FieldSpec{.field = Field::kSource,
              .name = "source",
              .type = FieldType::kPath,
              .term_prefix = "P",
              .word_prefix = "XFW",
              .facet = true,
              .aliases = kSourceAliases,
              .help = "the file, or the name of a folder it is in"},
    FieldSpec{.field = Field::kFormat,
              .name = "format",
              .type = FieldType::kEnum,
              .term_prefix = "XT",
              .facet = true,
              .help = "the kind of file"},
    FieldSpec{.field = Field::kYear,
              .name = "year",
              .type = FieldType::kDate,
              .term_prefix = "Y",
              .facet = true,
              .help = "the year of the meeting"},
    FieldSpec{.field = Field::kPublisher,
              .name = "publisher",
              .type = FieldType::kName,
              .term_prefix = "XPB",
              .help = "the authority whose paper it is"},
    FieldSpec{.field = Field::kViceChair,
              .name = "vice_chair",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XVC",
              .aliases = kViceChairAliases,
              .help = "the vice-chair or deputy chair of the meeting"},
    FieldSpec{.field = Field::kPresenter,
              .name = "presenter",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XPR",
              .aliases = kPresenterAliases,
              .help = "who introduced the item or wrote the report"},
    FieldSpec{.field = Field::kAttendee,
              .name = "attendee",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XAT",
              .aliases = kAttendeeAliases,
              .help = "who was at the meeting"},
    FieldSpec{.field = Field::kApologies,
              .name = "apologies",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XAP",
              .aliases = kApologiesAliases,
              .help = "who sent apologies or was absent"},
    FieldSpec{.field = Field::kSubstitute,
              .name = "substitute",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XSU",
              .help = "who was there for somebody else"},
    FieldSpec{.field = Field::kVotedFor,
              .name = "voted_for",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XVF",
              .aliases = kVotedForAliases,
              .help = "who voted for it, where the names are recorded"},
    FieldSpec{.field = Field::kVotedAgainst,
              .name = "voted_against",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XVA",
              .aliases = kVotedAgainstAliases,
              .help = "who voted against it"},
    FieldSpec{.field = Field::kAbstained,
              .name = "abstained",
              .type = FieldType::kName,
              .person = true,
              .term_prefix = "XVB",
              .help = "who abstained"},
    FieldSpec{.field = Field::kOutcome,
              .name = "outcome",
              .type = FieldType::kEnum,
              .term_prefix = "XOC",
              .facet = true,
              .aliases = kOutcomeAliases,
              .values = kOutcomes,
              .value_aliases = kOutcomeWords,
              .help = "what a decision did: agreed, noted, deferred, ..."},
    FieldSpec{.field = Field::kStatus,
              .name = "status",
              .type = FieldType::kEnum,
              .term_prefix = "XST",
              .facet = true,
              .values = kStatuses,
              .value_aliases = kStatusWords,
              .help = "of an action: closed where the paper says so, else open"},
    FieldSpec{.field = Field::kDue,
              .name = "due",
              .type = FieldType::kDate,
              .term_prefix = "XDU",
              .slot = 1,
              .help = "the day by which an action is due, or a period"},
    FieldSpec{.field = Field::kNumber,
              .name = "number",
              .type = FieldType::kCode,
              .term_prefix = "XNO",
              .aliases = kNumberAliases,
              .help = "the number of the item or minute"},
    FieldSpec{.field = Field::kVenue,
              .name = "venue",
              .type = FieldType::kText,
              .word_prefix = "XVN",
              .aliases = kVenueAliases,
              .help = "words of the place of the meeting"},
    FieldSpec{.field = Field::kMode,
              .name = "mode",
              .type = FieldType::kEnum,
              .term_prefix = "XMO",
              .values = kModes,
              .value_aliases = kModeWords,
              .help = "how people met: in-person, remote, hybrid"},
    FieldSpec{.field = Field::kIs,
              .name = "is",
              .type = FieldType::kEnum,
              .term_prefix = "XIS",
              .values = kFlags,
              .value_aliases = kFlagWords,
              .help = "what is said of it: restricted, urgent, boilerplate, ..."},
    FieldSpec{.field = Field::kHas,
              .name = "has",
              .type = FieldType::kEnum,
              .term_prefix = "XHS",
              .values = kParts,
              .value_aliases = kPartWords,
              .help = "what its item has: decision, action, vote, money, ..."},
    FieldSpec{.field = Field::kExempt,
              .name = "exempt",
              .type = FieldType::kCode,
              .term_prefix = "XEX",
              .help = "the paragraph of Schedule 12A for which it is restricted"},
    FieldSpec{.field = Field::kMoney,
              .name = "money",
              .type = FieldType::kAmount,
              .slot = 2,
              .help = "an amount in it, or a range of amounts"},
    FieldSpec{.field = Field::kReference,
              .name = "ref",
              .type = FieldType::kCode,
              .term_prefix = "XRF",
              .aliases = kReferenceAliases,
              .help = "the number of an application, report or minute"},
    FieldSpec{.field = Field::kId,
              .name = "id",
              .type = FieldType::kCode,
              .term_prefix = "XID",
              .help = "a passage, item or meeting by its id"},
};

constexpr std::array kFacets = {
    Field::kKind,      Field::kOrganization,  Field::kChair,   Field::kSpeaker, Field::kPerson,
    Field::kAuthority, Field::kAuthorityType, Field::kRegion,  Field::kNation,  Field::kOwner,
    Field::kTitle,     Field::kDate,          Field::kYear,    Field::kParty,   Field::kRole,
    Field::kMover,     Field::kSeconder,      Field::kOutcome, Field::kStatus,  Field::kSource,
    Field::kFormat};

constexpr std::array kStandingFacets = {Field::kChair, Field::kSpeaker, Field::kPerson,
                                        Field::kOwner, Field::kMover,   Field::kSeconder};

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

bool is_person(Field field) { return spec(field).person; }

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
