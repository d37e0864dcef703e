// SPDX-License-Identifier: GPL-2.0-or-later
// Small tools for reading prose: tidying, words and sentences with their places. Views point into the
// argument. Pure functions, safe from any thread. Offsets are bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/token.h"

namespace minutebook::papers {

// Without white space (no-break spaces included) at either end.
std::string_view trim(std::string_view text);

// White space runs as one space, ends trimmed, Markdown emphasis and HTML tags left by a converter taken out.
std::string tidy(std::string_view text);

// ASCII letters in lower case, a typographic apostrophe as "'": the form in which words are held against
// tables.
std::string lower(std::string_view text);

// ASCII letters in lower case, and nothing else changed: places in it are places in `text`.
std::string lower_in_place(std::string_view text);

// The lines of a text, trimmed, empty ones left out: the paragraphs of a cell.
std::vector<std::string_view> lines_in(std::string_view text);

// A word and what stands between it and the word before (punctuation and spaces).
struct Word {
  std::string_view text;
  std::string_view gap;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string lower;

  bool capitalized() const;
  bool possessive() const;  // ends in 's
};

// Letters, digits, and apostrophes and hyphens inside them make a word.
std::vector<Word> words_of(std::string_view text);

// The sentences of a paragraph: cut after . ? ! before a capital, but not after "Cllr.", "No.", "e.g." or
// initials.
std::vector<analyzers::ByteRange> sentences_of(std::string_view text);

// The number that a text writes in figures, all of it.
std::optional<int> whole_number(std::string_view text);

// Whether a text ends with a mark that closes a sentence or a clause: . : ; ? !
bool ends_closed(std::string_view text);

// The number that a lower-case word writes in figures or, up to twenty, in letters.
std::optional<int> number_in(std::string_view word);

// Whether `table`, sorted, has the word.
bool in_table(std::span<const std::string_view> table, std::string_view word);

// Whether the lower-case `text` has `phrase` at word boundaries.
bool has_phrase(std::string_view text, std::string_view phrase);
bool has_any_phrase(std::string_view text, std::span<const std::string_view> phrases);

}  // namespace minutebook::papers
