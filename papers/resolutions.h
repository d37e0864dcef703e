// SPDX-License-Identifier: GPL-2.0-or-later
// How running text says that a body decided, where no heading does: "RESOLVED that the minutes be signed", "It was agreed
// to buy three bins", "On the proposal of Cllr Ash, seconded by Cllr Birch, the report was noted". Pure functions, safe
// from any thread.
#pragma once

#include <string_view>

namespace minutebook::papers {

enum class Decided {
  kNot,
  kPlainly,   // in the words of a report: "Council agreed to purchase", "The accounts were approved"
  kFormally,  // in the words of a resolution: "RESOLVED that", "It was agreed to"
};

// What one sentence says. A motion that was lost, or that is only put, decides nothing.
Decided decided_in(std::string_view sentence);

// Whether a sentence says no more than that what stands before it was carried: "Agreed unanimously.", "All in favour."
bool is_carried(std::string_view sentence);

// Whether a sentence says that a motion or an amendment was lost.
bool is_lost(std::string_view sentence);

// Whether a paragraph begins a resolution, whatever follows it: "RESOLVED", "And Resolved:", "IT WAS AGREED".
bool opens_resolution(std::string_view paragraph);

// Whether `lead_in` names a body and `entry`, of the list below it, begins with what it did: "The Committee:", "noted the
// report; and".
bool decides_with(std::string_view lead_in, std::string_view entry);

// Whether a sentence says in plain words what a body did in the end: "Members noted the updates", "The Board thanked the
// officers and noted the report".
bool records_outcome(std::string_view sentence);

// Whether a sentence puts a motion: "Cllr Ash proposed, and Cllr Birch seconded, that".
bool puts_motion(std::string_view sentence);

}  // namespace minutebook::papers
