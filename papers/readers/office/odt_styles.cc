// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/office/odt_styles.h"

#include <set>
#include <string_view>
#include <utility>

#include "papers/readers/office/package.h"

namespace minutebook::readers::office {
namespace {

std::string key(std::string_view family, std::string_view name) {
  return std::string(family) + "/" + std::string(name);
}

OdtStyle own(const pugi::xml_node& node) {
  OdtStyle style;
  const auto text = node.child("style:text-properties");
  if (const auto weight = text.attribute("fo:font-weight")) {
    const std::string_view value = weight.value();
    style.bold = value == "bold" || value == "700" || value == "800" || value == "900";
  }
  if (const auto display = text.attribute("text:display"))
    style.hidden = std::string_view(display.value()) == "none";
  const auto paragraph = node.child("style:paragraph-properties");
  style.breaks_page = std::string_view(paragraph.attribute("fo:break-before").value()) == "page" ||
                      !std::string_view(node.attribute("style:master-page-name").value()).empty();
  style.list = node.attribute("style:list-style-name").value();
  return style;
}

Numerals numerals_of(std::string_view format) {
  if (format == "1") return Numerals::kDecimal;
  if (format == "a") return Numerals::kLowerLetter;
  if (format == "A") return Numerals::kUpperLetter;
  if (format == "i") return Numerals::kLowerRoman;
  if (format == "I") return Numerals::kUpperRoman;
  return Numerals::kNone;
}

std::vector<OdtListLevel> levels_of(const pugi::xml_node& list) {
  constexpr int kMostLevels = 10;
  std::vector<OdtListLevel> levels;
  for (const auto& node : list.children()) {
    const int number = node.attribute("text:level").as_int();
    if (number < 1 || number > kMostLevels) continue;
    OdtListLevel level;
    level.bullet =
        local_name(node) == "list-level-style-bullet" || local_name(node) == "list-level-style-image";
    level.numerals = numerals_of(node.attribute("style:num-format").value());
    level.prefix = node.attribute("style:num-prefix").value();
    level.suffix = node.attribute("style:num-suffix").value();
    level.start = node.attribute("text:start-value").as_int(1);
    level.shown_levels = node.attribute("text:display-levels").as_int(1);
    if (levels.size() < static_cast<std::size_t>(number)) levels.resize(static_cast<std::size_t>(number));
    levels[static_cast<std::size_t>(number - 1)] = std::move(level);
  }
  return levels;
}

const OdtStyle& find(const std::map<std::string, OdtStyle>& styles, const std::string& name) {
  static const OdtStyle kNothing;
  const auto found = styles.find(name);
  return found == styles.end() ? kNothing : found->second;
}

}  // namespace

OdtStyles::OdtStyles(const pugi::xml_node& styles, const pugi::xml_node& content) {
  for (const auto& root : {styles, content}) {
    collect(root.child("office:styles"));
    collect(root.child("office:automatic-styles"));
  }
  for (const auto& [name, node] : nodes_) {
    OdtStyle style = own(node);
    const std::string_view family = node.attribute("style:family").value();
    std::set<std::string> seen = {name};
    for (std::string parent = node.attribute("style:parent-style-name").value(); !parent.empty();) {
      const auto found = nodes_.find(key(family, parent));
      if (found == nodes_.end() || !seen.insert(found->first).second) break;
      const OdtStyle base = own(found->second);
      if (!style.bold) style.bold = base.bold;
      if (!style.hidden) style.hidden = base.hidden;
      if (style.list.empty()) style.list = base.list;
      parent = found->second.attribute("style:parent-style-name").value();
    }
    styles_.emplace(name, std::move(style));
  }
  nodes_.clear();
}

void OdtStyles::collect(const pugi::xml_node& parent) {
  for (const auto& node : parent.children()) {
    const auto name = local_name(node);
    if (name == "style")
      nodes_.insert_or_assign(
          key(node.attribute("style:family").value(), node.attribute("style:name").value()), node);
    if (name == "list-style") lists_.insert_or_assign(node.attribute("style:name").value(), levels_of(node));
    if (name == "outline-style") lists_.insert_or_assign("", levels_of(node));
  }
}

const OdtStyle& OdtStyles::paragraph(const std::string& name) const {
  return find(styles_, key("paragraph", name));
}
const OdtStyle& OdtStyles::text(const std::string& name) const { return find(styles_, key("text", name)); }

const std::vector<OdtListLevel>& OdtStyles::list(const std::string& name) const {
  static const std::vector<OdtListLevel> kNone;
  const auto found = lists_.find(name);
  return found == lists_.end() ? kNone : found->second;
}

}  // namespace minutebook::readers::office
