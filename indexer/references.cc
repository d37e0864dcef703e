// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/references.h"

#include <algorithm>
#include <array>

#include "indexer/passages.h"
#include "papers/text.h"

namespace minutebook::indexer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

struct Shape {
  std::string_view shape;  // A for capitals, 9 for digits
  std::size_t digits;      // of all its figures, at least
  std::size_t last;        // characters behind the last mark, at least
};

// Planning applications, reports and decisions, minutes. "2019/20" and "14/07/2020" are none.
constexpr auto kShapes = std::to_array<Shape>({
    {"9/9/A", 5, 1},
    {"9/9/A9", 5, 2},
    {"A/9/9", 4, 2},
    {"A/9/9/A", 5, 1},
    {"A9/9/9", 6, 3},
    {"A9/9/9/A", 6, 1},
    {"9/9", 6, 4},
    {"A9/9", 4, 2},
    {"A/9", 2, 2},
    {"A.9", 1, 1},
    {"A.9/9", 3, 2},
});

bool is_reference(std::string_view word) {
  std::string shape;
  std::size_t digits = 0;
  for (const char c : word) {
    const char kind = is_digit(c) ? '9' : is_capital(c) ? 'A' : c;
    if (kind == '9') ++digits;
    const bool is_run = kind == '9' || kind == 'A';
    if (!is_run && c != '/' && c != '.') return false;
    if (shape.empty() || shape.back() != kind || !is_run) shape += kind;
  }
  const std::size_t last = word.size() - (word.find_last_of("/.") + 1);
  const bool is_short_name = word.size() > 1 && word[1] == '.';  // "P.12"
  return !is_short_name && std::any_of(kShapes.begin(), kShapes.end(), [&](const Shape& row) {
    return shape == row.shape && digits >= row.digits && last >= row.last;
  });
}

std::string_view without_marks(std::string_view word) {
  const auto belongs = [](char c) { return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z'); };
  while (!word.empty() && !belongs(word.front())) word.remove_prefix(1);
  while (!word.empty() && !belongs(word.back())) word.remove_suffix(1);
  return word;
}

}  // namespace

std::vector<std::string> references_in(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = text.find_first_of("/."); at != std::string_view::npos;) {
    constexpr std::string_view kSpaces = " \n\t,;()[]";
    const std::size_t before = text.find_last_of(kSpaces, at);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find_first_of(kSpaces, at), text.size());
    const std::string_view word = without_marks(text.substr(begin, end - begin));
    if (!word.empty() && is_reference(word)) add_once(found, word);
    at = text.find_first_of("/.", end);
  }
  return found;
}

std::vector<std::string> exempt_paragraphs_in(std::string_view text) {
  constexpr auto kParagraph = std::to_array<std::string_view>(
      {"para", "paragraff", "paragraffau", "paragraph", "paragraphs", "paras"});
  constexpr auto kJoins = std::to_array<std::string_view>({"a", "ac", "and", "or"});
  constexpr int kLast = 10;  // paragraphs of the schedule, its Scottish and Welsh kin included
  std::vector<std::string> found;
  if (!papers::has_phrase(papers::lower(text), "12a")) return found;
  const auto words = papers::words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!papers::in_table(kParagraph, words[i].lower)) continue;
    for (std::size_t next = i + 1; next < words.size(); ++next) {
      const auto number = papers::whole_number(words[next].text);
      if (number && *number >= 1 && *number <= kLast) {
        add_once(found, std::to_string(*number));
      } else if (!papers::in_table(kJoins, words[next].lower)) {
        break;
      }
    }
  }
  return found;
}

}  // namespace minutebook::indexer
