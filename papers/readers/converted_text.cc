// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/converted_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "papers/readers/layout.h"

namespace minutebook::readers {
namespace {

constexpr std::string_view kOriginal = "[Original file](";
constexpr std::string_view kScanned = "<small>Scanned page";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\f");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\f") - begin + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of('-') == std::string_view::npos;
}

bool is_number(std::string_view line) {
  constexpr std::size_t kMostDigits = 4;
  return !line.empty() && line.size() <= kMostDigits && std::all_of(line.begin(), line.end(), is_digit);
}

bool starts_lower(std::string_view line) { return !line.empty() && line[0] >= 'a' && line[0] <= 'z'; }

bool ends_sentence(std::string_view line) {
  constexpr std::string_view kEnds = ".:;!?";
  for (const std::string_view quote :
       {std::string_view("\u201D"), std::string_view("\""), std::string_view(")")}) {
    if (line.ends_with(quote)) line.remove_suffix(quote.size());
  }
  return !line.empty() && kEnds.find(line.back()) != std::string_view::npos;
}

// How wide a line is printed, in tenths of a small letter: about so in any usual type.
std::size_t width_of(std::string_view line) {
  constexpr std::string_view kNarrow = "ijlftrI.,;:'|!()[]- ";
  std::size_t width = 0;
  for (const char c : line) {
    const bool inside_character = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (inside_character) continue;
    const bool capital = c >= 'A' && c <= 'Z' && c != 'I';
    width += kNarrow.find(c) != std::string_view::npos ? 6 : capital ? 13 : 10;
  }
  return width;
}

bool follows_every_line(const std::vector<std::string_view>& lines, std::size_t begin, std::size_t end) {
  std::size_t words = 0;
  std::size_t followed = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (lines[i].empty() || is_rule(lines[i])) continue;
    ++words;
    followed += i + 1 >= end || lines[i + 1].empty();
  }
  return words > 0 && followed * 10 >= words * 8;
}

// Lines that were broken in the middle of a sentence, at about one width.
bool is_wrapped(const std::vector<std::string_view>& lines) {
  constexpr std::size_t kFewest = 10;
  constexpr std::size_t kWidest = 1300;
  std::vector<std::size_t> widths;
  std::size_t broken = 0;
  std::string_view previous;
  for (const auto line : lines) {
    if (line.empty()) continue;
    widths.push_back(width_of(line));
    broken += starts_lower(line) && !ends_sentence(previous) && width_of(previous) > 400;
    previous = line;
  }
  if (widths.size() < kFewest) return false;
  std::sort(widths.begin(), widths.end());
  return widths[widths.size() * 9 / 10] <= kWidest && broken * 20 >= widths.size();
}

std::size_t numbered_rules(const std::vector<std::string_view>& lines) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) count += is_rule(lines[i]) && is_number(lines[i + 1]);
  return count;
}

// A line without its marks of emphasis.
struct Line {
  std::string text;
  bool bold = false;
  std::size_t width = 0;
};

// Single stars around slanted words; other stars stay.
void drop_slant(std::string& text) {
  const auto is_space = [&](std::size_t at) { return at >= text.size() || text[at] == ' '; };
  for (std::size_t open = text.find('*'); open != std::string::npos; open = text.find('*', open + 1)) {
    if ((open > 0 && !is_space(open - 1)) || is_space(open + 1)) continue;
    const std::size_t close = text.find('*', open + 1);
    if (close == std::string::npos) return;
    if (is_space(close - 1) || !is_space(close + 1)) continue;
    text.erase(close, 1);
    text.erase(open, 1);
  }
}

Line line_from(std::string_view raw) {
  constexpr std::string_view kMark = "**";
  Line line;
  bool inside = false;
  bool outside_words = false;
  bool marked = false;
  for (std::size_t begin = 0; begin <= raw.size();) {
    const std::size_t end = std::min(raw.find(kMark, begin), raw.size());
    const auto piece = raw.substr(begin, end - begin);
    outside_words = outside_words || (!inside && piece.find_first_not_of(' ') != std::string_view::npos);
    marked = marked || inside;
    line.text += piece;
    inside = !inside;
    begin = end + kMark.size();
  }
  line.bold = marked && !outside_words;
  drop_slant(line.text);
  line.text = tidy_line(line.text);
  line.width = width_of(line.text);
  return line;
}

