// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/pdf/regions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace minutebook::readers::pdf {
namespace {

constexpr double kAligned = 2.5;     // points: left edges this close are one
constexpr double kWide = 0.9;        // sizes of the font: no space between words is as wide, unless stretched
constexpr double kStretched = 2.5;   // times the row's usual space
constexpr double kNarrowest = 0.45;  // sizes of the font: of the strip beside a well filled cell
constexpr double kFarBelow = 6.0;  // sizes of the font: what stands further below is no row of the same table

constexpr double kBlankLine =
    0.9;  // sizes of the font: words in the first column alone, so far below, follow the table

struct Strip {
  double left = 0;
  double right = 0;
  std::size_t support = 0;       // rows with words on both sides
  std::vector<double> starts{};  // left edges of what stands right of it
  std::vector<double> ends{};    // right edges of the same
};

double usual_gap(const Row& row) {
  std::vector<double> gaps;
  for (std::size_t i = 0; i + 1 < row.words.size(); ++i) gaps.push_back(row.gap_after(i));
  if (gaps.size() < 4) return 0;
  // The gaps between many narrow cells may outnumber those between words.
  const auto quarter = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 4);
  std::nth_element(gaps.begin(), quarter, gaps.end());
  return *quarter;
}

bool is_wide(const Row& row, std::size_t word) {
  return row.gap_after(word) >= std::max(kWide * row.size, kStretched * usual_gap(row));
}

std::size_t piece_end(const Row& row, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < row.words.size() && !is_wide(row, end - 1)) ++end;
  return end;
}

// The wide gaps of a row but the one behind its list number.
std::vector<Strip> strips_in(const Row& row) {
  std::vector<Strip> strips;
  for (std::size_t i = marker_words(row); i + 1 < row.words.size(); ++i) {
    if (!is_wide(row, i)) continue;
    const std::size_t end = piece_end(row, i + 1);
    strips.push_back(
        {row.words[i].right, row.words[i + 1].left, 1, {row.words[i + 1].left}, {row.words[end - 1].right}});
  }
  return strips;
}

// Whether the row leaves the strip free; narrows it to what is free in the row. `left` is where the table's
// rows begin.
bool keeps_clear(const Row& row, double left, Strip& strip) {
  const double enough = 0.8 * row.size;
  if (row.right <= strip.right - enough) {
    strip.left = std::max(strip.left, row.right);
    return true;
  }
  if (row.left >= strip.left + enough) {
    strip.right = std::min(strip.right, row.left);
    return true;
  }
  for (std::size_t i = 0; i + 1 < row.words.size(); ++i) {
    const double from = std::max(strip.left, row.words[i].right);
    const double to = std::min(strip.right, row.words[i + 1].left);
    if (to - from < kNarrowest * row.size) continue;
    const bool aligned =
        std::abs(row.words[i + 1].left - strip.right) <= kAligned && std::abs(row.left - left) <= kAligned;
    if (to - from < enough && !aligned) continue;
    strip.left = from;
    strip.right = to;
    ++strip.support;
    strip.starts.push_back(row.words[i + 1].left);
    strip.ends.push_back(row.words[piece_end(row, i + 1) - 1].right);
    return true;
  }
  return false;
}

std::size_t most_aligned(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::size_t most = 0;
  for (std::size_t begin = 0, end = 0; end < places.size(); ++end) {
    while (places[end] - places[begin] > kAligned) ++begin;
    most = std::max(most, end - begin + 1);
  }
  return most;
}

bool parts_columns(const Strip& strip, double size) {
  constexpr double kSurelyApart = 3.0;  // sizes of the font
  if (strip.support < 2) return false;
  const bool aligned = most_aligned(strip.starts) >= 2 || most_aligned(strip.ends) >= 2;
  return aligned || strip.right - strip.left >= kSurelyApart * size;
}

// How many rows from `begin` on leave the strips of the first free.
std::size_t table_length(std::span<const Row> rows, std::size_t begin, std::vector<Strip>& strips) {
  std::size_t end = begin + 1;
  for (; end < rows.size(); ++end) {
    const double space = rows[end].top() - rows[end - 1].bottom();
    if (space > kFarBelow * rows[end].size) break;
    if (space > kBlankLine * rows[end].size && rows[end].right < strips.front().right &&
        strips_in(rows[end]).empty())
      break;
    std::vector<Strip> narrowed = strips;
    std::vector<Strip> kept;
    bool broken = false;
    for (Strip& strip : narrowed) {
      if (keeps_clear(rows[end], rows[begin].left, strip)) {
        kept.push_back(std::move(strip));
      } else {
        broken = broken || strip.support >= 2;
      }
    }
    if (broken || kept.empty()) break;
    strips = std::move(kept);
  }
  return end - begin;
}

// Later rows may have columns that the first has not.
std::vector<double> cuts_of(std::span<const Row> rows, double size) {
  std::vector<Strip> strips;
  for (const Row& row : rows) {
    for (Strip& candidate : strips_in(row)) {
      const bool known = std::any_of(strips.begin(), strips.end(), [&](const Strip& strip) {
        return candidate.left < strip.right && candidate.right > strip.left;
      });
      if (known) continue;
      candidate.support = 0;
      candidate.starts.clear();
      candidate.ends.clear();
      const bool clear = std::all_of(rows.begin(), rows.end(), [&](const Row& other) {
        return keeps_clear(other, rows.front().left, candidate);
      });
      if (clear && parts_columns(candidate, size)) strips.push_back(std::move(candidate));
    }
  }
  std::vector<double> cuts;
  for (const Strip& strip : strips) cuts.push_back((strip.left + strip.right) / 2);
  std::sort(cuts.begin(), cuts.end());
  return cuts;
}

