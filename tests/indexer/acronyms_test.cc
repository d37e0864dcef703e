// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/acronyms.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

namespace minutebook::indexer {
namespace {

using schema::Acronym;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Acronyms, AreExplainedInBrackets) {
  const std::vector<std::pair<std::string, Acronym>> table = {
      {"The sea-level survey (SLS) went on.", {"SLS", "sea-level survey"}},
      {"Funding for harbour repair partnerships (HRPs) fell.", {"HRP", "harbour repair partnerships"}},
      {"It noted the Department for Harbours, Coasts and Rivers (DHCR).",
       {"DHCR", "Department for Harbours, Coasts and Rivers"}},
      {"the Duty to Warn (DtW)", {"DtW", "Duty to Warn"}},
      {"on research and development (R&D)", {"R&D", "research and development"}},
      {"the \u201CTidal Energy Plan\u201D (\u201CTEP\u201D)", {"TEP", "Tidal Energy Plan"}},
      {"a Tidal\nEnergy  Plan (TEP)", {"TEP", "Tidal Energy Plan"}},
      {"the TEP (Tidal Energy Plan) was", {"TEP", "Tidal Energy Plan"}},
  };
  for (const auto& [text, acronym] : table)
    EXPECT_THAT(explained_acronyms(text), ElementsAre(acronym)) << text;
}

TEST(Acronyms, AreOnlyWhatTheLettersStandFor) {
  for (const std::string text :
       {"the sea wall (SLS)", "the plan (2019)", "(TEP)", "Energy Plan (T", "tidal. Energy Plan (TEP)",
        "the wall (A)", "TEP (see below)", "Oakes (Labour)", "the Plan (TEP) (Tidal)", "( ) () ((("}) {
    EXPECT_THAT(explained_acronyms(text), IsEmpty()) << text;
  }
}

TEST(Acronyms, TakeAnyBytes) {
  EXPECT_TRUE(rc::check([](const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces) text += piece + (piece.size() % 2 == 0 ? " (AB" : "Ab Bc (AB)");
    for (const Acronym& acronym : explained_acronyms(text)) {
      RC_ASSERT(!acronym.letters.empty() && !acronym.meaning.empty());
      RC_ASSERT(acronym.meaning.size() <= 120U);
    }
  }));
}

}  // namespace
}  // namespace minutebook::indexer
