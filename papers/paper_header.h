// SPDX-License-Identifier: GPL-2.0-or-later
// What a paper says of itself before its first item: body, date, time, place. Pure functions, safe from any
// thread.
#pragma once

#include <string>
#include <string_view>

#include "papers/meeting.h"

namespace minutebook::papers {

// The body that a title names: "Note of last Harbour Board meeting (Confidential)" gives "Harbour Board"; ""
// for a title that names none.
std::string body_in_title(std::string_view title);

// The body that a text names most often ("the Harbour Board agreed"); "" for a text that names none.
std::string body_in_prose(std::string_view text);

// Whether a line is a body's name ("Improvement Board", "Cabinet", "Planning Sub-Committee").
bool is_body_name(std::string_view line);

// Takes a labelled value ("Date:", "Thursday 7 October 2021") into the paper. False where the label is not
// known.
bool take_labelled(std::string_view label, std::string_view value, Paper& paper);

// Takes the date, and the time beside it, of a line such as "Tuesday, 29 October 2019 11.00 am". False
// without a date.
bool take_date(std::string_view line, Paper& paper);

// The place that stands in the same line as a date ("held on 4 May 2021 in the Guildhall, Eastling"); "" for
// none.
std::string venue_behind_date(std::string_view line);

// Whether a line is a place to meet in ("Committee Room 2, Town Hall").
bool is_place(std::string_view line);

}  // namespace minutebook::papers
