// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/pdf/hyphens.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace minutebook::readers::pdf {
namespace {

struct Case {
  std::vector<std::string> paper;  // its other lines
  std::vector<std::string> lines;
  std::string joined;
};

TEST(Hyphens, ThePaperTellsWhichStay) {
  const std::vector<Case> cases = {
      {{"the policy was agreed"}, {"our pol-", "icy"}, "our policy"},
      {{"a long-term answer"}, {"a long-", "term plan"}, "a long-term plan"},
      {{}, {"Councillor Crow-", "Brown spoke"}, "Councillor Crow-Brown spoke"},
      {{}, {"the 2019-", "20 budget"}, "the 2019-20 budget"},
      {{}, {"the commit\u00AD", "tee"}, "the committee"},
      {{"the father came", "an inclusive service"}, {"father-", "inclusive"}, "father-inclusive"},
      {{}, {"a self-", "service desk"}, "a self-service desk"},
      {{}, {"short-", "and long-term"}, "short- and long-term"},
      {{}, {"the end -", "of it"}, "the end - of it"},
  };
  for (const auto& [paper, lines, joined] : cases) {
    std::vector<std::string> all = paper;
    all.insert(all.end(), lines.begin(), lines.end());
    EXPECT_EQ(Hyphens(all).joined(lines), joined);
  }
}

}  // namespace
}  // namespace minutebook::readers::pdf
