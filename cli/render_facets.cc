// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "cli/render_text.h"
#include "cli/wording.h"

namespace minutebook::cli {
namespace {

std::string facet_text(const query::Facet& facet, const Style& style) {
  if (facet.values.empty()) return {};
  std::string out = style.paint(Paint::kStrong, facet.field) + '\n';
  for (const query::FacetValue& value : facet.values) {
    out += fmt::format("{:>9}  {}\n", number(value.count), printable(value.value));
  }
  if (facet.values.size() < facet.distinct) {
    out += style.paint(Paint::kFaint, fmt::format("{:>9}  and {} more; see them with --limit", "",
                                                  number(facet.distinct - facet.values.size()))) +
           '\n';
  }
  return out;
}

}  // namespace

std::string facets_text(const std::vector<query::Facet>& facets, const Style& style) {
  std::string out;
  for (const query::Facet& facet : facets) {
    const std::string text = facet_text(facet, style);
    if (!out.empty() && !text.empty()) out += '\n';
    out += text;
  }
  return out.empty() ? "No values\n" : out;
}

}  // namespace minutebook::cli
