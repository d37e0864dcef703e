// SPDX-License-Identifier: GPL-2.0-or-later
// A run over a folder with hostile files in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>

#include "isolation/isolated_reader.h"
#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

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

}  // namespace
}  // namespace minutebook::indexer
