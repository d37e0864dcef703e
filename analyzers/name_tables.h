// SPDX-License-Identifier: GPL-2.0-or-later
// What is known of the words in and around names: titles, honours, particles, given names and their short forms, and
// the words of board papers that are no one's name. Words are asked for folded (lower case, no accents, apostrophes
// or full stops). For names.cc and its neighbours alone. Pure, safe from any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace minutebook::analyzers {

enum class TitleKind : std::uint8_t {
  kStrong,  // says by itself that a name follows: "Cllr"
  kWeak,    // also a word or an office: "Major", "Mayor"
  kPrefix,  // part of a title only before another: "Rt", "Lt"
  kPlural,  // of every name in the list that follows: "Councillors"
};

struct Title {
  std::string_view word;     // folded, slips of OCR included
  std::string_view printed;  // as the product shows it, in the singular
  TitleKind kind;
};

const Title* find_title(std::string_view folded);  // null where it is none

bool is_honour_word(std::string_view folded);
bool is_particle(std::string_view folded);  // "de", "van", "ap", "mac": goes with the surname after it
bool is_given_name_word(std::string_view folded);
bool share_short_form(std::string_view a, std::string_view b);  // "andy", "andrew"

enum class WordClass : std::uint8_t {
  kFree,      // nothing is known: may be anybody's name
  kFunction,  // "The", "Following": a sentence goes on or starts
  kOffice,    // "Chairman", "Head": stands beside names, never in them
  kBody,      // "Council", "Road": what stands right before it is its name and nobody's
  kTopic,     // "Climate", "Report": what papers are about
  kMonth,     // "June": a given name where no date is around it
  kPlace,     // "Kent", "West", "Price": a surname after a given name or a title alone
  kStreet,    // "Street", "Hall": a surname after a title alone
};

WordClass word_class(std::string_view folded);

}  // namespace minutebook::analyzers
