// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/passages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

FilePassages read(std::string_view text) { return passages_of(read_test_paper(text, "/notes/a.txt")); }

constexpr std::string_view kHead =
    "body: Harbour Board\nauthority: Port Authority\ndate: 2021-03-09\nchair: Ann Harte\n"
    "present: chair, Ann Harte, Eastmere Council, Independent\n"
    "present: member, Bo Lund, Westmere Council, Green\n"
    "present: apologies, Cy Dorn, Eastmere Council\n";

TEST(Passages, ARecordTellsAllThatItsPaperAndItemSay) {
  const FilePassages file = read(std::string(kHead) + "item: 4 Sea wall\ndecision(Bo Lund): Agreed.\n");
  ASSERT_THAT(file.passages, SizeIs(2));
  const schema::Record& record = file.passages[1].record;
  EXPECT_EQ(record.kind, "decision");
  EXPECT_EQ(record.text, "Agreed.");
  EXPECT_EQ(record.organization, "Harbour Board");
  EXPECT_EQ(record.authority, "Port Authority");
  EXPECT_EQ(record.date, "2021-03-09");
  EXPECT_EQ(record.chair, "Ann Harte");
  EXPECT_EQ(record.item_number, "4");
  EXPECT_EQ(record.item_title, "Sea wall");
  EXPECT_THAT(record.speakers, ElementsAre("Bo Lund"));
  EXPECT_THAT(record.authorities, ElementsAre("Westmere Council"));
  EXPECT_EQ(record.access, "public");
  EXPECT_EQ(record.source, "/notes/a.txt");
  EXPECT_EQ(record.format, "test");
  EXPECT_EQ(record.ordinal, 1U);
  EXPECT_THAT(file.passages[1].authorities, ElementsAre("Port Authority", "Westmere Council"));
  EXPECT_THAT(file.passages[1].parties, ElementsAre("Green"));
  EXPECT_THAT(file.passages[1].roles, ElementsAre("member"));
}

TEST(Passages, AuthoritiesGoByTheirOfficialNames) {
  const FilePassages file = read(
      "body: Cabinet\nauthority: Kent CC\npresent: member, Bo Lund, RB Kingston upon Thames\n"
      "item: 4 Sea wall\ndecision(Bo Lund): Agreed.\n");
  ASSERT_THAT(file.passages, SizeIs(2));
  const IndexedPassage& passage = file.passages[1];
  EXPECT_EQ(passage.record.authority, "Kent County Council");
  EXPECT_THAT(passage.record.authorities, ElementsAre("Royal Borough of Kingston upon Thames"));
  EXPECT_THAT(passage.authorities,
              ElementsAre("Kent County Council", "Royal Borough of Kingston upon Thames"));
  EXPECT_THAT(passage.authority_types, ElementsAre("county", "London borough"));
  EXPECT_THAT(passage.regions, ElementsAre("South East", "London"));
  EXPECT_THAT(passage.nations, ElementsAre("England"));
}

TEST(Passages, OneRecordSaysWhoAttended) {
  const FilePassages file = read(kHead);
  ASSERT_THAT(file.passages, SizeIs(1));
  const IndexedPassage& passage = file.passages[0];
  EXPECT_EQ(passage.record.kind, "attendance");
  EXPECT_EQ(passage.record.item_title, "Attendance");
  EXPECT_EQ(passage.record.text,
            "Cllr Ann Harte (chair, Eastmere Council, Independent); Cllr Bo Lund (member, Westmere Council, "
            "Green); "
            "Cllr Cy Dorn (apologies, Eastmere Council)");
  EXPECT_THAT(passage.people, ElementsAre("Ann Harte", "Bo Lund", "Cy Dorn"));
  EXPECT_THAT(passage.speakers, IsEmpty());
  EXPECT_THAT(passage.roles, ElementsAre("chair", "member", "apologies"));
}

TEST(Passages, ADecisionIsFoundByWhoSpokeInItsItem) {
  const FilePassages file = read(
      "item: 1 A\ndiscussion(Bo Lund): It leaks.\ndecision: Noted.\naction(Officers): Mend it.\n"
      "item: 2 B\ndiscussion(Di Finn): Other things.\n");
  ASSERT_THAT(file.passages, SizeIs(4));
  EXPECT_THAT(file.passages[1].speakers, ElementsAre("Bo Lund"));
  EXPECT_THAT(file.passages[1].record.speakers, IsEmpty()) << "he did not speak in the decision itself";
  EXPECT_THAT(file.passages[1].context, ElementsAre(0, 2));
  EXPECT_THAT(file.passages[2].people, ElementsAre("Officers", "Bo Lund"));
  EXPECT_THAT(file.passages[0].context, IsEmpty()) << "a discussion speaks for itself";
}

