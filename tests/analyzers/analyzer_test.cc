// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/analyzer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/utf8.h"

namespace minutebook::analyzers {
namespace {

// The tokens as docs/analysis.md writes them: "sector =sectorled:2 led".
std::string print(const std::vector<Token>& tokens) {
  std::string printed;
  for (const auto& token : tokens) {
    if (!printed.empty()) printed += ' ';
    if (token.kind == TokenKind::kFolded) printed += '~';
    if (token.kind == TokenKind::kJoined) printed += '=';
    printed += token.term;
    if (token.kind == TokenKind::kJoined) printed += ":" + std::to_string(token.span);
  }
  return printed;
}

std::string_view slice(std::string_view text, ByteRange range) {
  return text.substr(range.begin, range.end - range.begin);
}

std::vector<std::string> ranges(std::string_view text) {
  Analyzer analyzer;
  std::vector<std::string> slices;
  for (const auto& token : analyzer.analyze(text)) slices.emplace_back(slice(text, token.range));
  return slices;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// The cells of a Markdown table's row that are code, without the backticks.
std::vector<std::string> code_cells(const std::string& row) {
  std::vector<std::string> cells;
  for (std::size_t at = 0; (at = row.find("| `", at)) != std::string::npos;) {
    const auto begin = at + 3;
    at = row.find("` |", begin);
    if (at == std::string::npos) break;
    cells.push_back(row.substr(begin, at - begin));
  }
  return cells;
}

TEST(Analyzer, DoesWhatItsPageSays) {
  std::ifstream page(MINUTEBOOK_SOURCE_DIR "/docs/analysis.md");
  ASSERT_TRUE(page.is_open());
  Analyzer analyzer;
  int rows = 0;
  for (std::string line; std::getline(page, line);) {
    const auto cells = code_cells(line);
    if (!line.starts_with("| `") || cells.size() < 2) continue;
    auto text = replace_all(cells[0], "\\n", "\n");
    text = replace_all(replace_all(text, "\\u{AD}", "\u00AD"), "\\u{200B}", "\u200B");
    EXPECT_EQ(print(analyzer.analyze(text)), cells[1]) << cells[0];
    ++rows;
  }
  EXPECT_GT(rows, 50);
}

TEST(Analyzer, TakesTextApart) {
  struct Row {
    std::string_view text;
    std::string_view tokens;
  };
  const Row rows[] = {
      {"", ""},
      {" \n\t-–—'\"“”…!?", ""},
      {"word", "word"},
      {"'quoted' \"words\" “here”", "quoted words here"},
      {"the members’ vote", "the members vote"},
      {"James's", "james"},
      {"1980's", "1980"},
      {"rock'n'roll", "rocknroll"},
      {"O´Neil Oʼneil O`Neil O‘Neil", "o =oneil:2 neil o =oneil:2 neil o =oneil:2 neil o =oneil:2 neil"},
      {"Ó'Néill", "ó ~o =oneill:2 néill ~neill"},
      {"I'm, I've, I'll", "i m i ve i ll"},
      {"5'6", "5 6"},
      {"s. 1.2.3", "s =s1.2.3:4 1 2 3"},
      {"10.5.2020 7.30pm", "10 5 2020 7 30pm"},
      {"re\u2010open re\u2011open re\u2012open re\u2013open re\u2014open re\u2212open",
       "re =reopen:2 open re =reopen:2 open re =reopen:2 open re =reopen:2 open re =reopen:2 open re "
       "=reopen:2 open"},
      {"well -- then", "well then"},
      {"well--then", "well then"},
      {"sector-\r\n  led", "sector led"},
      {"sector-\n  led", "sector =sectorled:2 led"},
      {"Q&A, T&Cs, F&GP", "q =qa:3 and a t =tcs:3 and cs f =fgp:3 and gp"},
      {"&", "and"},
      {"Ｒ＆Ｄ", "r =rd:3 and d"},
      {"a.m.", "a =am:2 m"},
      {"end.Then", "end then"},
      {"local.example.uk/a-b", "local example uk a =ab:2 b"},
      {"7.4.2", "7 4 2"},
      {"COVID-19", "covid =covid19:2 19"},
      {"2020-07-14 14/07/2020", "2020 07 14 14 =14/07/2020:3 07 2020"},
      {"1999/00 1999-2000 1999/2001", "1999 =1999/00:2 00 1999 =1999/00:2 2000 1999 =1999/2001:2 2001"},
      {"2019/20-2020/21", "2019 =2019/20:2 20 2020 =2020/21:2 21"},
      {"2019 / 20", "2019 20"},
      {"section 2019/20", "section 2019 =2019/20:2 20"},
      {"page 12,345", "page =p12345:2 12345"},
      {"1,234 12,34 1,2345 1,234,5", "1234 12 34 1 2345 1 234 5"},
      {"ss 3 and 4", "ss =s3:2 3 and 4"},
      {"£0.5m", "0 =£500k:2 =500k:2 5m"},
      {"£0", "0 =£0:1"},
      {"€2 billion", "2 =€2bn:2 =2bn:2 billion"},
      {"￡17m", "17m =£17m:1"},
      {"£2 miliwn", "2 =£2m:2 =2m:2 miliwn"},
      {"£ 17", "17"},
      {"1500m race 3.5m", "1500m race 3 =3.5m:2 5m"},
      {"12345678 17000000", "12345678 17000000 =17m:1"},
      {"£10-15m", "10 =£10:1 15m"},
      {"99999999999999999999 million", "99999999999999999999 million"},
      {"500m² CO₂", "500m =500m2:2 2 co2"},
      {"one² two³", "one 2 two 3"},
      {"Brand™", "brand tm"},
      {"e\u0301tude", "étude ~etude"},
      {"\u0301 alone", "alone"},
      {"İstanbul", "i̇stanbul ~istanbul"},
      {"ŷ Ŵ ẅ", "ŷ ~y ŵ ~w ẅ ~w"},
      {"ภาษาไทย", "ภาษา ไทย"},
      {"hello東京abc", "hello 東京 abc"},
      {"한국어", "한국어"},
      {"Привет МИР", "привет мир"},
      {"one\u00A0two\u2009three\u3000four", "one two three four"},
      {"left\u200Fright \uFEFFbom", "leftright bom"},
      {"a\x80z \xC3\x28 \xED\xA0\x80 x", "a z x"},
      {std::string_view("a\0b", 3), "a b"},
  };
  Analyzer analyzer;
  for (const auto& row : rows) {
    EXPECT_EQ(print(analyzer.analyze(row.text)), row.tokens) << row.text;
    EXPECT_EQ(print(analyzer.analyze_with_icu(row.text)), row.tokens) << row.text;
  }
}

TEST(Analyzer, RangesAreBytesOfTheOriginal) {
  using testing::ElementsAre;
  EXPECT_THAT(ranges("  The council's plan."), ElementsAre("The", "council", "plan"));
  EXPECT_THAT(ranges("ﬁnance ½"), ElementsAre("ﬁnance", "½", "½", "½"));
  EXPECT_THAT(ranges("im\u00ADple\u00ADment it"), ElementsAre("im\u00ADple\u00ADment", "it"));
  EXPECT_THAT(ranges("Sia\u0302n"), ElementsAre("Sia\u0302n", "Sia\u0302n"));
  EXPECT_THAT(ranges("“Don’t”"), ElementsAre("Don’t"));
  EXPECT_THAT(ranges("a sector–led one"), ElementsAre("a", "sector", "sector–led", "led", "one"));
  EXPECT_THAT(ranges("of £17 million"), ElementsAre("of", "17", "£17 million", "£17 million", "million"));
  EXPECT_THAT(ranges("￡17m"), ElementsAre("17m", "￡17m"));
  EXPECT_THAT(ranges("17,000"), ElementsAre("17,000"));
  EXPECT_THAT(ranges("R & D, R&D"), ElementsAre("R", "&", "D", "R", "R&D", "&", "D"));
  EXPECT_THAT(ranges("a\xFFｂ"), ElementsAre("a", "ｂ"));
  EXPECT_THAT(ranges("東京都"), ElementsAre("東京", "都"));
}

// What the query side does with a typed text: each word, or where a joined token covers it the phrase of its
// words or one of the joined terms.
bool finds(std::string_view query, std::string_view text) {
  Analyzer query_analyzer;
  Analyzer text_analyzer;
  const auto& asked = query_analyzer.analyze(query);
  const auto& tokens = text_analyzer.analyze(text);
  const auto stands_at = [&](std::string_view term, std::uint32_t position) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& token) { return token.term == term && token.position == position; });
  };
  const auto has = [&](std::string_view term) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return token.term == term; });
  };
  const auto has_phrase = [&](std::uint32_t first, std::uint32_t span) {
    std::vector<std::string_view> words;
    for (const auto& token : asked) {
      const bool inside = token.position >= first && token.position < first + span;
      if (inside && token.kind == TokenKind::kWord) words.push_back(token.term);
    }
    for (const auto& start : tokens) {
      std::uint32_t matched = 0;
      while (matched < words.size() && stands_at(words[matched], start.position + matched)) ++matched;
      if (matched == words.size()) return true;
    }
    return false;
  };
  for (std::uint32_t position = 1; position <= (asked.empty() ? 0 : asked.back().position);) {
    std::uint32_t span = 1;
    bool joined = false;
    for (const auto& token : asked) {
      if (token.position != position || token.kind != TokenKind::kJoined) continue;
      span = token.span;
      joined = joined || has(token.term);
    }
    if (!joined && !has_phrase(position, span)) return false;
    position += span;
  }
  return true;
}

