// SPDX-License-Identifier: GPL-2.0-or-later
// A question as one English sentence, for a person to check what was understood: "Decisions about sea walls, chaired by
// Gwen Abbott, since 2019, newest first." Pure; safe from any thread.
#pragma once

#include <string>

#include "analyzers/dates.h"
#include "query/parser.h"

namespace minutebook::query {

std::string english(const Question& question);

std::string long_date(analyzers::Date date);  // "14 July 2020"

}  // namespace minutebook::query
