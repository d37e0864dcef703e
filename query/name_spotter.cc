// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/name_spotter.h"

#include <algorithm>
#include <array>

#include "analyzers/names.h"
#include "query/ascii.h"

namespace minutebook::query {
namespace {

using schema::Field;
using schema::is_person;

constexpr std::size_t kMaxNameWords = 9;
constexpr std::size_t kMaxUnknownNameWords = 4;

// Where a name that is unknown in the field that is meant may be known from.
constexpr std::array kWhereKnown = {Field::kPerson, Field::kChair, Field::kSpeaker};

}  // namespace

bool NameSpotter::applies(const NameField& row, std::string_view kind) {
  if (row.kind.data() == nullptr) return true;
  return row.kind.substr(0, 1) == "-" ? row.kind.substr(1) != kind : row.kind == kind;
}

std::vector<std::string> NameSpotter::present(Field field, const std::vector<std::string>& keys) const {
  std::vector<std::string> result;
  for (const std::string& key : keys) {
    if (!lexicon_.meanings(field, key).empty()) result.push_back(key);
  }
  return result;
}

std::optional<SpottedName> NameSpotter::known(const Run& run, const NamePlace& place,
                                              std::span<const NameField> fields, Certainty certainty,
                                              std::string_view kind) const {
  const std::size_t at = place.at;
  for (std::size_t length = std::min(kMaxNameWords, place.limit - at); length > 0; --length) {
    const std::string typed = run.name_text(at, at + length);
    if (typed.empty()) continue;
    for (const NameField& row : fields) {
      if (!applies(row, kind)) continue;
      const NameMatches matches = lexicon_.names(row.field).find(typed);
      if (!is_acceptable(run, place, length, matches, row.field, certainty)) continue;
      auto keys = present(row.field, matches.keys);
      if (!keys.empty()) return SpottedName{row.field, length, std::move(keys)};
    }
    const auto meant = std::find_if(fields.begin(), fields.end(), [kind](const NameField& row) {
      return applies(row, kind) && is_person(row.field);
    });
    if (meant == fields.end() || length == 1) continue;
    for (const Field field : kWhereKnown) {
      const NameMatches matches = lexicon_.names(field).find(typed);
      const bool is_sure = matches.kind == MatchKind::kWhole || matches.kind == MatchKind::kTitled;
      if (is_sure && !present(field, matches.keys).empty()) return SpottedName{meant->field, length, {}};
    }
  }
  return std::nullopt;
}

bool NameSpotter::is_acceptable(const Run& run, const NamePlace& place, std::size_t length,
                                const NameMatches& matches, Field field, Certainty certainty) const {
  const std::size_t at = place.at;
  if (matches.keys.empty() || !run.is_word(at)) return !matches.keys.empty();
  // Where nobody types capitals, a single word is a name where nothing it might belong to follows: "from castle on
  // parking", not "in castle gardens".
  const auto looks_like_name = [&] {
    if (run.is_capitalized(at)) return true;
    const bool is_at_end = place.is_enclosed && at + length == place.limit;
    return !run.has_capitals() && (is_at_end || starts_piece_(at + length));
  };
  const bool is_unique = matches.keys.size() == 1;
  if (is_person(field)) {
    switch (matches.kind) {
      case MatchKind::kWhole:
      case MatchKind::kTitled:
      case MatchKind::kGiven:
        return length > 1 || certainty == Certainty::kSure || looks_like_name();
      case MatchKind::kSurname:
        return certainty == Certainty::kSure || (certainty == Certainty::kLikely && run.is_capitalized(at));
      case MatchKind::kShort:
      case MatchKind::kPart:
        return certainty == Certainty::kSure && length == 1 && is_unique && !run.is_function_word(at);
    }
  }
  const bool is_body = is_body_word(run.folded(at + length - 1));
  switch (matches.kind) {
    case MatchKind::kWhole:
      return length > 1 || is_body || looks_like_name();
    case MatchKind::kShort:
      return is_body || looks_like_name();
    default:
      // "the board" is whichever board is meant.
      return is_unique && is_body && !is_pronoun(to_lower(run.name_text(at, at + length)));
  }
}

std::optional<SpottedName> NameSpotter::bare(const Run& run, std::size_t at) const {
  const bool may_be_name = run.is_capitalized(at) || !run.has_capitals();
  if (!may_be_name || run.is_function_word(at)) return std::nullopt;
  for (std::size_t length = std::min(kMaxNameWords, run.size() - at); length > 1; --length) {
    const std::string typed = run.name_text(at, at + length);
    if (typed.empty()) continue;
    for (const Field field : {Field::kPerson, Field::kOrganization, Field::kAuthority}) {
      const NameMatches matches = lexicon_.names(field).find(typed);
      const bool is_sure =
          matches.kind == MatchKind::kWhole || (is_person(field) && matches.kind == MatchKind::kTitled);
      if (is_sure && !present(field, matches.keys).empty()) return SpottedName{field, length, matches.keys};
    }
  }
  return std::nullopt;
}

std::size_t NameSpotter::unknown_length(const Run& run, std::size_t at, const Trigger& trigger,
                                        std::string_view kind) const {
  return names_somebody(run, at, trigger, kind) ? unknown_words(run, at) : 0;
}

// Whether somebody's name must follow, whether or not the index knows it: after "chaired by", before a title, and in
// "actions for Ann Example", where the kind of passage says what "for" means.
bool NameSpotter::names_somebody(const Run& run, std::size_t at, const Trigger& trigger,
                                 std::string_view kind) const {
  if (trigger.certainty == Certainty::kSure) return true;
  if (at + 1 >= run.size()) return false;
  if (analyzers::is_personal_title(run[at].text)) return true;
  const bool is_of_kind =
      std::any_of(trigger.fields.begin(), trigger.fields.end(), [kind](const NameField& row) {
        return row.kind.size() > 1 && row.kind.front() != '-' && is_person(row.field) && applies(row, kind);
      });
  const std::size_t length = is_of_kind && run.is_capitalized(at) ? unknown_words(run, at) : 0;
  const std::string typed = length > 1 ? run.name_text(at, at + length) : std::string{};
  return typed.find('\'') == std::string::npos && analyzers::parse_person_name(typed).has_value();
}

std::size_t NameSpotter::unknown_words(const Run& run, std::size_t at) const {
  if (run[at].kind == LexemeKind::kPhrase) return 1;
  const bool has_capital = run.is_capitalized(at);
  std::size_t length = 0;
  while (at + length < run.size() && length < kMaxUnknownNameWords) {
    const std::size_t next = at + length;
    if (!run.is_word(next) || run.is_function_word(next)) break;
    if (has_capital && !run.is_capitalized(next)) break;
    if (length > 0 && starts_piece_(next)) break;
    ++length;
  }
  return length;
}

}  // namespace minutebook::query