// Rows at the end that have words in the first column only, and stand apart, are what follows the table.
void trim(std::vector<Row>& rows, std::span<const double> cuts, const Typesetting& typesetting) {
  constexpr double kApart = 1.3;
  while (rows.size() > 1 && rows.back().right < cuts.front()) {
    const double leading = (rows.back().baseline - rows[rows.size() - 2].baseline) / rows.back().size;
    const bool numbered = marker_words(rows.back()) > 0 || all_bold(rows.back());
    if (leading < kApart * typesetting.leading && !numbered) return;
    rows.pop_back();
  }
}

// Prose in two columns fills its lines on both sides, and neither side's paragraphs begin where the other's
// do.
bool is_columns_of_prose(const Region& region) {
  constexpr std::size_t kFewestLines = 6;
  constexpr double kFull = 0.75;
  if (region.cuts.size() != 1) return false;
  for (std::size_t number = 0; number < 2; ++number) {
    const auto rows = column(region, number);
    if (rows.size() < kFewestLines) return false;
    double left = rows.front().left;
    double right = rows.front().right;
    for (const Row& row : rows) {
      left = std::min(left, row.left);
      right = std::max(right, row.right);
    }
    const auto full = static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [&](const Row& row) { return row.right - left > kFull * (right - left); }));
    if (full * 10 < rows.size() * 6) return false;
  }
  return true;
}

// Lines stretched to both margins have wide gaps, too, and some of them meet by chance; most do not.
bool is_stretched_prose(std::span<const Row> rows, std::span<const double> cuts) {
  std::size_t at_cuts = 0;
  std::size_t elsewhere = 0;
  for (const Row& row : rows) {
    for (const Strip& strip : strips_in(row)) {
      const bool cut = std::any_of(cuts.begin(), cuts.end(),
                                   [&](double place) { return place > strip.left && place < strip.right; });
      ++(cut ? at_cuts : elsewhere);
    }
  }
  return elsewhere > at_cuts;
}

Region prose(std::span<const Row> rows) { return {Region::Kind::kProse, {rows.begin(), rows.end()}, {}}; }

// A row right above the table whose cells are so well filled that no wide gap tells that it belongs to it.
bool heads(const Row& row, const Region& table, const Typesetting& typesetting) {
  constexpr double kNextLine = 1.5;
  const Row& first = table.rows.front();
  if (first.baseline - row.baseline > kNextLine * typesetting.leading * row.size || !strips_in(row).empty())
    return false;
  const auto cells = columns_of(row, table.cuts);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto below = column(table, i);
    const bool aligned = std::any_of(below.begin(), below.end(), [&](const Row& cell) {
      return !cells[i].empty() && std::abs(cell.left - cells[i].front().left) <= kAligned;
    });
    if (!aligned) return false;
  }
  return true;
}

std::optional<Region> table_at(std::span<const Row> rows, std::size_t begin, const Typesetting& typesetting) {
  auto strips = strips_in(rows[begin]);
  if (strips.empty()) return std::nullopt;
  const std::size_t length = table_length(rows, begin, strips);
  const auto inside = rows.subspan(begin, length);
  Region region{Region::Kind::kTable, {inside.begin(), inside.end()}, {}};
  if (length > 1) region.cuts = cuts_of(inside, rows[begin].size);
  if (!region.cuts.empty() && is_stretched_prose(inside, region.cuts)) return std::nullopt;
  if (region.cuts.empty()) {
    // Two things on one line, far apart.
    constexpr double kFarApart = 3.0;
    region.rows.resize(1);
    for (const Strip& strip : strips_in(rows[begin])) {
      if (strip.right - strip.left >= kFarApart * rows[begin].size)
        region.cuts.push_back((strip.left + strip.right) / 2);
    }
    if (region.cuts.empty()) return std::nullopt;
    return region;
  }
  trim(region.rows, region.cuts, typesetting);
  if (is_columns_of_prose(region)) region.kind = Region::Kind::kColumns;
  return region;
}

}  // namespace

std::vector<std::vector<Word>> columns_of(const Row& row, std::span<const double> cuts) {
  std::vector<std::vector<Word>> columns(cuts.size() + 1);
  for (const Word& word : row.words) {
    const double middle = (word.left + word.right) / 2;
    const auto cut = std::upper_bound(cuts.begin(), cuts.end(), middle);
    columns[static_cast<std::size_t>(cut - cuts.begin())].push_back(word);
  }
  return columns;
}

std::vector<Row> column(const Region& region, std::size_t number) {
  std::vector<Row> rows;
  for (const Row& row : region.rows) {
    auto words = std::move(columns_of(row, region.cuts)[number]);
    if (!words.empty()) rows.push_back(row_from(std::move(words)));
  }
  return rows;
}

std::vector<Region> regions_of(std::span<const Row> rows, const Typesetting& typesetting) {
  std::vector<Region> regions;
  std::size_t begin = 0;  // of prose not yet taken
  std::size_t i = 0;
  while (i < rows.size()) {
    auto table = table_at(rows, i, typesetting);
    if (!table) {
      ++i;
      continue;
    }
    const std::size_t end = i + table->rows.size();
    while (i > begin && heads(rows[i - 1], *table, typesetting)) {
      --i;
      table->rows.insert(table->rows.begin(), rows[i]);
    }
    if (i > begin) regions.push_back(prose(rows.subspan(begin, i - begin)));
    i = begin = end;
    regions.push_back(std::move(*table));
  }
  if (begin < rows.size()) regions.push_back(prose(rows.subspan(begin)));
  return regions;
}

}  // namespace minutebook::readers::pdf
