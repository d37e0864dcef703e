// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/blocks.h"

#include <algorithm>
#include <array>
#include <span>

#include "analyzers/dates.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::string_view kParagraphMark = "\u2028";  // between the paragraphs of a cell

struct Line {
  std::string_view raw;
  std::string_view body;  // trimmed
  std::size_t begin = 0;
};

std::vector<Line> lines_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<Line> lines;
  while (begin < end) {
    const std::size_t stop = std::min(text.find('\n', begin), end);
    const auto raw = text.substr(begin, stop - begin);
    begin = stop + 1;
    const auto start = static_cast<std::size_t>(raw.data() - text.data());
    // The paragraphs of a row's only cell are paragraphs.
    if (raw.find('\t') == std::string_view::npos && raw.find(kParagraphMark) != std::string_view::npos) {
      for (std::size_t at = 0; at <= raw.size();) {
        const auto end_of_part = std::min(raw.find(kParagraphMark, at), raw.size());
        const auto part = raw.substr(at, end_of_part - at);
        if (!trim(part).empty()) lines.push_back({part, trim(part), start + at});
        at = end_of_part + kParagraphMark.size();
      }
      continue;
    }
    lines.push_back({raw, trim(raw), start});
  }
  return lines;
}

constexpr std::array<std::string_view, 11> kBullets = {
    "\u00B7", "\u2022", "\u25AA", "\u25CF", "\u25E6", "\u2013", "\uF0B7", "\u2043", "-", "*", "\\-"};

// Bytes of a bullet and the space after it at the start of `line`, 0 where there is none.
std::size_t bullet_at(std::string_view line) {
  for (const auto bullet : kBullets) {
    if (!line.starts_with(bullet)) continue;
    const auto rest = line.substr(bullet.size());
    const auto body = trim(rest);
    if (!body.empty() && body.data() != rest.data())
      return static_cast<std::size_t>(body.data() - line.data());
  }
  return 0;
}

// Bytes of a list number such as "1.", "12.3", "(a)", "iv)", "b." and the space after it, 0 where there is
// none.
std::size_t number_at(std::string_view line) {
  std::size_t i = line.starts_with('(') ? 1 : 0;
  const bool open = i == 1;
  const std::size_t begin = i;
  const auto digit = [&](std::size_t at) { return at < line.size() && line[at] >= '0' && line[at] <= '9'; };
  bool dotted = false;
  if (digit(i)) {
    while (digit(i)) ++i;
    while (i < line.size() && line[i] == '.' && digit(i + 1)) {
      dotted = true;
      ++i;
      while (digit(i)) ++i;
    }
    if (i - begin > 8) return 0;
  } else {
    constexpr std::string_view kRoman = "ivxIVX";
    while (i < line.size() && kRoman.find(line[i]) != std::string_view::npos) ++i;
    if (i == begin && i < line.size() &&
        ((line[i] >= 'a' && line[i] <= 'z') || (line[i] >= 'A' && line[i] <= 'Z')))
      ++i;
    if (i == begin || i - begin > 4) return 0;
  }
  const bool closed = i < line.size() && (line[i] == ')' || (line[i] == '.' && !open));
  if (closed) ++i;
  if (!closed && !dotted) return 0;
  const auto rest = line.substr(i);
  const auto body = trim(rest);
  if (body.empty() || body.data() == rest.data()) return 0;
  // "11.00 am" is a time.
  if (dotted && !closed && !analyzers::find_times(line.substr(0, 12)).empty()) return 0;
  return static_cast<std::size_t>(body.data() - line.data());
}

// A cell, its paragraphs parted by line feeds.
std::string cell_of(std::string_view raw) {
  std::string cell;
  for (std::size_t begin = 0; begin <= raw.size();) {
    const std::size_t end = std::min(raw.find(kParagraphMark, begin), raw.size());
    if (const auto paragraph = tidy(raw.substr(begin, end - begin)); !paragraph.empty())
      cell += (cell.empty() ? "" : "\n") + paragraph;
    begin = end + kParagraphMark.size();
  }
  return cell;
}

std::vector<std::string> cells_of(std::string_view raw) {
  std::vector<std::string> cells;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t tab = raw.find('\t', begin);
    cells.push_back(cell_of(raw.substr(begin, tab == std::string_view::npos ? tab : tab - begin)));
    if (tab == std::string_view::npos) return cells;
    begin = tab + 1;
  }
}

// The column at which a line ends, its indentation counted, its trailing white space not.
std::size_t end_column(const Line& line) {
  if (line.body.empty()) return 0;
  return static_cast<std::size_t>(line.body.data() - line.raw.data()) + line.body.size();
}

// The column from which on a line of a hand-wrapped text is full: such a text has lines of about one width. Nothing
// where lines are far longer, so that a line is a paragraph.
std::optional<std::size_t> full_column(const std::vector<Line>& lines) {
  constexpr std::size_t kWidest = 110;
  constexpr std::size_t kNarrowest = 55;
  std::vector<std::size_t> ends;
  for (const auto& line : lines) {
    const auto end = end_column(line);
    if (end > kWidest) return std::nullopt;
    if (end > kNarrowest) ends.push_back(end);
  }
  if (ends.size() < 5) return std::nullopt;
  const auto width = ends.begin() + static_cast<std::ptrdiff_t>(ends.size() * 9 / 10);
  std::nth_element(ends.begin(), width, ends.end());
  return std::max(kNarrowest + 1, *width * 3 / 4);
}

bool starts_lower(std::string_view text) { return !text.empty() && text[0] >= 'a' && text[0] <= 'z'; }

