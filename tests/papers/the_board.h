// SPDX-License-Identifier: GPL-2.0-or-later
// The invented board whose papers the tests read: Fells & Marshes Board, chaired by Cllr Rowena Ashcroft OBE.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "papers/meeting.h"
#include "papers/people.h"

namespace minutebook::papers {

// Chair Rowena Ashcroft; vice-chair Gareth Pryce; deputy-chair Susan Kettlewell; members Dominic Farrow (Mayor),
// Anjali Deshmukh, Patrick O'Leary, Gerald Pennick (Sir), Helen Marsh, Peter Marsh; in attendance Martin Vane.
std::vector<Attendee> the_board();

// Its people, as a reader of its minutes knows them.
People people_of_the_board();

// "display|role|authority" of each, for failures that can be read.
std::vector<std::string> printed(const std::vector<Attendee>& attendance);

// The item whose title begins with `title`; an empty one where there is none.
Item item_called(const Paper& paper, std::string_view title);

// The texts of the item's passages of that kind, in order.
std::vector<std::string> texts_of(const Item& item, PassageKind kind);

// Everybody heard in the item, each once, in order.
std::vector<std::string> heard_in(const Item& item);

}  // namespace minutebook::papers
