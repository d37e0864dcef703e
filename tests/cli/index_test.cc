// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> index_command(const Sandbox& sandbox, std::vector<std::string> options = {}) {
  std::vector<std::string> arguments = {"index", "--index", sandbox.index().string(),
                                        sandbox.papers().string()};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return arguments;
}

constexpr std::string_view kNotText(
    "\x7f"
    "ELF\0\0\0\1\2\3\0\0\xff\xfe\0\0",
    16);

TEST(Index, ReportsWhatItDid) {
  const Sandbox sandbox;
  const json report = sandbox.json(index_command(sandbox, {"--json"}));
  EXPECT_EQ(report["found"], 3);
  EXPECT_EQ(report["read"], 3);
  EXPECT_EQ(report["added"], 3);
  EXPECT_EQ(report["unchanged"], 0);
  EXPECT_EQ(report["failed"], json::array());
  EXPECT_EQ(report["papers"], 3);
  EXPECT_EQ(report["items"], 7);
  EXPECT_EQ(report["decisions"], 6);
  EXPECT_EQ(report["actions"], 5);
  EXPECT_EQ(report["dry_run"], false);
}

TEST(Index, OfUnchangedPapersDoesNothingTheSecondTime) {
  const Sandbox sandbox;
  sandbox.make_index();
  const json report = sandbox.json(index_command(sandbox, {"--json"}));
  EXPECT_EQ(report["read"], 0);
  EXPECT_EQ(report["unchanged"], 3);
  EXPECT_EQ(report["papers"], 3);
}

TEST(Index, FollowsWhatIsEditedAddedAndRemoved) {
  const Sandbox sandbox;
  sandbox.make_index();
  sandbox.write("orchards-2020-03-12.txt", "The Board discussed the quincunx of plum trees.\n");
  sandbox.write("new.txt", "A letter about the wassail.\n");
  std::filesystem::remove(sandbox.papers() / "orchards-2021-05-20.txt");
  const json report = sandbox.json(index_command(sandbox, {"--json"}));
  EXPECT_EQ(report["added"], 1);
  EXPECT_EQ(report["updated"], 1);
  EXPECT_EQ(report["removed"], 1);
  EXPECT_EQ(report["unchanged"], 1);
  const std::string index = sandbox.index().string();
  EXPECT_EQ(sandbox.run({"search", "--index", index, "quincunx"}).exit_status, 0);
  EXPECT_EQ(sandbox.run({"search", "--index", index, "wassail"}).exit_status, 0);
  EXPECT_EQ(sandbox.run({"search", "--index", index, "verges"}).exit_status, 1);
  EXPECT_EQ(sandbox.run({"search", "--index", index, "Aderyn"}).exit_status, 1);
}

TEST(Index, ADryRunSaysWhatItWouldDoAndDoesNothing) {
  const Sandbox sandbox;
  const json report = sandbox.json(index_command(sandbox, {"--json", "--dry-run"}));
  EXPECT_EQ(report["dry_run"], true);
  EXPECT_EQ(report["would_add"].size(), 3U);
  EXPECT_EQ(report["would_update"], json::array());
  EXPECT_EQ(report["would_remove"], json::array());
  EXPECT_EQ(sandbox.run({"search", "--index", sandbox.index().string(), "pollinator"}).exit_status, 3);

  const Outcome outcome = sandbox.run(index_command(sandbox, {"--dry-run"}));
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("add     " + (sandbox.papers() / "orchards-2020-03-12.txt").string()));
  EXPECT_THAT(outcome.out, HasSubstr("Nothing was changed."));
}

TEST(Index, RebuildReadsEverythingAgain) {
  const Sandbox sandbox;
  sandbox.make_index();
  const json report = sandbox.json(index_command(sandbox, {"--json", "--rebuild"}));
  EXPECT_EQ(report["read"], 3);
  EXPECT_EQ(report["unchanged"], 0);
  EXPECT_EQ(sandbox.run({"search", "--index", sandbox.index().string(), "pollinator"}).exit_status, 0);
}

TEST(Index, NamesAFileThatCannotBeReadAndReadsTheOthers) {
  const Sandbox sandbox;
  sandbox.write("broken.txt", kNotText);
  const Outcome outcome = sandbox.run(index_command(sandbox));
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("minutebook: " + (sandbox.papers() / "broken.txt").string() + ": "));
  EXPECT_THAT(outcome.out, HasSubstr("failed 1"));
  EXPECT_EQ(sandbox.run({"search", "--index", sandbox.index().string(), "pollinator"}).exit_status, 0);
}

TEST(Index, StrictExitsWith4WhereAFileCannotBeRead) {
  const Sandbox sandbox;
  EXPECT_EQ(sandbox.run(index_command(sandbox, {"--strict"})).exit_status, 0);
  sandbox.write("broken.txt", kNotText);
  EXPECT_EQ(sandbox.run(index_command(sandbox, {"--strict"})).exit_status, 4);
}

TEST(Index, ExitsWith3WhereNothingCouldBeRead) {
  const Sandbox sandbox;
  sandbox.write("broken.txt", kNotText);
  const Outcome outcome =
      sandbox.run({"index", "--index", sandbox.index().string(), (sandbox.papers() / "broken.txt").string()});
  EXPECT_EQ(outcome.exit_status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("broken.txt"));
}

// A path that is gone must not empty the index: it may be a disk that is not there today.
TEST(Index, OfAPathThatIsGoneChangesNothing) {
  const Sandbox sandbox;
  sandbox.make_index();
  std::filesystem::rename(sandbox.papers(), sandbox.root() / "elsewhere");
  EXPECT_EQ(sandbox.run(index_command(sandbox)).exit_status, 2);
  EXPECT_EQ(sandbox.run({"search", "--index", sandbox.index().string(), "pollinator"}).exit_status, 0);
}

TEST(Index, ShowsNoProgressWherePiped) {
  const Sandbox sandbox;
  const Outcome outcome = sandbox.run(index_command(sandbox));
  EXPECT_THAT(outcome.err, IsEmpty());
  EXPECT_THAT(outcome.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(outcome.out, Not(HasSubstr("\r")));
}

}  // namespace
}  // namespace minutebook::test
