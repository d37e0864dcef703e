// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/short_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook::indexer {
namespace {

using schema::SeenShortForm;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<SeenShortForm> found_in(std::string_view text) {
  std::vector<SeenShortForm> found;
  add_short_forms(text, found);
  return found;
}

TEST(ShortForms, OfBodiesAreExplainedInBrackets) {
  EXPECT_THAT(found_in("It went to the Harbour and Coast Board (HCB), not to the HCB (again)."),
              ElementsAre(SeenShortForm{"Harbour and Coast Board", "HCB"}));
  EXPECT_THAT(found_in("Parks Panel (PP) and Parks Panel (PP)"),
              ElementsAre(SeenShortForm{"Parks Panel", "PP"}));
}

TEST(ShortForms, OfOtherThingsAreNone) {
  EXPECT_THAT(found_in("the Medium Term Plan (MTP)"), IsEmpty());
  EXPECT_THAT(found_in("the Harbour Board (LAB)"), IsEmpty());
  EXPECT_THAT(found_in("(HCB) ( (H (HCB"), IsEmpty());
}

}  // namespace
}  // namespace minutebook::indexer