TEST(Passages, APublicDecisionTakesNothingFromRestrictedPassages) {
  const FilePassages file =
      read("item: 1 A\n!discussion(Bo Lund): Secret.\ndecision: Noted.\n!decision: Paid.\n");
  ASSERT_THAT(file.passages, SizeIs(3));
  EXPECT_THAT(file.passages[1].speakers, IsEmpty());
  EXPECT_THAT(file.passages[1].context, IsEmpty());
  EXPECT_THAT(file.passages[2].context, ElementsAre(0, 1)) << "a restricted one may draw on all";
  EXPECT_TRUE(file.passages[2].restricted);
  EXPECT_EQ(file.passages[2].record.access, "restricted");
}

TEST(Passages, RestrictionComesDownFromItemAndPaper) {
  EXPECT_TRUE(read("!item: 1 A\ndiscussion: x\n").passages[0].restricted);
  EXPECT_TRUE(read("access: restricted\nitem: 1 A\ndiscussion: x\n").passages[0].restricted);
  const FilePassages attended = read("access: restricted\npresent: member, Ann Harte\n");
  EXPECT_TRUE(attended.passages[0].restricted);
  EXPECT_FALSE(attended.has_public);
}

TEST(Passages, PublicNumbersTellNothingOfWhatIsHidden) {
  const FilePassages with =
      read("!item: 1 A\ndiscussion: x\nitem: 2 B\ndiscussion: y\n!discussion: z\ndiscussion: w\n");
  const FilePassages without = read("item: 2 B\ndiscussion: y\ndiscussion: w\n");
  EXPECT_EQ(with.passages[1].record.ordinal, without.passages[0].record.ordinal);
  EXPECT_EQ(with.passages[3].record.ordinal, without.passages[1].record.ordinal);
  EXPECT_EQ(with.passages[1].record.item_id, without.passages[0].record.item_id);
  EXPECT_EQ(with.passages[2].record.item_id, with.passages[1].record.item_id) << "one item all the same";
  EXPECT_NE(with.passages[0].record.item_id, with.passages[1].record.item_id);
}

TEST(Passages, OneMeetingHasOneIdInWhateverFile) {
  const auto meeting = [](std::string_view text, std::string source) {
    return passages_of(read_test_paper(text, std::move(source))).passages.at(0).record.meeting_id;
  };
  EXPECT_EQ(meeting("body: Arts & Leisure\ndate: 2021-01-02\nitem: 1 A\ndiscussion: x\n", "/a"),
            meeting("body: Arts and Leisure\ndate: 2021-01-02\nitem: 3 B\ndecision: y\n", "/b"));
  EXPECT_NE(meeting("body: Arts\ndate: 2021-01-02\ndiscussion: x\n", "/a"),
            meeting("body: Arts\ndate: 2021-01-03\ndiscussion: x\n", "/a"));
  EXPECT_NE(meeting("discussion: x\n", "/a"), meeting("discussion: x\n", "/b")) << "undated papers are apart";
}

TEST(Passages, AnItemThatIsOnlyAHeadingIsFoundByIt) {
  const FilePassages file = read("item: 1 Apologies\nitem: 2 Flood plan\n");
  ASSERT_THAT(file.passages, SizeIs(2));
  EXPECT_EQ(file.passages[1].record.text, "Flood plan");
  EXPECT_EQ(file.passages[1].record.kind, "other");
  EXPECT_EQ(file.all.items, 2U);
}

TEST(Passages, CountsAreSplit) {
  const FilePassages file = read(
      "item: 1 A\ndecision: x\n!decision: y\n!item: 2 B\naction(Officers): z\npaper:\naccess: restricted\n");
  EXPECT_EQ(file.all.papers, 2U);
  EXPECT_EQ(file.open.papers, 1U);
  EXPECT_EQ(file.all.items, 2U);
  EXPECT_EQ(file.open.items, 1U);
  EXPECT_EQ(file.all.passages, 3U);
  EXPECT_EQ(file.open.passages, 1U);
  EXPECT_EQ(file.all.decisions, 2U);
  EXPECT_EQ(file.open.decisions, 1U);
  EXPECT_EQ(file.all.actions, 1U);
  EXPECT_EQ(file.open.actions, 0U);
  EXPECT_TRUE(file.has_public);
  EXPECT_TRUE(file.has_restricted);
}

TEST(Passages, WhatStandsOutsideItemsIsKept) {
  const FilePassages file = read("other: How to find the hall.\nitem: 1 A\ndiscussion: x\n");
  ASSERT_THAT(file.passages, SizeIs(2));
  EXPECT_EQ(file.passages[0].record.text, "How to find the hall.");
  EXPECT_EQ(file.passages[0].record.item_title, "");
}

}  // namespace
}  // namespace minutebook::indexer
