// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "cli/render_text.h"
#include "cli/wording.h"

namespace minutebook::cli {

std::string suggestions_text(const std::vector<query::Suggestion>& suggestions, const Style& style) {
  std::size_t width = 0;
  for (const query::Suggestion& one : suggestions)
    width = std::max(width, visible_width(printable(one.text)));
  width = std::min(width, style.width / 2);
  std::string out;
  for (const query::Suggestion& one : suggestions) {
    const std::string text = printable(one.text);
    std::string about = one.kind;
    if (!one.detail.empty()) about += " · " + one.detail;
    if (one.count > 0) about += " · " + counted(one.count, "passage", "passages");
    // What is to be typed is never shortened.
    out += fmt::format("{}{:{}}  {}\n", text, "", width - std::min(width, visible_width(text)),
                       style.paint(Paint::kFaint, printable(about)));
  }
  return out;
}

}  // namespace minutebook::cli
