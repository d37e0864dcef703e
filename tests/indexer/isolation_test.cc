// SPDX-License-Identifier: GPL-2.0-or-later
// A run over a folder with hostile files in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>

#include "isolation/isolated_reader.h"
#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

papers::Reading read_or_crash(std::string_view bytes) {
  if (bytes.starts_with("crash")) __builtin_trap();
  if (bytes.starts_with("spin")) {
    for (volatile bool on = true; on;) {
    }
  }
  return read_test_paper(bytes, "");
}

TEST(IsolatedUpdate, GoesOnBehindAHostileFile) {
  Sandbox sandbox;
  sandbox.write("a.txt", "body: Harbour Board\nitem: 1 Wall\ndecision: That it be mended.\n");
  sandbox.write("b.txt", "crash\n");
  sandbox.write("c.txt", "spin\n");
  sandbox.write("d.txt", "broken: is encrypted\n");
  sandbox.write("e.txt", "body: Library Panel\nitem: 1 Hours\ndecision: To open at nine.\n");
  isolation::IsolatedReader reader({.limits = {.cpu_seconds = 1}}, {.read = read_or_crash, .warm_up = {}});
  UpdateOptions options = sandbox.options();
  options.read = [&reader](std::string_view bytes, const std::string& source) {
    return reader.read(bytes, source);
  };
  const Report report = update(options);
  EXPECT_EQ(report.added, 2U);
  EXPECT_THAT(texts(sandbox.index(), "public"), ElementsAre("That it be mended.", "To open at nine."));
  ASSERT_EQ(report.failed.size(), 3U);
  EXPECT_THAT(report.failed[0].source, HasSubstr("b.txt"));
  EXPECT_THAT(report.failed[0].reason, HasSubstr("crashed (signal "));
  EXPECT_THAT(report.failed[1].source, HasSubstr("c.txt"));
  EXPECT_EQ(report.failed[1].reason, "took more than 1 s of CPU time");
  EXPECT_EQ(report.failed[2].reason, "is encrypted");
  EXPECT_EQ(status(sandbox.index(), true).sources.size(), 5U);
}

// What is read ahead is indexed in the order of the files, whichever is read first.
TEST(IsolatedUpdate, GivesTheSameIndexAndReportHoweverManyAreReadAhead) {
  std::vector<std::vector<std::string>> failed;
  std::vector<std::vector<std::string>> held;
  for (const std::size_t ahead : {0U, 1U, 4U}) {
    Sandbox sandbox;
    for (int i = 0; i < 30; ++i) {
      const std::string text = i % 7 == 3
                                   ? "broken: number " + std::to_string(i)
                                   : "body: Board\nitem: 1 Wall\ndecision: Number " + std::to_string(i) + ".";
      sandbox.write(std::to_string(100 + i) + ".txt", text + "\n");
    }
    UpdateOptions options = sandbox.options();
    options.read_ahead = ahead;
    const Report report = update(options);
    std::vector<std::string>& reasons = failed.emplace_back();
    for (const Failure& failure : report.failed) reasons.push_back(failure.reason);
    held.push_back(texts(sandbox.index(), "public"));
  }
  EXPECT_THAT(failed[0], ElementsAre("number 3", "number 10", "number 17", "number 24"));
  EXPECT_THAT(failed, Each(failed[0]));
  EXPECT_THAT(held, Each(held[0]));
}

}  // namespace
}  // namespace minutebook::indexer
