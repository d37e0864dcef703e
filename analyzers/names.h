// SPDX-License-Identifier: GPL-2.0-or-later
// Names of people as papers print them: "Cllr Peter Marwood OBE (Chairman)", "Clir Ann Prowse", "Mrs S. O'Neil",
// "Y Cynghorydd Siân Llŷr". Tables of titles, honours, given names and their short forms; no knowledge of any person.
// All functions are pure and safe from any thread. Texts are UTF-8; any bytes are accepted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/token.h"

namespace minutebook::analyzers {

// A name taken apart. `display()` is how the product shows a person: given names and surname, nothing else.
// Names are kept as printed, but for what would make two of one: apostrophes are straight, hyphens plain, and what is
// printed in capitals is not ("Cllr J SMITH" is J Smith, "McDONALD" McDonald).
struct PersonName {
  std::string title;    // "Cllr Dr", "Sir", "Mayor": without full stops, in the singular, slips of OCR mended
  std::string given;    // "Charlotte Anne", "S.", "" where only a surname is printed
  std::string surname;  // "Taylor", "de la Mare", "O'Neil"; the one name of "Sir Tony"
  std::string honours;  // "OBE JP", "" where none

  std::string display() const;
  bool surname_only() const { return given.empty(); }
  friend bool operator==(const PersonName&, const PersonName&) = default;
};

// Reads a text that is nothing but a person's name: title, names, honours, or "Smith, Jane (Cllr)". A bullet before
// it is passed over, and a bracket, a comma clause or a dash and a clause after it. A surname alone needs a title.
// Nothing where it does not look like a name ("Officers", "The Chairman", "Shared Intelligence report").
std::optional<PersonName> parse_person_name(std::string_view text);

// A name found inside running text.
struct NameMatch {
  PersonName name;
  ByteRange range;         // of the name with its title and honours, without a possessive's 's
  bool has_title = false;  // a title such as Cllr stands before it, so that it is surely a person
};

// Every stretch of `text` that looks like a person's name, in order: a title and one or more capitalized words, or
// two to four capitalized words that are not known to be something else. The title of a list ("Councillors Smith,
// Jones and Brown") is that of each name in it. Given names alone ("Susan presented") are not reported. A place's or
// a body's name may slip through where there is no title: the reader of papers holds these against the people it knows.
std::vector<NameMatch> find_person_names(std::string_view text);

// Whether `word` is a title before a name ("Cllr", "Councillor", "Clir", "Mayor", "Dr", "Cynghorydd").
bool is_personal_title(std::string_view word);

// Whether `word` is letters after a name ("OBE", "O.B.E.", "JP", "PhD"), in any case.
bool is_honour(std::string_view word);

// Whether `word` is a given name in the table of common ones of Britain and Ireland and of their people from
// elsewhere ("Susan", "Siân", "Mohammed", "Liz"). Some are other words too ("Mark", "Grant").
bool is_given_name(std::string_view word);

// What two spellings of one name share: lower case, no accents, apostrophes, full stops or hyphens, single spaces.
std::string name_key(std::string_view name);

// Whether two given names may be one person's, by the first word of each: equal, short forms or spellings of one
// name ("Andy", "Andrew"), or one the initial of the other ("S.", "Susan"). Never where one is "".
bool same_given_name(std::string_view a, std::string_view b);

// Whether two surnames differ by no more than one slip of the pen or of OCR ("Harding", "Hardings"; "Davis",
// "Davies"). Under five letters only equal ones do: "Lee" and "Les" are two people.
bool similar_surname(std::string_view a, std::string_view b);

}  // namespace minutebook::analyzers
