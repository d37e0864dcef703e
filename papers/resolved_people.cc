// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/resolved_people.h"

#include <algorithm>
#include <string>

#include "papers/text.h"

namespace minutebook::papers {
namespace {

// Whether a text has somebody's surname, which nobody need guess at.
bool names(std::string_view text, std::string_view person) {
  const auto words = words_of(person);
  return words.empty() || has_phrase(lower(text), words.back().lower);
}

constexpr std::size_t kReach = 400;  // bytes: what is printed beside a passage stands no farther off

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Where `words` stand in a place or right behind it; the place itself where they are broken by a line's end.
Place place_of(std::string_view text, Place place, std::string_view words) {
  const auto reach = text.substr(0, place.offset + place.length + kReach);
  for (auto at = reach.find(words, place.offset); at != std::string_view::npos;
       at = reach.find(words, at + 1)) {
    const auto end = at + words.size();
    const bool whole = (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
    if (whole) return {place.page, at, words.size()};
  }
  return place;
}

// A place and what stands right before and behind it, where a motion's mover may be named.
std::string_view around(std::string_view text, Place place) {
  const auto begin = place.offset - std::min(place.offset, kReach);
  return text.substr(begin, place.offset + place.length + kReach - begin);
}

bool is_noted(const Passage& passage, Inferred field, std::string_view person) {
  return std::any_of(passage.inferred.begin(), passage.inferred.end(),
                     [&](const Inference& one) { return one.field == field && one.value == person; });
}

// How `said` means a person; nothing where it does not.
std::optional<Inference> meant_in(std::string_view text, std::string_view said, Place place, Inferred field,
                                  const std::string& person, People& people) {
  for (const auto& mention : people.find(said)) {
    if (mention.person != person) continue;
    const auto words = said.substr(mention.range.begin, mention.range.end - mention.range.begin);
    return Inference{field, person, mention.by, place_of(text, place, words)};
  }
  return std::nullopt;
}

}  // namespace

void note_resolved(std::string_view text, People& people, Passage& passage) {
  const Place place{passage.page, passage.offset, passage.length};
  const auto note = [&](Inferred field, const std::string& person) {
    if (person.empty() || names(passage.text, person) || is_noted(passage, field, person)) return;
    auto meant = meant_in(text, passage.text, place, field, person, people);
    if (!meant && field != Inferred::kOwner && !names(around(text, place), person))
      meant = Inference{field, person, Basis::kBeside, place};
    if (meant) passage.inferred.push_back(std::move(*meant));
  };
  for (const auto& speaker : passage.speakers) note(Inferred::kSpeakers, speaker);
  note(Inferred::kOwner, passage.owner);
  note(Inferred::kMover, passage.mover);
  note(Inferred::kSeconder, passage.seconder);
}

void note_owner(std::string_view text, std::string_view printed, Place place, People& people,
                Passage& action) {
  if (action.owner.empty() || names(printed, action.owner)) return;
  auto meant = meant_in(text, printed, place, Inferred::kOwner, action.owner, people);
  // In a column of owners initials are people, whatever they may be elsewhere.
  if (!meant)
    meant = Inference{Inferred::kOwner, action.owner, Basis::kInitials, place_of(text, place, printed)};
  action.inferred.push_back(std::move(*meant));
}

}  // namespace minutebook::papers
