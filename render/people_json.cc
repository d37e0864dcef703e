// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/people_json.h"

#include <string>

namespace minutebook::render {
namespace {

Json year_json(const std::string& year) { return year.empty() ? Json(nullptr) : Json(std::stoi(year)); }

}  // namespace

Json person_json(const schema::Person& person) {
  return {{"name", person.name},
          {"label", person.label},
          {"other_names", person.other_names},
          {"roles", person.roles},
          {"bodies", person.bodies},
          {"authorities", array_of(person.authorities,
                                   [](const schema::PersonAuthority& authority) -> Json {
                                     return {{"name", authority.name},
                                             {"from", year_json(authority.first)},
                                             {"to", year_json(authority.last)}};
                                   })},
          {"parties", person.parties},
          {"from", year_json(person.first)},
          {"to", year_json(person.last)},
          {"passages", person.passages}};
}

Json doubt_json(const schema::Doubt& doubt) {
  return {{"one", doubt.one},
          {"other", doubt.other},
          {"reason", doubt.reason},
          {"evidence", {doubt.evidence_of_one, doubt.evidence_of_other}}};
}

}  // namespace minutebook::render
