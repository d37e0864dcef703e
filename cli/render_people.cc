// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "cli/render_text.h"
#include "cli/wording.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kIndent = 2;

std::string years(const std::string& first, const std::string& last) {
  if (first.empty()) return {};
  return first == last ? first : first + "–" + last;
}

std::string joined(const std::vector<std::string>& values) {
  return fmt::format("{}", fmt::join(values, ", "));
}

std::string line(std::string_view what, const std::string& values, const Style& style) {
  if (values.empty()) return {};
  return paragraph(printable(fmt::format("{}: {}", what, values)), kIndent, style);
}

std::string person_text(const schema::Person& person, const Style& style) {
  std::string out = style.paint(Paint::kStrong, printable(person.label));
  const std::string when = years(person.first, person.last);
  if (!when.empty()) out += " · " + printable(when);
  out += " · " + counted(person.passages, "passage", "passages") + '\n';
  std::vector<std::string> authorities;
  for (const schema::PersonAuthority& authority : person.authorities) {
    const std::string there = years(authority.first, authority.last);
    authorities.push_back(there.empty() ? authority.name : fmt::format("{} ({})", authority.name, there));
  }
  out += line("also", joined(person.other_names), style);
  out += line("for", joined(authorities), style);
  out += line("on", joined(person.bodies), style);
  out += line("as", joined(person.roles), style);
  out += line("of", joined(person.parties), style);
  return out;
}

std::string doubt_text(const schema::Doubt& doubt, const Style& style) {
  std::string out = style.paint(Paint::kStrong, printable(doubt.one + " = " + doubt.other + "?")) + '\n';
  out += paragraph(printable(doubt.reason), kIndent, style);
  for (const std::string& evidence : {doubt.evidence_of_one, doubt.evidence_of_other}) {
    out += paragraph(printable(evidence), kIndent, style);
  }
  return out;
}

}  // namespace

std::string people_text(const schema::People& people, const PeopleCommand& command, const Style& style) {
  std::string out;
  if (command.review) {
    for (const schema::Doubt& doubt : people.doubts) out += doubt_text(doubt, style) + '\n';
    return out + (people.doubts.empty() ? "Nobody is in doubt.\n"
                                        : "Settle them in a people file: minutebook index --people FILE\n");
  }
  for (const schema::Person& person : people.people) out += person_text(person, style) + '\n';
  return out + counted(people.people.size(), "person", "people") + '\n';
}

}  // namespace minutebook::cli
