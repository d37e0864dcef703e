// SPDX-License-Identifier: GPL-2.0-or-later
// What a typed value of a field means: the names of the index it may stand for, an enum's word, a period. A
// value that means nothing stays a condition that nothing meets, and a note names the nearest that would.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "query/lexicon.h"
#include "query/search.h"
#include "query/tree.h"
#include "schema/fields.h"

namespace minutebook::query {

// More names than this for one typed name are no help: it is then matched by its words.
inline constexpr std::size_t kMaxCandidates = 5;

class ValueReader {
 public:
  // Keeps references; what is to be said of the values is added to `notes` and `ambiguities`.
  ValueReader(const Lexicon& lexicon, analyzers::Date today, std::vector<std::string>& notes,
              std::vector<Ambiguity>& ambiguities)
      : lexicon_{lexicon}, today_{today}, notes_{notes}, ambiguities_{ambiguities} {}

  // A filter, or an Or of filters, on a field that is not text.
  Node read(const schema::FieldSpec& field, std::string_view typed) const;

  // The filter for names that were found already; `typed` is for the note where there are several.
  Node named(schema::Field field, std::string_view typed, const std::vector<std::string>& keys) const;

 private:
  void ask_which(schema::Field field, std::string_view typed, const std::vector<std::string>& names) const;
  Node unknown(schema::Field field, std::string_view typed) const;
  Node enumerated(const schema::FieldSpec& field, std::string_view typed) const;
  Node amounts(const schema::FieldSpec& field, std::string_view typed) const;
  Node dated(const schema::FieldSpec& field, std::string_view typed) const;

  const Lexicon& lexicon_;
  analyzers::Date today_;
  std::vector<std::string>& notes_;
  std::vector<Ambiguity>& ambiguities_;
};

}  // namespace minutebook::query
