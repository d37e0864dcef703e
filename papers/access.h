// SPDX-License-Identifier: GPL-2.0-or-later
// What marks a text as not for everybody. In doubt: restricted. Pure functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::papers {

// Whether a title or a heading marks what stands under it ("… - CONFIDENTIAL", "(Exempt)", "Part II",
// "Schedule 12A").
bool marks_restricted(std::string_view title);

// Whether a line opens or closes a restricted section ("CONFIDENTIAL SECTION - START").
enum class SectionMark { kNone, kStart, kEnd };
SectionMark section_mark(std::string_view line);

// Whether a paragraph excludes the press and public from there on, or lets them in again.
enum class PublicChange { kNone, kExcluded, kReadmitted };
PublicChange public_change(std::string_view paragraph);

// For which items such a paragraph says so. Where it names none, everything from there on is meant.
struct ItemsMeant {
  bool this_one = false;             // "for this item"
  int next = 0;                      // 1 for "the following item", 2 for "the next two items"
  std::vector<std::string> numbers;  // "during items 7 and 8"
  bool all() const { return !this_one && next == 0 && numbers.empty(); }
};
ItemsMeant items_meant(std::string_view paragraph);

}  // namespace minutebook::papers
