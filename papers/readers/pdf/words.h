// SPDX-License-Identifier: GPL-2.0-or-later
// A PDF's words and where they stand: all that the other files of this folder know of PDF. The one place
// that uses poppler, which is safe for one document at a time in a process.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::readers::pdf {

// Lengths are points (1/72 inch) from the page's top left corner.
struct Word {
  std::string text;  // UTF-8, ligatures spelled out; soft hyphens only at the end
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  double size = 0;  // of the font
  bool bold = false;

  double middle() const { return (top + bottom) / 2; }
};

struct Page {
  double width = 0;
  double height = 0;
  std::vector<Word> words;     // upright ones, in no order
  std::vector<Word> sideways;  // set at an angle
};

// Throws Unreadable for what is damaged or encrypted.
std::vector<Page> pages_of(std::string_view bytes);

}  // namespace minutebook::readers::pdf
