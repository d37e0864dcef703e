// SPDX-License-Identifier: GPL-2.0-or-later
// Names that stand before a colon and are no field of a passage: what is asked of the answer as a whole, the parts of a
// paper, and what papers do not tell. Constant data; safe from any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace minutebook::query {

enum class Special : std::uint8_t {
  kSort,         // sort:newest
  kGroup,        // group:meeting
  kCount,        // count:yes
  kInclude,      // include:boilerplate
  kLike,         // like:ID
  kDates,        // since:2019, which is date:>=2019
  kPart,         // decision:words, which are kind:decision and the words
  kNotRecorded,  // what the index does not hold
};

struct SpecialField {
  std::string_view name;
  Special special;
  std::string_view value = {};  // the kind of a part; of kDates what is put before the value
};

const SpecialField* find_special(
    std::string_view name);  // whatever the case of ASCII letters; null where there is none

std::vector<std::string_view> special_names();  // of those that can be asked for

}  // namespace minutebook::query
