// SPDX-License-Identifier: GPL-2.0-or-later
// Scores as a person reads them. Pure functions, safe from any thread.
#pragma once

#include <string>

#include "tests/evaluation/score.h"

namespace minutebook::evaluation {

// A line for each field that was judged (precision, recall, F1 and counts) and the macro F1 beneath.
std::string render_table(const Scores& scores);

// A line for each rule by which something was inferred that gold judges: how sure it says to be, and is.
std::string render_inferred(const Scores& scores);

// A line for each miss and each false find, by place.
std::string render_findings(const Scores& scores);

}  // namespace minutebook::evaluation
