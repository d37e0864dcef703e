// SPDX-License-Identifier: GPL-2.0-or-later
// Minutes that stand in several files are indexed once and cite every place, whatever happens to the files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <map>

#include "indexer/update.h"
#include "schema/record.h"
#include "schema/terms.h"
#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kMinutes =
    "kind: minutes\nbody: Harbour & Coast Board\ndate: 2021-03-09\nchair: Ann Harte\n"
    "item: 4 Sea wall\n"
    "discussion(Bo Lund): The surveyor reported that the sea wall leaks below the old lifeboat station.\n"
    "decision: That the wall be mended before the winter storms.\n"
    "action(Officers): Officers to ask three builders for prices.\n";
const std::string kOtherWords =
    "item: 5 Moorings\ndecision: That the mooring fees stay as they are this year.\n";
// The pack of the next meeting: its agenda, then the same minutes from page 3 on, as a scan gave them.
const std::string kPack =
    "kind: agenda\nbody: Harbour & Coast Board\ndate: 2021-06-08\nitem: 1 Minutes of the last meeting\n"
    "paper:\nkind: minutes\nbody: Harbour & Coast Board\ndate: 2021-03-09\npage: 3\n"
    "item: 4 Sea wall\n"
    "discussion: The surveyor rep0rted that the sea wall leaks below the old lifeboat sta- tion.\n"
    "decision: That the wall be mended before the winter st0rms.\n"
    "action(Officers): Officers to ask three bui1ders for prices.\n";

class SameMinutes : public testing::Test {
 protected:
  std::string path(std::string_view name) const { return (sandbox_.papers() / name).native(); }

  // Passages by their text.
  std::map<std::string, schema::Record> passages(std::string_view half = "public") const {
    const Xapian::Database database((sandbox_.index() / half).native());
    std::map<std::string, schema::Record> found;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
      schema::Record record = schema::decode(database.get_document(*at).get_data());
      std::string text = record.text;
      EXPECT_TRUE(found.emplace(std::move(text), std::move(record)).second) << "twice";
    }
    return found;
  }

  Xapian::doccount count(const std::string& term) const {
    return Xapian::Database((sandbox_.index() / "public").native()).get_termfreq(term);
  }

  std::vector<std::string> cited(const schema::Record& record) const {
    std::vector<std::string> names;
    for (const schema::Place& place : record.also_in)
      names.push_back(fs::path(place.source).filename().native());
    return names;
  }

  // What the index holds is what a new one of the same files holds.
  void expect_as_made_anew() {
    const fs::path fresh = sandbox_.index().parent_path() / "fresh";
    fs::remove_all(fresh);
    UpdateOptions options = sandbox_.options();
    options.index = fresh;
    update(options);
    for (const char* half : {"public", "restricted"}) {
      auto now = contents(sandbox_.index(), half);
      auto wanted = contents(fresh, half);
      // A name may outlive its last passage.
      const auto is_name = [](const std::string& line) { return line.starts_with("name"); };
      std::erase_if(now, is_name);
      std::erase_if(wanted, is_name);
      EXPECT_EQ(now, wanted) << half;
    }
    const Report again = sandbox_.update();
    EXPECT_EQ(again.added + again.updated + again.removed, 0U);
  }

  Sandbox sandbox_;
};

TEST_F(SameMinutes, AreIndexedOnceAndCiteBothPlaces) {
  sandbox_.write("alone.txt", kMinutes);
  sandbox_.write("pack.txt", kPack);
  const Report report = sandbox_.update();
  EXPECT_EQ(report.papers, 2U) << "the pack's agenda, and the minutes";
  EXPECT_EQ(report.items, 2U);
  EXPECT_EQ(report.passages, 4U);
  EXPECT_EQ(report.decisions, 1U);
  EXPECT_EQ(report.actions, 1U);
  const auto found = passages();
  EXPECT_THAT(found, SizeIs(4));
  EXPECT_EQ(count(schema::entity_term(schema::Field::kIs, "duplicate")), 3U);
  const schema::Record& decision = found.at("That the wall be mended before the winter storms.");
  EXPECT_EQ(decision.source, path("alone.txt"));
  ASSERT_THAT(decision.also_in, SizeIs(1));
  const schema::Place& place = decision.also_in[0];
  EXPECT_EQ(place.source, path("pack.txt"));
  EXPECT_EQ(place.format, "test");
  EXPECT_EQ(place.page, 3);
  EXPECT_EQ(kPack.substr(place.offset, place.length),
            "decision: That the wall be mended before the winter st0rms.");
  expect_as_made_anew();
}

