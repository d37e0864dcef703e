// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a run of plain words ("decisions on climate change chaired by Ann Example since 2019") by the table
// of triggers, the names of the index and the dates: conditions, and what is left as text. The same words and
// the same index always give the same. Not for use by two threads at once; made for one question.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/date_reader.h"
#include "query/lexer.h"
#include "query/lexicon.h"
#include "query/search.h"
#include "query/tree.h"
#include "query/triggers.h"
#include "query/values.h"

namespace minutebook::query {

class PlainEnglish {
 public:
  // `text` is what the lexemes' ranges point into. Where `kind` is set, the question names it explicitly:
  // words such as "decisions" are then text. In strict
  // language all words are. Keeps references.
  PlainEnglish(std::string_view text, const Lexicon& lexicon, analyzers::Date today, std::string_view kind,
               std::vector<std::string>& notes, Language language);

  // The conditions that all hold, of a run of words, phrases and prefixes.
  std::vector<Node> read(std::span<const Lexeme> run);

  // The order that was asked for, in any run so far.
  std::optional<Sort> sort() const { return sort_; }

 private:
  struct Row;    // a trigger with its words taken apart
  struct Piece;  // what was understood at a place
  struct Name;   // a name at a place
  struct Lookahead;

  std::optional<Piece> piece_at(std::size_t at, bool is_trial);
  std::optional<Piece> try_row(const Row& row, std::size_t at, bool is_trial);
  std::optional<Piece> read_kind(const Row& row, std::size_t at, bool is_trial);
  std::optional<Piece> read_names(const Row& row, std::size_t at, bool is_trial);
  std::optional<Piece> read_between(const Row& row, std::size_t at, bool is_trial);
  std::optional<Piece> read_dates(const Row& row, std::size_t at, bool is_trial);
  std::optional<Piece> read_negation(const Row& row, std::size_t at, bool is_trial);
  std::optional<Piece> bare_name(std::size_t at, bool is_trial);
  std::optional<Piece> bare_date(std::size_t at, bool is_trial);
  Piece date_piece(FoundDate&& found, schema::Field field, bool is_trial);
  bool says_when(const FoundDate& date, std::size_t at);

  std::optional<Name> known_name(std::size_t at, std::size_t limit, const Trigger& trigger);
  bool names_somebody(const Trigger& trigger, std::size_t at);
  std::size_t unknown_name_length(std::size_t at, std::size_t limit);
  bool is_acceptable(const NameMatches& matches, std::size_t at, std::size_t length, schema::Field field,
                     const Trigger& trigger);
  bool applies(const NameField& row) const;
  std::vector<std::string> present(schema::Field field, const std::vector<std::string>& keys) const;

  bool holds(Place place, std::size_t after);
  bool starts_piece(std::size_t at);
  std::size_t matched(std::span<const std::string> words, std::size_t at) const;

  void add_text(const Lexeme& lexeme);
  void take(Piece&& piece);
  void end_excluded_text();
  std::vector<Node> finish();

  std::string name_text(std::size_t begin, std::size_t end) const;
  bool is_capitalized(std::size_t at) const;
  bool is_function_word_at(const Lexeme& lexeme) const;

  static std::span<const Row> rows();

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<std::string>& notes_;
  ValueReader values_;
  DateReader dates_;
  bool is_strict_ = false;
  bool is_kind_explicit_ = false;
  bool has_capitals_ = false;
  bool has_small_letters_ = false;
  std::string kind_;
  std::optional<Sort> sort_;

  // Of the run being read.
  struct TextNode {
    Node node;
    bool is_function_word = false;
  };
  std::span<const Lexeme> run_;
  bool is_fresh_ = true;
  int lookahead_ = 0;
  bool is_excluding_ = false;  // the text that follows is to be excluded
  std::vector<Node> excluded_;
  std::vector<Node> pieces_;  // in the order they stand, with a place for each text below
  std::vector<std::pair<std::size_t, TextNode>> texts_;  // before which piece, and what
};

}  // namespace minutebook::query
