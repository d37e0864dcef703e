// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/office/word_styles.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace minutebook::readers::office {
namespace {

std::uint8_t heading_named(std::string_view name) {
  if (name == "Title" || name == "title") return 1;
  constexpr std::string_view kPrefix = "eading ";
  const std::size_t at = name.find(kPrefix);
  if (at != 1 || (name[0] != 'h' && name[0] != 'H') || name.size() != kPrefix.size() + 2) return 0;
  const char level = name.back();
  return level >= '1' && level <= '9' ? static_cast<std::uint8_t>(level - '0') : std::uint8_t{0};
}

std::uint8_t outline_of(const pugi::xml_node& paragraph_properties) {
  constexpr int kBodyText = 9;
  const auto outline = paragraph_properties.child("w:outlineLvl");
  const int level = outline ? outline.attribute("w:val").as_int(kBodyText) : kBodyText;
  return level >= 0 && level < kBodyText ? static_cast<std::uint8_t>(level + 1) : std::uint8_t{0};
}

// What the style says itself.
WordStyle own(const pugi::xml_node& node) {
  WordStyle style;
  const auto paragraph = node.child("w:pPr");
  const auto run = node.child("w:rPr");
  style.heading =
      std::max(heading_named(node.child("w:name").attribute("w:val").value()), outline_of(paragraph));
  style.bold = toggle(run, "w:b");
  style.hidden = toggle(run, "w:vanish");
  if (const auto numbering = paragraph.child("w:numPr")) {
    if (const auto list = numbering.child("w:numId")) style.list = list.attribute("w:val").as_int();
    if (const auto level = numbering.child("w:ilvl")) style.level = level.attribute("w:val").as_int();
  }
  return style;
}

void inherit(WordStyle& style, const WordStyle& base) {
  if (style.heading == 0) style.heading = base.heading;
  if (!style.bold) style.bold = base.bold;
  if (!style.hidden) style.hidden = base.hidden;
  if (!style.list) style.list = base.list;
  if (!style.level) style.level = base.level;
}

}  // namespace

std::optional<bool> toggle(const pugi::xml_node& properties, const char* name) {
  const auto node = properties.child(name);
  if (!node) return std::nullopt;
  const std::string_view value = node.attribute("w:val").as_string("true");
  return value != "0" && value != "false" && value != "off";
}

WordStyles::WordStyles(const pugi::xml_node& styles) {
  std::map<std::string, pugi::xml_node> nodes;
  for (const auto& node : styles.children("w:style")) {
    const std::string id = node.attribute("w:styleId").value();
    nodes.emplace(id, node);
    const bool by_default = node.attribute("w:default").as_bool() &&
                            std::string_view(node.attribute("w:type").value()) == "paragraph";
    if (by_default) nodes.emplace("", node);
  }
  for (const auto& [id, node] : nodes) {
    WordStyle style = own(node);
    std::set<std::string> seen = {id};
    for (std::string base = node.child("w:basedOn").attribute("w:val").value(); !base.empty();) {
      const auto found = nodes.find(base);
      if (found == nodes.end() || !seen.insert(base).second) break;
      inherit(style, own(found->second));
      base = found->second.child("w:basedOn").attribute("w:val").value();
    }
    styles_.emplace(id, style);
  }
}

const WordStyle& WordStyles::style(const std::string& id) const {
  static const WordStyle kNothing;
  const auto found = styles_.find(id);
  return found == styles_.end() ? kNothing : found->second;
}

}  // namespace minutebook::readers::office
