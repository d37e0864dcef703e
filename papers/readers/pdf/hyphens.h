// SPDX-License-Identifier: GPL-2.0-or-later
// Puts the lines of a paragraph together, and words that were cut at a line's end: "pol-" "icy" is "policy",
// "long-" "term" stays "long-term". The paper's other words tell which. Const calls are safe from any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace minutebook::readers::pdf {

class Hyphens {
 public:
  // `lines`: all lines of the paper.
  explicit Hyphens(std::span<const std::string> lines);

  std::string joined(std::span<const std::string> lines) const;

 private:
  bool keeps_hyphen(std::string_view before, std::string_view after) const;

  std::unordered_set<std::string> words_;  // lower case, as printed within lines
  bool cuts_words_ = false;                // the paper's program cuts words at line ends
};

}  // namespace minutebook::readers::pdf
