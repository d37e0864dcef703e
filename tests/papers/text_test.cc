// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>

namespace minutebook::papers {
namespace {

using ::testing::ElementsAre;

TEST(Text, TrimsNoBreakSpacesToo) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } kRows[] = {
      {"  Welcome\t\n", "Welcome"},
      {"\u00A0Welcome \u00A0", "Welcome"},
      {"two  words", "two  words"},
      {" \u00A0\t ", ""},
      {"", ""},
      {"é", "é"},
  };
  for (const auto& row : kRows) EXPECT_EQ(trim(row.text), row.expected);
}

TEST(Text, Tidies) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } kRows[] = {
      {"  The Board\n noted\t the  report. ", "The Board noted the report."},
      {"The\u00A0Board \u00A0 noted", "The Board noted"},
      {"**Decision**", "Decision"},
      {"The following *action* was noted:", "The following action was noted:"},
      {"***Both*** of them", "Both of them"},
      {"see <u>Appendix A</u>.", "see Appendix A."},
      {"line<br>break", "line break"},
      {"fewer than < 5 and more than > 3", "fewer than < 5 and more than > 3"},
      {"3 * 4 = 12", "3 * 4 = 12"},
      {"write to jo_ann_lee@fellbeck.example", "write to jo_ann_lee@fellbeck.example"},
      {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(tidy(row.text), row.expected) << row.text;
}

TEST(Text, LowersAsciiLettersAndStraightensApostrophes) {
  EXPECT_EQ(lower("CLLR O’Leary"), "cllr o'leary");
  EXPECT_EQ(lower("ÉDITH £5M"), "Édith £5m");
}

TEST(Text, TakesWordsApart) {
  const std::string_view text = "Cllr O’Leary’s sector-led plan (2019/20), he said.";
  std::vector<std::string> words;
  for (const Word& word : words_of(text)) {
    words.emplace_back(word.text);
    EXPECT_EQ(text.substr(word.begin, word.end - word.begin), word.text);
    EXPECT_EQ(lower(word.text), word.lower);
  }
  EXPECT_THAT(words, ElementsAre("Cllr", "O’Leary’s", "sector-led", "plan", "2019", "20", "he", "said"));
}

TEST(Text, AWordKnowsItsGapItsCapitalAndItsPossessive) {
  const std::vector<Word> words = words_of("Ann's plan, Élodie’s and the boards' own");
  ASSERT_EQ(words.size(), 7u);
  EXPECT_TRUE(words[0].capitalized());
  EXPECT_TRUE(words[0].possessive());
  EXPECT_FALSE(words[1].capitalized());
  EXPECT_EQ(words[2].gap, ", ");
  EXPECT_TRUE(words[2].capitalized());
  EXPECT_TRUE(words[2].possessive());
  EXPECT_FALSE(words[3].possessive());
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> cut;
  for (const auto range : sentences_of(text)) {
    cut.emplace_back(trim(text.substr(range.begin, range.end - range.begin)));
  }
  return cut;
}

TEST(Text, CutsSentences) {
  const struct {
    std::string_view text;
    std::vector<std::string> expected;
  } kRows[] = {
      {"The Board noted the report. Officers to proceed.",
       {"The Board noted the report.", "Officers to proceed."}},
      {"Who will pay? The Chair said: nobody! Members agreed.",
       {"Who will pay?", "The Chair said: nobody!", "Members agreed."}},
      {"Cllr. Marsh spoke of No. 4 Mill Lane.", {"Cllr. Marsh spoke of No. 4 Mill Lane."}},
      {"Other bodies, e.g. Trusts, were asked.", {"Other bodies, e.g. Trusts, were asked."}},
      {"Mr. J. R. Pym asked. Dr. Lee replied.", {"Mr. J. R. Pym asked.", "Dr. Lee replied."}},
      {"It cost £1.5m in 2019. It was late.", {"It cost £1.5m in 2019.", "It was late."}},
      {"The meeting rose at 7 p.m. in the dark.", {"The meeting rose at 7 p.m. in the dark."}},
      {"“It is late.” The Chair agreed.", {"“It is late.”", "The Chair agreed."}},
      {"no full stop at the end", {"no full stop at the end"}},
  };
  for (const auto& row : kRows) EXPECT_EQ(sentences(row.text), row.expected) << row.text;
  EXPECT_TRUE(sentences_of("").empty());
}

TEST(Text, SentencesLoseNoWord) {
  EXPECT_TRUE(rc::check("sentences are in order, apart, and hold every word", [] {
    const auto text = *rc::gen::container<std::string>(
        rc::gen::element('a', 'B', '.', '?', '!', ' ', '\n', '"', '\'', '(', ')', '1', '\xC3', '\xA9'));
    const std::vector<Word> words = words_of(text);
    std::size_t next = 0;
    std::size_t end = 0;
    for (const auto range : sentences_of(text)) {
      RC_ASSERT(range.begin >= end);
      RC_ASSERT(range.end >= range.begin);
      RC_ASSERT(range.end <= text.size());
      end = range.end;
      while (next < words.size() && words[next].begin >= range.begin && words[next].end <= range.end) ++next;
    }
    RC_ASSERT(next == words.size());
  }));
}

TEST(Text, FindsWordsInTables) {
  constexpr std::array<std::string_view, 3> kTable = {"agreed", "noted", "resolved"};
  EXPECT_TRUE(in_table(kTable, "agreed"));
  EXPECT_TRUE(in_table(kTable, "resolved"));
  EXPECT_FALSE(in_table(kTable, "note"));
  EXPECT_FALSE(in_table(kTable, ""));
}

TEST(Text, FindsPhrasesAtWordBoundaries) {
  EXPECT_TRUE(has_phrase("that the press and public be excluded", "press and public"));
  EXPECT_TRUE(has_phrase("part ii", "part ii"));
  EXPECT_TRUE(has_phrase("(exempt)", "exempt"));
  EXPECT_FALSE(has_phrase("part iii", "part ii"));
  EXPECT_FALSE(has_phrase("unexempted", "exempt"));
  EXPECT_TRUE(has_phrase("exempted, then exempt", "exempt"));
  constexpr std::array<std::string_view, 2> kPhrases = {"part ii", "in private"};
  EXPECT_TRUE(has_any_phrase("held in private.", kPhrases));
  EXPECT_FALSE(has_any_phrase("held in privacy", kPhrases));
}

}  // namespace
}  // namespace minutebook::papers
