// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/value_spy.h"

#include <algorithm>
#include <map>

#include "query/ascii.h"
#include "schema/terms.h"

namespace minutebook::query {

void ValueSpy::operator()(const Xapian::Document& document, double) {
  const std::string prefix{schema::spec(field_).term_prefix};
  auto term = document.termlist_begin();
  for (term.skip_to(prefix); term != document.termlist_end(); ++term) {
    const std::string whole = *term;
    if (whole.compare(0, prefix.size(), prefix) != 0) break;
    const bool is_of_field = whole.size() > prefix.size() && !is_upper(whole[prefix.size()]);
    if (is_of_field && !schema::is_standing_term(whole)) ++counts_[whole.substr(prefix.size())];
  }
}

std::vector<FacetValue> ValueSpy::values(const Lexicon& lexicon) const {
  std::map<std::string, std::uint64_t> by_name;
  for (const auto& [key, count] : counts_) {
    const std::vector<std::string> names = lexicon.meanings(field_, key);
    by_name[names.size() == 1 ? names.front() : key] += count;
  }
  std::vector<FacetValue> result;
  for (const auto& [name, count] : by_name) result.push_back({name, count});
  std::stable_sort(result.begin(), result.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  return result;
}

}  // namespace minutebook::query