bool continues(const Block& block, const Line& previous, const Line& line, std::optional<std::size_t> full) {
  if (block.kind == BlockKind::kRow || bullet_at(line.body) > 0 || number_at(line.body) > 0) return false;
  if (line.body.find('\t') != std::string_view::npos || previous.raw.find('\t') != std::string_view::npos)
    return false;
  if (previous.body.ends_with(',')) return true;
  if (starts_lower(line.body) && !ends_closed(previous.body)) return true;
  return full && end_column(previous) >= *full;
}

// "R E S O L V E D" and "M I N U T E S" are spaced for show.
std::string without_spacing(std::string text) {
  constexpr std::size_t kFewest = 4;  // letters
  const auto letter = [&](std::size_t i) { return i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; };
  const auto lone = [&](std::size_t i) {
    return letter(i) && (i == 0 || text[i - 1] == ' ') && (i + 1 >= text.size() || text[i + 1] == ' ');
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t end = i;
    while (lone(end) && lone(end + 2) && text[end + 1] == ' ') end += 2;
    if (end < i + 2 * (kFewest - 1)) continue;
    std::string word;
    for (std::size_t at = i; at <= end; at += 2) word += text[at];
    text.replace(i, end + 1 - i, word);
  }
  return text;
}

bool all_bold(std::string_view body) {
  return body.size() > 4 && body.starts_with("**") && body.ends_with("**") &&
         body.substr(2, body.size() - 4).find("**") == std::string_view::npos;
}

Block block_from(const Line& line) {
  Block block;
  block.begin = static_cast<std::size_t>(line.body.data() - line.raw.data()) + line.begin;
  block.end = block.begin + line.body.size();
  if (line.body.find('\t') != std::string_view::npos) {
    block.kind = BlockKind::kRow;
    block.cells = cells_of(line.raw);
    block.text = tidy(line.body);
    return block;
  }
  std::string_view body = line.body;
  if (const auto bullet = bullet_at(body)) {
    block.kind = BlockKind::kListEntry;
    block.marker = "*";
    body.remove_prefix(bullet);
  }
  if (const auto number = number_at(body)) {
    block.kind = BlockKind::kListEntry;
    block.marker = tidy(body.substr(0, number));
    body.remove_prefix(number);
  }
  block.bold = all_bold(body);
  block.text = without_spacing(tidy(body));
  return block;
}

// Gives blocks what the file's format says of their first lines. Lines are asked for in the order of the text.
class Styles {
 public:
  explicit Styles(std::span<const readers::LineStyle> styles) : rest_(styles) {}

  void give(const Line& line, Block& block) {
    while (!rest_.empty() && rest_.front().begin < line.begin) rest_ = rest_.subspan(1);
    if (rest_.empty() || rest_.front().begin > line.begin + line.raw.size()) return;
    block.heading = rest_.front().heading;
    block.bold = block.bold || rest_.front().bold;
  }

 private:
  std::span<const readers::LineStyle> rest_;
};

struct Layout {
  std::optional<int> first_page;
  bool whole_paragraphs = false;
  std::span<const readers::LineStyle> styles = {};
};

std::vector<Block> read_blocks(std::string_view text, std::size_t begin, std::size_t end,
                               const Layout& layout) {
  constexpr int kBlankLinesOfAPageBreak = 3;
  const auto lines = lines_of(text, begin, end);
  const auto full = full_column(lines);
  Styles styles(layout.styles);
  int page = layout.first_page.value_or(1);
  std::vector<Block> blocks;
  int blank = kBlankLinesOfAPageBreak;
  const Line* previous = nullptr;
  for (const auto& line : lines) {
    if (const auto feeds = std::count(line.raw.begin(), line.raw.end(), '\f')) {
      page += static_cast<int>(feeds);
      blank = kBlankLinesOfAPageBreak;
    }
    if (line.body.empty()) {
      if (!layout.whole_paragraphs) ++blank;
      continue;
    }
    const bool joins = blank == 0 && !layout.whole_paragraphs && !blocks.empty();
    if (joins && continues(blocks.back(), *previous, line, full)) {
      auto& text_so_far = blocks.back().text;
      // "Upton-" and "Snodsbury" are one word, hyphen and all.
      const bool hyphen =
          text_so_far.size() > 1 && text_so_far.back() == '-' && text_so_far[text_so_far.size() - 2] != ' ';
      text_so_far += (hyphen ? "" : " ") + tidy(line.body);
      blocks.back().end =
          static_cast<std::size_t>(line.body.data() - line.raw.data()) + line.begin + line.body.size();
    } else {
      blocks.push_back(block_from(line));
      styles.give(line, blocks.back());
      blocks.back().page_start = blank >= kBlankLinesOfAPageBreak;
      if (layout.first_page) blocks.back().page = page;
    }
    previous = &line;
    blank = 0;
  }
  return blocks;
}

std::optional<int> first_page_of(std::string_view text) {
  return text.find('\f') != std::string_view::npos ? std::optional(1) : std::nullopt;
}

}  // namespace

std::vector<Block> blocks_of(std::string_view text, std::size_t begin, std::size_t end,
                             std::optional<int> first_page) {
  return read_blocks(text, begin, end, {.first_page = first_page});
}

Place printed_at(const Block& block) { return {block.page, block.begin, block.end - block.begin}; }

std::vector<Block> blocks_of(std::string_view text) {
  return blocks_of(text, 0, text.size(), first_page_of(text));
}

std::vector<Block> blocks_of(const readers::Extract& extract) {
  return read_blocks(extract.text, 0, extract.text.size(),
                     {.first_page = first_page_of(extract.text),
                      .whole_paragraphs = extract.whole_paragraphs,
                      .styles = extract.styles});
}

}  // namespace minutebook::papers
