// SPDX-License-Identifier: GPL-2.0-or-later
// What a paper says of itself before its first item: body, date, time, place. Pure functions, safe from any
// thread.
#pragma once

#include <string>
#include <string_view>

#include "papers/meeting.h"

namespace minutebook::papers {

// A name printed in capitals as names are written otherwise: "PLANNING SUB-COMMITTEE" gives "Planning Sub-Committee".
std::string plain_case(std::string_view name);

// The body that a title names: "Note of last Harbour Board meeting (Confidential)" gives "Harbour Board"; ""
// for a title that names none.
std::string body_in_title(std::string_view title);

// Whether a name is an authority's, a council's above all ("Northmoor District Council", "Cyngor Sir Glan-y-Don", "West
// Fells Fire Authority"): its own name and a word for what it is. Not "Parish Council", which any could be.
bool is_authority_name(std::string_view name);

// Parts a council's name from that of its body: "Northmoor District Council Cabinet" gives both, and so do the two
// lines of a letterhead taken one after the other. A parish, town or community council is a body by itself. What
// `paper` has of either is settled so that `organization` is the body's own name.
void settle_body(Paper& paper);

// Whether a council is one that is its own body: a parish, town or community council.
bool meets_itself(std::string_view council);

// Whether a body is named in English, not in Welsh or Irish.
bool is_english(std::string_view body);

// Takes what a title or an opening sentence says: "Minutes of the meeting of the Cabinet held in the Guildhall on 4 May
// 2021 at 10 am". False where it names no body and no date.
bool take_opening(std::string_view line, Paper& paper);

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
