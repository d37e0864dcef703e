// SPDX-License-Identifier: GPL-2.0-or-later
// One character at a time of a UTF-8 text as it is printed, and what kind it is: for the rules that read names and
// dates, where the Analyzer's tokens have already lost the capitals and the punctuation.
// All functions are pure and safe from any thread; any bytes are accepted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace minutebook::analyzers {

// A byte that is no UTF-8 is a character of its own, U+FFFD.
struct Character {
  char32_t value = 0;
  std::size_t length = 0;  // bytes it takes
};

Character character_at(std::string_view text, std::size_t offset);  // offset < text.size()

bool is_letter(char32_t c);  // combining marks included
bool is_upper(char32_t c);   // title case included
bool is_space(char32_t c);   // every Unicode space
bool is_digit(char32_t c);   // 0 to 9 alone

// Zero-width characters, soft hyphens and marks of direction: printed nowhere, so they part no words.
bool is_ignorable(char32_t c);

// ASCII for the marks that are printed several ways: ' for apostrophes, - for dashes; any other as it is.
char32_t plain_mark(char32_t c);

void append_utf8(std::string& out, char32_t c);
void append_lower(std::string& out, char32_t c);
void append_upper(std::string& out, char32_t c);

// Appends the lower-case letters that are left of `c` without its accents ("É" gives "e", "ß" gives "ss"), nothing for
// a combining mark.
void append_folded(std::string& out, char32_t c);

}  // namespace minutebook::analyzers
