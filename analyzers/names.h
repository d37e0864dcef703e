// SPDX-License-Identifier: GPL-2.0-or-later
// Names of people as papers print them: "Cllr Peter Fleming OBE (Chairman)", "Clir Joy Allen", "Mrs S.
// O'Neil", "Y Cynghorydd Siân Llŷr". Tables of titles, honours and short forms of given names; no knowledge
// of any person. All functions are pure and safe from any thread. Texts are UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/token.h"

namespace minutebook::analyzers {

// A name taken apart. `display()` is how the product shows a person: given names and surname, nothing else.
struct PersonName {
  std::string title;    // "Cllr", "Sir", "Mayor", as printed but OCR slips mended; "" where none
  std::string given;    // "Charlotte Haitham", "S.", "" where only a surname is printed
  std::string surname;  // "Taylor", "de la Mare", "O'Neil"
  std::string honours;  // "OBE JP", "" where none

  std::string display() const;
  bool surname_only() const { return given.empty(); }
  friend bool operator==(const PersonName&, const PersonName&) = default;
};

// Reads a text that is nothing but a person's name (title, names, honours, a bracket or comma clause after it
// is passed over). Nothing where it does not look like one ("Officers", "The Chairman", "Shared Intelligence
// report").
std::optional<PersonName> parse_person_name(std::string_view text);

// A name found inside running text.
struct NameMatch {
  PersonName name;
  ByteRange range;         // of the name with its title and honours
  bool has_title = false;  // a title such as Cllr stands before it, so that it is surely a person
};

// Every stretch of `text` that looks like a person's name, in order: a title and one or more capitalized
// words, or two to four capitalized words that are not known to be something else (a place's, body's or
// month's name may slip through where there is no title: the reader of papers holds these against the people
// it knows).
std::vector<NameMatch> find_person_names(std::string_view text);

// Whether `word` is a title before a name ("Cllr", "Councillor", "Clir", "Mayor", "Dr", "Cynghorydd").
bool is_personal_title(std::string_view word);

// Whether `word` is letters after a name ("OBE", "MBE", "JP", "PhD").
bool is_honour(std::string_view word);

// Whether `word` is a given name in the table of common ones of Britain and Ireland and of their people from
// elsewhere ("Susan", "Siân", "Mohammed", "Liz"). Some are other words too ("Mark", "Grant").
bool is_given_name(std::string_view word);

// What two spellings of one name share: lower case, no accents, apostrophes or full stops, single spaces.
std::string name_key(std::string_view name);

// Whether two given names may be one person's: equal, one the short form of the other ("Andy", "Andrew"), or
// one the initial of the other ("S.", "Susan").
bool same_given_name(std::string_view a, std::string_view b);

// Whether two surnames differ by no more than a slip of the pen or of OCR ("Billings", "Billing"; "Davis",
// "Davies").
bool similar_surname(std::string_view a, std::string_view b);

}  // namespace minutebook::analyzers
