// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/office/word_numbering.h"

#include <algorithm>
#include <string_view>

namespace minutebook::readers::office {
namespace {

struct Format {
  std::string_view name;
  Numerals numerals;
};
constexpr std::array kFormats = {
    Format{"lowerLetter", Numerals::kLowerLetter},
    Format{"upperLetter", Numerals::kUpperLetter},
    Format{"lowerRoman", Numerals::kLowerRoman},
    Format{"upperRoman", Numerals::kUpperRoman},
    Format{"none", Numerals::kNone},
};

Numerals numerals_named(std::string_view name) {
  const auto found =
      std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& f) { return f.name == name; });
  return found == kFormats.end() ? Numerals::kDecimal : found->numerals;
}

}  // namespace

WordNumbering::Level WordNumbering::level_from(const pugi::xml_node& node) {
  Level level;
  const std::string_view format = node.child("w:numFmt").attribute("w:val").as_string("decimal");
  level.start = node.child("w:start").attribute("w:val").as_int(1);
  level.numerals = numerals_named(format);
  level.bullet = format == "bullet";
  level.legal = static_cast<bool>(node.child("w:isLgl"));
  if (const auto restart = node.child("w:lvlRestart")) {
    const int after = restart.attribute("w:val").as_int();
    level.restart_after = after == 0 ? -2 : after - 1;
  }
  level.text = node.child("w:lvlText").attribute("w:val").value();
  return level;
}

WordNumbering::WordNumbering(const pugi::xml_node& numbering) {
  std::map<std::string, pugi::xml_node> definitions;
  std::map<std::string, pugi::xml_node> by_style;
  for (const auto& node : numbering.children("w:abstractNum")) {
    definitions.emplace(node.attribute("w:abstractNumId").value(), node);
    if (const auto style = node.child("w:styleLink"))
      by_style.emplace(style.attribute("w:val").value(), node);
  }
  const auto fill = [](List& list, const pugi::xml_node& parent) {
    for (const auto& node : parent.children("w:lvl")) {
      const int number = node.attribute("w:ilvl").as_int(-1);
      if (number >= 0 && number < kLevels) list.levels[static_cast<std::size_t>(number)] = level_from(node);
    }
  };
  for (const auto& node : numbering.children("w:num")) {
    List list;
    list.definition = node.child("w:abstractNumId").attribute("w:val").value();
    auto definition = definitions.find(list.definition);
    if (definition == definitions.end()) continue;
    fill(list, definition->second);
    if (const auto link = definition->second.child("w:numStyleLink")) {
      const auto styled = by_style.find(link.attribute("w:val").value());
      if (styled != by_style.end()) fill(list, styled->second);
    }
    for (const auto& change : node.children("w:lvlOverride")) {
      fill(list, change);
      if (const auto start = change.child("w:startOverride"))
        list.starts[change.attribute("w:ilvl").as_int()] = start.attribute("w:val").as_int(1);
    }
    lists_.emplace(node.attribute("w:numId").as_int(), std::move(list));
  }
}

std::string WordNumbering::next(int list_number, int level_number) {
  const auto found = lists_.find(list_number);
  if (found == lists_.end() || level_number < 0 || level_number >= kLevels) return {};
  const List& list = found->second;
  const auto at = static_cast<std::size_t>(level_number);
  Count& count = counts_[list.definition];
  if (used_.insert(list_number).second) {
    for (const auto& [level, start] : list.starts) {
      if (level >= 0 && level < kLevels) count.numbers[static_cast<std::size_t>(level)] = start - 1;
    }
  }
  const Level& level = list.levels[at];
  if (level.bullet) return "\u2022";
  auto& number = count.numbers[at];
  number = number ? *number + 1 : level.start;
  for (std::size_t deeper = at + 1; deeper < kLevels; ++deeper) {
    const int after = list.levels[deeper].restart_after;
    if (after == -1 || (after >= 0 && level_number <= after)) count.numbers[deeper].reset();
  }
  std::string text;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const bool stands_for_number = level.text[i] == '%' && i + 1 < level.text.size() &&
                                   level.text[i + 1] >= '1' && level.text[i + 1] <= '9';
    if (!stands_for_number) {
      text += level.text[i];
      continue;
    }
    const auto which = static_cast<std::size_t>(level.text[++i] - '1');
    const Level& shown = list.levels[which];
    if (!count.numbers[which]) count.numbers[which] = shown.start;
    const bool figures = level.legal && shown.numerals != Numerals::kNone;
    text += in_numerals(*count.numbers[which], figures ? Numerals::kDecimal : shown.numerals);
  }
  return text;
}

}  // namespace minutebook::readers::office
