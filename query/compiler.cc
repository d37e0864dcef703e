// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/compiler.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "query/amount_range.h"
#include "query/ascii.h"
#include "query/similar.h"
#include "query/who_is_who.h"
#include "schema/fields.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

using analyzers::Date;
using analyzers::TokenKind;
using schema::Field;
using schema::FieldType;
using Xapian::Query;

constexpr double kTitleWeight = 2.0;
constexpr double kClosenessWeight = 0.5;
constexpr Xapian::termcount kClosenessSlack = 2;  // words that may stand between two for them to be close

// Of words any of which counts, those typed side by side, in a window of so many words. Reading positions has its price:
// not for two words that are both common.
constexpr Xapian::termcount kNeighbourWindow = 8;
constexpr double kNeighbourWeight = 0.1;
constexpr Xapian::doccount kMostByNeighbours = 500;

std::string_view title_prefix() { return schema::spec(Field::kTitle).word_prefix; }

Query combined(Query::op op, const std::vector<Query>& queries) {
  if (queries.empty()) return Query::MatchNothing;
  if (queries.size() == 1) return queries.front();
  return Query{op, queries.begin(), queries.end()};
}

Query unweighted(const Query& query) { return Query{Query::OP_SCALE_WEIGHT, query, 0.0}; }

// The year of a slot's value; `otherwise` where the database has no dates.
int year_of(const std::string& value) {
  int year = 0;
  for (const char c : value.substr(0, 4)) year = is_digit(c) ? year * 10 + (c - '0') : year;
  return year;
}

Date last_of_month(std::chrono::year_month month) { return Date{month / std::chrono::last}; }

}  // namespace

// The words of a text in order, each as written with its accents folded beside it, and the one-word spellings
// of all of them together.
struct Compiler::Words {
  struct Spelling {
    std::string term;
    std::string stem;  // "" where it is matched as written
  };
  std::vector<std::vector<Spelling>> words;
  std::vector<std::string> joined;

  std::vector<std::string> spelt(bool is_folded) const {
    std::vector<std::string> terms;
    for (const auto& spellings : words)
      terms.push_back((is_folded ? spellings.back() : spellings.front()).term);
    return terms;
  }
};

Compiler::Words Compiler::words_of(std::string_view text) {
  Words result;
  struct Joined {
    std::string term;
    std::uint32_t span;
  };
  std::vector<Joined> joined;
  std::uint32_t position = 0;
  for (const analyzers::Token& token : analyzer_.analyze(text)) {
    if (token.kind == TokenKind::kJoined) {
      joined.push_back({std::string{token.term}, token.span});
      continue;
    }
    if (result.words.empty() || token.position != position) result.words.emplace_back();
    position = token.position;
    Words::Spelling spelling{std::string{token.term}, {}};
    if (schema::has_stem(token)) spelling.stem = stemmer_.stem(token.term);
    result.words.back().push_back(std::move(spelling));
  }
  for (Joined& token : joined) {
    if (token.span == result.words.size()) result.joined.push_back(std::move(token.term));
  }
  return result;
}

Query Compiler::compile(const Node& node, Purpose purpose) {
  purpose_ = purpose;
  return compile(node);
}

Query Compiler::compile(const Node& node) {
  switch (node.kind) {
    case NodeKind::kAll:
      return unweighted(Query::MatchAll);
    case NodeKind::kWord:
    case NodeKind::kPhrase:
    case NodeKind::kPrefix:
      return text(node);
    case NodeKind::kNear:
      return near(node);
    case NodeKind::kFilter:
      return unweighted(filter(node));
    case NodeKind::kPresent:
      return unweighted(Query{schema::present_term(*node.field)});
    case NodeKind::kLike:
      return like(database_, node.text);
    case NodeKind::kAnd:
      return conjunction(node);
    case NodeKind::kOr: {
      std::vector<Query> queries;
      for (const Node& child : node.children) queries.push_back(compile(child));
      const std::vector<Query> close = neighbours(node);
      const Query any = combined(Query::OP_OR, queries);
      return close.empty() ? any : Query{Query::OP_AND_MAYBE, any, combined(Query::OP_OR, close)};
    }
    case NodeKind::kNot:
      return Query{Query::OP_AND_NOT, unweighted(Query::MatchAll), excluded_query(node.children.front())};
  }
  return Query::MatchNothing;
}

