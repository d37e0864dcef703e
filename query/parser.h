// SPDX-License-Identifier: GPL-2.0-or-later
// A question to a tree: the query language (docs/query_language.md) and plain English, in one. Any bytes are
// a question: what is mended, cut or not found is said in a note and the rest is still answered.
//
// Limits, each with a note that names the piece: kMaxQuestionBytes, kMaxLeaves conditions, kMaxDepth
// brackets. Pure: the same question, names and day give the same tree. Safe from any thread, as far as the
// Lexicon is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "query/lexicon.h"
#include "query/search.h"
#include "query/tree.h"

namespace minutebook::query {

inline constexpr std::size_t kMaxLeaves = 64;
inline constexpr std::size_t kMaxDepth = 16;

struct Question {
  Node tree;
  std::optional<Sort> sort;       // where the question asks for an order
  std::optional<Grouping> group;  // where it asks for items, meetings, people, ...
  bool wants_count = false;       // "how many": of the passages, or of what they are grouped by
  bool wants_boilerplate = false;
  std::vector<std::string> notes;
  std::vector<Ambiguity> ambiguities;
};

Question parse(std::string_view question, const Lexicon& lexicon, analyzers::Date today,
               Language language = Language::kPlainEnglish);

// The question in the query language: parsed again with the same names it gives the same tree and
// order, unless names written in full take it over the limits.
std::string canonical(const Question& question, const Lexicon& lexicon, analyzers::Date today);

// As they are typed: "newest"; "meeting", "chair".
std::string_view name_of(Sort sort);
std::string_view name_of(const Grouping& group);
std::optional<Grouping> grouping_from(std::string_view name);

}  // namespace minutebook::query
