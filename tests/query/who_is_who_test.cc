// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/who_is_who.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/sightings.h"
#include "tests/query/small_index.h"

namespace minutebook::query {
namespace {

using schema::Field;
using schema::Links;

class StoredLinks : public testing::Test {
 protected:
  StoredLinks() {
    const auto chair = [](const char* name, const char* date) {
      return schema::SeenMeeting{"Harbour Board",
                                 "Kent County Council",
                                 date,
                                 {{name, "Kent County Council", "chair", "", true, 1}}};
    };
    set(schema::sightings_key("a.txt"), encode(schema::Sightings{{chair("Andrew Low", "2014-01-01")}, {}}));
    set(schema::sightings_key("b.txt"), encode(schema::Sightings{{chair("Andy Low", "2015-01-01")}, {}}));
    set(schema::kSightingsStampKey, "1");
  }

  void set(std::string_view key, const std::string& value) {
    database_.set_metadata(std::string(key), value);
  }
  Links read() const { return read_links({database_}); }

  SmallIndex folder_;
  Xapian::WritableDatabase database_{(folder_.path() / "public").string(), Xapian::DB_CREATE};
  const Links other_{{{"Bo Lund", "Bo Lund", {{"b lund", {}, "", ""}}}}, {}};
};

TEST_F(StoredLinks, AreUsedWhereTheyAreOfToday) {
  set(schema::kLinksKey, encode(other_));
  set(schema::kLinksStampKey, schema::links_stamp({"1"}));
  EXPECT_EQ(read(), other_);
}

TEST_F(StoredLinks, AreMadeAnewWhereTheyAreMissingStaleOrDamaged) {
  const Links fresh = read();
  ASSERT_EQ(fresh.people.size(), 1U);
  EXPECT_EQ(fresh.people[0].variants.size(), 2U);
  set(schema::kLinksKey, encode(other_));
  set(schema::kLinksStampKey, schema::links_stamp({"0"}));
  EXPECT_EQ(read(), fresh);
  set(schema::kLinksKey, encode(other_).substr(0, 9));
  set(schema::kLinksStampKey, schema::links_stamp({"1"}));
  EXPECT_EQ(read(), fresh);
}

TEST_F(StoredLinks, TellWhoGoesByAName) {
  const WhoIsWho who{read()};
  ASSERT_EQ(who.named(Field::kChair, "andy low").size(), 1U);
  EXPECT_EQ(who.named(Field::kChair, "andy low").front(), who.named(Field::kOwner, "andrew low").front());
  EXPECT_EQ(who.labelled(Field::kChair, "bo lund"), nullptr);
  EXPECT_TRUE(who.named(Field::kAuthority, "andy low").empty());
}

}  // namespace
}  // namespace minutebook::query
