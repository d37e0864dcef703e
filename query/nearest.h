// SPDX-License-Identifier: GPL-2.0-or-later
// The nearest of some words to a mistyped one, for "did you mean". Pure; safe from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::query {

// Letters to change, add, leave out or swap with their neighbour to make one text the other; counts bytes,
// case ignored for ASCII.
std::size_t edit_distance(std::string_view a, std::string_view b);

// Up to `limit` candidates within a third of the typed length, nearest first.
std::vector<std::string> nearest(std::string_view typed, const std::vector<std::string_view>& candidates,
                                 std::size_t limit);

}  // namespace minutebook::query
