// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/plain_english.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "query/ascii.h"
#include "query/trigger_rows.h"
#include "query/typed_amounts.h"

namespace minutebook::query {
namespace {

using analyzers::Date;
using schema::Field;

constexpr std::size_t kMaxEnclosedWords = 9;
constexpr int kMaxLookahead = 2;

bool is_kind(const Node& node) { return filtered_field(node) == Field::kKind; }

// "decisions": a kind of passages, and nothing more.
bool is_only_kind(const Question& meaning) {
  return is_kind(meaning.tree) && !meaning.group && !meaning.sort;
}

// Whether people are asked for by what they alone do; a whole body discusses.
bool is_of_people(const Grouping& group) {
  return group.unit == Unit::kValue && schema::is_person(group.field) && group.field != Field::kSpeaker;
}

bool is_of_person(const std::optional<Grouping>& group) {
  return group == Grouping{Unit::kValue, Field::kPerson};
}

}  // namespace

// A look ahead may need another; each is counted while it lasts.
struct PlainEnglish::Lookahead {
  explicit Lookahead(int& depth) : depth_{depth} { ++depth_; }
  ~Lookahead() { --depth_; }
  Lookahead(const Lookahead&) = delete;
  Lookahead& operator=(const Lookahead&) = delete;
  int& depth_;
};

struct PlainEnglish::Piece {
  std::size_t length = 0;  // lexemes taken
  std::vector<Node> nodes = {};
  Asked asked = {};
  std::string kind = {};
  bool is_excluding = false;
  bool asks_who = false;
  bool begins_text = false;
};

PlainEnglish::PlainEnglish(std::string_view text, const Lexicon& lexicon, const ValueReader& values,
                           Date today, std::string_view kind, std::vector<std::string>& notes,
                           Language language)
    : text_{text},
      notes_{notes},
      values_{values},
      dates_{text, today},
      spotter_{lexicon, [this](std::size_t at) { return starts_piece(at); }},
      is_strict_{language == Language::kStrict},
      is_kind_explicit_{!kind.empty()},
      kind_{kind} {}

std::vector<Node> PlainEnglish::read(std::span<const Lexeme> run) {
  run_ = Run{text_, run};
  is_fresh_ = true;
  asks_who_ = false;
  is_excluding_ = false;
  is_after_about_ = false;
  has_refusal_ = false;
  pieces_.clear();
  texts_.clear();
  excluded_.clear();
  for (std::size_t at = 0; at < run_.size();) {
    auto piece = is_strict_ ? std::nullopt : piece_at(at, false);
    if (!piece) {
      add_text(at++);
      is_fresh_ = false;
      is_after_about_ = false;
      continue;
    }
    for (const std::size_t end = at + piece->length; at < end; ++at) {
      if (run_.is_respelt(at))
        notes_.push_back("\"" + run_[at].text + "\" is read as \"" + run_.folded(at) + "\"");
    }
    take(*std::move(piece));
  }
  return finish();
}

void PlainEnglish::take(Piece&& piece) {
  const bool is_something = !piece.nodes.empty() || piece.asked.is_anything() || !piece.kind.empty();
  if (is_something || piece.is_excluding) end_excluded_text();
  if (piece.asked.sort) asked_.sort = piece.asked.sort;
  // "which members": what they did says in which field they stand.
  // "which councils sent apologies": those of the people who did.
  const bool is_of_councils = asked_.group == Grouping{Unit::kValue, Field::kAuthority};
  if (is_of_councils && piece.asked.group && is_of_people(*piece.asked.group)) {
    pieces_.push_back(present(piece.asked.group->field));
  } else if (piece.asked.group && (!asked_.group || is_of_person(asked_.group))) {
    asked_.group = piece.asked.group;
  }
  asked_.wants_count |= piece.asked.wants_count;
  asked_.wants_boilerplate |= piece.asked.wants_boilerplate;
  if (!piece.kind.empty()) kind_ = piece.kind;
  for (Node& node : piece.nodes) pieces_.push_back(std::move(node));
  asks_who_ = asks_who_ || piece.asks_who;
  is_excluding_ = piece.is_excluding;
  is_after_about_ = piece.begins_text || (is_after_about_ && !is_something);
  is_fresh_ = true;
}

void PlainEnglish::add_text(std::size_t at) {
  const Lexeme& lexeme = run_[at];
  Node node = lexeme.kind == LexemeKind::kPhrase   ? phrase(lexeme.text)
              : lexeme.kind == LexemeKind::kPrefix ? prefix(lexeme.text)
                                                   : word(lexeme.text);
  const bool is_function = run_.is_function_word(at);
  if (!is_excluding_) {
    texts_.emplace_back(pieces_.size(), TextNode{std::move(node), is_function});
  } else if (!is_function) {
    excluded_.push_back(std::move(node));
  }
}

void PlainEnglish::end_excluded_text() {
  if (!excluded_.empty()) pieces_.push_back(negation(all_of(std::move(excluded_))));
  excluded_.clear();
  is_excluding_ = false;
}

bool PlainEnglish::has_something() const {
  return !pieces_.empty() || asked_.is_anything() || has_refusal_ ||
         std::any_of(texts_.begin(), texts_.end(), [](const auto& t) { return !t.second.is_function_word; });
}

std::vector<Node> PlainEnglish::finish() {
  end_excluded_text();
  if (!has_something()) {
    // Nothing but glue and function words: they are what is asked for ("to be or not to be").
    std::vector<Node> words;
    for (const Lexeme& lexeme : run_.lexemes())
      words.push_back(word(lexeme.text == "&" ? "and" : lexeme.text));
    return words;
  }
  std::vector<Node> result;
  auto text = texts_.begin();
  for (std::size_t i = 0; i <= pieces_.size(); ++i) {
    for (; text != texts_.end() && text->first == i; ++text) {
      if (!text->second.is_function_word) result.push_back(std::move(text->second.node));
    }
    if (i < pieces_.size()) result.push_back(std::move(pieces_[i]));
  }
  return result;
}

std::optional<PlainEnglish::Piece> PlainEnglish::piece_at(std::size_t at, bool is_trial) {
  if (!run_.is_word(at)) return std::nullopt;
  for (const TriggerRow* row : rows_at(run_.folded(at))) {
    if (auto piece = try_row(*row, at, is_trial)) return piece;
  }
  if (auto piece = bare_name(at, is_trial)) return piece;
  return bare_date(at, is_trial);
}

std::optional<PlainEnglish::Piece> PlainEnglish::try_row(const TriggerRow& row, std::size_t at,
                                                         bool is_trial) {
  const Trigger& trigger = *row.trigger;
  const std::size_t length = row.before.size();
  if (run_.matched(row.before, at) < length) return std::nullopt;
  switch (trigger.action) {
    case Action::kGlue:
      if (is_trial || !holds(trigger, at, at + length)) return std::nullopt;
      return Piece{.length = length};
    case Action::kText:
      // Inside text it is a word of the text, which is left out there too, but does not begin anything.
      if (at + length >= run_.size() || (!is_trial && !is_fresh_)) return std::nullopt;
      return Piece{.length = length, .is_excluding = is_excluding_, .begins_text = true};
    case Action::kWho:
    case Action::kMeans:
      return read_meaning(row, at, is_trial);
    case Action::kNames:
      return row.after.empty() ? read_names(row, at, is_trial) : read_between(row, at, is_trial);
    case Action::kDates:
      return read_dates(row, at, is_trial);
    case Action::kAmount:
      return read_amount(row, at);
    case Action::kReference:
      return read_reference(row, at);
    case Action::kNegate:
      return read_negation(row, at, is_trial);
  }
  return std::nullopt;
}

// What the row means, but for the kind of passages where the question has said it already.
PlainEnglish::Piece PlainEnglish::meaning_of(const TriggerRow& row) const {
  const Question& meaning = row.meaning;
  Piece piece{.length = row.before.size() + row.after.size(),
              .asked = {meaning.sort, meaning.group, meaning.wants_count, meaning.wants_boilerplate}};
  const bool is_said = is_kind_explicit_ || !kind_.empty();
  for (const Node& node : conditions_of(meaning.tree)) {
    if (is_kind(node) && is_said) continue;
    if (is_kind(node)) piece.kind = node.text;
    piece.nodes.push_back(node);
  }
  return piece;
}

std::optional<PlainEnglish::Piece> PlainEnglish::read_meaning(const TriggerRow& row, std::size_t at,
                                                              bool is_trial) {
  const Trigger& trigger = *row.trigger;
  const std::size_t end = at + row.before.size();
  // "anything on remote meetings": what a question is about is text, but for a kind that has words of its own
  // ("on declarations of interest").
  const bool is_own = trigger.place == Place::kAnywhere && is_only_kind(row.meaning);
  if (!is_trial && is_after_about_ && !is_own && !row.meaning.sort) return std::nullopt;
  if (is_trial) {
    // Looked at from the words before, it begins something only where its own place is sure.
    const bool is_at_end = end == run_.size() && row.meaning.sort;
    const bool is_sure =
        trigger.place == Place::kBeforePiece || trigger.place == Place::kAnywhere || is_at_end;
    if (!is_sure || is_only_kind(row.meaning)) return std::nullopt;
  }
  if (!holds(trigger, at, end)) return std::nullopt;
  Piece piece = meaning_of(row);
  piece.asks_who = trigger.action == Action::kWho;
  if (is_only_kind(row.meaning)) {
    if (piece.nodes.empty()) return std::nullopt;
    // "decisions and actions".
    std::vector<Node> kinds{std::move(piece.nodes.front())};
    while (at + piece.length + 1 < run_.size() && run_.is_joiner(at + piece.length)) {
      const std::size_t next = at + piece.length + 1;
      const auto rows = rows_at(run_.folded(next));
      const auto found = std::find_if(rows.begin(), rows.end(), [&](const TriggerRow* other) {
        return is_only_kind(other->meaning) && other->trigger->action == Action::kMeans &&
               run_.matched(other->before, next) == other->before.size();
      });
      if (found == rows.end()) break;
      kinds.push_back((*found)->meaning.tree);
      piece.length += 1 + (*found)->before.size();
    }
    piece.nodes = {any_of(std::move(kinds))};
  }
  add_object(trigger, at, is_trial, piece);
  return piece;
}

// "who chaired the Audit Committee": a name right behind what was understood.
void PlainEnglish::add_object(const Trigger& trigger, std::size_t at, bool is_trial, Piece& piece) {
  const std::size_t begin = at + piece.length;
  if (trigger.then.empty() || begin >= run_.size()) return;
  const auto name = spotter_.known(run_, {begin, run_.size()}, trigger.then, Certainty::kWeak, kind_);
  if (!name) return;
  piece.nodes.push_back(name_node(*name, begin, is_trial));
  piece.length += name->length;
}

Node PlainEnglish::name_node(const SpottedName& name, std::size_t at, bool is_trial) {
  const std::string typed = run_.name_text(at, at + name.length);
  if (is_trial) return filter(name.field, typed);
  return name.keys.empty() ? values_.read(schema::spec(name.field), typed)
                           : values_.named(name.field, typed, name.keys);
}

std::optional<PlainEnglish::Piece> PlainEnglish::read_names(const TriggerRow& row, std::size_t at,
                                                            bool is_trial) {
  const Trigger& trigger = *row.trigger;
  std::size_t end = at + row.before.size();
  if (end >= run_.size()) return std::nullopt;
  Piece piece = meaning_of(row);
  const std::string& kind = piece.kind.empty() ? kind_ : piece.kind;

  auto name = spotter_.known(run_, {end, run_.size()}, trigger.fields, trigger.certainty, kind);
  if (!name) {
    const std::size_t length = spotter_.unknown_length(run_, end, trigger, kind);
    const auto field =
        std::find_if(trigger.fields.begin(), trigger.fields.end(),
                     [&kind](const NameField& other) { return NameSpotter::applies(other, kind); });
    if (length == 0 || field == trigger.fields.end()) return std::nullopt;
    piece.nodes.push_back(name_node({field->field, length, {}}, end, is_trial));
    piece.length += length;
    return piece;
  }
  const std::array<NameField, 1> same = {NameField{name->field, {}}};
  std::vector<Node> filters;
  while (name) {
    filters.push_back(name_node(*name, end, is_trial));
    end += name->length;
    // "by Ann Example and Bob Sample": either.
    if (end + 1 >= run_.size() || !run_.is_joiner(end)) break;
    name = spotter_.known(run_, {end + 1, run_.size()}, same, trigger.certainty, kind);
    if (!name || name->keys.empty()) break;
    ++end;
  }
  piece.nodes.push_back(any_of(std::move(filters)));
  piece.length = end - at;
  add_object(trigger, at, is_trial, piece);
  return piece;
}

// A name with words on both sides, or only after it: "what did Ann Example say", "Ann Example said".
std::optional<PlainEnglish::Piece> PlainEnglish::read_between(const TriggerRow& row, std::size_t at,
                                                              bool is_trial) {
  const Trigger& trigger = *row.trigger;
  const std::size_t begin = at + row.before.size();
  for (std::size_t end = begin + 1; end < run_.size() && end <= begin + kMaxEnclosedWords; ++end) {
    if (run_.matched(row.after, end) < row.after.size()) continue;
    const std::string typed = run_.name_text(begin, end);
    if (typed.empty()) return std::nullopt;
    Piece piece = meaning_of(row);
    piece.length += end - begin;
    const std::string& kind = piece.kind.empty() ? kind_ : piece.kind;
    const auto name = spotter_.known(run_, {begin, end, true}, trigger.fields, trigger.certainty, kind);
    if (name && name->length == end - begin) {
      piece.nodes.push_back(name_node(*name, begin, is_trial));
    } else if (is_pronoun(to_lower(typed)) && !row.before.empty()) {
      if (piece.nodes.empty() && !piece.asked.is_anything()) return std::nullopt;
    } else if (trigger.certainty == Certainty::kSure) {
      const auto field =
          std::find_if(trigger.fields.begin(), trigger.fields.end(),
                       [&kind](const NameField& other) { return NameSpotter::applies(other, kind); });
      piece.nodes.push_back(name_node({field->field, end - begin, {}}, begin, is_trial));
    } else {
      return std::nullopt;
    }
    add_object(trigger, at, is_trial, piece);
    return piece;
  }
  return std::nullopt;
}

std::optional<PlainEnglish::Piece> PlainEnglish::read_dates(const TriggerRow& row, std::size_t at,
                                                            bool is_trial) {
  const Trigger& trigger = *row.trigger;
  const std::size_t before = row.before.size();
  auto found = dates_.after(trigger, run_.lexemes(), at + before, is_fresh_ && !is_trial);
  if (!found) return std::nullopt;
  found->length += before;
  return date_piece(std::move(*found), trigger.fields.empty() ? Field::kDate : trigger.fields.front().field,
                    is_trial);
}

PlainEnglish::Piece PlainEnglish::date_piece(FoundDate&& found, Field field, bool is_trial) {
  if (!is_trial) std::move(found.notes.begin(), found.notes.end(), std::back_inserter(notes_));
  if (!is_trial && found.periods.empty()) has_refusal_ = true;
  Piece piece{.length = found.length};
  std::vector<Node> filters;
  for (const Period& period : found.periods) filters.push_back(date_filter(field, period));
  if (!filters.empty()) piece.nodes.push_back(any_of(std::move(filters)));
  return piece;
}

std::optional<PlainEnglish::Piece> PlainEnglish::read_amount(const TriggerRow& row, std::size_t at) {
  const std::size_t begin = at + row.before.size();
  const auto first = amount_at(run_, begin);
  if (!first) return std::nullopt;
  std::size_t end = begin + first->length;
  std::string value = std::string{row.trigger->means} + first->pounds;
  if (row.trigger->means == "..") {
    const bool is_joined = end < run_.size() && (run_.is_joiner(end) || run_.folded(end) == "to");
    const auto last = is_joined ? amount_at(run_, end + 1) : std::nullopt;
    if (!last) return std::nullopt;
    value = first->pounds + ".." + last->pounds;
    end += 1 + last->length;
  }
  return Piece{.length = end - at, .nodes = {filter(Field::kMoney, value)}};
}

std::optional<PlainEnglish::Piece> PlainEnglish::read_reference(const TriggerRow& row, std::size_t at) {
  const std::size_t number = at + row.before.size();
  if (number >= run_.size() || !run_.is_word(number)) return std::nullopt;
  const std::string& text = run_[number].text;
  const bool is_number =
      text.find('/') != std::string::npos && std::any_of(text.begin(), text.end(), is_digit);
  if (!is_number) return std::nullopt;
  return Piece{.length = row.before.size() + 1, .nodes = {filter(Field::kReference, text)}};
}

std::optional<PlainEnglish::Piece> PlainEnglish::read_negation(const TriggerRow& row, std::size_t at,
                                                               bool is_trial) {
  const std::size_t next = at + row.before.size();
  if (next >= run_.size() || !run_.is_word(next)) return std::nullopt;
  for (const TriggerRow* other : rows_at(run_.folded(next))) {
    auto piece = excluded(*other, next, row.trigger->certainty, is_trial);
    if (!piece) continue;
    piece->length += row.before.size();
    return piece;
  }
  if (auto piece = excluded_by_itself(next, is_trial)) {
    piece->length += row.before.size();
    return piece;
  }
  // "without prejudice" excludes nothing where nothing is asked for.
  if (row.trigger->certainty == Certainty::kWeak || (!is_trial && !has_something())) return std::nullopt;
  return Piece{.length = row.before.size(), .is_excluding = true};
}

// "except 2020", "other than Ida Price": a date or a full name needs no words before it.
std::optional<PlainEnglish::Piece> PlainEnglish::excluded_by_itself(std::size_t at, bool is_trial) {
  auto piece = bare_name(at, is_trial);
  if (!piece) {
    auto date = dates_.bare(run_.lexemes(), at);
    if (date) piece = date_piece(std::move(*date), Field::kDate, is_trial);
  }
  if (!piece) return std::nullopt;
  for (Node& node : piece->nodes) node = negation(std::move(node));
  return piece;
}

// What a row means after "not".
std::optional<PlainEnglish::Piece> PlainEnglish::excluded(const TriggerRow& row, std::size_t at,
                                                          Certainty certainty, bool is_trial) {
  const std::size_t length = row.before.size();
  const bool is_fresh = std::exchange(is_fresh_, true);
  std::optional<Piece> piece;
  switch (row.trigger->action) {
    case Action::kText:
      if (run_.matched(row.before, at) == length && at + length < run_.size())
        piece = Piece{.length = length, .is_excluding = true};
      break;
    case Action::kMeans: {
      // "not decisions" may be said of anything; "except decisions" excludes them.
      const bool is_condition = row.meaning.tree.kind == NodeKind::kFilter && !row.meaning.sort;
      const bool may_be = is_condition && (!is_kind(row.meaning.tree) || certainty == Certainty::kSure);
      if (may_be && run_.matched(row.before, at) == length && holds(*row.trigger, at, at + length))
        piece = Piece{.length = length, .nodes = {row.meaning.tree}};
      break;
    }
    case Action::kNames:
    case Action::kDates:
    case Action::kAmount:
      piece = try_row(row, at, is_trial);
      break;
    default:
      break;
  }
  is_fresh_ = is_fresh;
  if (!piece) return std::nullopt;
  const bool is_meaning = row.trigger->action == Action::kMeans;
  for (Node& node : piece->nodes) {
    // "not decisions made by": the kind that comes with a name is what is asked for all the same.
    if (is_meaning || !is_kind(node)) node = negation(std::move(node));
  }
  return piece;
}

std::optional<PlainEnglish::Piece> PlainEnglish::bare_name(std::size_t at, bool is_trial) {
  const auto name = spotter_.bare(run_, at);
  if (!name) return std::nullopt;
  return Piece{.length = name->length, .nodes = {name_node(*name, at, is_trial)}};
}

std::optional<PlainEnglish::Piece> PlainEnglish::bare_date(std::size_t at, bool is_trial) {
  auto found = dates_.bare(run_.lexemes(), at);
  if (!found) return std::nullopt;
  if (found->is_uncertain && (is_trial || !says_when(*found, at))) return std::nullopt;
  return date_piece(std::move(*found), Field::kDate, is_trial);
}

// Whether a bare "2019" stands where it is no word of the text: "2019 decisions", "decisions 2019". A double year may
// end a text, too: "funding 2019/20", not "budget for 2019/20".
bool PlainEnglish::says_when(const FoundDate& date, std::size_t at) {
  const std::size_t end = at + date.length;
  if (is_fresh_ && end < run_.size()) {
    const auto rows = rows_at(run_.folded(end));
    const bool is_before_kind = std::any_of(rows.begin(), rows.end(), [&](const TriggerRow* row) {
      return row->trigger->place == Place::kFreshOrBeforePiece && is_only_kind(row->meaning) &&
             run_.matched(row->before, end) == row->before.size();
    });
    if (is_before_kind) return true;
  }
  if (!starts_piece(end)) return false;
  if (is_fresh_) return !pieces_.empty();
  return date.is_double_year && !run_.is_function_word(at - 1);
}

bool PlainEnglish::holds(const Trigger& trigger, std::size_t at, std::size_t after) {
  if (!trigger.next.empty()) {
    const bool has_next = after < run_.size() && std::find(trigger.next.begin(), trigger.next.end(),
                                                           run_.folded(after)) != trigger.next.end();
    if (!has_next) return false;
  }
  switch (trigger.place) {
    case Place::kAnywhere:
      return true;
    case Place::kFirst:
      return at == 0;
    case Place::kFresh:
      return is_fresh_;
    case Place::kFreshBeforePiece:
      return is_fresh_ && starts_piece(after);
    case Place::kFreshOrBeforePiece:
      return is_fresh_ || starts_piece(after);
    case Place::kFreshOrLast:
      return is_fresh_ || after == run_.size();
    case Place::kBeforePiece:
      return starts_piece(after);
    case Place::kBeforeMore:
      return is_fresh_ && after < run_.size() && starts_piece(after);
    case Place::kAfterText:
      return !is_fresh_ && starts_piece(after);
    case Place::kOfWho:
      return is_fresh_ && asks_who_;
  }
  return false;
}

bool PlainEnglish::starts_piece(std::size_t at) {
  if (at == run_.size()) return true;
  if (lookahead_ == kMaxLookahead) return false;
  const Lookahead deeper{lookahead_};
  if (run_.is_joiner(at)) return at + 1 < run_.size() && is_kind_at(at + 1);
  return piece_at(at, true).has_value();
}

bool PlainEnglish::is_kind_at(std::size_t at) const {
  const auto rows = rows_at(run_.folded(at));
  return std::any_of(rows.begin(), rows.end(), [&](const TriggerRow* row) {
    return is_only_kind(row->meaning) && row->trigger->action == Action::kMeans &&
           run_.matched(row->before, at) == row->before.size();
  });
}

}  // namespace minutebook::query
