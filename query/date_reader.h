// SPDX-License-Identifier: GPL-2.0-or-later
// Finds dates among plain words: "since March 2019", "between 2018 and 2020", "on 14 July", and tells those that are
// conditions from those that are text ("net zero by 2030", "Sunday trading"). Keeps no state of a question; safe from
// any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "query/lexer.h"
#include "query/tree.h"
#include "query/triggers.h"

namespace minutebook::query {

struct FoundDate {
  std::size_t length = 0;            // lexemes it takes
  std::vector<Period> periods = {};  // any of them; none for a date that does not exist: a note says why
  // As likely a word of the text: "2019", "Sunday". `is_double_year`: "2019/20".
  bool is_uncertain = false;
  bool is_double_year = false;
  std::vector<std::string> notes = {};
};

class DateReader {
 public:
  // `text` is what the lexemes' ranges point into. Keeps a reference.
  DateReader(std::string_view text, analyzers::Date today) : text_{text}, today_{today} {}

  // The date at `at`, right behind the words of a trigger. `is_fresh`: no text stands before the trigger.
  std::optional<FoundDate> after(const Trigger& trigger, std::span<const Lexeme> run, std::size_t at,
                                 bool is_fresh) const;

  // A date that stands by itself.
  std::optional<FoundDate> bare(std::span<const Lexeme> run, std::size_t at) const;

 private:
  struct End;      // one date of one or more lexemes
  struct Stretch;  // a date, two that are joined, or a list

  std::optional<End> end_at(std::span<const Lexeme> run, std::size_t at) const;
  std::optional<End> edge_at(std::span<const Lexeme> run, std::size_t at) const;
  std::optional<Stretch> stretch_at(std::span<const Lexeme> run, std::size_t at, When when) const;
  void add_list(std::span<const Lexeme> run, Stretch& stretch) const;
  FoundDate found(std::span<const Lexeme> run, const Stretch& stretch, When when) const;
  bool is_lone_month(std::span<const Lexeme> run, const Stretch& stretch) const;
  static bool may_be_word(std::span<const Lexeme> run, const Stretch& month, When when);
  bool is_in_goal(std::span<const Lexeme> run, std::size_t at) const;
  std::string typed(std::span<const Lexeme> run, std::size_t begin, std::size_t length) const;

  std::string_view text_;
  analyzers::Date today_;
};

}  // namespace minutebook::query
