// SPDX-License-Identifier: GPL-2.0-or-later
// Who introduced an item and how its members voted, by the words of a passage. Names are those that the paper gives to
// its people. Pure functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "papers/meeting.h"

namespace minutebook::indexer {

// Those of `speakers` who introduced, presented or outlined what the passage tells.
std::vector<std::string> presenters_in(std::string_view text, const std::vector<std::string>& speakers,
                                       const std::string& chair);

struct Voters {
  std::vector<std::string> in_favour;
  std::vector<std::string> against;
  std::vector<std::string> abstained;
};

// The names of a recorded vote: "For: Councillors Ash and Birch (2). Against: Councillor Cole (1)."
Voters voters_in(std::string_view text, const std::vector<papers::Attendee>& attendance);

}  // namespace minutebook::indexer
