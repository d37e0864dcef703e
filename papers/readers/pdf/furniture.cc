// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/pdf/furniture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace minutebook::readers::pdf {
namespace {

constexpr std::size_t kRowsAtAnEdge = 5;  // of a page's top, and of its foot
constexpr std::size_t kOpeningPages = 2;  // a cover, and what it covers
constexpr double kSamePlace = 4;          // points

struct Place {
  std::size_t page;
  std::size_t row;
  double baseline;
  bool outermost;  // the first or last of its page
};

// Figures to "#": page numbers differ.
std::string pattern_of(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) {
      pattern += c;
    } else if (!pattern.ends_with('#')) {
      pattern += '#';
    }
  }
  return pattern;
}

bool is_page_number(std::string_view pattern) {
  static constexpr std::string_view kPatterns[] = {"#",           "- # -",  "Page #",   "page #",
                                                   "Page # of #", "# of #", "Page | #", "# | Page",
                                                   "P a g e",     "# / #",  "#/#"};
  return std::find(std::begin(kPatterns), std::end(kPatterns), pattern) != std::end(kPatterns);
}

bool has_words(std::string_view pattern) {
  return !is_page_number(pattern) && pattern.find_first_not_of("# -|/.") != std::string_view::npos;
}

using Doomed = std::set<std::pair<std::size_t, std::size_t>>;  // page, row

// What a row has in common with its like on other pages: all its words, or all but a figure that counts the
// pages.
std::vector<std::string> keys_of(const Row& row, std::size_t page) {
  const std::string text = text_of(row);
  std::vector<std::string> keys = {text};
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1]))) continue;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", i), text.size());
    constexpr std::size_t kMostDigits = 5;
    if (end - i > kMostDigits) continue;
    const long ahead = std::stol(text.substr(i, end - i)) - static_cast<long>(page);
    keys.push_back(text.substr(0, i) + "#" + std::to_string(ahead) + text.substr(end));
  }
  return keys;
}

// Places of one key that lie at one height, on enough pages. Two do where they are neighbours, at the page's
// very edge.
void doom_repeated(std::vector<Place> places, std::size_t fewest, Doomed& doomed) {
  std::sort(places.begin(), places.end(),
            [](const Place& a, const Place& b) { return a.baseline < b.baseline; });
  for (std::size_t begin = 0; begin < places.size();) {
    std::size_t end = begin + 1;
    std::set<std::size_t> pages = {places[begin].page};
    bool outermost = places[begin].outermost;
    while (end < places.size() && places[end].baseline - places[end - 1].baseline <= kSamePlace) {
      outermost = outermost && places[end].outermost;
      pages.insert(places[end++].page);
    }
    const bool neighbours = outermost && pages.size() == 2 && *pages.begin() + 1 == *pages.rbegin();
    if (pages.size() >= fewest || neighbours) {
      for (std::size_t i = begin; i < end; ++i) doomed.insert({places[i].page, places[i].row});
    }
    begin = end;
  }
}

}  // namespace

void drop_furniture(std::vector<std::vector<Row>>& pages) {
  constexpr std::size_t kManyPages = 6;
  const std::size_t fewest = pages.size() >= kManyPages ? 3 : 2;
  std::map<std::string, std::vector<Place>> heads;
  std::map<std::string, std::vector<Place>> feet;
  std::map<std::string, std::size_t> uses;  // of a pattern, anywhere
  Doomed doomed;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const auto& rows = pages[page];
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string text = text_of(rows[i]);
      const std::string pattern = pattern_of(text);
      ++uses[pattern];
      const Place place{page, i, rows[i].baseline, i == 0 || i + 1 == rows.size()};
      const bool foot = i + kRowsAtAnEdge >= rows.size() && rows[i].baseline > rows.front().baseline;
      for (const std::string& key : keys_of(rows[i], page)) {
        if (foot) feet[key].push_back(place);
        if (i < kRowsAtAnEdge) heads[key].push_back(place);
      }
      // A lone number at the foot that is the page's own needs no other page to tell what it is.
      const bool last = i + 1 == rows.size() && i > 0;
      if (last && is_page_number(pattern) && text.find(std::to_string(page + 1)) != std::string::npos)
        doomed.insert({page, i});
    }
  }
  for (auto& [key, places] : feet) doom_repeated(std::move(places), fewest, doomed);
  Doomed headers;
  for (auto& [key, places] : heads) doom_repeated(std::move(places), fewest, headers);
  std::map<std::string, std::size_t> in_headers;
  for (const auto& [page, row] : headers) ++in_headers[pattern_of(text_of(pages[page][row]))];
  std::set<std::string> kept;
  for (const auto& place : headers) {
    const std::string pattern = pattern_of(text_of(pages[place.first][place.second]));
    const bool nowhere_else = uses[pattern] == in_headers[pattern];
    const bool opens = place.first < kOpeningPages && nowhere_else && has_words(pattern);
    if (!opens || !kept.insert(pattern).second) doomed.insert(place);
  }
  for (auto i = doomed.rbegin(); i != doomed.rend(); ++i)
    pages[i->first].erase(pages[i->first].begin() + static_cast<std::ptrdiff_t>(i->second));
}

}  // namespace minutebook::readers::pdf
