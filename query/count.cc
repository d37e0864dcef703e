// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/count.h"

namespace minutebook::query {

Count count_of(const Results& results) {
  if (results.answer && results.answer->is_count) return {results.answer->total, results.answer->of};
  const std::string& group = results.interpretation.group;
  return {results.groups, group.empty() ? "passage" : group};
}

}  // namespace minutebook::query
