// SPDX-License-Identifier: GPL-2.0-or-later
// The one number of an answer. Pure.
#pragma once

#include <cstdint>
#include <string>

#include "query/search.h"

namespace minutebook::query {

struct Count {
  std::uint64_t number = 0;
  std::string of;  // passage, item, meeting, matter or a field
};

// Of "how many meetings" the meetings; else the passages, or what they are grouped by.
Count count_of(const Results& results);

}  // namespace minutebook::query
