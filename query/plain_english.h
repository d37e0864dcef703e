// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the plain words of a question: conditions, what is asked of the whole answer, and what is left as text. The
// words that are understood are the table of triggers. The same words and the same index always give the same. Not
// for use by two threads at once; made for one question.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/date_reader.h"
#include "query/lexer.h"
#include "query/lexicon.h"
#include "query/name_spotter.h"
#include "query/run.h"
#include "query/search.h"
#include "query/tree.h"
#include "query/triggers.h"
#include "query/values.h"

namespace minutebook::query {

struct TriggerRow;

// What is asked of the whole answer.
struct Asked {
  std::optional<Sort> sort = {};
  std::optional<Grouping> group = {};
  bool wants_count = false;
  bool wants_boilerplate = false;

  bool is_anything() const { return sort || group || wants_count || wants_boilerplate; }
};

class PlainEnglish {
 public:
  // `text` is what the lexemes' ranges point into; `values` reads names. Where `kind` is set, the question names it
  // explicitly: words such as "decisions" are then text. In strict language all words are. Keeps references.
  PlainEnglish(std::string_view text, const Lexicon& lexicon, const ValueReader& values,
               analyzers::Date today, std::string_view kind, std::vector<std::string>& notes,
               Language language);

  PlainEnglish(const PlainEnglish&) = delete;
  PlainEnglish& operator=(const PlainEnglish&) = delete;

  // The conditions that all hold, of a run of words, phrases and prefixes.
  std::vector<Node> read(std::span<const Lexeme> run);

  // What was asked for in any run so far.
  const Asked& asked() const { return asked_; }

 private:
  struct Piece;  // what was understood at a place
  struct Lookahead;

  std::optional<Piece> piece_at(std::size_t at, bool is_trial);
  std::optional<Piece> try_row(const TriggerRow& row, std::size_t at, bool is_trial);
  std::optional<Piece> read_meaning(const TriggerRow& row, std::size_t at, bool is_trial);
  std::optional<Piece> read_names(const TriggerRow& row, std::size_t at, bool is_trial);
  std::optional<Piece> read_between(const TriggerRow& row, std::size_t at, bool is_trial);
  std::optional<Piece> read_dates(const TriggerRow& row, std::size_t at, bool is_trial);
  std::optional<Piece> read_amount(const TriggerRow& row, std::size_t at);
  std::optional<Piece> read_reference(const TriggerRow& row, std::size_t at);
  std::optional<Piece> read_negation(const TriggerRow& row, std::size_t at, bool is_trial);
  std::optional<Piece> excluded_by_itself(std::size_t at, bool is_trial);
  std::optional<Piece> excluded(const TriggerRow& row, std::size_t at, Certainty certainty, bool is_trial);
  std::optional<Piece> bare_name(std::size_t at, bool is_trial);
  std::optional<Piece> bare_date(std::size_t at, bool is_trial);

  Piece meaning_of(const TriggerRow& row) const;
  Node name_node(const SpottedName& name, std::size_t at, bool is_trial);
  void add_object(const Trigger& trigger, std::size_t at, bool is_trial, Piece& piece);
  Piece date_piece(FoundDate&& found, schema::Field field, bool is_trial);
  bool says_when(const FoundDate& date, std::size_t at);

  bool holds(const Trigger& trigger, std::size_t at, std::size_t after);
  bool starts_piece(std::size_t at);
  bool is_kind_at(std::size_t at) const;
  bool has_something() const;

  void add_text(std::size_t at);
  void take(Piece&& piece);
  void end_excluded_text();
  std::vector<Node> finish();

  std::string_view text_;
  std::vector<std::string>& notes_;
  const ValueReader& values_;
  DateReader dates_;
  NameSpotter spotter_;
  bool is_strict_ = false;
  bool is_kind_explicit_ = false;
  std::string kind_;
  Asked asked_;

  // Of the run being read.
  struct TextNode {
    Node node;
    bool is_function_word = false;
  };
  Run run_;
  bool is_fresh_ = true;
  bool is_after_about_ = false;  // right behind "on" or "about"
  bool asks_who_ = false;        // "which members", so that "spoke" may follow
  int lookahead_ = 0;
  bool has_refusal_ = false;   // a date that does not exist was left out
  bool is_excluding_ = false;  // the text that follows is to be excluded
  std::vector<Node> excluded_;
  std::vector<Node> pieces_;  // in the order they stand, with a place for each text below
  std::vector<std::pair<std::size_t, TextNode>> texts_;  // before which piece, and what
};

}  // namespace minutebook::query
