// SPDX-License-Identifier: GPL-2.0-or-later
// How the items of a paper were read, with the speakers, decisions and actions of each.
#pragma once

#include "papers/meeting.h"
#include "tests/evaluation/gold.h"
#include "tests/evaluation/place.h"

namespace minutebook::evaluation {

// `gold` states items.
void score_items(const Place& place, const GoldPaper& gold, const papers::Paper& found);

}  // namespace minutebook::evaluation
