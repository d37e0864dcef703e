// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/fields.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace minutebook::schema {
namespace {

TEST(Fields, EveryNameAndAliasOfTheContractIsKnown) {
  const struct {
    std::string_view typed;
    Field field;
  } kCases[] = {
      {"kind", Field::kKind},
      {"type", Field::kKind},
      {"organization", Field::kOrganization},
      {"organisation", Field::kOrganization},
      {"board", Field::kOrganization},
      {"committee", Field::kOrganization},
      {"body", Field::kOrganization},
      {"panel", Field::kOrganization},
      {"chair", Field::kChair},
      {"chaired-by", Field::kChair},
      {"speaker", Field::kSpeaker},
      {"said", Field::kSpeaker},
      {"person", Field::kPerson},
      {"who", Field::kPerson},
      {"authority", Field::kAuthority},
      {"council", Field::kAuthority},
      {"authority_type", Field::kAuthorityType},
      {"council-type", Field::kAuthorityType},
      {"region", Field::kRegion},
      {"nation", Field::kNation},
      {"country", Field::kNation},
      {"owner", Field::kOwner},
      {"assigned", Field::kOwner},
      {"title", Field::kTitle},
      {"item", Field::kTitle},
      {"date", Field::kDate},
      {"on", Field::kDate},
      {"party", Field::kParty},
      {"role", Field::kRole},
      {"mover", Field::kMover},
      {"seconder", Field::kSeconder},
      {"source", Field::kSource},
      {"file", Field::kSource},
      {"path", Field::kSource},
      {"format", Field::kFormat},
      {"year", Field::kYear},
      {"Chair", Field::kChair},
      {"BOARD", Field::kOrganization},
  };
  for (const auto& test : kCases) {
    const FieldSpec* found = find_field(test.typed);
    ASSERT_NE(found, nullptr) << test.typed;
    EXPECT_EQ(found->field, test.field) << test.typed;
  }
  EXPECT_EQ(find_field("chairman"), nullptr);
  EXPECT_EQ(find_field(""), nullptr);
}

TEST(Fields, NamesPrefixesAndSlotsAreUnique) {
  std::set<std::string_view> names;
  std::set<std::string_view> prefixes;
  std::set<std::uint32_t> slots = {kMeetingSlot, kItemSlot, kOrderSlot, kFacetSlot, kMatterSlot};
  for (const FieldSpec& row : fields()) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    for (const std::string_view alias : row.aliases) EXPECT_TRUE(names.insert(alias).second) << alias;
    for (const std::string_view prefix : {row.term_prefix, row.word_prefix}) {
      EXPECT_TRUE(prefix.empty() || prefixes.insert(prefix).second) << prefix;
    }
    EXPECT_TRUE(row.slot == kNoSlot || slots.insert(row.slot).second) << row.name;
    EXPECT_FALSE(row.help.empty()) << row.name;
    EXPECT_EQ(&spec(row.field), &row) << row.name;
  }
}

TEST(Fields, OtherWordsForValuesMeanValues) {
  for (const FieldSpec& row : fields()) {
    for (const ValueAlias& alias : row.value_aliases) {
      EXPECT_NE(std::find(row.values.begin(), row.values.end(), alias.value), row.values.end())
          << alias.typed;
      EXPECT_EQ(std::find(row.values.begin(), row.values.end(), alias.typed), row.values.end())
          << alias.typed;
    }
  }
}

TEST(Fields, FacetsAreTheRowsMarkedSo) {
  std::set<Field> listed(facets().begin(), facets().end());
  for (const FieldSpec& row : fields()) {
    EXPECT_EQ(row.facet, listed.contains(row.field)) << row.name;
  }
}

}  // namespace
}  // namespace minutebook::schema