Query Compiler::text(const Node& node) {
  const Words words = words_of(node.text);
  if (words.words.empty()) {
    notes_.push_back("\"" + node.text + "\" has no letters or digits: left out");
    return unweighted(Query::MatchAll);
  }
  const auto in = [&](std::string_view prefix) {
    if (node.kind == NodeKind::kPhrase) return phrase_in(prefix, words);
    if (node.kind == NodeKind::kPrefix) return prefix_in(prefix, words);
    return word_in(prefix, words);
  };
  if (node.field) return in(schema::spec(*node.field).word_prefix);
  // A title's words stand among those of the text, but for their places.
  if (node.kind == NodeKind::kWord && words.words.size() == 1) return in("");
  const Query in_title = in(title_prefix());
  return Query{Query::OP_OR, in(""), Query{Query::OP_SCALE_WEIGHT, in_title, kTitleWeight}};
}

Query Compiler::word_in(std::string_view prefix, const Words& words) {
  std::vector<Query> spellings;
  if (words.words.size() == 1) {
    for (const auto& [term, stem] : words.words.front()) {
      spellings.emplace_back(stem.empty() ? schema::word_term(prefix, term)
                                          : schema::stem_term(prefix, stem));
    }
  } else {
    spellings.push_back(phrase_in(prefix, words));
  }
  for (const std::string& term : words.joined) spellings.emplace_back(schema::word_term(prefix, term));
  return combined(Query::OP_SYNONYM, spellings);
}

Query Compiler::phrase_in(std::string_view prefix, const Words& words) const {
  std::vector<Query> spellings;
  for (const bool is_folded : {false, true}) {
    std::vector<Query> terms;
    for (const std::string& term : words.spelt(is_folded))
      terms.emplace_back(schema::word_term(prefix, term));
    spellings.push_back(combined(Query::OP_PHRASE, terms));
    if (words.spelt(false) == words.spelt(true)) break;
  }
  return combined(Query::OP_OR, spellings);
}

// The words of a stem as the index has them: only words as written have positions.
Query Compiler::forms_of(std::string_view prefix, const std::string& word, const std::string& stem) {
  constexpr std::size_t kMostForms = 16;
  constexpr std::size_t kMostLookedAt = 500;
  const auto shared = std::mismatch(word.begin(), word.end(), stem.begin(), stem.end());
  const std::string start{word.begin(), shared.first};
  std::vector<Query> forms{Query{schema::word_term(prefix, word)}};
  if (start.size() < 2) return forms.front();
  std::size_t looked_at = 0;
  const std::string first = schema::word_term(prefix, start);
  const auto end = database_.allterms_end(first);
  for (auto term = database_.allterms_begin(first); term != end; ++term) {
    if (++looked_at > kMostLookedAt || forms.size() == kMostForms) break;
    const std::string form = (*term).substr(prefix.size());
    if (form != word && stemmer_.stem(form) == stem) forms.emplace_back(*term);
  }
  return combined(Query::OP_OR, forms);
}

