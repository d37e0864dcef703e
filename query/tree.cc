// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/tree.h"

#include <algorithm>
#include <utility>

#include "query/ascii.h"
#include "query/lexer.h"

namespace minutebook::query {
namespace {

using analyzers::Date;

Node leaf(NodeKind kind, std::string_view text, std::optional<schema::Field> field) {
  Node node;
  node.kind = kind;
  node.text = text;
  node.field = field;
  return node;
}

// One group: the children of groups of the same kind taken in, repetitions left out.
Node group(NodeKind kind, std::vector<Node> nodes) {
  std::vector<Node> flat;
  const auto add = [&flat](Node&& node) {
    if (std::find(flat.begin(), flat.end(), node) == flat.end()) flat.push_back(std::move(node));
  };
  for (Node& node : nodes) {
    if (node.kind == kind) {
      for (Node& child : node.children) add(std::move(child));
    } else if (kind != NodeKind::kAnd || node.kind != NodeKind::kAll) {
      add(std::move(node));
    }
  }
  if (flat.empty()) return all();
  if (flat.size() == 1) return std::move(flat.front());
  Node result;
  result.kind = kind;
  result.children = std::move(flat);
  return result;
}

bool is_month_start(Date date) { return date.day() == std::chrono::day{1}; }
bool is_month_end(Date date) {
  return date ==
         Date{std::chrono::year_month_day_last{date.year(), std::chrono::month_day_last{date.month()}}};
}
bool is_year_start(Date date) { return is_month_start(date) && date.month() == std::chrono::January; }
bool is_year_end(Date date) { return is_month_end(date) && date.month() == std::chrono::December; }

// The shortest ISO form in which both ends still round to the same days.
std::size_t iso_length(const Period& period) {
  const bool years =
      (!period.first || is_year_start(*period.first)) && (!period.last || is_year_end(*period.last));
  const bool months =
      (!period.first || is_month_start(*period.first)) && (!period.last || is_month_end(*period.last));
  return years ? 4 : months ? 7 : 10;
}

// A value that is read back as one word needs no quotes.
bool is_plain_value(std::string_view value) {
  const auto is_plain = [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '/' || c == '.';
  };
  const bool has_plain_ends = !value.empty() && (is_letter(value.front()) || is_digit(value.front())) &&
                              (is_letter(value.back()) || is_digit(value.back()));
  return has_plain_ends && std::all_of(value.begin(), value.end(), is_plain) &&
         value.find("..") == std::string_view::npos;
}

std::string quoted(std::string_view text) { return '"' + std::string{text} + '"'; }

// ">=1000000", "1000..2000".
bool is_plain_amount(const Node& filter) {
  return filter.field == schema::Field::kMoney && !filter.text.empty() &&
         std::all_of(filter.text.begin(), filter.text.end(),
                     [](char c) { return is_digit(c) || c == '.' || c == '<' || c == '>' || c == '='; });
}

std::string value_of(const Node& filter) {
  if (filter.period) return print(*filter.period);
  if (is_plain_amount(filter)) return filter.text;
  return is_plain_value(filter.text) ? filter.text : quoted(filter.text);
}

// In brackets, where a value is read as a word is.
std::string value_in_group(const Node& filter) {
  const std::string value = value_of(filter);
  const bool is_word = value.front() == '"' || (is_plain_value(value) && !is_operator(value));
  return is_word ? value : quoted(value);
}

std::string field_prefix(const Node& node) {
  return node.field ? std::string{schema::spec(*node.field).name} + ':' : std::string{};
}

// A word in a field; a comma would make it two values, except in brackets.
std::string worded(const Node& node, std::string_view mark) {
  const std::string text = node.text + std::string{mark};
  const bool needs_brackets = node.field && text.find(',') != std::string::npos;
  return field_prefix(node) + (needs_brackets ? '(' + text + ')' : text);
}

std::string in_brackets(const Node& node, WordStyle style) {
  const bool is_group = node.kind == NodeKind::kAnd || node.kind == NodeKind::kOr;
  const bool is_near = node.kind == NodeKind::kNear && !node.field;
  const bool needs = is_near || (is_group && !filtered_field(node));
  return needs ? '(' + print(node, style) + ')' : print(node, style);
}

// Two filters of one field side by side would be read as either of them.
bool needs_explicit_and(const Node& node) {
  std::vector<schema::Field> seen;
  for (const Node& child : node.children) {
    const auto field = filtered_field(child);
    if (!field) continue;
    if (std::find(seen.begin(), seen.end(), *field) != seen.end()) return true;
    seen.push_back(*field);
  }
  return false;
}

std::string joined(const Node& node, std::string_view separator, WordStyle style) {
  std::string result;
  for (const Node& child : node.children) {
    if (!result.empty()) result += separator;
    result += in_brackets(child, style);
  }
  return result;
}

}  // namespace

Node all() { return Node{}; }
Node word(std::string_view text, std::optional<schema::Field> field) {
  return leaf(NodeKind::kWord, text, field);
}
Node phrase(std::string_view text, std::optional<schema::Field> field) {
  return leaf(NodeKind::kPhrase, text, field);
}
Node prefix(std::string_view text, std::optional<schema::Field> field) {
  return leaf(NodeKind::kPrefix, text, field);
}
Node filter(schema::Field field, std::string_view value) {
  Node node = leaf(NodeKind::kFilter, value, field);
  // A quote inside would end the value where it is printed; names are the same with another.
  std::replace(node.text.begin(), node.text.end(), '"', '\'');
  return node;
}

Node near(std::vector<Node> nodes, std::uint32_t distance, bool is_ordered) {
  Node result;
  result.kind = NodeKind::kNear;
  result.children = std::move(nodes);
  result.distance = distance;
  result.is_ordered = is_ordered;
  return result;
}

Node present(schema::Field field) { return leaf(NodeKind::kPresent, {}, field); }

Node like(std::string_view id) { return leaf(NodeKind::kLike, id, std::nullopt); }

Node date_filter(schema::Field field, const Period& period) {
  Node node = leaf(NodeKind::kFilter, {}, field);
  node.period = period;
  return node;
}

Node all_of(std::vector<Node> nodes) { return group(NodeKind::kAnd, std::move(nodes)); }
Node any_of(std::vector<Node> nodes) { return group(NodeKind::kOr, std::move(nodes)); }

Node negation(Node node) {
  if (node.kind == NodeKind::kNot) return std::move(node.children.front());
  Node result;
  result.kind = NodeKind::kNot;
  result.children.push_back(std::move(node));
  return result;
}

std::vector<Node> conditions_of(const Node& tree) {
  if (tree.kind == NodeKind::kAll) return {};
  return tree.kind == NodeKind::kAnd ? tree.children : std::vector{tree};
}

bool is_word_node(const Node& node) {
  return node.kind == NodeKind::kWord || node.kind == NodeKind::kPhrase || node.kind == NodeKind::kPrefix;
}

std::optional<schema::Field> filtered_field(const Node& node) {
  if (node.kind == NodeKind::kFilter) return node.field;
  if (node.kind != NodeKind::kOr) return std::nullopt;
  for (const Node& child : node.children) {
    if (child.kind != NodeKind::kFilter || child.field != node.children.front().field) return std::nullopt;
  }
  return node.children.front().field;
}

std::string print(const Period& period) {
  const std::size_t length = iso_length(period);
  const auto iso = [length](Date date) { return analyzers::to_iso(date).substr(0, length); };
  const std::string first = period.first ? iso(*period.first) : std::string{};
  const std::string last = period.last ? iso(*period.last) : std::string{};
  return first == last && !first.empty() ? first : first + ".." + last;
}

std::string print(const Node& node, WordStyle style) {
  switch (node.kind) {
    case NodeKind::kAll:
      return "*";
    case NodeKind::kWord:
      return (style == WordStyle::kGuarded && !node.field ? "+" : "") + worded(node, "");
    case NodeKind::kPhrase:
      return field_prefix(node) + quoted(node.text);
    case NodeKind::kPrefix:
      return worded(node, "*");
    case NodeKind::kNear: {
      const std::string sign = (node.is_ordered ? " ADJ/" : " NEAR/") + std::to_string(node.distance) + ' ';
      const std::string words = joined(node, sign, WordStyle::kPlain);
      return node.field ? field_prefix(node) + '(' + words + ')' : words;
    }
    case NodeKind::kFilter:
      return field_prefix(node) + value_of(node);
    case NodeKind::kPresent:
      return field_prefix(node) + '*';
    case NodeKind::kLike:
      return "like:" + node.text;
    case NodeKind::kAnd:
      return joined(node, needs_explicit_and(node) ? " AND " : " ", style);
    case NodeKind::kOr: {
      if (!filtered_field(node)) return joined(node, " OR ", style);
      std::string values;
      for (const Node& child : node.children)
        values += (values.empty() ? "" : " OR ") + value_in_group(child);
      return field_prefix(node.children.front()) + '(' + values + ')';
    }
    case NodeKind::kNot:
      return '-' + in_brackets(node.children.front(), style);
  }
  return {};
}

std::optional<Node> text_part(const Node& node) {
  switch (node.kind) {
    case NodeKind::kAll:
    case NodeKind::kFilter:
    case NodeKind::kPresent:
    case NodeKind::kLike:
      return std::nullopt;
    case NodeKind::kWord:
    case NodeKind::kPhrase:
    case NodeKind::kPrefix:
    case NodeKind::kNear:
      return node;
    case NodeKind::kNot: {
      auto child = text_part(node.children.front());
      if (!child) return std::nullopt;
      return negation(std::move(*child));
    }
    case NodeKind::kAnd:
    case NodeKind::kOr: {
      std::vector<Node> kept;
      for (const Node& child : node.children) {
        if (auto part = text_part(child)) kept.push_back(std::move(*part));
      }
      if (kept.empty()) return std::nullopt;
      return node.kind == NodeKind::kAnd ? all_of(std::move(kept)) : any_of(std::move(kept));
    }
  }
  return std::nullopt;
}

}  // namespace minutebook::query
