// SPDX-License-Identifier: GPL-2.0-or-later
// Reads one name at a place among the tokens of a text: the grammar that a name by itself (names.cc) and a name in
// running text (name_finder.cc) share. For these two alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/name_tables.h"
#include "analyzers/name_tokens.h"
#include "analyzers/names.h"

namespace minutebook::analyzers {

// How sure it is, before a word is read, that a name follows.
enum class Trust : std::uint8_t {
  kNone,    // nothing says so
  kListed,  // it goes on a list of names, or follows a title that is a word too
  kTitled,  // a title stands before it
};

bool is_given(const NameToken& token);  // a known given name, or a double one that begins with one

// Titles that follow each other: "Cllr Dr".
struct TitleRun {
  std::size_t next = 0;  // the token after it
  std::string printed;   // "Cllr Dr"
  Trust trust = Trust::kNone;
  bool plural = false;  // of every name in the list that follows
  std::string shared;   // the part of `printed` that is: "Councillor" of "Councillors Mrs Smith and Jones"
  bool noun = false;    // a word of prose ("councillor"), not an abbreviation
  bool last_is_weak = false;  // its last word may be a surname: "Cllr Bishop"
  bool peer = false;          // its last word may be followed by a place: "Lord Smith of Oldtown"
  std::size_t words = 0;
};

class NameReader {
 public:
  explicit NameReader(std::string_view text) : text_(text), tokens_(tokenize_names(text)) {}

  std::size_t size() const { return tokens_.size(); }
  const NameToken& token(std::size_t i) const;  // one that is no word where `i` is past the end
  bool follows_by_space(std::size_t i) const;   // on the same line, with nothing but a space before it

  std::optional<TitleRun> title_run(std::size_t i) const;

  // The words of a name from `i`, particles included, in order; the tokens are consecutive.
  // Empty where none of them could be a name's.
  std::vector<std::size_t> name_words(std::size_t i, Trust trust, bool noun_title) const;

  // Letters after a name from `i`, with the commas between them; moves `i` behind them.
  std::string honours(std::size_t& i) const;

  // A name made of `words`: the last one and the particles before it are the surname.
  PersonName assemble(const std::vector<std::size_t>& words) const;

  bool is_particle_word(const NameToken& token) const;
  WordClass class_of(const NameToken& token) const;

 private:
  bool joins(std::size_t i) const;
  bool may_stand_in_name(std::size_t i, const std::vector<std::size_t>& before, Trust trust,
                         bool noun_title) const;
  bool ends_run(std::size_t i) const;
  std::size_t honour_at(std::size_t i, std::string& printed) const;
  std::string printed(const NameToken& token, bool in_surname) const;
  bool month_in_date(std::size_t i) const;

  std::string_view text_;
  std::vector<NameToken> tokens_;
};

}  // namespace minutebook::analyzers
