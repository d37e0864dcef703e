// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/boilerplate.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "query/ascii.h"

namespace minutebook::query {
namespace {

using schema::Field;

// Words of which such passages are made: who types one asks for them.
constexpr std::array<std::string_view, 16> kWords = {
    "absence",      "apologies", "apology",   "aob",     "arising", "attendance", "attendees",  "declaration",
    "declarations", "interest",  "interests", "minutes", "present", "previous",   "substitute", "welcome"};

constexpr std::array<std::string_view, 4> kKinds = {"apologies", "attendance", "declaration", "other"};

// Fields that only such passages have, or that name a passage by itself.
constexpr std::array kFields = {Field::kIs, Field::kAttendee, Field::kApologies, Field::kSubstitute,
                                Field::kId};

template <class Table, class Value>
bool contains(const Table& table, const Value& value) {
  return std::find(table.begin(), table.end(), value) != table.end();
}

bool has_word(std::string_view text) {
  const std::string lower = to_lower(text);
  return std::any_of(kWords.begin(), kWords.end(), [&lower](std::string_view word) {
    const std::size_t at = lower.find(word);
    if (at == std::string::npos) return false;
    const bool starts = at == 0 || !is_letter(lower[at - 1]);
    const std::size_t end = at + word.size();
    return starts && (end == lower.size() || !is_letter(lower[end]));
  });
}

bool names_it(const Node& node) {
  switch (node.kind) {
    case NodeKind::kFilter:
      return contains(kFields, *node.field) || (node.field == Field::kKind && contains(kKinds, node.text));
    case NodeKind::kPresent:
      return contains(kFields, *node.field);
    case NodeKind::kLike:
      return true;
    case NodeKind::kWord:
    case NodeKind::kPhrase:
    case NodeKind::kPrefix:
      return has_word(node.text);
    default:
      return std::any_of(node.children.begin(), node.children.end(), names_it);
  }
}

}  // namespace

bool leaves_out_boilerplate(const Question& question) {
  return !question.wants_boilerplate && text_part(question.tree).has_value() && !names_it(question.tree);
}

Node boilerplate() { return filter(Field::kIs, "boilerplate"); }

}  // namespace minutebook::query
