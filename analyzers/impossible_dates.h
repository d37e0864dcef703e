// SPDX-License-Identifier: GPL-2.0-or-later
// What is written as a date and is none: "30 February 2019", "3/14/2019", "2019-13-01"; and what may be meant. Pure;
// safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace minutebook::analyzers {

struct ImpossibleDate {
  std::size_t length = 0;  // bytes of the text that it takes
  std::string reason;      // for people: "30 February 2019 does not exist; February 2019 has 28 days"
};

// At the start of `text`. Only what can be nothing else: "2019-45" and "1.14.19" may number a report or a paragraph.
std::optional<ImpossibleDate> impossible_date_prefix(std::string_view text);

// Of a text that is nothing else; "2019-13" too.
std::optional<ImpossibleDate> impossible_date(std::string_view text);

}  // namespace minutebook::analyzers
