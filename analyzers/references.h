// SPDX-License-Identifier: GPL-2.0-or-later
// The words that papers put before a number to point at a place in a law or paper, and the short form they
// share: "section 151", "s. 151" and "s151" are all "s151".
#pragma once

#include <string_view>

namespace minutebook::analyzers {

struct Reference {
  std::string_view word;
  std::string_view short_form;
  bool
      abbreviation;  // may have a full stop before its number; after a whole word that would end the sentence
};

const Reference* find_reference(std::string_view word);  // null where it is none

}  // namespace minutebook::analyzers
