// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/pdf/rows.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "papers/readers/layout.h"

namespace minutebook::readers::pdf {
namespace {

// Where letters stand, as a share of a box's height from its foot.
constexpr double kDescent = 0.19;

double baseline_of(const Word& word) { return word.bottom - kDescent * (word.bottom - word.top); }

bool is_leader(std::string_view text) {
  constexpr std::size_t kShortest = 4;
  return text.size() >= kShortest && text.find_first_not_of("._\u2026") == std::string_view::npos;
}

// "Apologies........3" set as one word: the dots go.
void drop_leader_ends(std::string& text) {
  constexpr std::size_t kShortest = 5;
  const std::size_t last = text.find_last_not_of("._");
  if (last != std::string::npos && text.size() - last > kShortest) text.resize(last + 1);
}

// The "th" of a date may be raised so far that it seems a row of its own.
std::vector<Row> with_raised_words(std::vector<Row> rows) {
  constexpr double kSmaller = 0.85;
  std::vector<Row> joined;
  for (Row& row : rows) {
    const bool raised = !joined.empty() && joined.back().size < kSmaller * row.size &&
                        joined.back().baseline > row.top() && joined.back().left > row.left;
    if (raised) {
      std::vector<Word> words = std::move(joined.back().words);
      words.insert(words.end(), row.words.begin(), row.words.end());
      joined.back() = row_from(std::move(words));
    } else {
      joined.push_back(std::move(row));
    }
  }
  return joined;
}

long number_of(const std::string& text) {
  constexpr std::size_t kMostDigits = 4;
  if (text.empty() || text.size() > kMostDigits) return -1;
  if (text.find_first_not_of("0123456789") != std::string::npos) return -1;
  return std::strtol(text.c_str(), nullptr, 10);
}

}  // namespace

Row row_from(std::vector<Word> words) {
  std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.left < b.left; });
  Row row;
  row.words = std::move(words);
  std::map<double, std::size_t> letters;  // by size
  for (const Word& word : row.words) letters[word.size] += word.text.size();
  row.size = std::max_element(letters.begin(), letters.end(), [](const auto& a, const auto& b) {
               return a.second < b.second;
             })->first;
  row.left = row.words.front().left;
  for (const Word& word : row.words) {
    row.right = std::max(row.right, word.right);
    if (word.size == row.size) row.baseline = std::max(row.baseline, baseline_of(word));
  }
  return row;
}

std::vector<Row> rows_of(std::vector<Word> words) {
  constexpr double kSameRow = 0.45;  // of the font's size: a raised "th" is on the row, the next line is not
  std::erase_if(words, [](const Word& word) { return is_leader(word.text); });
  for (Word& word : words) drop_leader_ends(word.text);
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return baseline_of(a) < baseline_of(b); });
  std::vector<Row> rows;
  std::vector<Word> current;
  double baseline = 0;
  double size = 0;
  for (Word& word : words) {
    const double here = baseline_of(word);
    if (!current.empty() && here - baseline > kSameRow * std::max(size, word.size)) {
      rows.push_back(row_from(std::move(current)));
      current.clear();
    }
    if (current.empty()) {
      baseline = here;
      size = 0;
    }
    size = std::max(size, word.size);
    current.push_back(std::move(word));
  }
  if (!current.empty()) rows.push_back(row_from(std::move(current)));
  return with_raised_words(std::move(rows));
}

std::string text_of(const Row& row, std::size_t begin, std::size_t end) {
  constexpr double kSpace = 0.1;  // of the font's size; narrower is none
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    const Word& word = row.words[i];
    if (i > begin && word.left - row.words[i - 1].right > kSpace * std::min(word.size, row.words[i - 1].size))
      text += ' ';
    text += word.text;
  }
  return text;
}

bool all_bold(const Row& row) {
  return std::all_of(row.words.begin(), row.words.end(), [](const Word& word) { return word.bold; });
}

std::size_t marker_words(const Row& row) {
  if (row.words.size() < 2) return 0;
  const std::string first = row.words.front().text + " ";
  return marker_length(first, true) == first.size() ? 1 : 0;
}

void drop_line_numbers(std::vector<Row>& rows) {
  constexpr std::size_t kFewest = 8;
  constexpr double kSameEdge = 12;  // points: numbers are set flush right
  std::vector<std::size_t> numbered;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (number_of(rows[i].words.front().text) >= 0) numbered.push_back(i);
  }
  if (numbered.size() < kFewest) return;
  const auto number_at = [&](std::size_t i) { return number_of(rows[numbered[i]].words.front().text); };
  const long step = number_at(1) - number_at(0);
  if (step != 1 && step != 5 && step != 10) return;
  const double edge = rows[numbered.front()].words.front().right;
  for (std::size_t i = 1; i < numbered.size(); ++i) {
    const bool counts_on = number_at(i) - number_at(i - 1) == step;
    const bool lines_agree = numbered[i] - numbered[i - 1] == static_cast<std::size_t>(step);
    if (!counts_on || !lines_agree) return;
    if (std::abs(rows[numbered[i]].words.front().right - edge) > kSameEdge) return;
  }
  for (auto i = numbered.rbegin(); i != numbered.rend(); ++i) {
    Row& row = rows[*i];
    if (row.words.size() == 1) {
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(*i));
    } else {
      row.words.erase(row.words.begin());
      row = row_from(std::move(row.words));
    }
  }
}

}  // namespace minutebook::readers::pdf
