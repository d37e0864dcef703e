// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parser.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "query/ascii.h"
#include "query/lexer.h"
#include "query/plain_english.h"
#include "query/values.h"

namespace minutebook::query {
namespace {

using schema::Field;
using schema::FieldSpec;
using schema::FieldType;

constexpr std::array kSortNames = {std::pair{std::string_view{"relevance"}, Sort::kRelevance},
                                   std::pair{std::string_view{"newest"}, Sort::kNewest},
                                   std::pair{std::string_view{"oldest"}, Sort::kOldest},
                                   std::pair{std::string_view{"agenda"}, Sort::kAgenda}};

constexpr std::array kUnitNames = {std::pair{std::string_view{"passage"}, Unit::kPassage},
                                   std::pair{std::string_view{"item"}, Unit::kItem},
                                   std::pair{std::string_view{"meeting"}, Unit::kMeeting},
                                   std::pair{std::string_view{"matter"}, Unit::kMatter}};

// One condition of an And, and whether AND was written beside it: two filters of one field are either of them
// unless it was.
struct Operand {
  Node node;
  bool has_and = false;
};

bool is_run(LexemeKind kind) {
  return kind == LexemeKind::kWord || kind == LexemeKind::kPhrase || kind == LexemeKind::kPrefix;
}

bool is_near_operand(LexemeKind kind) { return kind == LexemeKind::kWord || kind == LexemeKind::kPhrase; }

// A NEAR that has nothing to join is a word like any other.
void keep_joining_nears(std::vector<Lexeme>& lexemes) {
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    if (lexemes[i].kind != LexemeKind::kNear) continue;
    const bool joins = i > 0 && i + 1 < lexemes.size() && is_near_operand(lexemes[i - 1].kind) &&
                       is_near_operand(lexemes[i + 1].kind);
    if (joins) continue;
    lexemes[i].kind = LexemeKind::kWord;
    lexemes[i].text = to_lower(lexemes[i].text);
  }
}

// Other names that kinds go by, and what is no kind of passage but may be meant as one.
struct KindName {
  std::string_view typed;
  std::string_view kind = {};
  std::optional<Unit> unit = {};
};
constexpr std::array kKindNames = {
    KindName{"speech", "discussion"},        KindName{"speeches", "discussion"},
    KindName{"interest", "declaration"},     KindName{"interests", "declaration"},
    KindName{"meeting", {}, Unit::kMeeting}, KindName{"meetings", {}, Unit::kMeeting},
    KindName{"item", {}, Unit::kItem},       KindName{"items", {}, Unit::kItem},
};

constexpr std::array<std::string_view, 3> kYes = {"yes", "true", "1"};

// "from 2019" and "to 2021" side by side are one period, not either of two.
std::optional<Period> both(const Node& a, const Node& b) {
  if (a.kind != NodeKind::kFilter || b.kind != NodeKind::kFilter || !a.period || !b.period)
    return std::nullopt;
  const Period& x = *a.period;
  const Period& y = *b.period;
  // Ends that stand the wrong way round are turned, as in "2021..2020".
  const auto between = [](const std::optional<analyzers::Date>& first,
                          const std::optional<analyzers::Date>& last) {
    return first && last && *last < *first ? Period{last, first} : Period{first, last};
  };
  if (!x.last && !y.first) return between(x.first, y.last);
  if (!x.first && !y.last) return between(y.first, x.last);
  return std::nullopt;
}

Node either(Node a, Node b) {
  if (const auto period = both(a, b)) return date_filter(*a.field, *period);
  std::vector<Node> nodes;
  nodes.push_back(std::move(a));
  nodes.push_back(std::move(b));
  return any_of(std::move(nodes));
}

Node conjunction(std::vector<Operand> operands) {
  std::vector<Operand> merged;
  for (Operand& operand : operands) {
    const auto field = filtered_field(operand.node);
    const auto same = std::find_if(merged.begin(), merged.end(), [&](const Operand& other) {
      return field && !operand.has_and && !other.has_and && filtered_field(other.node) == field;
    });
    if (same == merged.end()) {
      merged.push_back(std::move(operand));
    } else {
      same->node = either(std::move(same->node), std::move(operand.node));
    }
  }
  std::vector<Node> nodes;
  for (Operand& operand : merged) nodes.push_back(std::move(operand.node));
  return all_of(std::move(nodes));
}

// The kinds that the question names as kind:…, which plain words do not add to.
std::string explicit_kind(const std::vector<Lexeme>& lexemes) {
  for (const Lexeme& lexeme : lexemes) {
    if (lexeme.field == nullptr || lexeme.field->field != Field::kKind) continue;
    return lexeme.values.empty() ? "*" : to_lower(lexeme.values.front().text);
  }
  return {};
}

class Parser {
 public:
  Parser(std::string_view question, const Lexicon& lexicon, analyzers::Date today, Language language)
      : lexed_{lex(question)},
        values_{lexicon, today, lexed_.notes, ambiguities_},
        english_{lexed_.text,  lexicon, values_, today, explicit_kind(lexed_.lexemes),
                 lexed_.notes, language} {
    keep_joining_nears(lexed_.lexemes);
  }

