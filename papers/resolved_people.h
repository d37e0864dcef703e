// SPDX-License-Identifier: GPL-2.0-or-later
// Whom a passage means by other words than the name: noted with the words, so that a reader can check them. `text` is
// what offsets count in. Not for use of one People by two threads at once.
#pragma once

#include <string_view>

#include "papers/meeting.h"
#include "papers/people.h"

namespace minutebook::papers {

// Notes the people of a passage that its own words do not name.
void note_resolved(std::string_view text, People& people, Passage& passage);

// Notes the owner of an action whom `printed`, a label or a column beside the action at `place`, does not name.
void note_owner(std::string_view text, std::string_view printed, Place place, People& people,
                Passage& action);

}  // namespace minutebook::papers
