// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/layout.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <utility>

namespace minutebook::readers {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Marks that stand for nothing a reader sees.
bool is_invisible(UChar32 c) {
  constexpr UChar32 kSoftHyphen = 0xAD;
  constexpr UChar32 kByteOrderMark = 0xFEFF;
  return c == kSoftHyphen || c == kByteOrderMark || (c >= 0x200B && c <= 0x200F) || (c < 0x20 && c != 0);
}

constexpr std::array<std::string_view, 12> kBullets = {"\u2022", "\u00B7", "\u25AA", "\u25CF",
                                                       "\u25CB", "\u25E6", "\u2013", "\u2043",
                                                       "\uF0B7", "\uF0A7", "-",      "*"};

std::size_t number_length(std::string_view line, bool bare_numbers) {
  constexpr std::size_t kLongest = 10;
  std::size_t i = line.starts_with('(') ? 1 : 0;
  const bool open = i == 1;
  const std::size_t begin = i;
  const auto at = [&](std::size_t place) { return place < line.size() ? line[place] : '\0'; };
  bool parts = false;
  if (is_digit(at(i))) {
    while (is_digit(at(i)) || ((at(i) == '.' || at(i) == '/') && is_digit(at(i + 1)))) {
      parts = parts || !is_digit(at(i));
      ++i;
    }
    if (is_letter(at(i)) && !is_letter(at(i + 1))) ++i;  // "12a."
  } else {
    constexpr std::string_view kRoman = "ivxIVX";
    while (kRoman.find(at(i)) != std::string_view::npos) ++i;
    if (i == begin && is_letter(at(i))) ++i;
    if (i == begin || i - begin > 5) return 0;
  }
  if (i - begin > kLongest) return 0;
  const bool closed = at(i) == ')' || (at(i) == '.' && !open);
  if (closed) ++i;
  const bool bare = bare_numbers && is_digit(line[begin]);
  if (open && !closed) return 0;
  if (!closed && !parts && !bare) return 0;
  return i;
}

std::size_t bullet_length(std::string_view line) {
  for (const auto bullet : kBullets) {
    if (line.starts_with(bullet)) return bullet.size();
  }
  return 0;
}

// "AB/24/05/1", an item's number in the style of some bodies.
bool is_reference(std::string_view text) {
  constexpr std::size_t kLongest = 16;
  return text.size() <= kLongest && text.find(' ') == std::string_view::npos &&
         std::any_of(text.begin(), text.end(), is_digit);
}

// A tabbed line to its cells: a tab behind a number or a lead ("Present:") only sets the text in.
std::vector<std::string> tabbed_cells(std::string_view line) {
  std::vector<std::string> cells(1);
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    const std::string part = tidy_line(line.substr(begin, end - begin));
    begin = end + 1;
    if (part.empty()) continue;
    std::string& last = cells.back();
    const std::string with_space = last + " ";
    const bool set_in = last.empty() || last.ends_with(':') || (cells.size() == 1 && is_reference(last)) ||
                        marker_length(with_space, true) == with_space.size();
    if (set_in) {
      last += (last.empty() ? "" : " ") + part;
    } else {
      cells.push_back(part);
    }
  }
  return cells;
}

}  // namespace

std::string tidy_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    const std::int64_t begin = i;
    UChar32 c;
    U8_NEXT(data, i, size, c);
    if (c < 0) c = 0xFFFD;
    if (c == 0 || u_isUWhiteSpace(c)) {
      space = true;
    } else if (!is_invisible(c)) {
      if (space && !out.empty()) out += ' ';
      space = false;
      if (c == 0xFFFD) {
        out += "\uFFFD";
      } else {
        out.append(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin)));
      }
    }
  }
  return out;
}

std::string tidy_cell(std::string_view text) {
  std::string cell;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (const auto paragraph = tidy_line(text.substr(begin, end - begin)); !paragraph.empty()) {
      if (!cell.empty()) cell += kCellParagraph;
      cell += paragraph;
    }
    begin = end + 1;
  }
  return cell;
}

std::size_t marker_length(std::string_view line, bool bare_numbers) {
  std::size_t length = number_length(line, bare_numbers);
  if (length == 0) length = bullet_length(line);
  if (length == 0 || length >= line.size() || line[length] != ' ') return 0;
  return length + 1;
}

void Layout::paragraph(std::string_view text, Emphasis emphasis) {
  end_table();
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const auto cells = tabbed_cells(text.substr(begin, end - begin));
    std::string joined = cells.front();
    for (std::size_t i = 1; i < cells.size(); ++i) joined += "\t" + cells[i];
    line(joined, emphasis, false);
    begin = end + 1;
  }
}

void Layout::row(const std::vector<std::string>& cells, Emphasis emphasis) {
  if (cells.size() == 1) return paragraph(cells.front(), emphasis);
  std::string joined;
  bool any = false;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string cell = tidy_cell(cells[i]);
    any = any || !cell.empty();
    joined += (i > 0 ? "\t" : "") + cell;
  }
  if (any) line(joined, emphasis, true);
}

void Layout::line(std::string_view text, Emphasis emphasis, bool row) {
  if (text.empty()) return;
  std::string& out = extract_.text;
  if (!out.empty() && !(row && in_table_)) out += '\n';
  in_table_ = row;
  // A page without text in front of the first line is a page all the same.
  out.append(std::exchange(pending_pages_, 0), '\f');
  if (emphasis.heading > 0 || emphasis.bold) {
    extract_.styles.push_back({out.size(), emphasis.heading, emphasis.bold});
  }
  out += text;
  out += '\n';
}

Extract Layout::finish(std::string_view format) && {
  extract_.text.append(std::exchange(pending_pages_, 0), '\f');
  extract_.format = format;
  extract_.whole_paragraphs = true;
  return std::move(extract_);
}

}  // namespace minutebook::readers
