// SPDX-License-Identifier: GPL-2.0-or-later
// Headings that say what stands under them: "Decision", "Actions:", "The following action was noted:",
// "Purpose". The tables are in headings.cc. Pure functions, safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "papers/blocks.h"

namespace minutebook::papers {

enum class Section {
  kDiscussion,
  kDecision,
  kAction,
  kRecommendation,
  kReport,  // a section of a report: "Purpose", "Background"
};

struct Heading {
  Section section = Section::kDiscussion;
  std::string rest;     // what stands on the same line behind "Decision:"; "" where nothing does
  bool worded = false;  // a sentence that leads in ("Following the discussion, these actions were agreed:")
  bool lasts =
      true;  // up to the next heading; "RESOLVED" and what leads in reach no further than what follows at once
};

// The heading that a block is. Nothing where it is text.
std::optional<Heading> heading_of(const Block& block);

// Whether the text is a heading with which reports and minutes name their parts: never page furniture.
bool is_known_heading(std::string_view text);

}  // namespace minutebook::papers
