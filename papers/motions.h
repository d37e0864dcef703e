// SPDX-License-Identifier: GPL-2.0-or-later
// Who moved and seconded, and how the votes fell.
#pragma once

#include <optional>
#include <string_view>

#include "papers/meeting.h"
#include "papers/people.h"

namespace minutebook::papers {

// Fills mover and seconder of a passage from its own words ("Moved by Cllr Ash, seconded by Cllr Birch").
void read_motion(Passage& passage, People& people);

// "9 for, 3 against and 1 abstention"; nothing where fewer than two of the counts are given.
std::optional<Vote> vote_in(std::string_view text);

}  // namespace minutebook::papers
