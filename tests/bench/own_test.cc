// SPDX-License-Identifier: GPL-2.0-or-later
// Our own questions: what the file says, and a floor under how well they are answered.
#include "bench/relevance/own.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "bench/relevance/lines.h"
#include "bench/relevance/temporary_folder.h"

namespace minutebook::bench {
namespace {

const std::filesystem::path kCorpus = std::filesystem::path(MINUTEBOOK_SOURCE_DIR) / "corpus";

std::filesystem::path file_of(const TemporaryFolder& folder, const std::string& text) {
  const std::filesystem::path path = folder.path() / "file";
  std::ofstream(path) << text;
  return path;
}

TEST(JudgedQuestions, LinesOfAQuestionAreOneQuestion) {
  const TemporaryFolder folder;
  const auto questions = read_judged_questions(file_of(
      folder, "# comment\nsea wall\ta.txt\tThe wall leaks\nbuses\tb.txt\tLate\nsea wall\tb.txt\tIt was\n"));
  ASSERT_EQ(questions.size(), 2U);
  EXPECT_EQ(questions[0].text, "sea wall");
  ASSERT_EQ(questions[0].passages.size(), 2U);
  EXPECT_EQ(questions[0].passages[1].paper, "b.txt");
  EXPECT_EQ(questions[0].passages[1].beginning, "It was");
  EXPECT_EQ(questions[0].passages[1].line, 4U);
}

TEST(JudgedQuestions, BadLinesAreNamed) {
  const TemporaryFolder folder;
  try {
    read_judged_questions(file_of(folder, "sea wall\ta.txt\n"));
    FAIL();
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(),
                testing::EndsWith("file:1: not question, paper and beginning with tabs between them"));
  }
}

TEST(JudgedQuestions, APassageThatIsNotThereIsNamed) {
  const TemporaryFolder papers;
  std::ofstream(papers.path() / "a.txt") << "Nothing of note.\n";
  const TemporaryFolder folder;
  try {
    measure_own(papers.path(), file_of(folder, "sea wall\ta.txt\tThe wall leaks in storms\n"));
    FAIL();
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("file:1: 0 passages of a.txt begin with"));
  }
}

// Raise the floor with what makes ranking better (docs/decisions/0013-ranking.md).
TEST(OwnQuestions, AreAnsweredNoWorseThanBefore) {
  const Measures measures = measure_own(kCorpus / "papers", kCorpus / "questions" / "relevance.tsv");
  EXPECT_GE(measures.queries(), 60U);
  EXPECT_GE(measures.ndcg_at_10(), 0.72);
  EXPECT_GE(measures.map(), 0.64);
}

}  // namespace
}  // namespace minutebook::bench
