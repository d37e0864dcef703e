// SPDX-License-Identifier: GPL-2.0-or-later
// Help, versions, usage errors and exit statuses: what scripts lean on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schema/fields.h"
#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using ::testing::Not;

TEST(Help, OfTheProgramNamesEveryCommandAndHasExamples) {
  const Sandbox sandbox;
  const Outcome outcome = sandbox.run({"--help"});
  EXPECT_EQ(outcome.exit_status, 0);
  for (const char* command : {"index", "search", "count", "facets", "explain", "show", "similar", "suggest",
                              "parse", "status", "people", "serve", "completions", "Examples:"}) {
    EXPECT_THAT(outcome.out, HasSubstr(command));
  }
  EXPECT_THAT(outcome.err, IsEmpty());
}

TEST(Help, OfEveryCommandHasExamplesAndExitStatuses) {
  const Sandbox sandbox;
  for (const char* command : {"index", "search", "count", "facets", "explain", "show", "similar", "suggest",
                              "parse", "status", "people", "serve", "completions"}) {
    const Outcome outcome = sandbox.run({command, "--help"});
    EXPECT_EQ(outcome.exit_status, 0) << command;
    EXPECT_THAT(outcome.out, HasSubstr("Examples:\n  minutebook " + std::string(command)));
    EXPECT_THAT(outcome.out, HasSubstr("Exit status:"));
  }
}

TEST(Help, OfSearchListsEveryFieldOfTheTable) {
  const Sandbox sandbox;
  const Outcome outcome = sandbox.run({"search", "--help"});
  for (const schema::FieldSpec& field : schema::fields()) {
    EXPECT_THAT(outcome.out, HasSubstr("\n  " + std::string(field.name)));
    EXPECT_THAT(outcome.out, HasSubstr(std::string(field.help)));
  }
}

TEST(Version, NamesTheProgramTheIndexAndTheLibraries) {
  const Sandbox sandbox;
  const Outcome outcome = sandbox.run({"--version"});
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_THAT(outcome.out, MatchesRegex("minutebook [0-9.]+\nindex schema [0-9]+, analyzer [0-9]+\n"
                                        "built with Xapian [0-9.]+, ICU [0-9.]+\n"));
}

TEST(Usage, ErrorsExitWith2AndPrintNothingOnStandardOutput) {
  const Sandbox sandbox;
  const std::string papers = sandbox.papers().string();
  const std::vector<std::vector<std::string>> mistakes = {
      {},
      {"serach", "orchards"},
      {"search", "orchards"},                                 // no index named
      {"search", "--index", "index"},                         // no question
      {"search", "--index", "index", "--frobnicate", "a"},    // no such option
      {"search", "--index", "index", "--sort", "best", "a"},  // no such order
      {"search", "--index", "index", "--group", "nothing", "a"},
      {"search", "--index", "index", "--access", "all", "a"},
      {"search", "--index", "index", "--format", "xml", "a"},
      {"search", "--index", "index", "--today", "yesterday", "a"},
      {"count", "--index", "index"},
      {"facets", "--index", "index", "--field", "colour"},
      {"explain", "--index", "index"},
      {"show", "--index", "index"},
      {"show", "--index", "index", "a", "b"},
      {"similar", "--index", "index"},
      {"suggest", "--index", "index"},
      {"count", "--index", "index", "--group", "nothing", "a"},
      {"search", "--index", "index", "--limit", "-5", "a"},
      {"search", "--index", "index", "--limit", "ten", "a"},
      {"search", "--index", "index", "--offset", "99999999999999999999", "a"},
      {"index", "--index", "index"},                    // nothing to read
      {"index", "--index", "index", papers + "/none"},  // no such path
      {"parse"},
      {"parse", papers + "/none.txt"},
      {"parse", papers},  // a folder
      {"status"},
  };
  for (const std::vector<std::string>& arguments : mistakes) {
    const Outcome outcome = sandbox.run(arguments);
    EXPECT_EQ(outcome.exit_status, 2) << ::testing::PrintToString(arguments);
    EXPECT_THAT(outcome.out, IsEmpty()) << ::testing::PrintToString(arguments);
    EXPECT_THAT(outcome.err, Not(IsEmpty())) << ::testing::PrintToString(arguments);
  }
  EXPECT_FALSE(std::filesystem::exists(sandbox.index()));
}

TEST(Usage, OfAMistypedCommandOrOptionNamesTheNearest) {
  const Sandbox sandbox;
  EXPECT_THAT(sandbox.run({"serach", "orchards"}).err, HasSubstr("Did you mean search?"));
  EXPECT_THAT(sandbox.run({"search", "--index", "index", "--limt", "3", "a"}).err, HasSubstr("--limit"));
  EXPECT_THAT(sandbox.run({"search", "--index", "index", "--formt=csv", "a"}).err, HasSubstr("--format"));
  EXPECT_THAT(sandbox.run({"frobnicate"}).err, Not(HasSubstr("Did you mean")));
}

TEST(Usage, OfAQuestionThatLooksLikeAnOptionIsExplained) {
  const Sandbox sandbox;
  EXPECT_THAT(sandbox.run({"search", "--index", "index", "apples", "-rents"}).err, HasSubstr("after --"));
}

TEST(Failures, OfAMissingIndexExitWith3AndNameIt) {
  const Sandbox sandbox;
  const std::string missing = (sandbox.root() / "nowhere").string();
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"search", "--index", missing, "orchards"},
        {"status", "--index", missing},
        {"count", "--index", missing, "orchards"},
        {"facets", "--index", missing},
        {"explain", "--index", missing, "orchards"},
        {"show", "--index", missing, "1"}}) {
    const Outcome outcome = sandbox.run(arguments);
    EXPECT_EQ(outcome.exit_status, 3) << outcome.err;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, HasSubstr("minutebook: "));
    EXPECT_THAT(outcome.err, HasSubstr(missing));
  }
  EXPECT_FALSE(std::filesystem::exists(missing));
}

TEST(Failures, OfAnIndexThatIsAFileExitWith3) {
  const Sandbox sandbox;
  sandbox.write("file", "not an index");
  const std::string file = (sandbox.papers() / "file").string();
  EXPECT_EQ(sandbox.run({"search", "--index", file, "orchards"}).exit_status, 3);
  EXPECT_EQ(sandbox.run({"status", "--index", file}).exit_status, 3);
  EXPECT_EQ(sandbox.run({"index", "--index", file, sandbox.papers().string()}).exit_status, 3);
}

TEST(Failures, OfAFullDiskAreSaid) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full";
  const Sandbox sandbox;
  for (const char* command : {"minutebook --help", "minutebook parse --json papers/*.txt"}) {
    const Outcome outcome = sandbox.shell(std::string(command) + " > /dev/full");
    EXPECT_EQ(outcome.exit_status, 3) << command;
    EXPECT_THAT(outcome.err, HasSubstr("cannot write the output")) << command;
  }
}

TEST(Pipes, ThatAreClosedEndItQuietly) {
  const Sandbox sandbox;
  const Outcome outcome = sandbox.shell(
      "i=0; while [ $i -lt 200 ]; do set -- \"$@\" papers/orchards-2020-03-12.txt; "
      "i=$((i+1)); done; minutebook parse --json \"$@\" | head -c 10");
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_EQ(outcome.out.size(), 10U);
  EXPECT_THAT(outcome.err, IsEmpty());
}

}  // namespace
}  // namespace minutebook::test
