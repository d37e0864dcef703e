// SPDX-License-Identifier: GPL-2.0-or-later
// Short forms that a passage explains, "sector-led improvement (SLI)", as boolean terms of that passage: they are
// listed by their beginnings, from the short form and from the long one, and vanish with the last passage that explains
// them. Pure but for the stemmer's memory; any bytes are accepted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/stemmer.h"

namespace minutebook::schema {

struct Acronym {
  std::string letters;  // "SLI", as printed but for a plural s
  std::string meaning;  // "sector-led improvement", as printed

  friend bool operator==(const Acronym&, const Acronym&) = default;
};

// The keys of what is printed or typed; "" where it has no letter. Forms of the same words have one key, and "of",
// "the" and their like are not in it.
std::string acronym_key(std::string_view letters);
std::string meaning_key(std::string_view words, analyzers::Stemmer& stemmer);

// The terms of a passage that explains it; none where it is too long for a term.
std::vector<std::string> acronym_terms(const Acronym& acronym, analyzers::Stemmer& stemmer);

// What all terms of a key begin with, and no others.
std::string terms_of_acronym(std::string_view acronym_key);
std::string terms_of_meaning(std::string_view meaning_key);

// What a term that begins so says; nothing for other terms.
std::optional<Acronym> acronym_of_term(std::string_view term);

}  // namespace minutebook::schema