  Question run() {
    std::vector<Node> parts;
    while (!at_end()) {
      parts.push_back(read_or(0));
      // Only a closing bracket that nothing opened stops the reading early.
      if (!at_end()) {
        note("a closing bracket without an opening one is left out");
        ++at_;
      }
    }
    Question result;
    result.tree = all_of(std::move(parts));
    const Asked& asked = english_.asked();
    result.sort = sort_ ? sort_ : asked.sort;
    result.group = group_ ? group_ : asked.group;
    result.wants_count = wants_count_.value_or(asked.wants_count);
    result.wants_boilerplate = wants_boilerplate_ || asked.wants_boilerplate;
    result.notes = std::move(lexed_.notes);
    result.ambiguities = std::move(ambiguities_);
    return result;
  }

 private:
  bool at_end() const { return at_ >= lexed_.lexemes.size(); }
  const Lexeme& peek() const { return lexed_.lexemes[at_]; }
  bool at(LexemeKind kind) const { return !at_end() && peek().kind == kind; }

  Node read_or(std::size_t depth) {
    std::vector<Node> groups;
    bool has_operator = false;
    do {
      auto group = read_and(depth);
      if (group) {
        groups.push_back(std::move(*group));
      } else if (has_operator || at(LexemeKind::kOr)) {
        note("OR joins nothing on one side: left out");
      }
      has_operator = at(LexemeKind::kOr);
      if (has_operator) ++at_;
    } while (has_operator);
    return any_of(std::move(groups));
  }

  std::optional<Node> read_and(std::size_t depth) {
    std::vector<Operand> operands;
    bool is_after_and = false;
    while (!at_end() && !at(LexemeKind::kOr) && !at(LexemeKind::kClose)) {
      if (at(LexemeKind::kAnd)) {
        ++at_;
        if (operands.empty() || is_after_and) note("AND joins nothing on one side: left out");
        if (!operands.empty()) operands.back().has_and = true;
        is_after_and = !operands.empty();
        continue;
      }
      std::vector<Node> nodes = is_run(peek().kind) && !is_before_near() ? read_run() : read_operand(depth);
      const bool is_last_of_run = at(LexemeKind::kAnd);
      for (std::size_t i = 0; i < nodes.size(); ++i) {
        const bool has_and = (i == 0 && is_after_and) || (i + 1 == nodes.size() && is_last_of_run);
        operands.push_back({std::move(nodes[i]), has_and});
      }
      if (!nodes.empty()) is_after_and = false;
    }
    if (is_after_and) note("AND joins nothing on one side: left out");
    if (operands.empty()) return std::nullopt;
    return conjunction(std::move(operands));
  }

  std::vector<Node> read_run() {
    const std::size_t begin = at_;
    while (!at_end() && is_run(peek().kind) && !is_before_near()) {
      if (!count_leaf(peek().text)) break;
      ++at_;
    }
    const std::size_t end = at_;
    while (!at_end() && is_run(peek().kind) && !is_before_near()) ++at_;  // past the limit
    return english_.read(std::span{lexed_.lexemes}.subspan(begin, end - begin));
  }

  bool is_before_near() const {
    return at_ + 1 < lexed_.lexemes.size() && lexed_.lexemes[at_ + 1].kind == LexemeKind::kNear;
  }

