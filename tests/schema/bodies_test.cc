// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/bodies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook::schema {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The bodies that have several names, each as "name: key, key".
std::vector<std::string> linked(const std::vector<std::string>& names,
                                const std::vector<SeenShortForm>& short_forms = {}) {
  BodyResolver resolver;
  for (const std::string& name : names) resolver.add({{{name, "", "", {}}}, {}});
  resolver.add({{}, short_forms});
  std::vector<std::string> result;
  for (const Linked& body : resolver.resolve()) {
    std::string line = body.name + ":";
    for (const Variant& variant : body.variants) line += " [" + variant.key + "]";
    result.push_back(line);
  }
  return result;
}

TEST(Bodies, AShortFormIsTheOnlyBodyOfTheseInitials) {
  EXPECT_THAT(linked({"Harbour & Coast Board", "HCB", "Parks Panel"}),
              ElementsAre("Harbour & Coast Board: [harbour and coast board] [hcb]"));
  EXPECT_THAT(linked({"Harbour & Coast Board", "Health & Care Board", "HCB"}), IsEmpty());
}

TEST(Bodies, AShortFormIsTheBodyThatThePapersDefineItFor) {
  EXPECT_THAT(
      linked({"Harbour & Coast Board", "Health & Care Board", "HCB"}, {{"Health and Care Board", "HCB"}}),
      ElementsAre("Health & Care Board: [health and care board] [hcb]"));
  EXPECT_THAT(linked({"Harbour & Coast Board"}, {{"Harbour and Coast Board", "HCB"}}),
              ElementsAre("Harbour & Coast Board: [harbour and coast board] [hcb]"));
}

TEST(Bodies, TheBoardIsTheOnlyBoard) {
  EXPECT_THAT(linked({"Harbour & Coast Board", "Harbour and Coast Board", "Parks Panel", "The Board"}),
              ElementsAre("Harbour & Coast Board: [harbour and coast board] [the board]"));
  EXPECT_THAT(linked({"Harbour Board", "Coast Board", "The Board"}), IsEmpty());
}

TEST(Bodies, AnOwnerInFrontMakesNoOtherBody) {
  EXPECT_THAT(
      linked({"Harbour & Coast Board", "MLA Harbour and Coast Board",
              "Kent County Council Harbour & Coast Board"}),
      ElementsAre(
          "Harbour & Coast Board: [harbour and coast board] [kent county council harbour and coast board] "
          "[mla harbour and coast board]"));
  EXPECT_THAT(linked({"Coast Board", "Harbour Coast Board"}), IsEmpty());
}

TEST(Bodies, AnArticleMakesNoOtherBody) {
  EXPECT_THAT(linked({"Cabinet", "The Cabinet", "Parks Panel"}),
              ElementsAre("Cabinet: [cabinet] [the cabinet]"));
}

TEST(Bodies, AShortFormBehindTheNameMakesNoOtherBody) {
  EXPECT_THAT(linked({"Harbour & Coast Board", "Harbour & Coast Board (HCB)"}),
              ElementsAre("Harbour & Coast Board: [harbour and coast board] [harbour and coast board hcb]"));
}

TEST(Bodies, InitialsMayLeaveLittleWordsOut) {
  EXPECT_TRUE(are_initials("hcb", "harbour and coast board"));
  EXPECT_TRUE(are_initials("hacb", "harbour and coast board"));
  EXPECT_FALSE(are_initials("hb", "harbour and coast board"));
  EXPECT_FALSE(are_initials("b", "board"));
}

}  // namespace
}  // namespace minutebook::schema
