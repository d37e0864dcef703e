// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/evaluation/compare.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <limits>
#include <map>
#include <stdexcept>

namespace minutebook::evaluation {
namespace {

constexpr double kEnoughOverlap = 0.8;
constexpr std::size_t kOpeningWords = 4;

icu::UnicodeString fold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::UnicodeString folded = folding->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("ICU cannot fold case: ") + u_errorName(status));
  return folded;
}

bool is_quote(UChar32 c) {
  return c == '"' || c == '`' || c == 0xB4 || u_charType(c) == U_INITIAL_PUNCTUATION ||
         u_charType(c) == U_FINAL_PUNCTUATION;
}

bool closes_up(char c) { return c == ',' || c == '.' || c == ';' || c == ':'; }

bool ends_as_sentence(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\t'))
    text.remove_suffix(1);
  const bool ellipsis = text.ends_with("...") || text.ends_with("…");
  return !ellipsis && !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?');
}

// Whether `text` begins with `opening`, a word such as RESOLVED in front of either passed over: a heading to one reader,
// a part of the sentence to another.
bool starts_with(std::vector<std::string> text, std::vector<std::string> opening) {
  for (std::vector<std::string>* one : {&text, &opening}) {
    if (!one->empty() && (one->front() == "resolved" || one->front() == "agreed")) one->erase(one->begin());
  }
  return text.size() >= opening.size() && std::equal(opening.begin(), opening.end(), text.begin());
}

double overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() && b.empty()) return 1;
  std::map<std::string_view, std::ptrdiff_t> left;
  for (const std::string& word : a) ++left[word];
  std::size_t common = 0;
  for (const std::string& word : b) {
    if (left[word]-- > 0) ++common;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace

std::string normalize(std::string_view text) {
  const icu::UnicodeString folded = fold(text);
  std::string out;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (u_isUWhiteSpace(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (is_quote(c)) {
      out += '\'';
    } else if (u_charType(c) == U_DASH_PUNCTUATION || c == 0x2212) {
      out += '-';
    } else if (c == '&') {
      out += "and";
    } else {
      if (c < 0x80 && closes_up(static_cast<char>(c)) && out.ends_with(' ')) out.pop_back();
      icu::UnicodeString(c).toUTF8String(out);
    }
  }
  while (!out.empty() && (out.back() == ' ' || closes_up(out.back()))) out.pop_back();
  return out;
}

bool same(std::string_view a, std::string_view b) { return normalize(a) == normalize(b); }

std::vector<std::string> words(std::string_view text) {
  const icu::UnicodeString plain = icu::UnicodeString::fromUTF8(normalize(text));
  std::vector<std::string> found;
  bool inside = false;
  for (int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    const UChar32 c = plain.char32At(i);
    if (u_isalnum(c)) {
      if (!inside) found.emplace_back();
      icu::UnicodeString(c).toUTF8String(found.back());
    }
    inside = u_isalnum(c);
  }
  return found;
}

double word_overlap(std::string_view a, std::string_view b) { return overlap(words(a), words(b)); }

double passage_match(std::string_view gold, std::string_view found) {
  const std::vector<std::string> wanted = words(gold);
  const std::vector<std::string> given = words(found);
  const double share = overlap(wanted, given);
  const bool opening =
      !ends_as_sentence(gold) && wanted.size() >= kOpeningWords && starts_with(given, wanted);
  return opening || share >= kEnoughOverlap ? 1 + share : 0;
}

// The Hungarian method by shortest augmenting paths, on the square matrix padded with zeros. The rows of the
// textbook are counted from 1, with 0 standing for "none yet".
std::vector<std::optional<std::size_t>> assign(const std::vector<std::vector<double>>& weights) {
  const std::size_t rows = weights.size();
  const std::size_t columns = rows == 0 ? 0 : weights.front().size();
  const std::size_t size = std::max(rows, columns);
  const auto cost = [&](std::size_t row, std::size_t column) {
    return row <= rows && column <= columns ? -weights[row - 1][column - 1] : 0.0;
  };

  std::vector<double> row_potential(size + 1), column_potential(size + 1);
  std::vector<std::size_t> row_of(size + 1);  // of a column
  for (std::size_t start = 1; start <= size; ++start) {
    std::vector<double> slack(size + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> came_from(size + 1);
    std::vector<bool> visited(size + 1);
    std::size_t column = 0;
    row_of[0] = start;
    while (row_of[column] != 0) {
      visited[column] = true;
      const std::size_t row = row_of[column];
      double least = std::numeric_limits<double>::infinity();
      std::size_t next = 0;
      for (std::size_t j = 1; j <= size; ++j) {
        if (visited[j]) continue;
        const double reduced = cost(row, j) - row_potential[row] - column_potential[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          came_from[j] = column;
        }
        if (slack[j] < least) {
          least = slack[j];
          next = j;
        }
      }
      for (std::size_t j = 0; j <= size; ++j) {
        if (visited[j]) {
          row_potential[row_of[j]] += least;
          column_potential[j] -= least;
        } else {
          slack[j] -= least;
        }
      }
      column = next;
    }
    while (column != 0) {
      row_of[column] = row_of[came_from[column]];
      column = came_from[column];
    }
  }

  std::vector<std::optional<std::size_t>> column_of(rows);
  for (std::size_t column = 1; column <= columns; ++column) {
    const std::size_t row = row_of[column];
    if (row <= rows && weights[row - 1][column - 1] > 0) column_of[row - 1] = column - 1;
  }
  return column_of;
}

}  // namespace minutebook::evaluation
