// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "papers/text.h"

namespace minutebook::papers::vocabulary {
namespace {

// in_table() searches by halves: a word out of order would never be found.
TEST(Vocabulary, TablesAreSortedWithoutDoublesInLowerCase) {
  const struct {
    std::string_view name;
    Words words;
  } kTables[] = {
      {"speech_verbs", speech_verbs()},       {"speech_infinitives", speech_infinitives()},
      {"speech_nouns", speech_nouns()},       {"speech_participles", speech_participles()},
      {"invitations", invitations()},         {"decision_verbs", decision_verbs()},
      {"deciding_bodies", deciding_bodies()}, {"group_nouns", group_nouns()},
      {"work_markers", work_markers()},       {"finite_verbs", finite_verbs()},
  };
  for (const auto& table : kTables) {
    EXPECT_FALSE(table.words.empty()) << table.name;
    const auto out_of_order =
        std::adjacent_find(table.words.begin(), table.words.end(), std::greater_equal<>());
    EXPECT_EQ(out_of_order, table.words.end())
        << table.name << ": " << (out_of_order == table.words.end() ? "" : *out_of_order);
    for (const std::string_view word : table.words) {
      EXPECT_EQ(lower(word), word) << table.name;
      EXPECT_TRUE(in_table(table.words, word)) << table.name << ": " << word;
    }
  }
}

}  // namespace
}  // namespace minutebook::papers::vocabulary
