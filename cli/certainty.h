// SPDX-License-Identifier: GPL-2.0-or-later
// What was inferred, in a clerk's words. Texts are as the papers have them: make them safe before a terminal shows
// them. Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "papers/meeting.h"

namespace minutebook::cli {

// What was inferred of a field, or of one of its values; null where nothing was.
const papers::Inference* find_inferred(const std::vector<papers::Inference>& inferred,
                                       papers::Inferred field);
const papers::Inference* find_inferred(const std::vector<papers::Inference>& inferred, papers::Inferred field,
                                       std::string_view value);

// The words of the paper that tell, on one line and cut to `longest` code points; "" where none do.
std::string words_of(const papers::Place& place, std::string_view text, std::size_t longest);

// "(likely: who took the chair: “Cllr Ash took the chair.”, p. 1)"; `text` is Reading::text.
std::string note_of(const papers::Inference& inference, std::string_view text);

// "(likely: told in plain words, under no heading)", where the words are what it is said of.
std::string note_of(const papers::Inference& inference);

// "“The Chairman”", or "likely “Susan”", beside a name; "" where no words tell.
std::string words_for(const papers::Inference& inference, std::string_view text);

// What of a paper is not quite certain and wants a look: "body, date, 2 decisions, 1 name"; "" for nothing.
std::string to_check(const papers::Paper& paper);

}  // namespace minutebook::cli
