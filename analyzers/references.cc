// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/references.h"

#include <algorithm>
#include <array>

namespace minutebook::analyzers {
namespace {

constexpr std::array<Reference, 43> kReferences = {{
    {"adran", "s", false},
    {"annex", "annex", false},
    {"app", "app", true},
    {"appendix", "app", false},
    {"appx", "app", true},
    {"art", "art", true},
    {"article", "art", false},
    {"articles", "art", false},
    {"arts", "art", true},
    {"atodiad", "app", false},
    {"atodlen", "sch", false},
    {"ch", "ch", true},
    {"chapter", "ch", false},
    {"cl", "cl", true},
    {"clause", "cl", false},
    {"clauses", "cl", false},
    {"erthygl", "art", false},
    {"no", "no", true},
    {"nos", "no", true},
    {"number", "no", false},
    {"p", "p", true},
    {"page", "p", false},
    {"pages", "p", false},
    {"para", "para", true},
    {"paragraff", "para", false},
    {"paragraph", "para", false},
    {"paragraphs", "para", false},
    {"paras", "para", true},
    {"pp", "p", true},
    {"reg", "reg", true},
    {"regs", "reg", true},
    {"regulation", "reg", false},
    {"regulations", "reg", false},
    {"rheoliad", "reg", false},
    {"s", "s", true},
    {"sch", "sch", true},
    {"sched", "sch", true},
    {"schedule", "sch", false},
    {"sec", "s", true},
    {"sect", "s", true},
    {"section", "s", false},
    {"sections", "s", false},
    {"ss", "s", true},
}};

constexpr bool less(const Reference& a, const Reference& b) { return a.word < b.word; }
static_assert(std::is_sorted(kReferences.begin(), kReferences.end(), less));

}  // namespace

const Reference* find_reference(std::string_view word) {
  const auto* const found =
      std::lower_bound(kReferences.begin(), kReferences.end(), Reference{word, {}, false}, less);
  return found != kReferences.end() && found->word == word ? found : nullptr;
}

}  // namespace minutebook::analyzers