  // a NEAR/5 "b c" NEAR/5 d: all within the widest distance, in order where every joint says so.
  std::optional<Node> read_near(std::optional<Field> field) {
    std::vector<Node> operands;
    std::uint32_t distance = 0;
    bool is_ordered = true;
    while (true) {
      const Lexeme& operand = peek();
      const bool has_more = is_before_near();
      if (count_leaf(operand.text)) operands.push_back(text_node(operand, std::nullopt));
      ++at_;
      if (!has_more) break;
      distance = std::max(distance, peek().distance);
      is_ordered = is_ordered && peek().is_ordered;
      ++at_;
    }
    if (operands.empty()) return std::nullopt;
    if (operands.size() == 1) {
      operands.front().field = field;
      return std::move(operands.front());
    }
    Node node = near(std::move(operands), distance, is_ordered);
    node.field = field;
    return node;
  }

  // One thing with what stands before it; nothing where it had to be left out.
  std::vector<Node> read_operand(std::size_t depth) {
    bool is_excluded = false;
    bool is_plain_word = false;
    while (at(LexemeKind::kNot) || at(LexemeKind::kPlus)) {
      if (at(LexemeKind::kNot)) is_excluded = !is_excluded;
      if (at(LexemeKind::kPlus)) is_plain_word = true;
      ++at_;
    }
    if (at_end() || at(LexemeKind::kOr) || at(LexemeKind::kAnd) || at(LexemeKind::kClose)) {
      if (is_excluded || !is_plain_word) note("NOT is followed by nothing: left out");
      return {};
    }
    auto node = read_atom(depth);
    if (!node) return {};
    std::vector<Node> result;
    result.push_back(is_excluded ? negation(std::move(*node)) : std::move(*node));
    return result;
  }

  std::optional<Node> read_atom(std::size_t depth) {
    const Lexeme& lexeme = peek();
    switch (lexeme.kind) {
      case LexemeKind::kOpen:
        return read_group(depth);
      case LexemeKind::kField:
        return read_field(depth);
      case LexemeKind::kStar:
        ++at_;
        return all();
      default:
        if (is_before_near()) return read_near(std::nullopt);
        ++at_;
        if (!count_leaf(lexeme.text)) return std::nullopt;
        return text_node(lexeme, std::nullopt);
    }
  }

  std::optional<Node> read_group(std::size_t depth) {
    ++at_;
    if (depth + 1 >= kMaxDepth) {
      note("brackets deeper than " + std::to_string(kMaxDepth) + " are left out, with all that is in them");
      skip_group();
      return std::nullopt;
    }
    if (at(LexemeKind::kClose)) {
      ++at_;
      return std::nullopt;
    }
    Node node = read_or(depth + 1);
    close_group();
    return node;
  }

  void close_group() {
    if (at(LexemeKind::kClose)) {
      ++at_;
    } else {
      note("a bracket is never closed: closed at the end");
    }
  }

  void skip_group() {
    for (std::size_t open = 1; !at_end() && open > 0; ++at_) {
      if (at(LexemeKind::kOpen)) ++open;
      if (at(LexemeKind::kClose)) --open;
    }
  }

  std::optional<Node> read_field(std::size_t depth) {
    const Lexeme& lexeme = peek();
    ++at_;
    const bool is_dates = lexeme.special != nullptr && lexeme.special->special == Special::kDates;
    if (lexeme.special != nullptr && !is_dates) return read_special(lexeme, depth);
    const FieldSpec& field = is_dates ? schema::spec(Field::kDate) : *lexeme.field;
    const std::string_view lead = is_dates ? lexeme.special->value : std::string_view{};
    if (lexeme.values.empty()) return read_field_group(field, lead);
    std::vector<Node> nodes;
    for (const FieldValue& value : lexeme.values) {
      if (!count_leaf(value.text)) continue;
      if (auto node = value_node(field, lead, value)) nodes.push_back(*std::move(node));
    }
    if (nodes.empty()) return std::nullopt;
    return any_of(std::move(nodes));
  }

