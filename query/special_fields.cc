// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/special_fields.h"

#include <algorithm>
#include <array>

#include "query/ascii.h"

namespace minutebook::query {
namespace {

constexpr std::array kSpecialFields = {
    SpecialField{"sort", Special::kSort},
    SpecialField{"group", Special::kGroup},
    SpecialField{"count", Special::kCount},
    SpecialField{"include", Special::kInclude},
    SpecialField{"like", Special::kLike},
    SpecialField{"since", Special::kDates, ">="},
    SpecialField{"until", Special::kDates, "<="},
    SpecialField{"before", Special::kDates, "<"},
    SpecialField{"after", Special::kDates, ">"},
    SpecialField{"fy", Special::kDates, "financial year "},
    SpecialField{"municipal-year", Special::kDates, "municipal year "},
    SpecialField{"decision", Special::kPart, "decision"},
    SpecialField{"action", Special::kPart, "action"},
    SpecialField{"recommendation", Special::kPart, "recommendation"},
    SpecialField{"minutes", Special::kPart, "discussion"},
    SpecialField{"ward", Special::kNotRecorded},
    SpecialField{"topic", Special::kNotRecorded},
    SpecialField{"tag", Special::kNotRecorded},
    SpecialField{"lang", Special::kNotRecorded},
    SpecialField{"saved", Special::kNotRecorded},
    SpecialField{"published", Special::kNotRecorded},
    SpecialField{"added", Special::kNotRecorded},
    SpecialField{"modified", Special::kNotRecorded},
};

}  // namespace

const SpecialField* find_special(std::string_view name) {
  const std::string typed = to_lower(name);
  const auto* row = std::find_if(kSpecialFields.begin(), kSpecialFields.end(),
                                 [&typed](const SpecialField& special) { return special.name == typed; });
  return row == kSpecialFields.end() ? nullptr : row;
}

std::vector<std::string_view> special_names() {
  std::vector<std::string_view> names;
  for (const SpecialField& row : kSpecialFields) {
    if (row.special != Special::kNotRecorded) names.push_back(row.name);
  }
  return names;
}

}  // namespace minutebook::query