// Words and phrases close to each other, in the text or in the title: the words of all of them lie within a window, and
// each phrase stands somewhere as it is.
Query Compiler::near(const Node& node) {
  std::vector<Query> places;
  for (const std::string_view prefix : {std::string_view{}, title_prefix()}) {
    if (node.field && prefix.empty()) continue;
    std::vector<Query> terms;
    std::vector<Query> phrases;
    for (const Node& child : node.children) {
      const Words words = words_of(child.text);
      const bool is_as_written = child.kind == NodeKind::kPhrase;
      for (const auto& spellings : words.words) {
        const Words::Spelling& word = spellings.back();
        terms.push_back(is_as_written || word.stem.empty() ? Query{schema::word_term(prefix, word.term)}
                                                           : forms_of(prefix, word.term, word.stem));
      }
      if (words.words.size() > 1) phrases.push_back(phrase_in(prefix, words));
    }
    if (terms.empty()) return unweighted(Query::MatchAll);
    const auto window = static_cast<Xapian::termcount>(terms.size()) + node.distance;
    const Query close{node.is_ordered ? Query::OP_PHRASE : Query::OP_NEAR, terms.begin(), terms.end(),
                      window};
    phrases.push_back(close);
    places.push_back(combined(Query::OP_AND, phrases));
  }
  return combined(Query::OP_OR, places);
}

Query Compiler::prefix_in(std::string_view prefix, const Words& words) {
  const std::string start = schema::word_term(prefix, words.words.back().back().term);
  Xapian::termcount count = 0;
  const auto end = database_.allterms_end(start);
  for (auto term = database_.allterms_begin(start); term != end && count <= kMaxPrefixWords; ++term) ++count;
  if (count > kMaxPrefixWords && prefix.empty()) {
    notes_.push_back(words.words.back().front().term + "* begins more than " +
                     std::to_string(kMaxPrefixWords) + " words: the commonest are searched for");
  }
  std::vector<Query> queries;
  for (std::size_t i = 0; i + 1 < words.words.size(); ++i) {
    queries.emplace_back(schema::word_term(prefix, words.words[i].front().term));
  }
  queries.emplace_back(Query::OP_WILDCARD, start, kMaxPrefixWords, Query::WILDCARD_LIMIT_MOST_FREQUENT,
                       Query::OP_SYNONYM);
  return combined(Query::OP_AND, queries);
}

Query Compiler::filter(const Node& node) const {
  const schema::FieldSpec& field = schema::spec(*node.field);
  if (node.period)
    return field.field == Field::kDate ? period(*node.period) : days_in_slot(field, *node.period);
  if (field.type == FieldType::kAmount) return amounts(field, node.text);
  if (field.type == FieldType::kDate || schema::value_key(node.text).empty()) return Query::MatchNothing;
  if (const schema::Linked* several = lexicon_.linked(field.field, node.text))
    return linked(field.field, *several);
  const std::string whole = schema::entity_term(field.field, node.text);
  if (database_.term_exists(whole)) return Query{whole};
  if (field.type == FieldType::kName) return part_of_name(field.field, node.text);
  std::vector<Query> words;
  for (const std::string& term : schema::part_terms(field.field, node.text)) words.emplace_back(term);
  return words.empty() ? Query{whole} : combined(Query::OP_AND, words);
}

// Days of which a passage has one at most, and few passages have any.
Query Compiler::days_in_slot(const schema::FieldSpec& field, const Period& asked) {
  const std::string first = asked.first ? schema::date_value(*asked.first) : std::string{"0"};
  if (!asked.last) return Query{Query::OP_VALUE_GE, field.slot, first};
  return Query{Query::OP_VALUE_RANGE, field.slot, first, schema::date_value(*asked.last)};
}

Query Compiler::amounts(const schema::FieldSpec& field, std::string_view text) {
  const auto range = read_amount_range(text);
  if (!range) return Query::MatchNothing;
  const std::string least = schema::amount_value(range->least.value_or(0));
  if (!range->most) return Query{Query::OP_VALUE_GE, field.slot, least};
  return Query{Query::OP_VALUE_RANGE, field.slot, least, schema::amount_value(*range->most)};
}

