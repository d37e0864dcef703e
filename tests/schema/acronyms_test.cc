// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/acronyms.h"

#include <gmock/gmock.h>

#include <string>

namespace minutebook::schema {
namespace {

TEST(Acronyms, OfOneKeyAreForms) {
  analyzers::Stemmer stemmer;
  EXPECT_EQ(acronym_key("SLIs"), acronym_key("sli"));
  EXPECT_EQ(acronym_key("R&D"), acronym_key("r & d"));
  EXPECT_NE(acronym_key("GPS"), acronym_key("GP"));
  EXPECT_EQ(meaning_key("Sector-led improvements", stemmer), meaning_key("sector led improvement", stemmer));
  EXPECT_EQ(meaning_key("terms of the reference", stemmer), meaning_key("terms reference", stemmer));
  EXPECT_EQ(meaning_key("(of) the", stemmer), "");
}

TEST(Acronyms, AreReadBackFromBothTerms) {
  analyzers::Stemmer stemmer;
  const Acronym acronym{"ToR", "Terms of Reference"};
  const auto terms = acronym_terms(acronym, stemmer);
  ASSERT_EQ(terms.size(), 2U);
  EXPECT_THAT(terms[0], testing::StartsWith(terms_of_acronym(acronym_key("TOR"))));
  EXPECT_THAT(terms[1], testing::StartsWith(terms_of_meaning(meaning_key("term of reference", stemmer))));
  for (const std::string& term : terms) EXPECT_EQ(acronym_of_term(term), acronym);
  EXPECT_EQ(acronym_of_term("XAfernleigh"), std::nullopt);
  EXPECT_EQ(acronym_of_term("XACtor"), std::nullopt);
  EXPECT_TRUE(acronym_terms({"AB", std::string(300, 'a')}, stemmer).empty());
}

}  // namespace
}  // namespace minutebook::schema