TEST_F(SameMinutes, MayWriteTheNameOfTheirBodyOtherwise) {
  sandbox_.write("a.txt", kMinutes);
  std::string other = kMinutes;
  other.replace(other.find('&'), 1, "and");
  sandbox_.write("b.txt", other);
  EXPECT_EQ(sandbox_.update().passages, 3U);
}

TEST_F(SameMinutes, AreFoundByEitherFile) {
  sandbox_.write("alone.txt", kMinutes);
  sandbox_.write("packs/june.txt", kPack);
  sandbox_.update();
  const Xapian::Database database((sandbox_.index() / "public").native());
  EXPECT_EQ(database.get_termfreq(schema::source_term(path("alone.txt"))), 3U);
  EXPECT_EQ(database.get_termfreq(schema::source_term(path("packs/june.txt"))), 4U);
  EXPECT_EQ(database.get_termfreq("XFWjune"), 4U);
}

TEST_F(SameMinutes, ComeInAnyOrder) {
  sandbox_.write("pack.txt", kPack);
  sandbox_.update();
  sandbox_.write("z-alone.txt", kMinutes + kOtherWords);
  sandbox_.update();
  EXPECT_THAT(cited(passages().at("That the wall be mended before the winter storms.")),
              ElementsAre("pack.txt"));
  expect_as_made_anew();
  sandbox_.write("a-alone.txt", kMinutes + kOtherWords);
  sandbox_.update();
  const schema::Record decision = passages().at("That the wall be mended before the winter storms.");
  EXPECT_EQ(decision.source, path("a-alone.txt"));
  EXPECT_THAT(cited(decision), ElementsAre("pack.txt", "z-alone.txt"));
  expect_as_made_anew();
}

TEST_F(SameMinutes, AnotherCopyTakesOverWhenOneVanishes) {
  const fs::path alone = sandbox_.write("alone.txt", kMinutes);
  sandbox_.write("pack.txt", kPack);
  sandbox_.update();
  fs::remove(alone);
  const Report report = sandbox_.update();
  EXPECT_EQ(report.removed, 1U);
  EXPECT_EQ(report.added + report.updated, 0U) << "no file is read for it";
  EXPECT_EQ(report.passages, 4U);
  const auto found = passages();
  EXPECT_THAT(found, SizeIs(4));
  const schema::Record& decision = found.at("That the wall be mended before the winter st0rms.");
  EXPECT_EQ(decision.source, path("pack.txt"));
  EXPECT_THAT(decision.also_in, IsEmpty());
  expect_as_made_anew();
}

// Its file may be on a disk that is not there today.
TEST_F(SameMinutes, AnotherCopyTakesOverThoughItsFileIsOutOfReach) {
  const fs::path alone = sandbox_.write("a/alone.txt", kMinutes);
  const fs::path pack = sandbox_.write("b/pack.txt", kPack);
  sandbox_.update();
  fs::remove(alone);
  fs::remove(pack);
  UpdateOptions options = sandbox_.options();
  options.paths = {sandbox_.papers() / "a"};
  update(options);
  EXPECT_EQ(passages().at("That the wall be mended before the winter st0rms.").source, pack.native());
}

TEST_F(SameMinutes, AVanishedCopyIsCitedNoMore) {
  sandbox_.write("alone.txt", kMinutes);
  const fs::path pack = sandbox_.write("pack.txt", kPack);
  sandbox_.update();
  fs::remove(pack);
  sandbox_.update();
  EXPECT_THAT(passages().at("That the wall be mended before the winter storms.").also_in, IsEmpty());
  EXPECT_EQ(Xapian::Database((sandbox_.index() / "public").native()).get_termfreq("XFWpack"), 0U);
  expect_as_made_anew();
}

