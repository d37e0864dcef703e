// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/pdf/paragraphs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "papers/readers/layout.h"

namespace minutebook::readers::pdf {
namespace {

constexpr double kSpaceWidth = 0.3;  // of the font's size
constexpr double kSameIndent = 0.6;  // of the font's size: closer is the same
constexpr double kWiderThanUsual = 1.3;

bool about(double a, double b, double size) { return std::abs(a - b) <= kSameIndent * size; }

// Where a row's words start behind its list number.
double text_left(const Row& row) { return row.words[marker_words(row)].left; }

// "Mrs." goes on with "C. Name".
bool leads_to_name(const std::string& word) {
  constexpr std::array<std::string_view, 12> kBeforeNames = {
      "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Cllr", "Cllr.", "Councillor", "and"};
  return std::find(kBeforeNames.begin(), kBeforeNames.end(), word) != kBeforeNames.end() ||
         word.ends_with(',');
}

bool new_entry(const Paragraph& paragraph, const Row& previous, const Row& row, bool previous_short) {
  const std::size_t marker = marker_words(row);
  if (marker == 0) return false;
  const std::string first = row.words.front().text;
  // "19 November," goes on with "2015."
  constexpr std::size_t kYear = 5;
  if (previous.words.back().text.ends_with(',') && first.size() == kYear) return false;
  if (leads_to_name(previous.words.back().text) && first.size() == 2) return false;
  const bool tabbed = row.gap_after(marker - 1) > 1.6 * kSpaceWidth * row.size;
  if (tabbed || previous_short) return true;
  const bool bare = marker_length(first + " ") == 0;
  if (bare || starts_lower(Row{{row.words[marker]}, row.size, 0, 0, 0})) return false;
  return ends_sentence(previous) || row.left < previous.left - kSameIndent * row.size ||
         marker_words(paragraph.rows.front()) > 0;
}

// An indent that a line of the same paragraph would not have.
bool new_indent(const Paragraph& paragraph, const Row& row) {
  const Row& first = paragraph.rows.front();
  if (paragraph.rows.size() >= 2) return !about(row.left, paragraph.rows.back().left, row.size);
  constexpr double kDeepestFirstLine = 5;  // sizes of the font
  const bool hangs = about(row.left, text_left(first), row.size);
  const bool set_in_first = row.left < first.left && row.left > first.left - kDeepestFirstLine * row.size;
  return !about(row.left, first.left, row.size) && !hangs && !set_in_first;
}

bool centred_pair(const Row& previous, const Row& row) {
  return std::abs((previous.left + previous.right) - (row.left + row.right)) <= 2 * kSameIndent * row.size;
}

bool starts_paragraph(const Paragraph& paragraph, const Row& row, const Typesetting& typesetting) {
  const Row& previous = paragraph.rows.back();
  const double leading = (row.baseline - previous.baseline) / std::max(row.size, previous.size);
  const bool mid_sentence = starts_lower(row) && !ends_sentence(previous);
  // A line that nearly fills its column, in the middle of a sentence, was broken before a long word or for
  // looks.
  constexpr double kNearlyFull = 0.8;
  const bool nearly_full = previous.right - row.left > kNearlyFull * (typesetting.edge - row.left);
  const bool is_short = ends_short(previous, row, typesetting.edge) && !(mid_sentence && nearly_full);
  const bool flows_on = !is_short && mid_sentence;
  if (std::abs(row.size - previous.size) > 0.1 * previous.size) return true;
  if (leading <= 0) return true;
  if (leading > (flows_on ? 1.8 : kWiderThanUsual) * typesetting.leading) return true;
  if (new_entry(paragraph, previous, row, is_short)) return true;
  // "Mr A Name" is not parted at a line's end, and so leaves room behind the comma in front of it.
  const bool listing = previous.words.back().text.ends_with(',') && about(row.left, previous.left, row.size);
  if (is_short && !listing) return true;
  if (flows_on) return false;
  const bool was_bold = std::all_of(paragraph.rows.begin(), paragraph.rows.end(), all_bold);
  if (was_bold && !row.words.front().bold) return true;
  if (!previous.words.back().bold && all_bold(row)) return true;
  return new_indent(paragraph, row) && !centred_pair(previous, row);
}

template <typename Key>
Key commonest(const std::map<Key, std::size_t>& counts, Key otherwise) {
  const auto best = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == counts.end() ? otherwise : best->first;
}

}  // namespace

bool starts_lower(const Row& row) {
  const char c = row.words.front().text.front();
  return c >= 'a' && c <= 'z';
}

bool ends_sentence(const Row& row) {
  const std::string& text = row.words.back().text;
  constexpr std::string_view kEnds = ".:;!?";
  const std::size_t last = text.find_last_not_of("\"')\u2019\u201D");
  return last != std::string::npos && kEnds.find(text[last]) != std::string_view::npos;
}

bool ends_short(const Row& row, const Row& next, double edge) {
  const Word& word = next.words.front();
  return row.right + kSpaceWidth * row.size + (word.right - word.left) < edge - kSameIndent * row.size;
}

Typesetting typesetting_of(std::span<const std::vector<Row>> pages) {
  constexpr double kStep = 0.05;  // leading is counted in steps
  constexpr double kMost = 3.0;
  std::map<double, std::size_t> sizes;
  std::map<int, std::size_t> leadings;
  for (const auto& rows : pages) {
    const Row* previous = nullptr;
    for (const Row& row : rows) {
      for (const Word& word : row.words) sizes[std::round(word.size * 2) / 2] += word.text.size();
      const double leading = previous == nullptr ? 0 : (row.baseline - previous->baseline) / row.size;
      if (leading > 0.9 && leading < kMost && std::abs(row.size - previous->size) < 0.5)
        ++leadings[static_cast<int>(std::round(leading / kStep))];
      previous = &row;
    }
  }
  Typesetting typesetting;
  constexpr double kUsualSize = 11;
  constexpr double kUsualLeading = 1.15;
  typesetting.size = commonest(sizes, kUsualSize);
  typesetting.leading = commonest(leadings, static_cast<int>(kUsualLeading / kStep)) * kStep;
  double furthest = 0;
  for (const auto& rows : pages) {
    for (const Row& row : rows) furthest = std::max(furthest, row.right);
  }
  typesetting.edge = right_edge(pages).value_or(furthest);
  return typesetting;
}

std::optional<double> right_edge(std::span<const std::vector<Row>> pages) {
  constexpr std::size_t kFewest = 4;
  std::vector<double> flowing;
  for (const auto& rows : pages) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i > 0 && starts_lower(rows[i]) && !ends_sentence(rows[i - 1])) flowing.push_back(rows[i - 1].right);
    }
  }
  if (flowing.size() < kFewest) return std::nullopt;
  const auto most = static_cast<std::ptrdiff_t>((flowing.size() - 1) * 95 / 100);
  std::nth_element(flowing.begin(), flowing.begin() + most, flowing.end());
  return flowing[static_cast<std::size_t>(most)];
}

std::vector<Paragraph> paragraphs_of(std::span<const Row> rows, const Typesetting& typesetting) {
  std::vector<Paragraph> paragraphs;
  for (const Row& row : rows) {
    if (paragraphs.empty() || starts_paragraph(paragraphs.back(), row, typesetting))
      paragraphs.emplace_back();
    paragraphs.back().rows.push_back(row);
  }
  constexpr double kRoomForAWord = 4;  // sizes of the font
  for (Paragraph& paragraph : paragraphs) {
    const Row& last = paragraph.rows.back();
    paragraph.full = last.right > typesetting.edge - kRoomForAWord * last.size;
  }
  return paragraphs;
}

}  // namespace minutebook::readers::pdf
