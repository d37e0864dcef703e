// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/plain_english.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "analyzers/names.h"
#include "query/ascii.h"

namespace minutebook::query {
namespace {

using analyzers::Date;
using schema::Field;

constexpr std::size_t kMaxNameWords = 9;
constexpr std::size_t kMaxUnknownNameWords = 4;
constexpr int kMaxLookahead = 2;

constexpr std::array kSorts = {std::pair{std::string_view{"newest"}, Sort::kNewest},
                               std::pair{std::string_view{"oldest"}, Sort::kOldest}};

using schema::is_person;

std::vector<std::string> split(std::string_view phrase) {
  std::vector<std::string> words;
  while (!phrase.empty()) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    words.emplace_back(phrase.substr(0, space));
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return words;
}

bool is_joiner(const Lexeme& lexeme) {
  const std::string word = to_lower(lexeme.text);
  return lexeme.kind == LexemeKind::kWord && (word == "and" || word == "or" || word == "&");
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

struct PlainEnglish::Row {
  const Trigger* trigger = nullptr;
  std::vector<std::string> before;
  std::vector<std::string> after;
};

struct PlainEnglish::Piece {
  std::size_t length = 0;  // lexemes taken
  std::vector<Node> nodes = {};
  std::optional<Sort> sort = {};
  std::string kind = {};
  bool is_excluding = false;
};

struct PlainEnglish::Name {
  Field field = Field::kPerson;
  std::size_t length = 0;
  std::vector<std::string> keys;
};

std::span<const PlainEnglish::Row> PlainEnglish::rows() {
  static const std::vector<Row> sorted = [] {
    std::vector<Row> result;
    for (const Trigger& trigger : triggers())
      result.push_back({&trigger, split(trigger.before), split(trigger.after)});
    std::stable_sort(result.begin(), result.end(), [](const Row& a, const Row& b) {
      return a.before.size() + a.after.size() > b.before.size() + b.after.size();
    });
    return result;
  }();
  return sorted;
}

PlainEnglish::PlainEnglish(std::string_view text, const Lexicon& lexicon, Date today, std::string_view kind,
                           std::vector<std::string>& notes, Language language)
    : text_{text},
      lexicon_{lexicon},
      notes_{notes},
      values_{lexicon, today, notes},
      dates_{text, today},
      is_strict_{language == Language::kStrict},
      is_kind_explicit_{!kind.empty()},
      has_capitals_{std::any_of(text.begin(), text.end(), is_upper)},
      has_small_letters_{
          std::any_of(text.begin(), text.end(), [](char c) { return is_letter(c) && !is_upper(c); })},
      kind_{kind} {}

std::vector<Node> PlainEnglish::read(std::span<const Lexeme> run) {
  run_ = run;
  is_fresh_ = true;
  is_excluding_ = false;
  pieces_.clear();
  texts_.clear();
  excluded_.clear();
  for (std::size_t at = 0; at < run_.size();) {
    if (auto piece = is_strict_ ? std::nullopt : piece_at(at, false)) {
      at += piece->length;
      take(std::move(*piece));
    } else {
      add_text(run_[at++]);
      is_fresh_ = false;
    }
  }
  return finish();
}

void PlainEnglish::take(Piece&& piece) {
  const bool is_something = !piece.nodes.empty() || piece.sort || !piece.kind.empty();
  if (is_something || piece.is_excluding) end_excluded_text();
  if (piece.sort) sort_ = piece.sort;
  if (!piece.kind.empty()) kind_ = piece.kind;
  for (Node& node : piece.nodes) pieces_.push_back(std::move(node));
  is_excluding_ = piece.is_excluding;
  is_fresh_ = true;
}

bool PlainEnglish::is_function_word_at(const Lexeme& lexeme) const {
  if (lexeme.kind != LexemeKind::kWord) return false;
  // "IT" and "WHO" among small letters are not "it" and "who".
  const bool is_acronym = has_small_letters_ && lexeme.text.size() > 1 &&
                          std::all_of(lexeme.text.begin(), lexeme.text.end(), is_upper);
  return !is_acronym && is_function_word(to_lower(lexeme.text));
}

void PlainEnglish::add_text(const Lexeme& lexeme) {
  Node node = lexeme.kind == LexemeKind::kPhrase   ? phrase(lexeme.text)
              : lexeme.kind == LexemeKind::kPrefix ? prefix(lexeme.text)
                                                   : word(lexeme.text);
  const bool is_function = is_function_word_at(lexeme);
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

std::vector<Node> PlainEnglish::finish() {
  end_excluded_text();
  const bool has_content =
      !pieces_.empty() || sort_ ||
      std::any_of(texts_.begin(), texts_.end(), [](const auto& t) { return !t.second.is_function_word; });
  if (!has_content) {
    // Nothing but glue and function words: they are what is asked for ("to be or not to be").
    std::vector<Node> words;
    for (const Lexeme& lexeme : run_) words.push_back(word(lexeme.text == "&" ? "and" : lexeme.text));
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
  if (run_[at].kind != LexemeKind::kWord) return std::nullopt;
  for (const Row& row : rows()) {
    if (auto piece = try_row(row, at, is_trial)) return piece;
  }
  if (auto piece = bare_name(at, is_trial)) return piece;
  return bare_date(at, is_trial);
}

std::optional<PlainEnglish::Piece> PlainEnglish::try_row(const Row& row, std::size_t at, bool is_trial) {
  const Trigger& trigger = *row.trigger;
  const std::size_t length = matched(row.before, at);
  if (length < row.before.size()) return std::nullopt;
  switch (trigger.action) {
    case Action::kGlue:
      if (is_trial || !holds(trigger.place, at + length)) return std::nullopt;
      return Piece{.length = length};
    case Action::kText:
      // Inside text it is a word of the text, which is left out there too, but does not begin anything.
      if (at + length >= run_.size() || (!is_trial && !is_fresh_)) return std::nullopt;
      return Piece{.length = length, .is_excluding = is_excluding_};
    case Action::kKind:
      return is_trial ? std::nullopt : read_kind(row, at, is_trial);
    case Action::kNames:
      return row.after.empty() ? read_names(row, at, is_trial) : read_between(row, at, is_trial);
    case Action::kDates:
      return read_dates(row, at, is_trial);
    case Action::kSort: {
      if (!is_trial && !holds(trigger.place, at + length)) return std::nullopt;
      if (is_trial && at + length < run_.size()) return std::nullopt;
      const auto* sort = std::find_if(kSorts.begin(), kSorts.end(),
                                      [&trigger](const auto& entry) { return entry.first == trigger.value; });
      return Piece{.length = length, .sort = sort->second};
    }
    case Action::kNegate:
      return read_negation(row, at, is_trial);
  }
  return std::nullopt;
}

std::optional<PlainEnglish::Piece> PlainEnglish::read_kind(const Row& row, std::size_t at, bool) {
  const bool is_said = is_kind_explicit_ || !kind_.empty();
  if (is_said) return std::nullopt;
  const std::size_t end = at + row.before.size();
  if (!holds(row.trigger->place, end)) return std::nullopt;
  Piece piece{.length = row.before.size(), .kind = std::string{row.trigger->value}};
  std::vector<Node> kinds{filter(Field::kKind, row.trigger->value)};
  // "decisions and actions".
  while (at + piece.length + 1 < run_.size() && is_joiner(run_[at + piece.length])) {
    const std::size_t next = at + piece.length + 1;
    const auto found = std::find_if(rows().begin(), rows().end(), [&](const Row& other) {
      return other.trigger->action == Action::kKind && matched(other.before, next) == other.before.size();
    });
    if (found == rows().end()) break;
    kinds.push_back(filter(Field::kKind, found->trigger->value));
    piece.length += 1 + found->before.size();
  }
  piece.nodes.push_back(any_of(std::move(kinds)));
  return piece;
}

std::optional<PlainEnglish::Piece> PlainEnglish::read_names(const Row& row, std::size_t at, bool is_trial) {
  const Trigger& trigger = *row.trigger;
  const std::size_t begin = at + row.before.size();
  if (begin >= run_.size()) return std::nullopt;
  Piece piece{.length = row.before.size()};
  if (!is_kind_explicit_ && kind_.empty() && !trigger.value.empty()) {
    piece.kind = trigger.value;
    piece.nodes.push_back(filter(Field::kKind, trigger.value));
  }

  auto name = known_name(begin, run_.size(), trigger);
  if (!name) {
    const std::size_t length = names_somebody(trigger, begin) ? unknown_name_length(begin, run_.size()) : 0;
    if (length == 0) return std::nullopt;
    const auto field = std::find_if(trigger.fields.begin(), trigger.fields.end(),
                                    [this](const NameField& f) { return applies(f); });
    if (field == trigger.fields.end()) return std::nullopt;
    const std::string typed = name_text(begin, begin + length);
    piece.nodes.push_back(is_trial ? filter(field->field, typed)
                                   : values_.read(schema::spec(field->field), typed));
    piece.length += length;
    return piece;
  }
  const Field field = name->field;
  std::vector<Node> filters;
  std::size_t end = begin;
  while (name) {
    const std::string typed = name_text(end, end + name->length);
    filters.push_back(is_trial             ? filter(field, typed)
                      : name->keys.empty() ? values_.read(schema::spec(field), typed)
                                           : values_.named(field, typed, name->keys));
    end += name->length;
    // "by Ann Example and Bob Sample": either.
    if (end + 1 >= run_.size() || !is_joiner(run_[end])) break;
    const std::array<NameField, 1> same = {NameField{field, {}}};
    Trigger again = trigger;
    again.fields = same;
    name = known_name(end + 1, run_.size(), again);
    if (name && !name->keys.empty()) {
      ++end;
    } else {
      break;
    }
  }
  piece.nodes.push_back(any_of(std::move(filters)));
  piece.length = end - at;
  return piece;
}

// A name with words on both sides, or only after it: "what did Ann Example say", "Ann Example said".
std::optional<PlainEnglish::Piece> PlainEnglish::read_between(const Row& row, std::size_t at, bool is_trial) {
  const Trigger& trigger = *row.trigger;
  const std::size_t begin = at + row.before.size();
  for (std::size_t end = begin + 1; end < run_.size() && end <= begin + kMaxNameWords; ++end) {
    if (matched(row.after, end) < row.after.size()) continue;
    Piece piece{.length = end + row.after.size() - at};
    if (!is_kind_explicit_ && kind_.empty() && !trigger.value.empty()) {
      piece.kind = trigger.value;
      piece.nodes.push_back(filter(Field::kKind, trigger.value));
    }
    const std::string typed = name_text(begin, end);
    if (typed.empty()) return std::nullopt;
    const auto name = known_name(begin, end, trigger);
    if (name && name->length == end - begin) {
      piece.nodes.push_back(is_trial             ? filter(name->field, typed)
                            : name->keys.empty() ? values_.read(schema::spec(name->field), typed)
                                                 : values_.named(name->field, typed, name->keys));
      return piece;
    }
    if (is_pronoun(to_lower(typed)) && !row.before.empty()) {
      if (piece.nodes.empty()) return std::nullopt;
      return piece;
    }
    if (trigger.certainty != Certainty::kSure) return std::nullopt;
    const auto field = std::find_if(trigger.fields.begin(), trigger.fields.end(),
                                    [this](const NameField& f) { return applies(f); });
    piece.nodes.push_back(is_trial ? filter(field->field, typed)
                                   : values_.read(schema::spec(field->field), typed));
    return piece;
  }
  return std::nullopt;
}

std::optional<PlainEnglish::Piece> PlainEnglish::read_dates(const Row& row, std::size_t at, bool is_trial) {
  const Trigger& trigger = *row.trigger;
  const std::size_t before = row.before.size();
  auto found = dates_.after(trigger, run_, at + before, is_fresh_ && !is_trial);
  if (!found) return std::nullopt;
  found->length += before;
  return date_piece(std::move(*found), trigger.fields.empty() ? Field::kDate : trigger.fields.front().field,
                    is_trial);
}

PlainEnglish::Piece PlainEnglish::date_piece(FoundDate&& found, Field field, bool is_trial) {
  if (!is_trial) std::move(found.notes.begin(), found.notes.end(), std::back_inserter(notes_));
  Piece piece{.length = found.length};
  if (found.period) piece.nodes.push_back(date_filter(field, *found.period));
  return piece;
}

std::optional<PlainEnglish::Piece> PlainEnglish::read_negation(const Row& row, std::size_t at,
                                                               bool is_trial) {
  const std::size_t next = at + row.before.size();
  if (next >= run_.size()) return std::nullopt;
  const bool is_weak = row.before.size() == 1 && row.before.front() == "not";
  for (const Row& other : rows()) {
    const Action action = other.trigger->action;
    if (action == Action::kText && matched(other.before, next) == other.before.size() &&
        next + other.before.size() < run_.size()) {
      return Piece{.length = row.before.size() + other.before.size(), .is_excluding = true};
    }
    if (action != Action::kNames && action != Action::kDates) continue;
    auto piece = try_row(other, next, is_trial);
    if (!piece) continue;
    for (Node& node : piece->nodes) {
      // "not decisions made by": the kind that comes with a trigger is what is asked for all the same.
      if (filtered_field(node) != Field::kKind) node = negation(std::move(node));
    }
    piece->length += row.before.size();
    return piece;
  }
  if (is_weak) return std::nullopt;
  return Piece{.length = row.before.size(), .is_excluding = true};
}

// A full name, or a title and a surname, says by itself that a person or body is meant.
std::optional<PlainEnglish::Piece> PlainEnglish::bare_name(std::size_t at, bool is_trial) {
  const bool may_be_name = is_capitalized(at) || !has_capitals_;
  if (!may_be_name || is_function_word_at(run_[at])) return std::nullopt;
  for (std::size_t length = std::min(kMaxNameWords, run_.size() - at); length > 1; --length) {
    const std::string typed = name_text(at, at + length);
    if (typed.empty()) continue;
    for (const Field field : {Field::kPerson, Field::kOrganization, Field::kAuthority}) {
      const NameMatches matches = lexicon_.names(field).find(typed);
      const bool is_sure =
          matches.kind == MatchKind::kWhole || (is_person(field) && matches.kind == MatchKind::kTitled);
      if (!is_sure || present(field, matches.keys).empty()) continue;
      return Piece{.length = length,
                   .nodes = {is_trial ? filter(field, typed) : values_.named(field, typed, matches.keys)}};
    }
  }
  return std::nullopt;
}

std::optional<PlainEnglish::Piece> PlainEnglish::bare_date(std::size_t at, bool is_trial) {
  auto found = dates_.bare(run_, at);
  if (!found) return std::nullopt;
  if (found->is_uncertain && (is_trial || !says_when(*found, at))) return std::nullopt;
  return date_piece(std::move(*found), Field::kDate, is_trial);
}

// Whether a bare "2019" stands where it is no word of the text: "2019 decisions", "decisions 2019". A double year may
// end a text, too: "funding 2019/20", not "budget for 2019/20".
bool PlainEnglish::says_when(const FoundDate& date, std::size_t at) {
  const std::size_t end = at + date.length;
  const bool is_before_kind = std::any_of(rows().begin(), rows().end(), [&](const Row& row) {
    return row.trigger->action == Action::kKind && row.trigger->place == Place::kFreshOrBeforePiece &&
           matched(row.before, end) == row.before.size();
  });
  if (is_fresh_ && is_before_kind) return true;
  if (!starts_piece(end)) return false;
  if (is_fresh_) return !pieces_.empty();
  return date.is_double_year && !is_function_word_at(run_[at - 1]);
}

bool PlainEnglish::applies(const NameField& row) const {
  if (row.kind.data() == nullptr) return true;
  return row.kind.substr(0, 1) == "-" ? row.kind.substr(1) != kind_ : row.kind == kind_;
}

std::vector<std::string> PlainEnglish::present(Field field, const std::vector<std::string>& keys) const {
  std::vector<std::string> result;
  for (const std::string& key : keys) {
    if (!lexicon_.meanings(field, key).empty()) result.push_back(key);
  }
  return result;
}

// The longest name at `at` that ends by `limit`. One that the index knows, but not in the field that is meant
// (he chairs, but owns no action), has no keys.
std::optional<PlainEnglish::Name> PlainEnglish::known_name(std::size_t at, std::size_t limit,
                                                           const Trigger& trigger) {
  for (std::size_t length = std::min(kMaxNameWords, limit - at); length > 0; --length) {
    const std::string typed = name_text(at, at + length);
    if (typed.empty()) continue;
    for (const NameField& row : trigger.fields) {
      if (!applies(row)) continue;
      const NameMatches matches = lexicon_.names(row.field).find(typed);
      if (!is_acceptable(matches, at, length, row.field, trigger)) continue;
      auto keys = present(row.field, matches.keys);
      if (!keys.empty()) return Name{row.field, length, std::move(keys)};
    }
    const auto meant = std::find_if(trigger.fields.begin(), trigger.fields.end(),
                                    [this](const NameField& f) { return applies(f) && is_person(f.field); });
    if (meant == trigger.fields.end()) continue;
    for (const Field field : {Field::kPerson, Field::kChair, Field::kSpeaker}) {
      const NameMatches matches = lexicon_.names(field).find(typed);
      const bool is_sure =
          length > 1 && (matches.kind == MatchKind::kWhole || matches.kind == MatchKind::kTitled);
      if (is_sure && !present(field, matches.keys).empty()) return Name{meant->field, length, {}};
    }
  }
  return std::nullopt;
}

bool PlainEnglish::is_acceptable(const NameMatches& matches, std::size_t at, std::size_t length, Field field,
                                 const Trigger& trigger) {
  if (matches.keys.empty() || run_[at].kind != LexemeKind::kWord) return !matches.keys.empty();
  // Where nobody types capitals, a single word is a name where nothing it might belong to follows: "from castle on
  // parking", not "in castle gardens".
  const bool looks_like_name = is_capitalized(at) || (!has_capitals_ && starts_piece(at + length));
  const bool is_unique = matches.keys.size() == 1;
  if (is_person(field)) {
    switch (matches.kind) {
      case MatchKind::kWhole:
      case MatchKind::kTitled:
      case MatchKind::kGiven:
        return length > 1 || looks_like_name || trigger.certainty == Certainty::kSure;
      case MatchKind::kSurname:
        return trigger.certainty == Certainty::kSure ||
               (trigger.certainty == Certainty::kLikely && is_capitalized(at));
      case MatchKind::kShort:
      case MatchKind::kPart:
        return trigger.certainty == Certainty::kSure && length == 1 && is_unique &&
               !is_function_word_at(run_[at]);
    }
  }
  switch (matches.kind) {
    case MatchKind::kWhole:
      return length > 1 || looks_like_name;
    case MatchKind::kShort:
      return looks_like_name || is_body_word(to_lower(run_[at + length - 1].text));
    default:
      return is_unique && is_body_word(to_lower(run_[at + length - 1].text));
  }
}

// Whether somebody's name must follow, whether or not the index knows it: after "chaired by", before a title, and in
// "actions for Ann Example", where the kind of passage says what "for" means.
bool PlainEnglish::names_somebody(const Trigger& trigger, std::size_t at) {
  if (trigger.certainty == Certainty::kSure) return true;
  if (at + 1 >= run_.size()) return false;
  if (analyzers::is_personal_title(run_[at].text)) return true;
  const bool is_of_kind =
      std::any_of(trigger.fields.begin(), trigger.fields.end(), [this](const NameField& row) {
        return row.kind.size() > 1 && row.kind.front() != '-' && is_person(row.field) && applies(row);
      });
  const std::size_t length = is_of_kind && is_capitalized(at) ? unknown_name_length(at, run_.size()) : 0;
  const std::string typed = length > 1 ? name_text(at, at + length) : std::string{};
  return typed.find('\'') == std::string::npos && analyzers::parse_person_name(typed).has_value();
}

// How many words after a sure trigger are the name of somebody that the index does not know.
std::size_t PlainEnglish::unknown_name_length(std::size_t at, std::size_t limit) {
  if (run_[at].kind == LexemeKind::kPhrase) return 1;
  const bool has_capital = is_capitalized(at);
  std::size_t length = 0;
  while (at + length < limit && length < kMaxUnknownNameWords) {
    const Lexeme& lexeme = run_[at + length];
    if (lexeme.kind != LexemeKind::kWord || is_function_word_at(lexeme)) break;
    if (has_capital && !is_capitalized(at + length)) break;
    if (length > 0 && starts_piece(at + length)) break;
    ++length;
  }
  return length;
}

bool PlainEnglish::holds(Place place, std::size_t after) {
  switch (place) {
    case Place::kAnywhere:
      return true;
    case Place::kFresh:
      return is_fresh_;
    case Place::kFreshBeforePiece:
      return is_fresh_ && starts_piece(after);
    case Place::kFreshOrBeforePiece:
      return is_fresh_ || starts_piece(after);
    case Place::kFreshOrLast:
      return is_fresh_ || after == run_.size();
    case Place::kBeforePiece:
      return is_fresh_ && after < run_.size() && starts_piece(after);
  }
  return false;
}

bool PlainEnglish::starts_piece(std::size_t at) {
  if (at == run_.size()) return true;
  if (lookahead_ == kMaxLookahead) return false;
  const Lookahead deeper{lookahead_};
  if (is_joiner(run_[at])) {
    return at + 1 < run_.size() && std::any_of(rows().begin(), rows().end(), [&](const Row& row) {
             return row.trigger->action == Action::kKind && matched(row.before, at + 1) == row.before.size();
           });
  }
  return piece_at(at, true).has_value();
}

std::size_t PlainEnglish::matched(std::span<const std::string> words, std::size_t at) const {
  std::size_t count = 0;
  while (count < words.size() && at + count < run_.size() && run_[at + count].kind == LexemeKind::kWord &&
         to_lower(run_[at + count].text) == words[count]) {
    ++count;
  }
  return count;
}

// The words as typed, marks and all, single spaces between; "" where they are not all words. A possessive is
// dropped.
std::string PlainEnglish::name_text(std::size_t begin, std::size_t end) const {
  if (end == begin + 1 && run_[begin].kind == LexemeKind::kPhrase) return run_[begin].text;
  for (std::size_t i = begin; i < end; ++i) {
    if (run_[i].kind != LexemeKind::kWord) return {};
  }
  std::string result;
  for (std::size_t at = run_[begin].range.begin; at < run_[end - 1].range.end; ++at) {
    if (text_[at] != ' ' || result.back() != ' ') result += text_[at];
  }
  if (result.size() > 2 && result.substr(result.size() - 2) == "'s") result.resize(result.size() - 2);
  return result;
}

bool PlainEnglish::is_capitalized(std::size_t at) const {
  const std::string& word = run_[at].text;
  return run_[at].kind == LexemeKind::kPhrase || is_upper(word.front()) ||
         static_cast<unsigned char>(word.front()) >= 0x80;
}

}  // namespace minutebook::query