  std::optional<Node> read_special(const Lexeme& lexeme, std::size_t depth) {
    const Special special = lexeme.special->special;
    if (special == Special::kPart) return read_part(lexeme, depth);
    if (lexeme.values.empty()) {  // sort:(…)
      note(std::string{lexeme.special->name} + ": takes one value, without brackets");
      if (at(LexemeKind::kOpen)) {
        ++at_;
        skip_group();
      }
      return std::nullopt;
    }
    const std::string& typed = lexeme.values.front().text;
    const std::string value = to_lower(typed);
    switch (special) {
      case Special::kSort:
        read_sort(value);
        break;
      case Special::kGroup:
        if (const auto group = grouping_from(value)) {
          group_ = group;
        } else {
          note("no group \"" + value + "\": it is item, meeting, matter or a field such as chair or year");
        }
        break;
      case Special::kCount:
        wants_count_ = std::find(kYes.begin(), kYes.end(), value) != kYes.end();
        break;
      case Special::kInclude:
        if (value == "boilerplate") {
          wants_boilerplate_ = true;
        } else {
          note("no include \"" + value + "\": it is boilerplate");
        }
        break;
      case Special::kLike:
        if (count_leaf(typed)) return like(typed);
        break;
      case Special::kDates:
      case Special::kPart:
      case Special::kNotRecorded:
        break;
    }
    return std::nullopt;
  }

  // decision:words, decision:"a phrase", decision:(a OR b), decision:*.
  std::optional<Node> read_part(const Lexeme& lexeme, std::size_t depth) {
    std::vector<Node> texts;
    if (lexeme.values.empty()) {
      auto group = read_group(depth);
      if (!group) return std::nullopt;
      texts.push_back(*std::move(group));
    }
    for (const FieldValue& value : lexeme.values) {
      if (!count_leaf(value.text)) continue;
      if (value.text == "*" && !value.is_quoted) {
        texts.push_back(all());
      } else if (value.is_quoted) {
        texts.push_back(phrase(value.text));
      } else {
        texts.push_back(words_of(value.text));
      }
    }
    if (texts.empty()) return std::nullopt;
    std::vector<Node> both;
    both.push_back(filter(Field::kKind, lexeme.special->value));
    both.push_back(any_of(std::move(texts)));
    return all_of(std::move(both));
  }

  // A bare value as the words that it would be by itself.
  static Node words_of(std::string_view text) {
    std::vector<Node> words;
    for (const Lexeme& lexeme : lex(text).lexemes) {
      if (is_run(lexeme.kind)) words.push_back(text_node(lexeme, std::nullopt));
    }
    return all_of(std::move(words));
  }

  void read_sort(const std::string& value) {
    const auto* row = std::find_if(kSortNames.begin(), kSortNames.end(),
                                   [&value](const auto& entry) { return entry.first == value; });
    if (row != kSortNames.end()) {
      sort_ = row->second;
    } else {
      note("no sort \"" + value + "\": it is relevance, newest, oldest or agenda");
    }
  }

  static bool is_prefix(const FieldValue& value) {
    return !value.is_quoted && value.text.size() > kMinPrefixLetters && value.text.back() == '*';
  }

  // `lead` is what the field says by its name, put before the value: ">=" of since:.
  std::optional<Node> value_node(const FieldSpec& field, std::string_view lead, const FieldValue& value) {
    if (value.text == "*" && !value.is_quoted) return present(field.field);
    if (field.field == Field::kKind) {
      const std::string typed = to_lower(value.text);
      const auto* row = std::find_if(kKindNames.begin(), kKindNames.end(),
                                     [&typed](const KindName& name) { return name.typed == typed; });
      if (row != kKindNames.end() && row->unit) {
        group_ = Grouping{*row->unit, {}};
        return std::nullopt;
      }
      if (row != kKindNames.end()) return filter(Field::kKind, row->kind);
    }
    if (field.type != FieldType::kText) return values_.read(field, std::string{lead} + value.text);
    if (value.is_quoted) return phrase(value.text, field.field);
    return is_prefix(value) ? prefix(value.text.substr(0, value.text.size() - 1), field.field)
                            : word(value.text, field.field);
  }

  static Node text_node(const Lexeme& lexeme, std::optional<Field> field) {
    if (lexeme.kind == LexemeKind::kPhrase) return phrase(lexeme.text, field);
    if (lexeme.kind == LexemeKind::kPrefix) return prefix(lexeme.text, field);
    return word(lexeme.text == "&" ? "and" : lexeme.text, field);
  }