TEST(Analyzer, FindsEachWayPeopleTypeIt) {
  const std::vector<std::vector<std::string_view>> families = {
      {"sector-led", "sector–led"},
      {"2019/20", "2019-20", "2019–20", "2019/2020", "2019-2020"},
      {"£17m", "£17 million", "£17 m", "17m", "17 million", "£17,000,000", "17,000,000", "17000000"},
      {"£1.5m", "£1.5 million", "£1,500,000", "1.5m", "1.5 million"},
      {"£500k", "£500,000", "£0.5m"},
      {"CAB.34", "CAB34", "CAB-34"},
      {"s.151", "s151", "s 151", "s. 151", "section 151"},
      {"para 3", "para. 3", "para3", "paragraph 3", "paras 3"},
      {"R&D", "RD"},
      {"Health & Care", "Health and Care", "health&care"},
      {"O'Brien", "O’Brien", "OBrien", "O´Brien"},
      {"U.S.A.", "USA"},
      {"council's", "council", "COUNCIL’S"},
      {"21/00123/FUL", "21/00123/ful"},
      {"m²", "m2"},
      {"½", "1/2"},
  };
  for (const auto& family : families) {
    for (const auto text : family) {
      for (const auto query : family) EXPECT_TRUE(finds(query, text)) << query << " in " << text;
    }
  }
  struct Row {
    std::string_view query;
    std::string_view text;
    bool found;
  };
  const Row rows[] = {
      {"sector-led", "a sector led programme", true},
      {"sectorled", "a sector-led programme", true},
      {"led", "a sector-led programme", true},
      {"Sian", "Siân", true},
      {"llyr", "Llŷr", true},
      {"sian-llyr", "Siân-Llŷr", true},
      {"R&D", "R and D", true},
      {"2019/20", "2019 and then 20", false},
      {"section 151", "section 152", false},
      {"£17m", "£18m", false},
      {"o'brien", "brien", false},
      {"sector-led", "led by the sector", false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(finds(row.query, row.text), row.found) << row.query << " in " << row.text;
}

// What holds of the tokens of any bytes whatever.
std::string broken_rule(std::string_view text, const std::vector<Token>& tokens) {
  const auto is_boundary = [text](std::size_t at) {
    return at == text.size() || !U8_IS_TRAIL(static_cast<unsigned char>(text[at]));
  };
  bool valid = true;
  for (std::size_t i = 0; i < text.size();) valid = next_character(text, i) >= 0 && valid;
  std::uint32_t position = 0;
  std::uint32_t joined_until = 1;
  const Token* before = nullptr;
  for (const auto& token : tokens) {
    if (token.term.empty()) return "a term is empty";
    for (std::size_t i = 0; i < token.term.size();) {
      if (next_character(token.term, i) < 0) return "a term is not UTF-8";
    }
    if (token.range.begin >= token.range.end || token.range.end > text.size())
      return "a range is outside the text";
    if (valid && !(is_boundary(token.range.begin) && is_boundary(token.range.end)))
      return "a range cuts a character";
    if (token.kind == TokenKind::kWord) {
      if (token.position != ++position) return "words do not count one by one";
      if (token.span != 1) return "a word covers more than one";
      if (before != nullptr && before->range.begin > token.range.begin) return "words are out of order";
      before = &token;
    } else {
      if (token.position != position) return "a token stands at no word";
      if (token.kind == TokenKind::kFolded && token.range != before->range) return "a twin stands elsewhere";
      if (token.kind == TokenKind::kJoined && token.position < joined_until &&
          (&token)[-1].span != token.span) {
        return "joined tokens overlap";
      }
      if (token.kind == TokenKind::kJoined) joined_until = token.position + token.span;
    }
  }
  return joined_until > position + 1 ? "a joined token covers words that are not there" : "";
}

// Pieces that meet each other in all ways: what the rules are about, and what breaks them.
rc::Gen<std::string> any_text() {
  static const std::vector<std::string> kPieces = {
      "a",    "B",      "council", "S",   "section", "para",   "led",        "O",      "0",      "20",
      "151",  "2019",   "17",      "000", "million", "m",      "bn",         "k",      " ",      "  ",
      "\n",   "\t",     "-",       "–",   "/",       ".",      ",",          "'",      "’",      "&",
      "£",    "$",      "€",       "%",   "_",       "@",      "é",          "e",      "\u0301", "ŷ",
      "Ł",    "ß",      "ﬁ",       "½",   "²",       "™",      "\u00AD",     "\u200B", "東",     "京",
      "ก",    "ำ",      "カ",      "ー",  "Ａ",      "＆",     "각",         "\u1100", "\u1161", "\xFF",
      "\xC3", "\u0327", "\u00A0",  "İ",   "\u02BC",  "\u00B4", "\U0001F600", "\u0345"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const auto& piece : pieces) text += piece;
                        return text;
                      });
}

