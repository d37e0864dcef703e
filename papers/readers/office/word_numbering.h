// SPDX-License-Identifier: GPL-2.0-or-later
// Counts the numbered paragraphs of a DOCX as Word does. One document each; not shared between threads.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "papers/readers/list_numbers.h"

namespace minutebook::readers::office {

class WordNumbering {
 public:
  explicit WordNumbering(const pugi::xml_node& numbering);

  // The number or bullet of the next paragraph of this list and level: "1.", "(a)", "2.3", "\u2022"; "" for
  // none.
  std::string next(int list, int level);

 private:
  static constexpr int kLevels = 9;

  struct Level {
    int start = 1;
    Numerals numerals = Numerals::kDecimal;
    bool bullet = false;
    bool legal = false;      // all numbers in its text are figures
    int restart_after = -1;  // the level that starts it anew; -1 for any above, -2 for none
    std::string text;        // "%1.%2"
  };
  struct List {
    std::string definition;  // what it shares its count with
    std::array<Level, kLevels> levels;
    std::map<int, int> starts;  // by level: where this list starts anew when first used
  };
  struct Count {
    std::array<std::optional<int>, kLevels> numbers;
  };

  static Level level_from(const pugi::xml_node& node);

  std::map<int, List> lists_;
  std::map<std::string, Count> counts_;
  std::set<int> used_;
};

}  // namespace minutebook::readers::office
