// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/interpretation.h"

namespace minutebook::query {
namespace {

void add_filters(const Node& node, bool is_excluded, std::vector<Filter>& filters) {
  if (node.kind != NodeKind::kFilter) {
    const bool is_not = node.kind == NodeKind::kNot;
    for (const Node& child : node.children) add_filters(child, is_excluded != is_not, filters);
    return;
  }
  const std::string field{schema::spec(*node.field).name};
  if (!node.period || is_excluded) {
    filters.push_back({field, is_excluded ? "not" : "is", node.period ? print(*node.period) : node.text});
    return;
  }
  if (node.period->first) filters.push_back({field, "from", analyzers::to_iso(*node.period->first)});
  if (node.period->last) filters.push_back({field, "to", analyzers::to_iso(*node.period->last)});
}

}  // namespace

std::vector<Filter> filters_of(const Node& tree) {
  std::vector<Filter> filters;
  add_filters(tree, false, filters);
  return filters;
}

std::string text_of(const Node& tree) {
  const auto text = text_part(tree);
  return text ? print(*text) : std::string{};
}

}  // namespace minutebook::query