TEST(Analyzer, FastPathGivesTheSameTokensAsIcu) {
  Analyzer fast;
  Analyzer icu;
  const auto same = [&](const std::string& text) {
    const auto& tokens = fast.analyze(text);
    RC_ASSERT(broken_rule(text, tokens) == std::string());
    RC_ASSERT(tokens == icu.analyze_with_icu(text));
  };
  constexpr int kTextsACase = 20;
  const auto check = [&](const char* what, const rc::Gen<std::string>& texts) {
    EXPECT_TRUE(rc::check(what, [&] {
      for (int i = 0; i < kTextsACase; ++i) same(*texts);
    }));
  };
  check("pieces", any_text());
  check("ASCII", rc::gen::container<std::string>(rc::gen::inRange<char>(0, 127)));
  check("bytes", rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
}

// Every character of Unicode, alone and between letters: the tables of the fast path against ICU.
TEST(Analyzer, AgreesWithIcuOnEveryCharacter) {
  Analyzer fast;
  Analyzer icu;
  for (UChar32 c = 1; c <= 0x10FFFF; ++c) {
    if (U_IS_SURROGATE(c)) continue;
    char utf8[4];
    std::size_t size = 0;
    U8_APPEND_UNSAFE(utf8, size, c);
    const auto text = std::string(utf8, size) + " x" + std::string(utf8, size) + "9";
    const auto& tokens = fast.analyze(text);
    ASSERT_EQ(broken_rule(text, tokens), "") << "U+" << std::hex << c;
    ASSERT_EQ(tokens, icu.analyze_with_icu(text)) << "U+" << std::hex << c;
  }
}

TEST(Analyzer, EndlessInputsStayBounded) {
  const auto repeat = [](std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
  };
  constexpr std::size_t kTimes = 50'000;
  const std::string texts[] = {
      repeat("x", kTimes),    repeat("é", kTimes),      repeat("x-", kTimes),
      repeat("xx'", kTimes),  repeat("x'", kTimes),     repeat("111,", kTimes),
      repeat("1.", kTimes),   repeat("1/", kTimes),     repeat("東", kTimes),
      repeat("a&", kTimes),   repeat("²1", kTimes),     "a" + repeat("\u0301\u0327", kTimes),
      repeat("s.1.", kTimes), repeat("\u00AD", kTimes), repeat("\xFF", kTimes),
      repeat("ไ", kTimes),    repeat("é-", kTimes)};
  Analyzer fast;
  Analyzer icu;
  for (const auto& text : texts) {
    const auto& tokens = fast.analyze(text);
    EXPECT_EQ(broken_rule(text, tokens), "") << text.substr(0, 8);
    EXPECT_TRUE(tokens == icu.analyze_with_icu(text)) << text.substr(0, 8);
    std::size_t bytes = 0;
    for (const auto& token : tokens) {
      EXPECT_LE(token.term.size(), 4096U);
      bytes += token.term.size();
    }
    EXPECT_LE(bytes, 4 * text.size());
  }
}

TEST(Analyzer, KeepsNothingOfTheTextBefore) {
  Analyzer analyzer;
  analyzer.analyze("£");
  EXPECT_EQ(print(analyzer.analyze("17 sector-")), "17 sector");
  EXPECT_EQ(print(analyzer.analyze("led")), "led");
  Analyzer moved = std::move(analyzer);
  EXPECT_EQ(print(moved.analyze("sector-led")), "sector =sectorled:2 led");
}

}  // namespace
}  // namespace minutebook::analyzers
