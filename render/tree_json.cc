// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/tree_json.h"

#include <array>
#include <string_view>

#include "schema/fields.h"

namespace minutebook::render {
namespace {

using query::NodeKind;

// In the order of NodeKind.
constexpr std::array<std::string_view, 11> kTypes = {"all",     "word", "phrase", "prefix", "near", "filter",
                                                     "present", "like", "and",    "or",     "not"};

Json date_json(const std::optional<analyzers::Date>& date) {
  return date ? Json(analyzers::to_iso(*date)) : Json(nullptr);
}

}  // namespace

Json tree_json(const query::Node& node) {
  Json json = {{"type", kTypes.at(static_cast<std::size_t>(node.kind))}};
  if (node.field) json["field"] = schema::spec(*node.field).name;
  if (node.period) {
    json["from"] = date_json(node.period->first);
    json["to"] = date_json(node.period->last);
  } else if (node.kind == NodeKind::kFilter) {
    json["value"] = node.text;
  } else if (node.kind == NodeKind::kLike) {
    json["id"] = node.text;
  } else if (!node.text.empty()) {
    json["text"] = node.text;
  }
  if (node.kind == NodeKind::kNear) {
    json["distance"] = node.distance;
    json["ordered"] = node.is_ordered;
  }
  if (!node.children.empty()) json["children"] = array_of(node.children, tree_json);
  return json;
}

}  // namespace minutebook::render
