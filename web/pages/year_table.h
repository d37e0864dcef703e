// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers by years: as a table, newest year first, each number a link to what it counts; and as a picture. Pure.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "web/context.h"
#include "web/html.h"
#include "web/timeline.h"

namespace minutebook::web::pages {

struct YearColumn {
  std::string label;
  std::vector<PeriodCount> years;  // in the order of time
  std::function<std::string(const std::string& year)> url;
};

// Nothing where no column has a year.
Html year_table(const std::string& caption, const std::string& year_label,
                const std::vector<YearColumn>& columns);

// All years from the first to the last; nothing where it is one year.
Html year_chart(const Context& context, const std::string& title, const std::vector<PeriodCount>& years);

}  // namespace minutebook::web::pages