TEST_F(SameMinutes, AnEditedCopyIsMatchedAnew) {
  sandbox_.write("alone.txt", kMinutes);
  sandbox_.write("pack.txt", kPack);
  sandbox_.update();
  sandbox_.write("alone.txt", kMinutes + kOtherWords);
  sandbox_.update();
  EXPECT_THAT(cited(passages().at("That the wall be mended before the winter storms.")),
              ElementsAre("pack.txt"));
  EXPECT_THAT(passages().at("That the mooring fees stay as they are this year.").also_in, IsEmpty());
  expect_as_made_anew();
  sandbox_.write("alone.txt", "kind: minutes\nbody: Harbour & Coast Board\ndate: 2021-03-09\n" + kOtherWords);
  sandbox_.update();
  EXPECT_EQ(passages().at("That the wall be mended before the winter st0rms.").source, path("pack.txt"));
  expect_as_made_anew();
}

TEST_F(SameMinutes, OfAnotherBodyDateOrKindAreOthers) {
  sandbox_.write("a.txt", kMinutes);
  const auto with = [](std::string_view was, std::string_view is) {
    std::string text = kMinutes;
    return text.replace(text.find(was), was.size(), is);
  };
  sandbox_.write("body.txt", with("Harbour & Coast", "Library"));
  sandbox_.write("date.txt", with("2021-03-09", "2021-03-10"));
  sandbox_.write("kind.txt", with("kind: minutes", "kind: report"));
  sandbox_.write("no-date.txt", with("date: 2021-03-09\n", ""));
  EXPECT_EQ(sandbox_.update().passages, 15U);
  for (const SourceStatus& source : status(sandbox_.index(), true).sources) {
    EXPECT_THAT(source.same_minutes_in, IsEmpty());
  }
}

TEST_F(SameMinutes, StatusNamesTheOtherSources) {
  sandbox_.write("alone.txt", kMinutes);
  sandbox_.write("pack.txt", kPack);
  sandbox_.update();
  const IndexStatus seen = status(sandbox_.index(), false);
  EXPECT_EQ(seen.public_passages, 4U);
  ASSERT_THAT(seen.sources, SizeIs(2));
  EXPECT_THAT(seen.sources[0].same_minutes_in, ElementsAre(path("pack.txt")));
  EXPECT_THAT(seen.sources[1].same_minutes_in, ElementsAre(path("alone.txt")));
  EXPECT_EQ(seen.sources[1].found.decisions, 1U) << "found in it, though cited from the other";
}

TEST_F(SameMinutes, ADryRunCountsOnceToo) {
  sandbox_.write("alone.txt", kMinutes);
  sandbox_.write("pack.txt", kPack);
  sandbox_.update();
  UpdateOptions dry = sandbox_.options();
  dry.dry_run = true;
  EXPECT_EQ(update(dry).passages, 4U);
}

std::string marked(std::string text, std::string_view line) { return text.insert(text.find(line), "!"); }

TEST_F(SameMinutes, ARestrictedCopyAndAPublicOneStayApart) {
  sandbox_.write("qxpack.txt", "access: restricted\n" + kMinutes);
  sandbox_.write("alone.txt", kMinutes);
  sandbox_.update();
  const auto open = passages();
  EXPECT_THAT(open, SizeIs(3));
  EXPECT_THAT(open.at("That the wall be mended before the winter storms.").also_in, IsEmpty());
  EXPECT_THAT(passages("restricted"), SizeIs(3));
  EXPECT_FALSE(files_hold(sandbox_.index() / "public", "qxpack"));
  EXPECT_THAT(status(sandbox_.index(), false).sources.at(0).same_minutes_in, IsEmpty());
}

