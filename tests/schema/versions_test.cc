// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/versions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analyzers/analyzer.h"

namespace minutebook::schema {
namespace {

using testing::HasSubstr;

const std::string kSchema = std::to_string(kSchemaVersion);
const std::string kAnalyzer = std::to_string(analyzers::kAnalyzerVersion);

TEST(Versions, ThisProgramsIndexIsGood) { EXPECT_EQ(version_problem(kSchema, kAnalyzer), std::nullopt); }

TEST(Versions, ANewerIndexAsksForANewerProgram) {
  const auto problem = version_problem(std::to_string(kSchemaVersion + 1), kAnalyzer);
  ASSERT_TRUE(problem);
  EXPECT_THAT(*problem, HasSubstr("made by a newer minutebook"));
}

TEST(Versions, AnOlderIndexAsksForARebuild) {
  for (const auto& problem : {version_problem(std::to_string(kSchemaVersion - 1), kAnalyzer),
                              version_problem(kSchema, std::to_string(analyzers::kAnalyzerVersion - 1))}) {
    ASSERT_TRUE(problem);
    EXPECT_THAT(*problem, HasSubstr("minutebook index --rebuild"));
  }
}

TEST(Versions, WhatIsNoIndexIsSaidToBeNone) {
  EXPECT_TRUE(version_problem("", ""));
  EXPECT_TRUE(version_problem("one", kAnalyzer));
}

}  // namespace
}  // namespace minutebook::schema
