// SPDX-License-Identifier: GPL-2.0-or-later
// When two texts say the same, and which of several belong together. Pure functions, safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::evaluation {

// What two ways of printing one text share: case folded (NFKC), single spaces and none before punctuation,
// plain quotes and dashes, "&" as "and", no full stop, comma, colon or semicolon at the end.
std::string normalize(std::string_view text);

bool same(std::string_view a, std::string_view b);  // normalized

// The words of a text: runs of letters and digits of normalize(text).
std::vector<std::string> words(std::string_view text);

// The harmonic mean of the shares of words that `a` and `b` have in common, 0 to 1. 1 where both have none.
double word_overlap(std::string_view a, std::string_view b);

// How well `found` is the passage that `gold` gives: 0 where it is not, else above 0 and higher for closer
// ones. A gold text that ends as a sentence does is the whole passage and must share at least four fifths of
// its words (word_overlap). Any other may be an opening: of at least four words, it is enough that `found`
// starts with it.
double passage_match(std::string_view gold, std::string_view found);

// The pairing of rows with columns that has the greatest sum of weights, each in at most one pair: for each
// row its column, or nothing. Pairs of weight 0 are never made. All rows have the same length; weights are
// not negative.
std::vector<std::optional<std::size_t>> assign(const std::vector<std::vector<double>>& weights);

}  // namespace minutebook::evaluation
