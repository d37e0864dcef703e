// SPDX-License-Identifier: GPL-2.0-or-later
// Business that every meeting has, whatever it is about: apologies, declarations, the minutes of the last meeting, the
// date of the next. Told by the title of its item. Pure functions, safe from any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace minutebook::papers {

enum class Routine : std::uint8_t {
  kNo,
  kAlways,     // "Apologies and declarations of interest"
  kIfNothing,  // "Any other business": routine where there is none
};

// Of an item of `body`: "Note of the last Harbour Board meeting" is of the Harbour Board's own. Each word of the title must
// fit: "Minutes of the Planning Committee" are business of another body, "Minutes and matters arising" more than routine.
Routine routine_of(std::string_view title, std::string_view body);

// Whether a text says no more than that there is nothing to say: "There was no other business."
bool says_nothing(std::string_view text);

}  // namespace minutebook::papers