// A person or body by any of its names.
Query Compiler::linked(Field field, const schema::Linked& linked) const {
  std::vector<Query> names;
  for (const schema::Variant& variant : linked.variants) {
    Query name{variant_term(field, variant)};
    if (!variant.from.empty() || !variant.to.empty()) {
      const Period days{analyzers::from_iso(variant.from), analyzers::from_iso(variant.to)};
      name = Query{Query::OP_FILTER, name, period(days)};
    }
    names.push_back(std::move(name));
  }
  return combined(Query::OP_OR, names);
}

// Any of the names that hold the words: "chair:Hesketh".
Query Compiler::part_of_name(Field field, std::string_view text) const {
  std::vector<Query> names;
  for (const std::string& key : lexicon_.names(field).with_words(text)) {
    names.emplace_back(schema::entity_term(field, key));
  }
  return combined(Query::OP_OR, names);
}

// Whole years and months by one term each, the days left over by theirs: no value is read.
Query Compiler::period(const Period& asked) const {
  const Xapian::valueno slot = schema::spec(Field::kDate).slot;
  const std::string upper = database_.get_value_upper_bound(slot);
  if (upper.empty()) return Query::MatchNothing;
  const int first_year = std::max(1, year_of(database_.get_value_lower_bound(slot)));
  const Date lowest{std::chrono::year{first_year}, std::chrono::January, std::chrono::day{1}};
  const Date highest{std::chrono::year{year_of(upper)}, std::chrono::December, std::chrono::day{31}};
  const Date first = std::max(asked.first.value_or(lowest), lowest);
  const Date last = std::min(asked.last.value_or(highest), highest);

  std::vector<Query> terms;
  for (Date day = first; day <= last;) {
    const auto year = static_cast<int>(day.year());
    const Date year_end{day.year(), std::chrono::December, std::chrono::day{31}};
    const Date month_end = last_of_month({day.year() / day.month()});
    const bool is_month_start = day.day() == std::chrono::day{1};
    Date end = day;
    if (is_month_start && day.month() == std::chrono::January && year_end <= last) {
      terms.emplace_back(schema::year_term(year));
      end = year_end;
    } else if (is_month_start && month_end <= last) {
      terms.emplace_back(schema::month_term(year, static_cast<unsigned>(day.month())));
      end = month_end;
    } else {
      terms.emplace_back(schema::date_term(day));
    }
    day = Date{std::chrono::sys_days{end} + std::chrono::days{1}};
  }
  return combined(Query::OP_OR, terms);
}

// A word is excluded where the passage or its title has it, not where the rest of its item does: only those two have it
// as written.
Query Compiler::excluded_query(const Node& node) {
  const bool is_word = node.kind == NodeKind::kWord && !node.field;
  const Words words = is_word ? words_of(node.text) : Words{};
  if (words.words.size() != 1) return compile(node);
  std::vector<Query> forms;
  for (const Words::Spelling& word : words.words.front()) {
    if (word.stem.empty()) return compile(node);
    forms.push_back(forms_of("", word.term, word.stem));
    forms.push_back(forms_of(title_prefix(), word.term, word.stem));
  }
  for (const std::string& term : words.joined) forms.emplace_back(schema::word_term("", term));
  return combined(Query::OP_OR, forms);
}

Query Compiler::conjunction(const Node& node) {
  std::vector<Query> required;
  std::vector<Query> excluded;
  for (const Node& child : node.children) {
    if (child.kind == NodeKind::kNot) {
      excluded.push_back(excluded_query(child.children.front()));
    } else {
      required.push_back(compile(child));
    }
  }
  Query result = required.empty() ? unweighted(Query::MatchAll) : combined(Query::OP_AND, required);
  if (!excluded.empty()) result = Query{Query::OP_AND_NOT, result, combined(Query::OP_OR, excluded)};
  if (purpose_ == Purpose::kCount) return result;
  const std::vector<Query> close = closeness(node);
  if (!close.empty()) result = Query{Query::OP_AND_MAYBE, result, combined(Query::OP_OR, close)};
  return result;
}

