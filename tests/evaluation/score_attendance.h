// SPDX-License-Identifier: GPL-2.0-or-later
// How the people of an attendance list were read.
#pragma once

#include <vector>

#include "papers/meeting.h"
#include "tests/evaluation/gold.h"
#include "tests/evaluation/place.h"

namespace minutebook::evaluation {

void score_attendance(const Place& place, const GoldList<GoldAttendee>& gold,
                      const std::vector<papers::Attendee>& found);

}  // namespace minutebook::evaluation
