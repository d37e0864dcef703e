// SPDX-License-Identifier: GPL-2.0-or-later
// What results may be counted and grouped by, in words. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "query/search.h"
#include "web/context.h"

namespace minutebook::web::pages {

// "Meetings" of "meeting", "Chair" of "chair"; "" means passages, as in query::Interpretation.
std::string unit_label(const Context& context, std::string_view unit);

// "Newest first" of "newest".
std::string sort_label(const Context& context, std::string_view sort);

// "12 results", "30 results in 12 meetings".
std::string count_line(const Context& context, const query::Results& results);

// "1,368".
std::string grouped(std::uint64_t number);

// "1 passage", "12 passages", "1 meeting", "12 meetings".
std::string passages(const Context& context, std::uint64_t count);
std::string meetings(const Context& context, std::uint64_t count);

}  // namespace minutebook::web::pages
