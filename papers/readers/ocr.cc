// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/ocr.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

#include "papers/readers/converter.h"

namespace minutebook::readers {
namespace {

constexpr int kResolution = 300;  // dots an inch
constexpr double kPoints = 72.0 / kResolution;
constexpr std::chrono::seconds kTimeForAPage{60};

// A line of tesseract's table: what it is, where it is, the word.
struct Found {
  int level = 0;
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;
  std::string_view text;
};

double number_of(std::string_view text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Found found_in(std::string_view line) {
  std::array<std::string_view, 12> fields;
  for (auto& field : fields) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    field = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return {static_cast<int>(number_of(fields[0])), number_of(fields[6]) * kPoints,
          number_of(fields[7]) * kPoints,         number_of(fields[8]) * kPoints,
          number_of(fields[9]) * kPoints,         fields[11]};
}

}  // namespace

pdf::Page page_by_ocr(std::string_view pdf, std::size_t number) {
  constexpr int kPage = 1;
  constexpr int kLine = 4;
  constexpr int kWord = 5;
  const std::string page = std::to_string(number);
  const std::string picture =
      convert({.program = "pdftoppm",
               .package = "poppler-utils",
               .arguments = {"-f", page, "-l", page, "-r", std::to_string(kResolution), "-gray", "-"},
               .time_limit = kTimeForAPage},
              pdf);
  const std::string table =
      convert({.program = "tesseract",
               .package = "tesseract-ocr",
               .arguments = {"stdin", "stdout", "--dpi", std::to_string(kResolution), "tsv"},
               .time_limit = kTimeForAPage},
              picture);
  pdf::Page result;
  Found row;
  std::vector<double> heights;
  for (std::size_t begin = 0; begin < table.size();) {
    const std::size_t end = std::min(table.find('\n', begin), table.size());
    const Found found = found_in(std::string_view(table).substr(begin, end - begin));
    begin = end + 1;
    if (found.level == kPage) {
      result.width = found.width;
      result.height = found.height;
    } else if (found.level == kLine) {
      row = found;
      heights.push_back(found.height);
    } else if (found.level == kWord && found.text.find_first_not_of(' ') != std::string_view::npos) {
      pdf::Word word;
      word.text = found.text;
      word.left = found.left;
      word.right = found.left + found.width;
      // Boxes are as tall as the letters in them: the line's are alike.
      word.top = row.top;
      word.bottom = row.top + row.height;
      result.words.push_back(std::move(word));
    }
  }
  if (heights.empty()) return result;
  std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2),
                   heights.end());
  for (pdf::Word& word : result.words) word.size = heights[heights.size() / 2];
  return result;
}

}  // namespace minutebook::readers
