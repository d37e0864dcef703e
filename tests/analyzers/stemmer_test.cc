// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/stemmer.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <xapian.h>

#include <string>
#include <string_view>

namespace minutebook::analyzers {
namespace {

TEST(Stemmer, StemsEnglish) {
  struct Row {
    std::string_view word;
    std::string_view stem;
  };
  const Row rows[] = {
      {"decisions", "decis"},
      {"decision", "decis"},
      {"housing", "hous"},
      {"houses", "hous"},
      {"noted", "note"},
      {"notes", "note"},
      {"council", "council"},
      {"ŷ", "ŷ"},
      {"", ""},
  };
  Stemmer stemmer;
  for (int round = 0; round < 2; ++round) {
    for (const auto& row : rows) EXPECT_EQ(stemmer.stem(row.word), row.stem) << row.word;
  }
}

TEST(Stemmer, LeavesWhatIsNoWord) {
  Stemmer stemmer;
  const std::string long_run = std::string(5'000, 'x') + "ing";
  const std::string_view terms[] = {"2019/20", "£17m", "s151", "12s", "00123", long_run};
  for (const auto term : terms) {
    EXPECT_EQ(stemmer.stem(term), term);
  }
}

TEST(Stemmer, RemembersWithoutMixingWordsUp) {
  Stemmer stemmer;
  const Xapian::Stem snowball("english");
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 100'000; ++i) {
      std::string word;
      for (int rest = i; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
      word += "ings";
      ASSERT_EQ(stemmer.stem(word), snowball(word));
    }
  }
}

TEST(Stemmer, IsSnowballsEnglish) {
  Stemmer stemmer;
  const Xapian::Stem snowball("english");
  EXPECT_TRUE(rc::check("letters", [&] {
    const auto word = *rc::gen::container<std::string>(rc::gen::inRange<char>('a', 'z' + 1));
    RC_ASSERT(word.size() > 64 || stemmer.stem(word) == snowball(word));
  }));
}

}  // namespace
}  // namespace minutebook::analyzers