bool is_marker_alone(const std::string& text) {
  return marker_length(text + " ") == text.size() + 1 && text != "-" && text != "*";
}

class Reader {
 public:
  explicit Reader(std::size_t width) : width_(width) {}

  void line(std::string_view raw, bool behind_blank) {
    Line next = line_from(raw);
    if (next.text.empty()) return;
    if (!text_.empty() && starts_paragraph(next, behind_blank)) end_paragraph();
    if (text_.empty()) {
      bold_ = next.bold;
    } else {
      // A number in a line of its own says nothing of whether the words are bold.
      bold_ = is_marker_alone(text_) ? next.bold : bold_ && next.bold;
      text_ += ' ';
    }
    text_ += next.text;
    last_ = std::move(next);
  }

  // A paragraph that goes on over the break ends behind it.
  void page_break() { breaks_ += 1; }

  Extract finish() && {
    end_paragraph();
    return std::move(layout_).finish("text");
  }

 private:
  bool starts_paragraph(const Line& next, bool behind_blank) const {
    if (is_marker_alone(text_)) return false;
    // "19th November," goes on with "2015."
    const bool listing = last_.text.ends_with(',');
    if (!listing && (marker_length(next.text) > 0 || is_marker_alone(next.text))) return true;
    if (last_.bold != next.bold) return true;
    const bool mid_sentence = starts_lower(next.text) && !ends_sentence(last_.text);
    if (behind_blank && !mid_sentence) return true;
    if (mid_sentence) return false;
    if (breaks_ > 0 || is_lead(last_.text)) return true;
    const std::size_t first_word = width_of(std::string_view(next.text).substr(0, next.text.find(' ')));
    const double room =
        ends_sentence(last_.text) ? 0.92 : 0.85;  // of the width: letters are not equally wide
    return static_cast<double>(last_.width + width_of(" ") + first_word) < room * static_cast<double>(width_);
  }

  // "MEMBERS PRESENT:" announces what follows.
  static bool is_lead(std::string_view text) { return text.ends_with(':'); }

  void end_paragraph() {
    layout_.paragraph(std::exchange(text_, {}), {0, bold_});
    for (; breaks_ > 0; --breaks_) layout_.next_page();
  }

  std::size_t width_;  // of a full line
  Layout layout_;
  std::string text_;
  bool bold_ = false;
  Line last_;
  std::size_t breaks_ = 0;
};

std::size_t full_width(const std::vector<std::string_view>& lines) {
  std::vector<std::size_t> widths;
  for (const auto line : lines) {
    if (!line.empty() && line.find(kOriginal) == std::string_view::npos)
      widths.push_back(line_from(line).width);
  }
  if (widths.empty()) return 0;
  const auto most = static_cast<std::ptrdiff_t>((widths.size() - 1) * 95 / 100);
  std::nth_element(widths.begin(), widths.begin() + most, widths.end());
  return widths[static_cast<std::size_t>(most)];
}

}  // namespace

bool is_converted_text(std::string_view text) {
  constexpr std::size_t kHead = 2048;
  constexpr std::size_t kFewestRules = 2;
  if (trimmed(text.substr(0, kHead)).starts_with(kOriginal)) return true;
  const auto lines = lines_of(text);
  if (numbered_rules(lines) >= kFewestRules) return true;
  return follows_every_line(lines, 0, lines.size()) && is_wrapped(lines);
}

Extract read_converted_text(std::string_view text) {
  const auto lines = lines_of(text);
  Reader reader(full_width(lines));
  bool started = false;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && !is_rule(lines[end])) ++end;
    const bool spaced = follows_every_line(lines, begin, end);
    bool words = false;
    bool blank = false;
    for (std::size_t i = begin; i < end; ++i) {
      const auto line = lines[i];
      const bool page_number = i == begin && begin > 0 && is_number(line);
      const bool remark = line.find(kScanned) != std::string_view::npos || line.starts_with(kOriginal);
      if (page_number || remark) continue;
      if (line.empty()) {
        blank = true;
        continue;
      }
      reader.line(line, blank && !spaced);
      blank = false;
      words = true;
    }
    started = started || words;
    if (started && end < lines.size()) reader.page_break();
    begin = end + 1;
  }
  return std::move(reader).finish();
}

}  // namespace minutebook::readers
