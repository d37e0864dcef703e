// SPDX-License-Identifier: GPL-2.0-or-later
// Plain English as a table: words, and what they mean in the query language. Another way of asking is another row
// in triggers.cc. Constant data; safe from any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "schema/fields.h"

namespace minutebook::query {

enum class Action : std::uint8_t {
  kGlue,       // means nothing: "show me"
  kText,       // what follows is text: "about"
  kMeans,      // what `means` says, and nothing more: "decisions", "latest"
  kWho,        // likewise, and a row of kOfWho may follow: "which members"
  kNames,      // a name stands after `before` (and before `after`)
  kDates,      // a date stands after it
  kAmount,     // an amount of money stands after it: "over"
  kReference,  // a number with a stroke stands after it: "planning application"
  kNegate,     // what follows is excluded: "not chaired by"
};

// Where in a run of words the row holds. A piece is whatever is understood; a run starts fresh.
enum class Place : std::uint8_t {
  kAnywhere,
  kFirst,               // the first word of a question: "when"
  kFresh,               // at the start or after a piece, not inside text
  kFreshBeforePiece,    // and a piece or the end follows: "decision on", not "decision making"
  kFreshOrBeforePiece,  // plurals: "decisions x", "x decisions in 2019", not "the decisions x takes"
  kFreshOrLast,
  kBeforePiece,  // a piece or the end follows: "budgets approved in 2020", not "approved premises"
  kBeforeMore,   // fresh, and a piece follows, not the end: "minutes of 10 May"
  kAfterText,    // right after text, and a piece or the end follows: "parking was raised"
  kOfWho,        // fresh, and somebody is asked for: "who ... spoke"
};

enum class When : std::uint8_t {
  kWithin,
  kOn,  // a day, or not much more
  kSince,
  kFrom,  // since, but "from the July meeting" is within
  kAfter,
  kBefore,
  kUntil,
  kBy,  // until, where it is no goal: "net zero by 2030"
  kBetween,
};

// How sure the words are that a name follows, or a date, or something to exclude.
enum class Certainty : std::uint8_t {
  kWeak,  // "of": only a name of the index with its title, its given name or a capital; "over": only "the last year"
  kLikely,  // "by": a bare surname with a capital too; "from": no bare "May"
  kSure,    // "chaired by": what follows is a name, known or not; "since": any date
};

// A field that a name may be of; where `kind` is set, only of passages of that kind, "" where none is asked for, or of
// any but that kind ("-action").
struct NameField {
  schema::Field field;
  std::string_view kind;
};

struct Trigger {
  std::string_view before = {};
  std::string_view after = {};
  Action action = Action::kGlue;
  Place place = Place::kAnywhere;
  std::string_view means = {};  // in the query language; of kAmount the sign, ".." for two amounts
  When when = When::kWithin;
  Certainty certainty = Certainty::kWeak;
  std::span<const NameField> fields = {};  // of kDates the field of the date; kDate where empty
  std::span<const NameField> then = {};    // a name of these may stand right behind: "who chaired Cabinet"
  std::span<const std::string_view> next = {};  // one of these words must stand right behind: "key decisions"
};

std::span<const Trigger> triggers();

// Words that search nothing: left out of the text unless they are all there is.
bool is_function_word(std::string_view lower_case_word);

// "we", "the board": somebody, but nobody in particular.
bool is_pronoun(std::string_view lower_case_words);

// "board", "committee": the last word of a body that is not named in full.
bool is_body_word(std::string_view lower_case_word);

// The word of a trigger that is often mistyped so ("decsions"), and no word by itself; "" where it is none.
std::string_view respelt(std::string_view lower_case_word);

}  // namespace minutebook::query
