// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/convention.h"

#include <algorithm>

#include "papers/headings.h"
#include "papers/resolutions.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

// "RESOLVED", "RESOLVED that", spelt in capitals at the start or behind a few words.
bool resolves_in_capitals(std::string_view paragraph) {
  if (!opens_resolution(paragraph)) return false;
  const auto words = words_of(paragraph);
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    return word.text == "RESOLVED" || word.text == "AGREED" || word.text == "PENDERFYNWYD" ||
           word.text == "DECIDED";
  });
}

}  // namespace

Convention convention_of(std::span<const RawItem> items) {
  Convention convention;
  std::size_t formal = 0;
  std::size_t headed = 0;  // items
  for (const auto& item : items) {
    bool heads = false;
    for (const auto& block : item.blocks) {
      convention.margin = convention.margin || !block.margin.empty();
      formal += resolves_in_capitals(block.text);
      const auto heading = heading_of(block);
      if (!heading) continue;
      const bool outcome = heading->section == Section::kDecision || heading->section == Section::kAction;
      if (outcome && heading->lasts && heading->rest.empty()) heads = true;
      if (heading->section == Section::kAction && !heading->rest.empty()) convention.labelled = true;
    }
    headed += heads;
  }
  // One heading among many items, an action log's, is no convention.
  convention.headed = headed > 0 && headed * 6 > items.size();
  convention.formal = formal >= 2 && formal * 4 >= items.size();
  return convention;
}

}  // namespace minutebook::papers
