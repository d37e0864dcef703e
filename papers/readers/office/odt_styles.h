// SPDX-License-Identifier: GPL-2.0-or-later
// What an ODT's styles say of paragraphs, runs and lists, inherited styles worked out. Immutable, safe from
// any thread.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "papers/readers/list_numbers.h"

namespace minutebook::readers::office {

struct OdtStyle {
  std::optional<bool> bold;
  std::optional<bool> hidden;
  bool breaks_page = false;  // a page begins with it
  std::string list;          // list style of its own
};

struct OdtListLevel {
  bool bullet = false;
  Numerals numerals = Numerals::kNone;
  std::string prefix;
  std::string suffix;
  int start = 1;
  int shown_levels = 1;  // "2.3" shows two
};

class OdtStyles {
 public:
  // The roots of styles.xml and content.xml.
  OdtStyles(const pugi::xml_node& styles, const pugi::xml_node& content);

  const OdtStyle& paragraph(const std::string& name) const;
  const OdtStyle& text(const std::string& name) const;

  // Levels from the outermost; empty for an unknown list style. "" is the numbering of headings.
  const std::vector<OdtListLevel>& list(const std::string& name) const;

 private:
  void collect(const pugi::xml_node& parent);

  std::map<std::string, pugi::xml_node> nodes_;  // by family and name; alive while the constructor runs
  std::map<std::string, OdtStyle> styles_;
  std::map<std::string, std::vector<OdtListLevel>> lists_;
};

}  // namespace minutebook::readers::office
