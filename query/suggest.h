// SPDX-License-Identifier: GPL-2.0-or-later
// Completions of what is being typed: names, titles, fields and their values, dates and words of an open index, which
// are those that the asker may see. Reads ranges of terms, each up to a bound, and no passages but for titles. Same
// thread as the database. Throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "query/index_words.h"
#include "query/lexicon.h"
#include "query/search.h"

namespace minutebook::query {

class Suggester {
 public:
  // Keeps references.
  Suggester(const Xapian::Database& database, const Lexicon& lexicon, const IndexWords& words,
            analyzers::Date today)
      : database_{database}, lexicon_{lexicon}, words_{words}, today_{today} {}

  // Up to `limit`, what stands in most passages first; of one kind no more than a third where there are others.
  std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit) const;

 private:
  struct Tail;  // the end of what is typed, which is completed
  using Suggestions = std::vector<Suggestion>;

  Suggestions values(const Tail& tail, const schema::FieldSpec& field, std::size_t limit) const;
  Suggestions names(schema::Field field, std::string_view typed, std::size_t limit) const;
  Suggestions people_and_bodies(std::string_view typed, std::size_t limit) const;
  Suggestions titles(std::string_view typed, std::size_t limit) const;
  Suggestions fields(const Tail& tail) const;
  Suggestions dates(std::string_view typed, bool is_value) const;
  Suggestions words(const Tail& tail) const;

  std::uint64_t passages_of(schema::Field field, const std::string& name) const;
  std::string parts_of(const std::string& person) const;

  const Xapian::Database& database_;
  const Lexicon& lexicon_;
  const IndexWords& words_;
  analyzers::Date today_;
};

}  // namespace minutebook::query