  // field:(a OR b): words of a text, values of any other field, one level deep. Unjoined words of a value
  // belong together: chair:(Ann Example OR "Bob Sample").
  std::optional<Node> read_field_group(const FieldSpec& field, std::string_view lead) {
    ++at_;
    std::vector<Node> alternatives;
    std::vector<Node> texts;
    std::string words;
    const auto add_value = [&](const std::string& text, bool is_quoted) {
      if (text.empty() || !count_leaf(text)) return;
      if (auto node = value_node(field, lead, {text, is_quoted})) texts.push_back(*std::move(node));
    };
    const auto end_alternative = [&] {
      add_value(words, false);
      if (!texts.empty()) alternatives.push_back(all_of(std::move(texts)));
      texts.clear();
      words.clear();
    };
    for (; !at_end() && !at(LexemeKind::kClose); ++at_) {
      const Lexeme& lexeme = peek();
      if (lexeme.kind == LexemeKind::kOr) {
        end_alternative();
      } else if (lexeme.kind == LexemeKind::kAnd) {
        if (field.type != FieldType::kText) {
          add_value(words, false);
          words.clear();
        }
      } else if (!is_run(lexeme.kind)) {
        note(std::string{field.name} + ":( ) takes values with OR or AND between them; the rest is left out");
        if (lexeme.kind == LexemeKind::kOpen) {
          ++at_;
          skip_group();
          --at_;
        }
      } else if (field.type == FieldType::kText && is_before_near()) {
        if (auto node = read_near(field.field)) texts.push_back(*std::move(node));
        --at_;
      } else if (field.type == FieldType::kText) {
        if (count_leaf(lexeme.text)) texts.push_back(text_node(lexeme, field.field));
      } else if (lexeme.kind == LexemeKind::kPhrase) {
        add_value(lexeme.text, true);
      } else {
        words += (words.empty() ? "" : " ") + lexeme.text;
      }
    }
    end_alternative();
    close_group();
    if (alternatives.empty()) return std::nullopt;
    return any_of(std::move(alternatives));
  }

  bool count_leaf(const std::string& text) {
    if (++leaves_ <= kMaxLeaves) return true;
    if (leaves_ == kMaxLeaves + 1) {
      note("more than " + std::to_string(kMaxLeaves) + " words and conditions: left out from \"" + text +
           "\" on");
    }
    return false;
  }

  void note(std::string text) { lexed_.notes.push_back(std::move(text)); }

  Lexed lexed_;
  std::vector<Ambiguity> ambiguities_;
  ValueReader values_;
  PlainEnglish english_;
  std::size_t at_ = 0;
  std::size_t leaves_ = 0;
  std::optional<Sort> sort_;
  std::optional<Grouping> group_;
  std::optional<bool> wants_count_;
  bool wants_boilerplate_ = false;
};

// What is asked of the answer as a whole, as it is typed behind the conditions.
std::string directives_of(const Question& question) {
  std::string result;
  if (question.sort) result += " sort:" + std::string{name_of(*question.sort)};
  if (question.group) result += " group:" + std::string{name_of(*question.group)};
  if (question.wants_count) result += " count:yes";
  if (question.wants_boilerplate) result += " include:boilerplate";
  return result;
}

}  // namespace

Question parse(std::string_view question, const Lexicon& lexicon, analyzers::Date today, Language language) {
  return Parser{question, lexicon, today, language}.run();
}

std::string canonical(const Question& question, const Lexicon& lexicon, analyzers::Date today) {
  const std::string directives = directives_of(question);
  const std::string plain = print(question.tree) + directives;
  const Question again = parse(plain, lexicon, today);
  const bool is_same = again.tree == question.tree && directives_of(again) == directives;
  return is_same ? plain : print(question.tree, WordStyle::kGuarded) + directives;
}

std::string_view name_of(Sort sort) {
  const auto* row = std::find_if(kSortNames.begin(), kSortNames.end(),
                                 [sort](const auto& entry) { return entry.second == sort; });
  return row->first;
}

std::string_view name_of(const Grouping& group) {
  if (group.unit == Unit::kValue) return schema::spec(group.field).name;
  const auto* row = std::find_if(kUnitNames.begin(), kUnitNames.end(),
                                 [&group](const auto& entry) { return entry.second == group.unit; });
  return row->first;
}

std::optional<Grouping> grouping_from(std::string_view name) {
  const std::string typed = to_lower(name);
  for (const auto& [known, unit] : kUnitNames) {
    if (typed == known) return Grouping{unit, {}};
  }
  const FieldSpec* field = schema::find_field(typed);
  const bool has_values = field != nullptr && !field->term_prefix.empty() && field->type != FieldType::kCode;
  return has_values ? std::optional{Grouping{Unit::kValue, field->field}} : std::nullopt;
}

}  // namespace minutebook::query
