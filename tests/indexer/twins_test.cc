// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/twins.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>
#include <numeric>
#include <string>

namespace minutebook::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kLeak =
    "The surveyor reported that the sea wall leaks at three places below the old lifeboat station.";
constexpr std::string_view kMend = "That the wall be mended before the winter storms.";
constexpr std::string_view kPrices = "The clerk to ask three builders for prices.";
constexpr std::string_view kBoats =
    "Members heard that eleven visiting boats had used the new moorings since the opening in May.";
constexpr std::string_view kFees = "That mooring fees stay as they are.";

MinutesCopy copy(std::string_view source, std::vector<CopyPassage> passages) {
  MinutesCopy result;
  result.source = source;
  result.passages = std::move(passages);
  return result;
}

MinutesCopy whole(std::string_view source) {
  return copy(source, {{"discussion", kLeak, "Sea wall"},
                       {"decision", kMend, "Sea wall"},
                       {"action", kPrices, "Sea wall"},
                       {"discussion", kBoats, "Moorings"},
                       {"decision", kFees, "Moorings"}});
}

TEST(Likeness, LettersAreAllThatCounts) {
  EXPECT_EQ(letters_of("The Sea-\nwall, at \u00c9ire"), "theseawallateire");
  EXPECT_EQ(letters_of(" \u2014 "), "");
  EXPECT_EQ(runs_of("").size(), 0U);
  EXPECT_EQ(runs_of("noted").size(), 1U);
  EXPECT_EQ(runs_of("harbour").size(), 2U);
  EXPECT_EQ(shared(runs_of("harbour"), runs_of("arbour")), 1U);
}

TEST(Twins, OneCopyStandsForItself) {
  const Arrangement result = arrange({whole("/a")});
  EXPECT_THAT(result.leader, ElementsAre(0));
  for (const auto& stand_ins : result.stand_ins[0]) EXPECT_THAT(stand_ins, IsEmpty());
}

TEST(Twins, EachPassageOfASecondCopyIsCitedByItsLike) {
  const Arrangement result = arrange({whole("/b"), whole("/a")});
  EXPECT_THAT(result.leader, ElementsAre(1, 1)) << "all else equal, the first path leads";
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_THAT(result.stand_ins[0][i], ElementsAre(PassageOfCopy{1, i}));
    EXPECT_THAT(result.stand_ins[1][i], IsEmpty());
  }
}

TEST(Twins, StructureLeadsThenStandingAlone) {
  MinutesCopy pack = whole("/a");
  MinutesCopy alone = whole("/b");
  alone.alone = true;
  EXPECT_THAT(arrange({pack, alone}).leader, ElementsAre(1, 1));
  pack.structure = 3;
  EXPECT_THAT(arrange({pack, alone}).leader, ElementsAre(0, 0));
}

TEST(Twins, SlipsOfAScanBrokenWordsAndFurnitureDoNoHarm) {
  const MinutesCopy scanned = copy(
      "/b",
      {{"other", "Page 2 of 9", ""},
       {"discussion",
        "The surveyor rep0rted that the sea wa1l leaks at three pla- ces below the old lifeb oat station.",
        "Sea wall"},
       {"decision", "That the wall be mended hefore the winter storms.", "Sea wall"},
       {"action", "The clcrk to ask three builders for prices.", "Sea wall"},
       {"discussion",
        "DRAFT Members heard that eleven visiting boats had used the new moorings since the opening in May.",
        "Moorings"},
       {"decision", "That mooring fees stay as they are", "Moorings"}});
  const Arrangement result = arrange({whole("/a"), scanned});
  EXPECT_THAT(result.leader, ElementsAre(0, 0));
  EXPECT_THAT(result.stand_ins[1][0], IsEmpty()) << "it stands in one copy only";
  for (std::size_t i = 0; i < 5; ++i)
    EXPECT_THAT(result.stand_ins[1][i + 1], ElementsAre(PassageOfCopy{0, i})) << i;
}

TEST(Twins, APassageInTwoPiecesIsFoundInThem) {
  const std::string both = std::string(kLeak) + " " + std::string(kMend) + " " + std::string(kPrices);
  const MinutesCopy merged = copy("/b", {{"discussion", both, "Sea wall"},
                                         {"discussion", kBoats, "Moorings"},
                                         {"decision", kFees, "Moorings"}});
  const Arrangement into_pieces = arrange({whole("/a"), merged});
  EXPECT_THAT(into_pieces.stand_ins[1][1], ElementsAre(PassageOfCopy{0, 3}));
  EXPECT_FALSE(into_pieces.stand_ins[1][0].empty());

  MinutesCopy leading = merged;
  leading.structure = 9;
  const Arrangement into_one = arrange({whole("/a"), leading});
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_THAT(into_one.stand_ins[0][i], ElementsAre(PassageOfCopy{1, 0})) << i;
}

TEST(Twins, AHeadingIsFoundInItsItem) {
  MinutesCopy plain = copy("/b", {{"other", "Sea wall", "Sea wall"},
                                  {"discussion", kBoats, "Moorings"},
                                  {"decision", kFees, "Moorings"}});
  EXPECT_THAT(arrange({whole("/a"), plain}).stand_ins[1][0], ElementsAre(PassageOfCopy{0, 0}));
}

