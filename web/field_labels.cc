// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/field_labels.h"

#include <array>

#include "web/day_words.h"

namespace minutebook::web {
namespace {

using schema::Field;

struct FieldLabel {
  Field field;
  std::string_view english;
  std::string_view welsh;
};
constexpr std::array kFieldLabels = {
    FieldLabel{Field::kKind, "Kind of passage", "Math o ddarn"},
    FieldLabel{Field::kOrganization, "Board or committee", "Bwrdd neu bwyllgor"},
    FieldLabel{Field::kChair, "Chair", "Cadeirydd"},
    FieldLabel{Field::kSpeaker, "Speaker", "Siaradwr"},
    FieldLabel{Field::kPerson, "Person", "Unigolyn"},
    FieldLabel{Field::kAuthority, "Council or authority", "Cyngor neu awdurdod"},
    FieldLabel{Field::kAuthorityType, "Type of authority", "Math o awdurdod"},
    FieldLabel{Field::kRegion, "Region", "Rhanbarth"},
    FieldLabel{Field::kNation, "Nation", "Gwlad"},
    FieldLabel{Field::kOwner, "Owner of the action", "Perchennog y cam gweithredu"},
    FieldLabel{Field::kTitle, "Item", "Eitem"},
    FieldLabel{Field::kDate, "Date of the meeting", "Dyddiad y cyfarfod"},
    FieldLabel{Field::kParty, "Party", "Plaid"},
    FieldLabel{Field::kRole, "Role", "Rôl"},
    FieldLabel{Field::kMover, "Moved by", "Cynigiwyd gan"},
    FieldLabel{Field::kSeconder, "Seconded by", "Eiliwyd gan"},
    FieldLabel{Field::kSource, "File", "Ffeil"},
    FieldLabel{Field::kFormat, "Format of the file", "Fformat y ffeil"},
    FieldLabel{Field::kYear, "Year", "Blwyddyn"},
    FieldLabel{Field::kPublisher, "Publisher", "Cyhoeddwr"},
    FieldLabel{Field::kViceChair, "Vice-chair", "Is-gadeirydd"},
    FieldLabel{Field::kPresenter, "Presented by", "Cyflwynwyd gan"},
    FieldLabel{Field::kAttendee, "Present", "Yn bresennol"},
    FieldLabel{Field::kApologies, "Apologies from", "Ymddiheuriadau gan"},
    FieldLabel{Field::kSubstitute, "Substitute", "Dirprwy"},
    FieldLabel{Field::kVotedFor, "Voted for", "Pleidleisiodd o blaid"},
    FieldLabel{Field::kVotedAgainst, "Voted against", "Pleidleisiodd yn erbyn"},
    FieldLabel{Field::kAbstained, "Abstained", "Ymataliodd"},
    FieldLabel{Field::kOutcome, "Outcome", "Canlyniad"},
    FieldLabel{Field::kStatus, "Status", "Statws"},
    FieldLabel{Field::kDue, "Due", "I'w gwblhau erbyn"},
    FieldLabel{Field::kNumber, "Number of the item", "Rhif yr eitem"},
    FieldLabel{Field::kVenue, "Venue", "Lleoliad"},
    FieldLabel{Field::kMode, "Way of meeting", "Dull cyfarfod"},
    FieldLabel{Field::kIs, "Marked as", "Wedi'i nodi fel"},
    FieldLabel{Field::kHas, "The item has", "Mae gan yr eitem"},
    FieldLabel{Field::kExempt, "Exempt under paragraph", "Eithriedig o dan baragraff"},
    FieldLabel{Field::kMoney, "Amount", "Swm"},
    FieldLabel{Field::kReference, "Reference", "Cyfeirnod"},
    FieldLabel{Field::kId, "Id", "Dynodydd"},
};

consteval bool has_every_field() {
  for (std::size_t i = 0; i < kFieldLabels.size(); ++i) {
    if (static_cast<std::size_t>(kFieldLabels[i].field) != i) return false;
  }
  return true;
}
static_assert(has_every_field(), "label_of() indexes the table by Field");

struct ValueLabel {
  Field field;
  std::string_view value;
  std::string_view english;
  std::string_view welsh;
};
constexpr std::array kValueLabels = {
    ValueLabel{Field::kKind, "discussion", "Discussion", "Trafodaeth"},
    ValueLabel{Field::kKind, "decision", "Decision", "Penderfyniad"},
    ValueLabel{Field::kKind, "action", "Action", "Cam gweithredu"},
    ValueLabel{Field::kKind, "recommendation", "Recommendation", "Argymhelliad"},
    ValueLabel{Field::kKind, "declaration", "Declaration of interest", "Datganiad o fuddiant"},
    ValueLabel{Field::kKind, "apologies", "Apologies", "Ymddiheuriadau"},
    ValueLabel{Field::kKind, "attendance", "Attendance", "Presenoldeb"},
    ValueLabel{Field::kKind, "report", "Section of a report", "Adran o adroddiad"},
    ValueLabel{Field::kKind, "other", "Other", "Arall"},
    ValueLabel{Field::kOutcome, "agreed", "Agreed", "Cytunwyd"},
    ValueLabel{Field::kOutcome, "approved", "Approved", "Cymeradwywyd"},
    ValueLabel{Field::kOutcome, "noted", "Noted", "Nodwyd"},
    ValueLabel{Field::kOutcome, "rejected", "Rejected", "Gwrthodwyd"},
    ValueLabel{Field::kOutcome, "deferred", "Deferred", "Gohiriwyd"},
    ValueLabel{Field::kOutcome, "referred", "Referred", "Cyfeiriwyd"},
    ValueLabel{Field::kOutcome, "amended", "Amended", "Diwygiwyd"},
    ValueLabel{Field::kOutcome, "withdrawn", "Withdrawn", "Tynnwyd yn ôl"},
    ValueLabel{Field::kOutcome, "received", "Received", "Derbyniwyd"},
    ValueLabel{Field::kOutcome, "delegated", "Delegated", "Dirprwywyd"},
    ValueLabel{Field::kStatus, "open", "Open", "Ar agor"},
    ValueLabel{Field::kStatus, "closed", "Closed", "Wedi cau"},
    ValueLabel{Field::kRole, "chair", "Chair", "Cadeirydd"},
    ValueLabel{Field::kRole, "vice-chair", "Vice-chair", "Is-gadeirydd"},
    ValueLabel{Field::kRole, "deputy-chair", "Deputy chair", "Dirprwy gadeirydd"},
    ValueLabel{Field::kRole, "member", "Member", "Aelod"},
    ValueLabel{Field::kRole, "observer", "Observer", "Sylwedydd"},
    ValueLabel{Field::kRole, "substitute", "Substitute", "Dirprwy"},
    ValueLabel{Field::kRole, "apologies", "Sent apologies", "Anfonodd ymddiheuriadau"},
    ValueLabel{Field::kRole, "in-attendance", "In attendance", "Hefyd yn bresennol"},
    ValueLabel{Field::kRole, "officer", "Officer", "Swyddog"},
    ValueLabel{Field::kAuthorityType, "county", "County", "Sir"},
    ValueLabel{Field::kAuthorityType, "district", "District", "Dosbarth"},
    ValueLabel{Field::kAuthorityType, "unitary", "Unitary", "Unedol"},
    ValueLabel{Field::kAuthorityType, "metropolitan district", "Metropolitan district",
               "Dosbarth metropolitan"},
    ValueLabel{Field::kAuthorityType, "London borough", "London borough", "Bwrdeistref yn Llundain"},
    ValueLabel{Field::kAuthorityType, "City corporation", "City corporation", "Corfforaeth y Ddinas"},
    ValueLabel{Field::kAuthorityType, "combined authority", "Combined authority", "Awdurdod cyfun"},
    ValueLabel{Field::kAuthorityType, "strategic authority", "Strategic authority", "Awdurdod strategol"},
    ValueLabel{Field::kAuthorityType, "Scottish council", "Scottish council", "Cyngor yn yr Alban"},
    ValueLabel{Field::kAuthorityType, "Welsh council", "Welsh council", "Cyngor yng Nghymru"},
    ValueLabel{Field::kAuthorityType, "Northern Irish council", "Northern Irish council",
               "Cyngor yng Ngogledd Iwerddon"},
    ValueLabel{Field::kNation, "England", "England", "Lloegr"},
    ValueLabel{Field::kNation, "Scotland", "Scotland", "Yr Alban"},
    ValueLabel{Field::kNation, "Wales", "Wales", "Cymru"},
    ValueLabel{Field::kNation, "Northern Ireland", "Northern Ireland", "Gogledd Iwerddon"},
    ValueLabel{Field::kMode, "in-person", "In person", "Wyneb yn wyneb"},
    ValueLabel{Field::kMode, "remote", "Remote", "O bell"},
    ValueLabel{Field::kMode, "hybrid", "Hybrid", "Hybrid"},
};

}  // namespace

std::string_view label_of(Lang lang, Field field) {
  const FieldLabel& row = kFieldLabels.at(static_cast<std::size_t>(field));
  return lang == Lang::kWelsh ? row.welsh : row.english;
}

std::string label_of(Lang lang, Field field, std::string_view value) {
  if (schema::spec(field).type == schema::FieldType::kDate) return in_words(lang, value);
  for (const ValueLabel& row : kValueLabels) {
    if (row.field == field && row.value == value)
      return std::string{lang == Lang::kWelsh ? row.welsh : row.english};
  }
  return std::string{value};
}

}  // namespace minutebook::web
