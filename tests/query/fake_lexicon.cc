// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/query/fake_lexicon.h"

#include "schema/terms.h"

namespace minutebook::query {

using schema::Field;

FakeLexicon::FakeLexicon() {
  add(Field::kChair, {"Gwen Abbott", "Martin Oakes", "Priya Nair"});
  add(Field::kSpeaker,
      {"Gwen Abbott", "Andrew Lorne", "Susan Oakes", "Martin Oakes", "Sian Ll\u0177r", "Ida Price"});
  add(Field::kOwner, {"Rhys Vaughan", "Officers", "Tom Wood"});
  add(Field::kPerson, {"Gwen Abbott", "Martin Oakes", "Priya Nair", "Andrew Lorne", "Susan Oakes",
                       "Rhys Vaughan", "Ida Price", "Tom Wood", "Sian Ll\u0177r"});
  add(Field::kOrganization, {"Harbour & Coast Board", "Cabinet", "Audit Committee",
                             "Children and Families Committee", "Planning Committee"});
  add(Field::kAuthority, {"Fernleigh District Council", "Castle Borough Council", "Elmshire Council",
                          "Elmshire County Council", "Rushby City Council", "Monmouthshire County Council"});
  add(Field::kRegion, {"South East", "Yorkshire and The Humber", "Wales"});
  add(Field::kNation, {"England", "Wales"});
  add(Field::kParty, {"Labour", "Liberal Democrat"});
  add(Field::kMover, {"Susan Oakes"});
  add(Field::kSeconder, {"Ida Price"});
  add(Field::kViceChair, {"Martin Oakes"});
  add(Field::kPresenter, {"Andrew Lorne"});
  add(Field::kAttendee, {"Gwen Abbott", "Ida Price", "Rhys Vaughan"});
  add(Field::kApologies, {"Tom Wood", "Ida Price"});
  add(Field::kSubstitute, {"Rhys Vaughan"});
  add(Field::kVotedFor, {"Ida Price"});
  add(Field::kVotedAgainst, {"Tom Wood"});
  add(Field::kAbstained, {"Rhys Vaughan"});
  add(Field::kFormat, {"plain-text"});
}

void FakeLexicon::add(Field field, const std::vector<std::string>& names) {
  std::vector<std::string> keys;
  for (const std::string& name : names) {
    keys.push_back(schema::value_key(name));
    display_[{field, keys.back()}] = name;
  }
  names_.try_emplace(field, field, std::move(keys));
}

const NameIndex& FakeLexicon::names(Field field) const {
  static const NameIndex none{Field::kPerson, {}};
  const auto found = names_.find(field);
  return found == names_.end() ? none : found->second;
}

std::string FakeLexicon::about(Field, std::string_view meaning) const {
  return meaning == "Martin Oakes" ? "chair, Fernleigh District Council, 2016-2020" : "";
}

std::vector<std::string> FakeLexicon::meanings(Field field, const std::string& key) const {
  const auto found = display_.find({field, key});
  if (found == display_.end()) return {};
  return {found->second};
}

}  // namespace minutebook::query
