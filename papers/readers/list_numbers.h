// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers of list entries as word processors and browsers print them. Pure, safe from any thread.
#pragma once

#include <string>

namespace minutebook::readers {

enum class Numerals { kDecimal, kLowerLetter, kUpperLetter, kLowerRoman, kUpperRoman, kNone };

// "12", "l", "xii"; letters go on as z, aa, bb (as Word counts). Roman beyond 3999, and what is below 1, in
// figures.
std::string in_numerals(int number, Numerals numerals);

}  // namespace minutebook::readers
