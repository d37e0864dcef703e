// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers, dates and kinds in words, for the renderers. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "query/search.h"

namespace minutebook::cli {

std::string number(std::uint64_t value);  // "12,345"
std::string counted(std::uint64_t value, std::string_view one,
                    std::string_view many);                           // "1 file", "12,345 files"
std::string megabytes_a_second(std::uint64_t bytes, double seconds);  // "1.2 MB/s"
std::string duration(double seconds);                                 // "0.4 s", "2 min 5 s"
std::string long_date(std::string_view iso);  // "14 July 2020"; any other text as it is

std::string counted_kind(std::uint64_t value, std::string_view kind);  // "2 report sections"

// What a question counts, or groups its hits by: "3 meetings", "1 person"; `of` is passage, item, meeting, matter or
// the name of a field.
std::string counted_units(std::uint64_t value, std::string_view of);

// What was found and how the question was understood, in one line: "12 decisions · climate change · chaired
// by Jane Doe · from 1 January 2019".
std::string understood(const query::Results& results);

}  // namespace minutebook::cli
