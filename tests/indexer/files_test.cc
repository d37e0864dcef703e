// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

TEST(Files, AFolderHoldsItselfAndWhatIsInIt) {
  EXPECT_TRUE(is_within("/a/b", "/a/b"));
  EXPECT_TRUE(is_within("/a/b/c", "/a/b"));
  EXPECT_TRUE(is_within("/a", "/"));
  EXPECT_FALSE(is_within("/a/bc", "/a/b"));
  EXPECT_FALSE(is_within("/a", "/a/b"));
}

TEST(Files, ASourceHasOneNameHoweverItIsReached) {
  EXPECT_EQ(source_of("/a/./b/../c"), "/a/c");
  EXPECT_EQ(source_of("/a/c/"), "/a/c");
  EXPECT_EQ(source_of("/"), "/");
  EXPECT_EQ(source_of("x"), (fs::current_path() / "x").native());
}

TEST(Files, OverlappingPathsGiveEachFileOnce) {
  Sandbox sandbox;
  const fs::path a = sandbox.write("2020/a.txt", "x");
  const fs::path b = sandbox.write("b.txt", "x");
  const Walk found = walk({sandbox.papers() / "2020", sandbox.papers(), b}, sandbox.index());
  EXPECT_THAT(found.files, ElementsAre(a.native(), b.native()));
}

TEST(Files, AFileNamedOutrightIsTakenThoughHidden) {
  Sandbox sandbox;
  const fs::path hidden = sandbox.write(".a.txt", "x");
  EXPECT_THAT(walk({sandbox.papers()}, sandbox.index()).files, ElementsAre());
  EXPECT_THAT(walk({hidden}, sandbox.index()).files, ElementsAre(hidden.native()));
}

// A share that is away for a moment must not empty the index.
TEST(Files, AFolderThatCannotBeListedKeepsItsFilesInTheIndex) {
  if (::geteuid() == 0) GTEST_SKIP() << "nothing is closed to root";
  Sandbox sandbox;
  sandbox.write("closed/a.txt", "item: 1 A\ndecision: x\n");
  sandbox.update();
  fs::permissions(sandbox.papers() / "closed", fs::perms::none);
  const Report report = sandbox.update();
  fs::permissions(sandbox.papers() / "closed", fs::perms::owner_all);
  EXPECT_EQ(report.removed, 0U);
  EXPECT_EQ(report.failed.size(), 1U);
  EXPECT_THAT(texts(sandbox.index(), "public"), ElementsAre("x"));
}

TEST(Files, WhatCannotBeReadSaysWhy) {
  Sandbox sandbox;
  EXPECT_THROW(read_file((sandbox.papers() / "none").native()), papers::ReadError);
  EXPECT_THROW(read_file(sandbox.papers().native()), papers::ReadError);
  EXPECT_EQ(read_file(sandbox.write("a.txt", "text").native()), "text");
  EXPECT_EQ(read_file(sandbox.write("empty.txt", "").native()), "");
}

}  // namespace
}  // namespace minutebook::indexer
