// SPDX-License-Identifier: GPL-2.0-or-later
// Questions as people type them, what they are in the query language, and what they are in one English sentence:
// golden_questions.tsv. To see what the code makes of all of them: MINUTEBOOK_PRINT_GOLDEN=1.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "query/english.h"
#include "query/parser.h"
#include "tests/query/fake_lexicon.h"

namespace minutebook::query {
namespace {

using namespace std::chrono_literals;
constexpr analyzers::Date kToday{2022y, std::chrono::May, 18d};

struct Golden {
  std::string typed;
  std::string canonical;
  std::string english;
};

std::vector<Golden> read_table() {
  std::ifstream file{std::string{MINUTEBOOK_SOURCE_DIR} + "/tests/query/golden_questions.tsv"};
  std::vector<Golden> table;
  std::string line;
  while (std::getline(file, line)) {
    const bool is_print = std::getenv("MINUTEBOOK_PRINT_GOLDEN") != nullptr;
    if (line.empty() || line.front() == '#') {
      if (is_print) std::cout << line << '\n';
      continue;
    }
    const std::size_t first = std::min(line.find('\t'), line.size());
    const std::size_t second = std::min(line.find('\t', first + 1), line.size());
    Golden row{line.substr(0, first), line.substr(std::min(first + 1, line.size()), second - first - 1),
               second < line.size() ? line.substr(second + 1) : std::string{}};
    if (is_print) {
      const FakeLexicon lexicon;
      const Question question = parse(row.typed, lexicon, kToday);
      std::cout << row.typed << '\t' << canonical(question, lexicon, kToday) << '\t' << english(question)
                << '\n';
    }
    table.push_back(std::move(row));
  }
  return table;
}

TEST(Golden, HasEnoughQuestions) { EXPECT_GE(read_table().size(), 220U); }

TEST(Golden, QuestionsAreUnderstood) {
  const FakeLexicon lexicon;
  for (const Golden& row : read_table()) {
    const Question question = parse(row.typed, lexicon, kToday);
    EXPECT_EQ(canonical(question, lexicon, kToday), row.canonical) << row.typed;
    EXPECT_EQ(english(question), row.english)
        << row.typed << ": " << english(question);
  }
}

TEST(Golden, CanonicalQuestionsAreTheSameQuestions) {
  const FakeLexicon lexicon;
  for (const Golden& row : read_table()) {
    const Question question = parse(row.typed, lexicon, kToday);
    const Question again = parse(row.canonical, lexicon, kToday);
    EXPECT_EQ(print(again.tree), print(question.tree)) << row.typed;
    EXPECT_EQ(again.tree, question.tree) << row.typed;
    EXPECT_EQ(again.sort, question.sort) << row.typed;
    EXPECT_EQ(again.group, question.group) << row.typed;
    EXPECT_EQ(again.wants_count, question.wants_count) << row.typed;
    EXPECT_EQ(canonical(again, lexicon, kToday), row.canonical) << row.typed;
  }
}

}  // namespace
}  // namespace minutebook::query
