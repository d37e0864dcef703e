// SPDX-License-Identifier: GPL-2.0-or-later
// The names that one field has in an index, and which of them a typed name may mean: whole, by surname with
// or without a title, by short form of a given name, by part of a body's name, by a council's name without
// "Council".
//
// Holds keys (schema::value_key), not names as printed. Immutable once built; safe to read from several
// threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/fields.h"

namespace minutebook::query {

// How a typed name was recognized, the surest first.
enum class MatchKind : std::uint8_t {
  kWhole,    // all of it, two words or more, or one word that is the whole name of a body
  kTitled,   // a title and a surname: "Cllr Abbott"
  kGiven,    // surname and a short form or initial of the given name
  kSurname,  // a bare surname
  kShort,  // a council by another of its names (analyzers/authorities.h) or without its generic words: "Fernleigh"
  kPart,  // some words of it: "the improvement board"
};

struct NameMatches {
  MatchKind kind = MatchKind::kWhole;
  std::vector<std::string> keys;  // sorted; none where nothing is called so
};

class NameIndex {
 public:
  // `keys` in any order, repetitions allowed.
  NameIndex(schema::Field field, std::vector<std::string> keys);

  // The names that `typed` may mean by the surest way that gives any.
  NameMatches find(std::string_view typed) const;

  // The names that hold every word of `typed`, in any order.
  std::vector<std::string> with_words(std::string_view typed) const;

  // Up to `limit` names that hold every word of `typed`, in any order, the last as the beginning of a word; any names for
  // no words.
  std::vector<std::string> beginning(std::string_view typed, std::size_t limit) const;

  // Up to `limit` names that are spelt most like `typed`, nearest first.
  std::vector<std::string> nearest(std::string_view typed, std::size_t limit) const;

 private:
  using Words = std::vector<std::string>;

  NameMatches find_person(std::string_view typed) const;
  NameMatches find_body(std::string_view typed) const;
  std::vector<std::size_t> with_all(const Words& words) const;
  bool has(const std::string& key) const;

  schema::Field field_;
  bool is_person_ = false;
  std::vector<std::string> keys_;  // sorted
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
};

}  // namespace minutebook::query
