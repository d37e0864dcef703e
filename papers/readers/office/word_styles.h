// SPDX-License-Identifier: GPL-2.0-or-later
// What a DOCX's styles say of paragraphs and runs, inherited styles worked out. Immutable, safe from any
// thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>

namespace minutebook::readers::office {

struct NumberingPlace {
  int list = 0;  // w:numId; 0 for none
  int level = 0;
};

struct WordStyle {
  std::uint8_t heading = 0;
  std::optional<bool> bold;
  std::optional<bool> hidden;
  std::optional<int> list;
  std::optional<int> level;
};

class WordStyles {
 public:
  explicit WordStyles(const pugi::xml_node& styles);

  // A style without a name is the default one; an unknown one says nothing.
  const WordStyle& style(const std::string& id) const;

 private:
  std::map<std::string, WordStyle> styles_;
};

// A switch such as <w:b/>: on unless it says otherwise, nothing where it is missing.
std::optional<bool> toggle(const pugi::xml_node& properties, const char* name);

}  // namespace minutebook::readers::office
