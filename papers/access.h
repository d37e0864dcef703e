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

// The items that such a paragraph names ("during items 7 and 8"), as numbers; empty where it names none, so
// that everything from there on is meant.
std::vector<std::string> items_named(std::string_view paragraph);

}  // namespace minutebook::papers
