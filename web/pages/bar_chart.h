// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers in the order of time as a picture: an inline SVG of bars that is as wide as there is room, without a script and
// without a style of its own. To those who cannot see it, it is one picture with a title and a description; a table beside
// it has the numbers. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "web/html.h"

namespace minutebook::web::pages {

struct Bar {
  std::string label;  // "July 2019"
  std::string tick;   // what stands below it, where there is room: "2019"; "" for nothing
  std::uint64_t count = 0;
};

// `id` is of the page's own making, one a chart. Nothing where there are no bars.
Html bar_chart(const std::string& id, const std::string& title, const std::string& description,
               const std::vector<Bar>& bars);

}  // namespace minutebook::web::pages
