// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/hit_pages.h"

#include <algorithm>
#include <optional>

namespace minutebook::query {

Results each_hit(Searcher& searcher, std::string_view question, SearchOptions options,
                 const std::function<void(const Results&, const Hit&)>& use) {
  constexpr std::size_t kPage = 1'000;
  options.facet_values = 0;
  std::size_t left = options.limit;
  std::optional<Results> first;
  while (true) {
    options.limit = std::min(left, kPage);
    Results results = searcher.search(question, options);
    for (const Hit& hit : results.hits) use(results, hit);
    const std::size_t found = results.hits.size();
    if (!first) first = std::move(results);
    left -= found;
    options.offset += found;
    if (found < kPage || left == 0) return *std::move(first);
  }
}

}  // namespace minutebook::query