// "Noted" in one item is not "Noted" in another.
TEST(Twins, TheOrderTellsEqualPassagesApart) {
  const auto noted = [](std::string_view source, bool with_first) {
    std::vector<CopyPassage> passages = {{"discussion", kLeak, "Sea wall"}};
    if (with_first) passages.push_back({"decision", "Noted.", "Sea wall"});
    passages.push_back({"discussion", kBoats, "Moorings"});
    passages.push_back({"decision", "Noted.", "Moorings"});
    return copy(source, std::move(passages));
  };
  const Arrangement result = arrange({noted("/a", true), noted("/b", false)});
  EXPECT_THAT(result.stand_ins[1][2], ElementsAre(PassageOfCopy{0, 3}));
}

TEST(Twins, ASentenceOfTwoKindsFindsBoth) {
  const auto twice = [](std::string_view source) {
    return copy(source, {{"discussion", kLeak, ""}, {"decision", kPrices, ""}, {"action", kPrices, ""}});
  };
  const Arrangement result = arrange({twice("/a"), twice("/b")});
  EXPECT_THAT(result.stand_ins[1][1], ElementsAre(PassageOfCopy{0, 1}));
  EXPECT_THAT(result.stand_ins[1][2], ElementsAre(PassageOfCopy{0, 2}));
}

// The morning and the afternoon of one day have people and set phrases in common.
TEST(Twins, TwoPartsOfOneDayStayTwo) {
  constexpr std::string_view kThere =
      "Cllr Ann Harte (chair, Eastmere Council); Cllr Bo Lund (member, Westmere Council)";
  const MinutesCopy morning = copy("/a", {{"attendance", kThere, "Attendance"},
                                          {"apologies", "There were no apologies.", "Apologies"},
                                          {"discussion", kLeak, "Sea wall"},
                                          {"decision", kMend, "Sea wall"}});
  const MinutesCopy afternoon = copy("/b", {{"attendance", kThere, "Attendance"},
                                            {"apologies", "There were no apologies.", "Apologies"},
                                            {"discussion", kBoats, "Moorings"},
                                            {"decision", kFees, "Moorings"}});
  EXPECT_THAT(arrange({morning, afternoon}).leader, ElementsAre(0, 1));
}

TEST(Twins, WhatTwoCopiesHaveBeyondTheLeadingOneIsThereOnce) {
  constexpr std::string_view kMore =
      "The harbour master thanked the volunteers who had painted the railings.";
  MinutesCopy leading = whole("/a");
  leading.structure = 9;
  MinutesCopy second = whole("/b");
  MinutesCopy third = whole("/c");
  second.passages.push_back({"discussion", kMore, "Thanks"});
  third.passages.push_back({"discussion", kMore, "Thanks"});
  const Arrangement result = arrange({leading, second, third});
  EXPECT_THAT(result.stand_ins[1][5], IsEmpty());
  EXPECT_THAT(result.stand_ins[2][5], ElementsAre(PassageOfCopy{1, 5}));
}

TEST(Twins, TheOrderOfTheCopiesDoesNotMatter) {
  const std::vector<std::string_view> texts = {kLeak, kMend,    kPrices,    kBoats,
                                               kFees, "Noted.", "Sea wall", ""};
  EXPECT_TRUE(rc::check([&] {
    std::vector<MinutesCopy> copies;
    const std::vector<std::string_view> sources = {"/a", "/b", "/c", "/d"};
    for (const std::string_view source : sources) {
      std::vector<CopyPassage> passages;
      for (auto left = *rc::gen::inRange(0, 7); left > 0; --left) {
        passages.push_back({"decision", *rc::gen::elementOf(texts), "Sea wall"});
      }
      copies.push_back(copy(source, std::move(passages)));
      copies.back().structure = *rc::gen::inRange<std::size_t>(0, 3);
    }
    std::vector<std::size_t> order(copies.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = order.size(); i > 1; --i)
      std::swap(order[i - 1], order[*rc::gen::inRange<std::size_t>(0, i)]);
    std::vector<MinutesCopy> shuffled;
    for (const std::size_t i : order) shuffled.push_back(copies[i]);

    const Arrangement one = arrange(copies);
    const Arrangement other = arrange(shuffled);
    for (std::size_t i = 0; i < order.size(); ++i) {
      RC_ASSERT(one.leader[order[i]] == order[other.leader[i]]);
      for (std::size_t k = 0; k < shuffled[i].passages.size(); ++k) {
        std::vector<PassageOfCopy> named = other.stand_ins[i][k];
        for (PassageOfCopy& passage : named) passage.copy = order[passage.copy];
        RC_ASSERT(one.stand_ins[order[i]][k] == named);
        for (const PassageOfCopy& passage : named) {
          RC_ASSERT(one.stand_ins[passage.copy][passage.passage].empty());
        }
      }
    }
  }));
}

}  // namespace
}  // namespace minutebook::indexer
