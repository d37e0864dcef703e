// SPDX-License-Identifier: GPL-2.0-or-later
// What became of a matter, and of an action, by the words of the passage. Pure functions, safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"

namespace minutebook::indexer {

// What a decision did: values of schema::Field::kOutcome, each once. "Agreed" where it says no more than what is to be.
std::vector<std::string> outcomes_of(std::string_view decision);

// A value of schema::Field::kStatus: "closed" where the action ends in saying so ("... - completed"), else "open".
std::string status_of(std::string_view action);

// The same of what a column beside the action says: "Complete", "In progress", "Not yet closed".
std::string status_in_column(std::string_view printed);

// The last day by which an action is to be done: "by 31 October", "before the end of May 2021". A day without its year is
// the next one from `meeting` on.
std::optional<analyzers::Date> due_of(std::string_view action, std::optional<analyzers::Date> meeting);

// The same of what a column beside the action says: "31 October", "By end of May 2021".
std::optional<analyzers::Date> due_in_column(std::string_view printed,
                                             std::optional<analyzers::Date> meeting);

}  // namespace minutebook::indexer
