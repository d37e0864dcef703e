// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/values.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "analyzers/authorities.h"
#include "query/amount_range.h"
#include "query/ascii.h"
#include "query/date_values.h"
#include "query/lists.h"
#include "query/nearest.h"

namespace minutebook::query {
namespace {

using schema::Field;
using schema::FieldSpec;
using schema::FieldType;

constexpr std::size_t kNamesInNote = 5;
constexpr std::size_t kNearestInNote = 3;

// As many as a note has room for.
std::string some_of(const std::vector<std::string>& names, std::string_view last) {
  if (names.size() <= kNamesInNote) return listed(names, last);
  const std::vector<std::string> shown{names.begin(), names.begin() + kNamesInNote};
  return listed(shown, ", ") + " and " + std::to_string(names.size() - kNamesInNote) + " more";
}

// A plural is how people say an enum's word: "decisions", "counties". `typed` is in small letters.
bool is_called(std::string_view value, std::string_view typed) {
  const std::string known = to_lower(value);
  if (typed == known || typed == known + 's') return true;
  return known.back() == 'y' && typed == known.substr(0, known.size() - 1) + "ies";
}

// An authority that is no more is found by its own name; who asks for it may want what came after it.
std::string note_on_end(std::string_view name) {
  const analyzers::Authority* authority = analyzers::find_authority(name);
  if (authority == nullptr || authority->successors.empty()) return {};
  std::vector<std::string> names;
  for (const analyzers::Authority* successor : authority->successors) names.emplace_back(successor->name);
  return std::string{name} + " is no more; after it came " + some_of(names, " and ");
}

}  // namespace

Node ValueReader::read(const FieldSpec& field, std::string_view typed) const {
  switch (field.type) {
    case FieldType::kEnum:
      return enumerated(field, typed);
    case FieldType::kDate:
      return dated(field, typed);
    case FieldType::kName: {
      const NameMatches matches = lexicon_.names(field.field).find(typed);
      return matches.keys.empty() ? unknown(field.field, typed) : named(field.field, typed, matches.keys);
    }
    case FieldType::kPath:
    case FieldType::kText:
    case FieldType::kCode:
      return filter(field.field, typed);
    case FieldType::kAmount:
      return amounts(field, typed);
  }
  return filter(field.field, typed);
}

Node ValueReader::named(Field field, std::string_view typed, const std::vector<std::string>& keys) const {
  std::vector<std::string> names;
  for (const std::string& key : keys) {
    for (std::string& name : lexicon_.meanings(field, key)) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
  }
  if (names.empty()) return unknown(field, typed);
  if (names.size() > 1) ask_which(field, typed, names);
  if (names.size() > kMaxCandidates) return filter(field, typed);
  for (const std::string& name : names) {
    const std::string note = field == Field::kAuthority ? note_on_end(name) : std::string{};
    if (!note.empty()) notes_.push_back(note);
  }
  std::vector<Node> filters;
  for (const std::string& name : names) filters.push_back(filter(field, name));
  return any_of(std::move(filters));
}

// Every one of them is searched for; what is known of each tells the asker which to keep.
void ValueReader::ask_which(Field field, std::string_view typed,
                            const std::vector<std::string>& names) const {
  const std::string quoted = '"' + std::string{typed} + '"';
  Ambiguity ambiguity{std::string{schema::spec(field).name}, std::string{typed}, {}};
  std::vector<std::string> described;
  for (std::size_t i = 0; i < std::min(names.size(), kMaxCandidates); ++i) {
    Candidate candidate{names[i], lexicon_.about(field, names[i])};
    described.push_back(candidate.about.empty() ? names[i] : names[i] + " (" + candidate.about + ')');
    ambiguity.candidates.push_back(std::move(candidate));
  }
  if (names.size() > kMaxCandidates) {
    described.resize(kNearestInNote);
    notes_.push_back(quoted + " is part of " + std::to_string(names.size()) + " names, such as " +
                     some_of(described, " and ") + ": any of them");
  } else {
    notes_.push_back(quoted + " may be " + some_of(described, " or ") + ": any of them");
  }
  ambiguities_.push_back(std::move(ambiguity));
}

Node ValueReader::unknown(Field field, std::string_view typed) const {
  std::vector<std::string> near;
  for (const std::string& key : lexicon_.names(field).nearest(typed, kNearestInNote)) {
    for (std::string& name : lexicon_.meanings(field, key)) near.push_back(std::move(name));
  }
  std::string note = "no " + std::string{schema::spec(field).name} + " called \"" + std::string{typed} + '"';
  if (!near.empty()) note += "; nearest: " + some_of(near, ", ");
  notes_.push_back(std::move(note));
  return filter(field, typed);
}

Node ValueReader::enumerated(const FieldSpec& field, std::string_view typed) const {
  const std::string value = to_lower(typed);
  if (field.values.empty()) {
    return lexicon_.names(field.field).find(typed).kind == MatchKind::kWhole &&
                   !lexicon_.names(field.field).find(typed).keys.empty()
               ? filter(field.field, value)
               : unknown(field.field, typed);
  }
  for (const std::string_view known : field.values) {
    if (is_called(known, value)) return filter(field.field, known);
  }
  for (const schema::ValueAlias& alias : field.value_aliases) {
    if (is_called(alias.typed, value)) return filter(field.field, alias.value);
  }
  const std::vector<std::string_view> known{field.values.begin(), field.values.end()};
  const auto near = nearest(value, known, 1);
  std::string note = "no " + std::string{field.name} + " \"" + std::string{typed} + '"';
  if (near.empty()) {
    note += "; it is one of ";
    for (std::size_t i = 0; i < known.size(); ++i) note += (i == 0 ? "" : ", ") + std::string{known[i]};
  } else {
    note += "; did you mean " + near.front() + '?';
  }
  notes_.push_back(std::move(note));
  return filter(field.field, typed);
}

Node ValueReader::amounts(const FieldSpec& field, std::string_view typed) const {
  if (const auto range = read_amount_range(typed)) return filter(field.field, print(*range));
  notes_.push_back("\"" + std::string{typed} + "\" is no sum of money: write 500k, >=1m, <250.50 or 1m..2m");
  return filter(field.field, typed);
}

Node ValueReader::dated(const FieldSpec& field, std::string_view typed) const {
  DateValue value = read_date_value(typed, today_);
  if (!value.period && value.notes.empty()) {
    value.notes.push_back(
        "\"" + std::string{typed} +
        "\" is not a date: write 2019, 2019-07, 2019-07-14, 2019..2021, >=2019 or \"14 July 2019\"");
  }
  std::move(value.notes.begin(), value.notes.end(), std::back_inserter(notes_));
  // A year is a period of the same dates: date:2019 year:2020 is either.
  const Field asked = field.field == Field::kYear ? Field::kDate : field.field;
  return value.period ? date_filter(asked, *value.period) : filter(asked, typed);
}

}  // namespace minutebook::query
