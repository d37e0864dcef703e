// SPDX-License-Identifier: GPL-2.0-or-later
// What a question means: a small tree of conditions that prints itself in the query language. Printed and
// parsed again it is the same tree; that is how a person can see and edit what was understood.
//
// A Node is a value: built by the functions below, which keep it in one shape (no And in an And, no group of
// one, no condition twice), and never changed afterwards. Owns its texts (valid UTF-8). Safe to read from
// several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "schema/fields.h"

namespace minutebook::query {

enum class NodeKind : std::uint8_t {
  kAll,      // every passage
  kWord,     // by its stem
  kPhrase,   // as written, in this order
  kPrefix,   // words that begin so
  kNear,     // words and phrases (its children) within `distance` words of each other
  kFilter,   // a field has this value, or a date in this period
  kPresent,  // a field has any value
  kLike,     // passages like the one with this id
  kAnd,
  kOr,
  kNot,
};

// From `first` to `last`, both included; open where not set.
struct Period {
  std::optional<analyzers::Date> first;
  std::optional<analyzers::Date> last;
  friend bool operator==(const Period&, const Period&) = default;
};

struct Node {
  NodeKind kind = NodeKind::kAll;
  std::string text;                    // of a word, phrase or prefix; the value of a filter
  std::optional<schema::Field> field;  // of a filter; of a text that is looked for in one field only
  std::optional<Period> period;        // of a filter on dates that could be read
  std::uint32_t distance = 0;          // of kNear
  bool is_ordered = false;             // of kNear: in the order of the children
  std::vector<Node> children;

  friend bool operator==(const Node&, const Node&) = default;
};

Node all();
Node word(std::string_view text, std::optional<schema::Field> field = {});
Node phrase(std::string_view text, std::optional<schema::Field> field = {});
Node prefix(std::string_view text, std::optional<schema::Field> field = {});
Node near(std::vector<Node> nodes, std::uint32_t distance, bool is_ordered);  // of two or more
Node filter(schema::Field field, std::string_view value);
Node present(schema::Field field);
Node like(std::string_view id);
Node date_filter(schema::Field field, const Period& period);
Node all_of(std::vector<Node> nodes);  // And; all() where empty
Node any_of(std::vector<Node> nodes);  // Or; all() where empty
Node negation(Node node);

// What must all hold for the tree to match: the children of an And; none of a tree that everything matches.
std::vector<Node> conditions_of(const Node& tree);

// Whether the node is a word, a phrase or a prefix.
bool is_word_node(const Node& node);

// Whether the node is a filter, or an Or of filters on one field; and on which.
std::optional<schema::Field> filtered_field(const Node& node);

enum class WordStyle : std::uint8_t {
  kPlain,    // climate change
  kGuarded,  // +climate +change: never read as plain English
};

// The tree in the query language.
std::string print(const Node& node, WordStyle style = WordStyle::kPlain);

// "2019", "2019-07", "2019-07-14", "2018..2020", "2019..", "..2021-03".
std::string print(const Period& period);

// The tree without its filters: what is searched for as text. Nothing where no text is left.
std::optional<Node> text_part(const Node& node);

}  // namespace minutebook::query