TEST_F(SameMinutes, WhatIsPublicInBothIsCitedAndWhatIsRestrictedInBothToo) {
  sandbox_.write("alone.txt", marked(kMinutes, "decision"));
  sandbox_.write("pack.txt", marked(kPack, "decision"));
  sandbox_.write("open.txt", kMinutes);
  sandbox_.update();
  const auto open = passages();
  EXPECT_THAT(open, SizeIs(4));
  EXPECT_THAT(cited(open.at("Officers to ask three builders for prices.")),
              ElementsAre("alone.txt", "pack.txt"));
  EXPECT_THAT(open.at("That the wall be mended before the winter storms.").also_in, IsEmpty())
      << "the others are restricted";
  const auto hidden = passages("restricted");
  EXPECT_THAT(hidden, SizeIs(1));
  EXPECT_THAT(cited(hidden.at("That the wall be mended before the winter storms.")), ElementsAre("pack.txt"));
  expect_as_made_anew();
}

// A sleeping passage is in public/ too.
TEST_F(SameMinutes, ACopyThatBecomesRestrictedLeavesPublicWithItsBytes) {
  sandbox_.write("alone.txt", kMinutes);
  sandbox_.write("qxpack.txt", kPack);
  sandbox_.update();
  ASSERT_TRUE(files_hold(sandbox_.index() / "public", "qxpack"));
  ASSERT_TRUE(files_hold(sandbox_.index() / "public", "winter st0rms"));
  std::string text = kPack;
  sandbox_.write("qxpack.txt",
                 "access: restricted\n" + text.insert(text.find("paper:\n") + 7, "access: restricted\n"));
  sandbox_.update();
  EXPECT_THAT(passages(), SizeIs(3));
  EXPECT_FALSE(files_hold(sandbox_.index() / "public", "qxpack"));
  EXPECT_FALSE(files_hold(sandbox_.index() / "public", "winter st0rms"));
  expect_as_made_anew();
}

TEST_F(SameMinutes, TheOneThatLedBecomesRestricted) {
  sandbox_.write("alone.txt", kMinutes);
  sandbox_.write("pack.txt", kPack);
  sandbox_.update();
  sandbox_.write("alone.txt", "access: restricted\n" + kMinutes);
  sandbox_.update();
  EXPECT_EQ(passages().at("That the wall be mended before the winter st0rms.").source, path("pack.txt"));
  EXPECT_FALSE(files_hold(sandbox_.index() / "public", "winter storms")) << "as the restricted copy has it";
  expect_as_made_anew();
}

// public/ written anew keeps the names of those who are in sleeping passages only.
TEST_F(SameMinutes, ASleepersNamesOutliveARewrite) {
  std::string pack = kPack;
  pack.replace(pack.find("discussion:"), 11, "discussion(Bo Lunt):");
  const fs::path alone = sandbox_.write("alone.txt", kMinutes);
  sandbox_.write("pack.txt", pack);
  sandbox_.write("secret.txt", "item: 1 A\ndecision: x\n");
  sandbox_.update();
  sandbox_.write("secret.txt", "access: restricted\nitem: 1 A\ndecision: x\n");
  sandbox_.update();
  fs::remove(alone);
  sandbox_.update();
  expect_as_made_anew();
}

TEST_F(SameMinutes, TwiceInOneFileCiteBothPlaces) {
  sandbox_.write("pack.txt", kMinutes + "paper:\n" + kMinutes);
  EXPECT_EQ(sandbox_.update().passages, 3U);
  const schema::Record decision = passages().at("That the wall be mended before the winter storms.");
  EXPECT_THAT(cited(decision), ElementsAre("pack.txt"));
  EXPECT_GT(decision.also_in[0].offset, decision.offset);
  EXPECT_THAT(status(sandbox_.index(), false).sources.at(0).same_minutes_in, IsEmpty());
  sandbox_.write("pack.txt", kMinutes);
  sandbox_.update();
  EXPECT_THAT(passages().at("That the wall be mended before the winter storms.").also_in, IsEmpty());
  expect_as_made_anew();
}

}  // namespace
}  // namespace minutebook::indexer
