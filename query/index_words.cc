// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/index_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "schema/fields.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

// Of texts and of titles.
std::array<std::string_view, 2> places() { return {"", schema::spec(schema::Field::kTitle).word_prefix}; }

}  // namespace

std::uint64_t IndexWords::passages_with(std::string_view typed) const {
  std::vector<std::pair<std::string, bool>> spellings;  // and whether they are stems
  std::uint32_t words = 0;
  for (const analyzers::Token& token : analyzer_.analyze(typed)) {
    words = std::max(words, token.position);
    const bool is_stemmed = schema::has_stem(token);
    spellings.emplace_back(is_stemmed ? stemmer_.stem(token.term) : token.term, is_stemmed);
  }
  if (words != 1) return 0;
  std::uint64_t most = 0;
  for (const auto& [spelling, is_stem] : spellings) {
    for (const std::string_view place : places()) {
      const std::string term =
          is_stem ? schema::stem_term(place, spelling) : schema::word_term(place, spelling);
      most = std::max<std::uint64_t>(most, database_.get_termfreq(term));
    }
  }
  return most;
}

std::vector<IndexWord> IndexWords::beginning(std::string_view start, std::size_t most) const {
  std::map<std::string, std::uint64_t> found;
  for (const std::string_view place : places()) {
    const std::string first = schema::word_term(place, start);
    std::size_t read = 0;
    const auto end = database_.allterms_end(first);
    for (auto term = database_.allterms_begin(first); term != end && read < most; ++term, ++read) {
      std::uint64_t& passages = found[(*term).substr(place.size())];
      passages = std::max<std::uint64_t>(passages, term.get_termfreq());
    }
  }
  std::vector<IndexWord> words;
  words.reserve(found.size());
  for (auto& [word, passages] : found) words.push_back({word, passages});
  return words;
}

bool IndexWords::have_one_stem(std::string_view a, std::string_view b) const {
  const std::string stem{stemmer_.stem(a)};
  return stem == stemmer_.stem(b);
}

}  // namespace minutebook::query
