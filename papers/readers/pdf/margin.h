// SPDX-License-Identifier: GPL-2.0-or-later
// The column for actions at the right margin of minutes: "Action" above it, initials or a name beside the
// paragraphs that give the work. Pure, safe from any thread. Lengths are points.
#pragma once

#include <string>
#include <vector>

#include "papers/readers/pdf/rows.h"

namespace minutebook::readers::pdf {

struct MarginNote {
  std::string text;
  double baseline = 0;
  double size = 0;
  bool heading = false;
};

// Takes the notes out of the pages' rows; one list a page, from top to bottom.
std::vector<std::vector<MarginNote>> take_margin(std::vector<std::vector<Row>>& pages);

// Lines of one note, or several notes beside one paragraph ("\n" between them).
std::string joined_notes(const std::vector<MarginNote>& notes);

}  // namespace minutebook::readers::pdf
