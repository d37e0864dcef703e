// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/snippet.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "query/tree.h"

namespace minutebook::query {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class SnippetTest : public testing::Test {
 protected:
  Snippet make(const Node& tree, std::string_view text) {
    return SnippetMaker{tree, analyzer_, stemmer_}.make(text);
  }

  std::vector<std::string> marked(const Node& tree, std::string_view text) {
    const Snippet snippet = make(tree, text);
    std::vector<std::string> result;
    for (const auto& [begin, end] : snippet.highlights)
      result.push_back(snippet.text.substr(begin, end - begin));
    return result;
  }

  analyzers::Analyzer analyzer_;
  analyzers::Stemmer stemmer_;
};

TEST_F(SnippetTest, MarksStemsPhrasesAndPrefixes) {
  EXPECT_THAT(marked(word("wall"), "The walls and the Wall's end"), ElementsAre("walls", "Wall"));
  EXPECT_THAT(marked(phrase("sea wall"), "A wall by the sea: the Sea Wall."), ElementsAre("Sea Wall"));
  EXPECT_THAT(marked(prefix("devol"), "Devolution, devolved; evolved"),
              ElementsAre("Devolution", "devolved"));
  EXPECT_THAT(marked(phrase("walls"), "wall walls"), ElementsAre("walls"));
  EXPECT_THAT(marked(word("sector-led"), "a sector-led and sector led plan, sector"),
              ElementsAre("sector-led", "sector led"));
  EXPECT_THAT(marked(word("sian"), "Cllr Si\u00E2n Ll\u0177r"), ElementsAre("Si\u00E2n"));
}

TEST_F(SnippetTest, JoinsMatchesSideBySide) {
  const Node both = all_of({word("climate"), word("change")});
  EXPECT_THAT(marked(both, "on climate change, and change"), ElementsAre("climate change", "change"));
}

TEST_F(SnippetTest, DoesNotMarkWhatIsExcludedOrOfAnotherField) {
  EXPECT_THAT(marked(all_of({word("sea"), negation(word("wall"))}), "sea wall"), ElementsAre("sea"));
  EXPECT_THAT(marked(word("sea", schema::Field::kTitle), "sea wall"), IsEmpty());
  EXPECT_THAT(marked(filter(schema::Field::kChair, "sea"), "sea wall"), IsEmpty());
}

TEST_F(SnippetTest, ShowsTheStartWhereNothingMatches) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word" + std::to_string(i) + ' ';
  const Snippet snippet = make(word("absent"), text);
  EXPECT_EQ(snippet.text.substr(0, 5), "word0");
  EXPECT_THAT(snippet.text, testing::EndsWith(" \u2026"));
  EXPECT_LE(snippet.text.size(), kSnippetBytes + 8);
}

TEST_F(SnippetTest, PicksThePlaceWithMostOfTheQuestion) {
  std::string text = "A harbour first. ";
  for (int i = 0; i < 60; ++i) text += "filler text ";
  text += "Here the harbour and the lighthouse stand.";
  for (int i = 0; i < 60; ++i) text += " filler text";
  const Snippet snippet = make(all_of({word("harbour"), word("lighthouse")}), text);
  EXPECT_THAT(snippet.text, HasSubstr("harbour and the lighthouse"));
  EXPECT_THAT(snippet.text, testing::StartsWith("\u2026 "));
  EXPECT_THAT(snippet.text, testing::EndsWith(" \u2026"));
  EXPECT_EQ(snippet.highlights.size(), 2U);
}

TEST_F(SnippetTest, MarksWhatStandsNearAndEitherOfSeveral) {
  const Node close = near({word("wall"), phrase("high tide")}, 5, false);
  EXPECT_THAT(marked(close, "Walls stood at high tide."), ElementsAre("Walls", "high tide"));
  EXPECT_THAT(marked(any_of({word("sls"), phrase("sea-level survey")}), "The sea-level survey (SLS)"),
              ElementsAre("sea-level survey", "SLS"));
  EXPECT_THAT(
      marked(all_of({word("sea"), negation(near({word("wall"), word("tide")}, 5, false))}), "sea wall tide"),
      ElementsAre("sea"));
}

TEST_F(SnippetTest, CutsTextWithoutGapsAtTheEndsOfWords) {
  std::string text = "start ";
  while (text.size() < 3 * kSnippetBytes) text += "harbour/";
  const Snippet snippet = make(word("start"), text);
  EXPECT_THAT(snippet.text, testing::EndsWith("/harbour \u2026"));
}

// Any question of these, asked of any text of these: marks are sorted, apart, inside the text, and cut no character.
TEST_F(SnippetTest, MarksWholeCharactersForAnyTextAndQuestion) {
  const std::vector<std::string> pieces = {"sea",
                                           "Walls",
                                           "s\u00ECan",
                                           "e\u0301tude",
                                           "\u00A317m",
                                           "2019/20",
                                           "R&D",
                                           "O'Brien",
                                           "\u6F22\u5B57",
                                           "\uFB01n",
                                           "\u00AD",
                                           "-",
                                           ". ",
                                           " ",
                                           "\n",
                                           "\u2019s",
                                           "sector-led",
                                           "\U0001F30A",
                                           "\u0E44\u0E17\u0E22"};
  const auto joined = [&pieces](const std::vector<std::uint8_t>& choices) {
    std::string text;
    for (const std::uint8_t choice : choices) text += pieces[choice % pieces.size()];
    return text;
  };
  const auto is_border = [](std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  EXPECT_TRUE(rc::check([&](const std::vector<std::uint8_t>& choices, const std::vector<std::uint8_t>& words,
                            std::uint8_t repeat) {
    std::string text = joined(choices);
    for (int i = 0; i < repeat % 6; ++i) text += text.size() < 2'000 ? text : "";
    const std::string asked = joined(words);
    const std::string last = pieces[words.size() % pieces.size()];
    const std::vector<Node> questions = {
        any_of({word(asked), phrase(last), prefix(last)}),
        all_of({near({word(last), phrase(asked)}, 3, true), negation(word("sea"))}),
        all_of({word(last), phrase(asked)})};
    for (const Node& question : questions) {
      const Snippet snippet = make(question, text);
      std::size_t end = 0;
      for (const analyzers::ByteRange& mark : snippet.highlights) {
        RC_ASSERT(mark.begin >= end && mark.begin < mark.end && mark.end <= snippet.text.size());
        RC_ASSERT(is_border(snippet.text, mark.begin) && is_border(snippet.text, mark.end));
        end = mark.end;
      }
      RC_ASSERT(snippet.text.empty() || is_border(snippet.text, 0));
    }
  }));
}

TEST_F(SnippetTest, KeepsItsPromisesForAnyText) {
  EXPECT_TRUE(rc::check([this](const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces)
      text += piece + (piece.size() % 2 == 0 ? " wall " : " the sea walls");
    const Snippet snippet = make(any_of({word("wall"), phrase("sea walls"), prefix("sea")}), text);
    std::size_t last = 0;
    for (const auto& [begin, end] : snippet.highlights) {
      RC_ASSERT(begin >= last && begin < end && end <= snippet.text.size());
      last = end;
    }
    RC_ASSERT(snippet.text.size() <= 3 * kSnippetBytes);
    RC_ASSERT(pieces.empty() || !snippet.highlights.empty());
  }));
}

}  // namespace
}  // namespace minutebook::query
