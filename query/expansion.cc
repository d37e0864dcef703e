// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expansion.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "query/ascii.h"
#include "query/triggers.h"
#include "query/weight.h"
#include "schema/terms.h"

namespace minutebook::query {
namespace {

constexpr std::size_t kWords = 30;
constexpr double kPower = 10;        // of a passage's score beside the best
constexpr double kShare = 0.25;      // what all words together count, beside the best score
constexpr double kCommonest = 0.25;  // of all passages: a word that more of them have tells little
constexpr double kMostRead = 5'000;  // passages with a word: more would cost more than they tell

struct Candidate {
  double mass = 0;
  int passages = 0;
};

// Stems of text and title; not those of titles alone, nor names of fields.
bool is_stem_of_text(const std::string& term) {
  return term.size() > 2 && term[0] == 'Z' && !is_upper(term[1]);
}

std::map<std::string, Candidate> shared_words(const Xapian::Database& database, const Xapian::MSet& best) {
  std::map<std::string, Candidate> words;
  double total = 0;
  for (auto match = best.begin(); match != best.end(); ++match) {
    const double share = std::pow(match.get_weight() / best.get_max_attained(), kPower);
    const double length = database.get_doclength(*match);
    total += share;
    auto term = database.termlist_begin(*match);
    for (term.skip_to(schema::stem_term("", "")); term != database.termlist_end(*match); ++term) {
      if (!is_stem_of_text(*term)) {
        if ((*term)[0] != 'Z') break;
        continue;
      }
      Candidate& word = words[*term];
      word.mass += share * saturation(term.get_wdf(), length, database.get_avlength());
      ++word.passages;
    }
  }
  for (auto& [term, word] : words) word.mass /= total;
  return words;
}

}  // namespace

Xapian::Query expansion(const Xapian::Database& database, const Xapian::Query& asked,
                        const Xapian::MSet& best) {
  if (best.empty() || best.get_max_attained() <= 0) return Xapian::Query::MatchNothing;
  const std::set<std::string> known(asked.get_terms_begin(), asked.get_terms_end());
  const double passages = database.get_doccount();
  struct Word {
    double weight;
    double rarity;
    std::string term;
  };
  std::vector<Word> words;
  for (const auto& [term, candidate] : shared_words(database, best)) {
    const bool is_chance = candidate.passages < 2;
    if (is_chance || known.contains(term) || is_function_word(std::string_view{term}.substr(1))) continue;
    const double with_it = database.get_termfreq(term);
    if (with_it > std::min(kCommonest * passages, kMostRead)) continue;
    const double rare = rarity(with_it, passages);
    words.push_back({candidate.mass * rare, rare, term});
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return a.weight > b.weight; });
  if (words.size() > kWords) words.resize(kWords);
  double sum = 0;
  for (const Word& word : words) sum += word.weight;

  std::vector<Xapian::Query> queries;
  for (const Word& word : words) {
    const double weight = kShare * best.get_max_attained() * word.weight / sum;
    queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query{word.term}, weight / word.rarity);
  }
  return queries.empty() ? Xapian::Query::MatchNothing
                         : Xapian::Query{Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

}  // namespace minutebook::query
