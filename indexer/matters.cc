// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/matters.h"

#include <algorithm>
#include <array>

#include "analyzers/value_key.h"

namespace minutebook::indexer {
namespace {

// What changes from one meeting to the next: that something is told of the matter, how, and when.
constexpr auto kPassing = std::to_array<std::string_view>({"a",
                                                           "adroddiad",
                                                           "agree",
                                                           "an",
                                                           "and",
                                                           "annual",
                                                           "approve",
                                                           "april",
                                                           "august",
                                                           "autumn",
                                                           "briefing",
                                                           "by",
                                                           "confidential",
                                                           "consider",
                                                           "consideration",
                                                           "cont",
                                                           "contd",
                                                           "continued",
                                                           "december",
                                                           "discuss",
                                                           "discussion",
                                                           "diweddariad",
                                                           "draft",
                                                           "exempt",
                                                           "february",
                                                           "feedback",
                                                           "final",
                                                           "first",
                                                           "for",
                                                           "fourth",
                                                           "from",
                                                           "further",
                                                           "in",
                                                           "interim",
                                                           "item",
                                                           "january",
                                                           "july",
                                                           "june",
                                                           "late",
                                                           "latest",
                                                           "march",
                                                           "may",
                                                           "monthly",
                                                           "note",
                                                           "november",
                                                           "october",
                                                           "of",
                                                           "on",
                                                           "oral",
                                                           "paper",
                                                           "presentation",
                                                           "progress",
                                                           "q1",
                                                           "q2",
                                                           "q3",
                                                           "q4",
                                                           "quarter",
                                                           "quarterly",
                                                           "receive",
                                                           "report",
                                                           "reports",
                                                           "revised",
                                                           "second",
                                                           "september",
                                                           "spring",
                                                           "summer",
                                                           "the",
                                                           "third",
                                                           "to",
                                                           "update",
                                                           "updates",
                                                           "verbal",
                                                           "winter"});
static_assert(std::is_sorted(kPassing.begin(), kPassing.end()));

}  // namespace

std::string matter_of(std::string_view title) {
  std::string matter;
  for (const std::string& word : analyzers::key_words(title)) {
    const bool is_figure = word.front() >= '0' && word.front() <= '9';
    if (is_figure || std::binary_search(kPassing.begin(), kPassing.end(), word)) continue;
    if (!matter.empty()) matter += ' ';
    matter += word;
  }
  return matter;
}

}  // namespace minutebook::indexer
