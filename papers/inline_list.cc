// SPDX-License-Identifier: GPL-2.0-or-later
// Lists written on one line. They count from 1 or a without a gap, in one style; anything else is text.
#include <algorithm>
#include <array>
#include <optional>

#include "papers/blocks.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

struct Enumerator {
  std::size_t begin = 0;
  std::size_t end = 0;  // behind the space after it
  int value = 0;        // 1 for "1" and "a"
  bool letter = false;
  bool open = false;  // "(a)"
  bool dot = false;   // "1."
};

// 4 for "iv"; 0 for what is no number up to twenty.
int roman_value(std::string_view text) {
  constexpr std::array<std::string_view, 20> kRoman = {"i",    "ii",  "iii",  "iv",    "v",   "vi",   "vii",
                                                       "viii", "ix",  "x",    "xi",    "xii", "xiii", "xiv",
                                                       "xv",   "xvi", "xvii", "xviii", "xix", "xx"};
  const auto found = std::find(kRoman.begin(), kRoman.end(), text);
  return found == kRoman.end() ? 0 : static_cast<int>(found - kRoman.begin()) + 1;
}

// "(a) ", "b) ", "2. " at `at`; "(iv) " where the list counts in Roman numerals.
std::optional<Enumerator> enumerator_at(std::string_view text, std::size_t at, bool roman) {
  Enumerator found{at, at, 0, false, false, false};
  std::size_t i = at;
  found.open = text[i] == '(';
  if (found.open) ++i;
  if (roman) {
    constexpr std::string_view kNumerals = "ivx";
    const auto end = text.find_first_not_of(kNumerals, i);
    found.value = end == std::string_view::npos ? 0 : roman_value(text.substr(i, end - i));
    if (found.value == 0 || end + 1 >= text.size() || text[end] != ')' || text[end + 1] != ' ')
      return std::nullopt;
    found.end = end + 2;
    return found;
  }
  if (i < text.size() && text[i] >= 'a' && text[i] <= 'z') {
    found.letter = true;
    found.value = text[i++] - 'a' + 1;
  } else {
    for (int digits = 0; digits < 2 && i < text.size() && text[i] >= '0' && text[i] <= '9'; ++digits) {
      found.value = found.value * 10 + (text[i++] - '0');
    }
  }
  if (found.value == 0 || i + 1 >= text.size()) return std::nullopt;
  found.dot = text[i] == '.' && !found.open && !found.letter;
  if (!(text[i] == ')' || found.dot) || text[i + 1] != ' ') return std::nullopt;
  found.end = i + 2;
  return found;
}

std::vector<Enumerator> enumerators_of(std::string_view text) {
  const bool roman = text.starts_with("(i) ") || text.starts_with("i) ");
  std::vector<Enumerator> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && text[i - 1] != ' ') continue;
    const auto next = enumerator_at(text, i, roman);
    if (!next) continue;
    const bool starts = found.empty() && next->value == 1 && i == 0;
    const bool goes_on = !found.empty() && next->value == found.back().value + 1 &&
                         next->letter == found.back().letter && next->open == found.back().open &&
                         next->dot == found.back().dot;
    if (starts || goes_on) found.push_back(*next);
  }
  return found;
}

}  // namespace

std::vector<Block> entries_of(const Block& block, std::string_view text) {
  const std::string line =
      block.marker.empty() || block.marker == "*" ? block.text : block.marker + ' ' + block.text;
  const auto found = enumerators_of(line);
  if (found.size() < 2) return {block};
  std::vector<Block> entries;
  std::size_t raw = block.begin;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto end = i + 1 < found.size() ? found[i + 1].begin : line.size();
    Block entry = block;
    entry.kind = BlockKind::kListEntry;
    entry.marker = tidy(std::string_view(line).substr(found[i].begin, found[i].end - found[i].begin));
    entry.text = tidy(std::string_view(line).substr(found[i].end, end - found[i].end));
    // White space may have been tidied: the marker itself is looked for in the text.
    const auto at = text.substr(0, block.end).find(entry.marker, raw);
    entry.begin = at == std::string_view::npos ? raw : at + entry.marker.size() + 1;
    raw = entry.begin;
    if (!entries.empty()) entries.back().end = at == std::string_view::npos ? block.end : at;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace minutebook::papers
