// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/terms.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace minutebook::schema {
namespace {

using analyzers::Date;

Date day(int year, unsigned month, unsigned date) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{date}};
}

TEST(Terms, SpellingsOfOneValueHaveOneKey) {
  const struct {
    std::string_view one;
    std::string_view other;
  } kCases[] = {
      {"Housing & Planning Board", "Housing and Planning Board"},
      {"Housing&Planning Board", "housing  AND planning board"},
      {"Siân Wyn-Price", "Sian Wyn Price"},
      {"Children's Services Panel", "Childrens services panel"},
      {"Health, Care and Wellbeing", "Health Care & Wellbeing"},
      {"Audit (Standing) Committee", "Audit Standing Committee"},
      {"Roads \xe2\x80\x93 East", "Roads - East"},
      {" Cabinet ", "CABINET"},
  };
  for (const auto& test : kCases) {
    EXPECT_EQ(value_key(test.one), value_key(test.other)) << test.one << " / " << test.other;
  }
  EXPECT_NE(value_key("Audit Committee"), value_key("Audit Board"));
  EXPECT_EQ(value_key(" - & ").find_first_not_of("and "), std::string::npos);
  EXPECT_EQ(value_key("---"), "");
  EXPECT_EQ(value_key(""), "");
}

TEST(Terms, EntityAndPartTermsCarryTheirPrefixes) {
  EXPECT_EQ(entity_term(Field::kChair, "Ann Harte"), "XCann harte");
  EXPECT_TRUE(part_terms(Field::kChair, "Ann Harte").empty());
  EXPECT_EQ(entity_term(Field::kKind, "decision"), "XKdecision");
  EXPECT_TRUE(part_terms(Field::kKind, "decision").empty());
  EXPECT_EQ(part_terms(Field::kSource, "/a/Board notes/2020-01.txt"),
            (std::vector<std::string>{"XFW01", "XFW2020", "XFWa", "XFWboard", "XFWnotes", "XFWtxt"}));
  EXPECT_EQ(entity_term(Field::kSource, "/a/b.txt"), source_term("/a/b.txt"));
}

TEST(Terms, NameKeysOfAFieldShareItsPrefixAlone) {
  EXPECT_TRUE(name_key(Field::kChair, "Ann Harte").starts_with(name_key_prefix(Field::kChair)));
  EXPECT_EQ(name_key(Field::kChair, "Ann Harte"), name_key(Field::kChair, "ANN HARTE"));
  for (const FieldSpec& a : fields()) {
    for (const FieldSpec& b : fields()) {
      if (a.field == b.field) continue;
      EXPECT_FALSE(name_key_prefix(a.field).starts_with(name_key_prefix(b.field))) << a.name << ' ' << b.name;
    }
  }
}

// Prefixes may begin with each other.
TEST(Terms, AreOfOneFieldAlone) {
  EXPECT_TRUE(is_value_term(Field::kPerson, entity_term(Field::kPerson, "Ann Harte")));
  EXPECT_FALSE(is_value_term(Field::kPerson, entity_term(Field::kPublisher, "Eastmere Council")));
  EXPECT_FALSE(is_value_term(Field::kPerson, standing_term(Field::kPerson, "Ann Harte", "Eastmere Council")));
}

TEST(Terms, DatesSortAsBytes) {
  EXPECT_EQ(date_value(day(2020, 7, 14)), "20200714");
  EXPECT_EQ(date_value(day(987, 1, 2)), "09870102");
  EXPECT_EQ(date_term(day(2020, 7, 14)), "D20200714");
  EXPECT_EQ(entity_term(Field::kDate, "2020-07-14"), "D20200714");
  EXPECT_EQ(year_term(2020), "Y2020");
  EXPECT_EQ(month_term(2020, 7), "M202007");
}

TEST(Terms, StemsAreForWordsThatBeginWithALetter) {
  const auto token = [](std::string_view term, analyzers::TokenKind kind) {
    return analyzers::Token{term, 1, 1, {}, kind};
  };
  EXPECT_TRUE(has_stem(token("housing", analyzers::TokenKind::kWord)));
  EXPECT_TRUE(has_stem(token("sian", analyzers::TokenKind::kFolded)));
  EXPECT_TRUE(has_stem(token("sectorled", analyzers::TokenKind::kJoined)));
  EXPECT_FALSE(has_stem(token("2020", analyzers::TokenKind::kWord)));
  EXPECT_FALSE(has_stem(token("", analyzers::TokenKind::kWord)));
  EXPECT_EQ(word_term("", "housing"), "housing");
  EXPECT_EQ(stem_term("", "hous"), "Zhous");
  EXPECT_EQ(stem_term("S", "hous"), "ZShous");
}

TEST(Terms, APrefixNeverRunsIntoAValue) {
  EXPECT_EQ(term("P", "Notes/a.txt"), "P:Notes/a.txt");
  EXPECT_EQ(term("P", ":odd"), "P::odd");
  EXPECT_NE(term("XC", "Wann"), term("XCW", "ann"));
}

TEST(Terms, LongTermsAreCutAtACharacterAndStayApart) {
  const std::string a(400, 'a');
  EXPECT_LE(term("XC", a).size(), kMaxTermBytes);
  EXPECT_NE(term("XC", a), term("XC", a + "b"));
  EXPECT_EQ(term("XC", a), term("XC", a));

  std::string accents;
  for (int i = 0; i < 300; ++i) accents += "\xc3\xa9";
  const std::string cut = term("X", accents);
  const std::string kept = cut.substr(0, cut.size() - 32);
  EXPECT_NE(kept.back(), '\xc3') << "half a character";
}

// Xapian counts a zero byte twice and refuses what comes to more than 245.
TEST(Terms, AnyBytesMakeATermThatXapianTakes) {
  EXPECT_TRUE(rc::check([](const std::string& prefix, const std::string& seed) {
    std::string value;
    const auto times = *rc::gen::inRange(0, 60);
    for (int i = 0; i < times; ++i) value += seed;
    const std::string made = term(prefix.substr(0, 4), value);
    RC_ASSERT(made.size() + static_cast<std::size_t>(std::count(made.begin(), made.end(), '\0')) <= 245);
    value_key(value);
    entity_term(Field::kOrganization, value);
    part_terms(Field::kSource, value);
  }));
}

TEST(Terms, OrderValuesSortAsNumbers) {
  EXPECT_TRUE(rc::check(
      [](std::uint32_t a, std::uint32_t b) { RC_ASSERT((a < b) == (order_value(a) < order_value(b))); }));
}

TEST(Terms, PassagesHaveIdsOfTheirOwn) {
  EXPECT_NE(passage_term("/a", 1), passage_term("/a", 2));
  EXPECT_NE(passage_term("/a", 11), passage_term("/a1", 1));
  EXPECT_TRUE(passage_term("/a", 1).starts_with("Q"));
}

}  // namespace
}  // namespace minutebook::schema
