// SPDX-License-Identifier: GPL-2.0-or-later
// Which items are the same business of a body over its meetings, by their titles. Pure functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace minutebook::indexer {

// What the titles of one matter share: "Flood walls - update (continued)" and "14. Flood Walls: Report" are "flood walls".
// "" where nothing is left that tells a matter ("Reports").
std::string matter_of(std::string_view title);

}  // namespace minutebook::indexer
