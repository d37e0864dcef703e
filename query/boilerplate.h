// SPDX-License-Identifier: GPL-2.0-or-later
// What every meeting has - apologies, the minutes of the last one, the date of the next - answers no general question, and
// is left out of it unless it is asked for. Pure; safe from any thread.
#pragma once

#include "query/parser.h"

namespace minutebook::query {

// Whether the question is a general one: it looks for words, and neither they nor its conditions name such passages.
bool leaves_out_boilerplate(const Question& question);

Node boilerplate();  // the condition that is met by it

}  // namespace minutebook::query
