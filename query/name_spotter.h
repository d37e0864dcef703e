// SPDX-License-Identifier: GPL-2.0-or-later
// Tells whether words of a question are the name of somebody: by what stands before them and how they are written.
// Keeps references; same thread as the Lexicon.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "query/lexicon.h"
#include "query/run.h"
#include "query/triggers.h"

namespace minutebook::query {

// Where a name may stand: from `at`, and before `limit`. Where `is_enclosed`, words of a trigger stand at the limit.
struct NamePlace {
  std::size_t at = 0;
  std::size_t limit = 0;
  bool is_enclosed = false;
};

struct SpottedName {
  schema::Field field = {};
  std::size_t length = 0;         // lexemes
  std::vector<std::string> keys;  // none where the index knows the name, but not in this field
};

class NameSpotter {
 public:
  // `starts_piece` tells whether something that is understood, or the end, stands at a lexeme.
  NameSpotter(const Lexicon& lexicon, std::function<bool(std::size_t)> starts_piece)
      : lexicon_{lexicon}, starts_piece_{std::move(starts_piece)} {}

  // The longest name of one of the fields. `kind` is that of the passages asked for, "" for any.
  std::optional<SpottedName> known(const Run& run, const NamePlace& place, std::span<const NameField> fields,
                                   Certainty certainty, std::string_view kind) const;

  // A full name, or a title and a surname, says by itself that a person or body is meant.
  std::optional<SpottedName> bare(const Run& run, std::size_t at) const;

  // How many words are the name of somebody that the index does not know; 0 where none need be.
  std::size_t unknown_length(const Run& run, std::size_t at, const Trigger& trigger,
                             std::string_view kind) const;

  static bool applies(const NameField& row, std::string_view kind);

 private:
  bool is_acceptable(const Run& run, const NamePlace& place, std::size_t length, const NameMatches& matches,
                     schema::Field field, Certainty certainty) const;
  bool names_somebody(const Run& run, std::size_t at, const Trigger& trigger, std::string_view kind) const;
  std::size_t unknown_words(const Run& run, std::size_t at) const;
  std::vector<std::string> present(schema::Field field, const std::vector<std::string>& keys) const;

  const Lexicon& lexicon_;
  std::function<bool(std::size_t)> starts_piece_;
};

}  // namespace minutebook::query
