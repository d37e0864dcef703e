// SPDX-License-Identifier: GPL-2.0-or-later
// A question as one English sentence, for a person to check what was understood: "Decisions about sea walls, chaired by
// Gwen Abbott, since 2019, newest first." Pure; safe from any thread.
#pragma once

#include <string>

#include "query/parser.h"

namespace minutebook::query {

std::string english(const Question& question);

}  // namespace minutebook::query