// What is added where words that are typed side by side stand side by side.
std::vector<Query> Compiler::closeness(const Node& node) {
  std::vector<Query> result;
  std::vector<Query> terms;
  std::vector<Query> title_terms;
  const auto end_of_words = [&] {
    if (terms.size() > 1) {
      const auto window = static_cast<Xapian::termcount>(terms.size()) + kClosenessSlack;
      const Query near{Query::OP_NEAR, terms.begin(), terms.end(), window};
      const Query near_in_title{Query::OP_NEAR, title_terms.begin(), title_terms.end(), window};
      result.emplace_back(Query::OP_SCALE_WEIGHT, near, kClosenessWeight);
      result.emplace_back(Query::OP_SCALE_WEIGHT, near_in_title, kClosenessWeight * kTitleWeight);
    }
    terms.clear();
    title_terms.clear();
  };
  for (const Node& child : node.children) {
    const bool is_plain = child.kind == NodeKind::kWord && !child.field;
    const Words words = is_plain ? words_of(child.text) : Words{};
    if (words.words.size() != 1) {
      end_of_words();
      continue;
    }
    terms.emplace_back(schema::word_term("", words.words.front().front().term));
    title_terms.emplace_back(schema::word_term(title_prefix(), words.words.front().front().term));
  }
  end_of_words();
  return result;
}

// What is added where two words of an Or that are typed side by side stand near each other.
std::vector<Query> Compiler::neighbours(const Node& node) {
  std::vector<Query> result;
  if (purpose_ == Purpose::kCount) return result;
  std::string before;
  for (const Node& child : node.children) {
    const bool is_plain = child.kind == NodeKind::kWord && !child.field;
    const Words words = is_plain ? words_of(child.text) : Words{};
    const std::string here = words.words.size() == 1 ? words.words.front().front().term : std::string{};
    if (!before.empty() && !here.empty()) {
      for (const std::string_view prefix : {std::string_view{}, title_prefix()}) {
        const std::array pair{schema::word_term(prefix, before), schema::word_term(prefix, here)};
        const auto rarer = std::min(database_.get_termfreq(pair[0]), database_.get_termfreq(pair[1]));
        if (rarer == 0 || rarer > kMostByNeighbours) continue;
        const Query near{Query::OP_NEAR, pair.begin(), pair.end(), kNeighbourWindow};
        result.emplace_back(Query::OP_SCALE_WEIGHT, near, kNeighbourWeight);
      }
    }
    before = here;
  }
  return result;
}

bool Compiler::occurs(const Node& node) {
  if (!is_word_node(node)) return true;
  const Words words = words_of(node.text);
  if (words.words.empty()) return true;
  if (node.kind == NodeKind::kPrefix) {
    for (const std::string_view prefix : {std::string_view{}, title_prefix()}) {
      const std::string start = schema::word_term(prefix, words.words.back().back().term);
      if (database_.allterms_begin(start) != database_.allterms_end(start)) return true;
    }
    return false;
  }
  const auto exists = [&](const Words::Spelling& spelling) {
    const bool is_stemmed = node.kind == NodeKind::kWord && !spelling.stem.empty();
    for (const std::string_view prefix : {std::string_view{}, title_prefix()}) {
      if (database_.term_exists(is_stemmed ? schema::stem_term(prefix, spelling.stem)
                                           : schema::word_term(prefix, spelling.term))) {
        return true;
      }
    }
    return false;
  };
  const bool is_joined = std::any_of(words.joined.begin(), words.joined.end(), [&](const std::string& term) {
    return database_.term_exists(schema::word_term("", term));
  });
  return is_joined || std::all_of(words.words.begin(), words.words.end(), [&](const auto& spellings) {
           return std::any_of(spellings.begin(), spellings.end(), exists);
         });
}

}  // namespace minutebook::query
