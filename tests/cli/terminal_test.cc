// SPDX-License-Identifier: GPL-2.0-or-later
// What a terminal gets that a pipe does not, and what neither may get.
#include "cli/terminal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kEscape = "\x1b";

std::vector<std::string> search(const Sandbox& sandbox, const std::vector<std::string>& more) {
  std::vector<std::string> arguments = {"search", "--index", sandbox.index().string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

TEST(Colour, IsForTerminalsOnly) {
  const Sandbox sandbox;
  sandbox.make_index();
  EXPECT_THAT(sandbox.run(search(sandbox, {"pollinator"})).out, Not(HasSubstr(kEscape)));
  EXPECT_THAT(sandbox.terminal(search(sandbox, {"pollinator"}), 100).out, HasSubstr(kEscape));
  EXPECT_THAT(sandbox.terminal(search(sandbox, {"--json", "pollinator"}), 100).out, Not(HasSubstr(kEscape)));
  EXPECT_THAT(sandbox.run(search(sandbox, {"--color", "always", "pollinator"})).out, HasSubstr(kEscape));
  EXPECT_THAT(sandbox.terminal(search(sandbox, {"--color", "never", "pollinator"}), 100).out,
              Not(HasSubstr(kEscape)));
}

TEST(Colour, IsLeftOutWhereNoColorIsSet) {
  const Sandbox sandbox;
  sandbox.make_index();
  setenv("NO_COLOR", "1", 1);
  const Outcome outcome = sandbox.terminal(search(sandbox, {"pollinator"}), 100);
  unsetenv("NO_COLOR");
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("pollinator"));
  EXPECT_THAT(outcome.out, Not(HasSubstr(kEscape)));
}

TEST(Colour, IsForcedOnAPipe) {
  const Sandbox sandbox;
  sandbox.make_index();
  const std::string search = "minutebook search --index index pollinator";
  EXPECT_THAT(sandbox.shell("CLICOLOR_FORCE=1 " + search).out, HasSubstr(kEscape));
  EXPECT_THAT(sandbox.shell("CLICOLOR_FORCE=0 " + search).out, Not(HasSubstr(kEscape)));
  EXPECT_THAT(sandbox.shell("NO_COLOR=1 CLICOLOR_FORCE=1 " + search).out, Not(HasSubstr(kEscape)));
  EXPECT_THAT(sandbox.shell("CLICOLOR_FORCE=1 " + search + " --color never").out, Not(HasSubstr(kEscape)));
  EXPECT_THAT(sandbox.shell("CLICOLOR_FORCE=1 " + search + " --json").out, Not(HasSubstr(kEscape)));
}

constexpr const char* kMarkingPager = "sed s/^/paged:/";

TEST(Pager, ShowsTextOnATerminal) {
  const Sandbox sandbox;
  sandbox.make_index();
  const Outcome outcome = sandbox.terminal(search(sandbox, {"pollinator"}), 100, kMarkingPager);
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("paged:"));
  EXPECT_THAT(outcome.out, HasSubstr("pollinator"));
  EXPECT_EQ(sandbox.terminal(search(sandbox, {"xylophones"}), 100, kMarkingPager).exit_status, 1);
}

TEST(Pager, IsForTextOnTerminalsOnly) {
  const Sandbox sandbox;
  sandbox.make_index();
  const auto paged = HasSubstr("paged:");
  EXPECT_THAT(sandbox.terminal(search(sandbox, {"--json", "pollinator"}), 100, kMarkingPager).out,
              Not(paged));
  EXPECT_THAT(sandbox.terminal(search(sandbox, {"--format", "csv", "pollinator"}), 100, kMarkingPager).out,
              Not(paged));
  EXPECT_THAT(sandbox.terminal(search(sandbox, {"--no-pager", "pollinator"}), 100, kMarkingPager).out,
              Not(paged));
  const std::string pipe =
      "PAGER='" + std::string(kMarkingPager) + "' minutebook search --index index pollinator";
  EXPECT_THAT(sandbox.shell(pipe).out, Not(paged));
}

TEST(Pager, ThatIsLeftEarlyIsQuiet) {
  const Sandbox sandbox;
  sandbox.make_index();
  const Outcome outcome = sandbox.terminal(search(sandbox, {"--limit", "100", "board"}), 100, "true");
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_EQ(outcome.out, "");
}

TEST(Pager, ThatCannotBeRunIsDoneWithout) {
  const Sandbox sandbox;
  sandbox.make_index();
  const Outcome outcome = sandbox.terminal(search(sandbox, {"pollinator"}), 100, "no-such-pager-anywhere");
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("pollinator"));
}

TEST(Progress, IsShownOnATerminal) {
  const Sandbox sandbox;
  const Outcome outcome =
      sandbox.terminal({"index", "--index", sandbox.index().string(), sandbox.papers().string()}, 100);
  EXPECT_EQ(outcome.exit_status, 0);
  EXPECT_THAT(outcome.out, HasSubstr(" of 3 files"));
  EXPECT_THAT(outcome.out, HasSubstr("3 files in "));
}

TEST(Lines, KeepToTheWidthOfTheTerminal) {
  const Sandbox sandbox;
  sandbox.make_index();
  for (const unsigned short columns : std::initializer_list<unsigned short>{50, 90}) {
    std::istringstream lines(
        sandbox.terminal({"parse", (sandbox.papers() / "orchards-2020-03-12.txt").string()}, columns).out);
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with("      ")) continue;
      EXPECT_LE(cli::visible_width(line), columns + 1U) << line;  // a "\r" ends it
    }
  }
}

TEST(Strangers, CannotSendEscapeSequencesToATerminal) {
  const Sandbox sandbox;
  sandbox.write("evil\x1b[31m.txt",
                "The Board noted the \x1b]0;owned\x07 wassail \xe2\x80\xae"
                "desrever.\n");
  sandbox.make_index();
  const std::string evil = (sandbox.papers() / "evil\x1b[31m.txt").string();
  for (const std::vector<std::string>& arguments : {search(sandbox, {"wassail"}),
                                                    search(sandbox, {"wassail\x1b[2J"}),
                                                    {"parse", evil},
                                                    {"status", "--index", sandbox.index().string()},
                                                    {"parse", "--json", evil},
                                                    search(sandbox, {"--json", "wassail"})}) {
    const Outcome outcome = sandbox.run(arguments);
    EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr(kEscape))) << ::testing::PrintToString(arguments);
    EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr("\x07"))) << ::testing::PrintToString(arguments);
  }
}

TEST(Printable, MakesTextSafe) {
  struct Case {
    std::string_view text;
    std::string_view safe;
  };
  const Case cases[] = {
      {"", ""},
      {"Llŷr Siôn – £17m", "Llŷr Siôn – £17m"},
      {"two\nlines\tand\r\nmore", "two lines and  more"},
      {"\x1b[2Jgone", "\uFFFD[2Jgone"},
      {"\x7f\x01", "\uFFFD\uFFFD"},
      {"\u009b31m", "\uFFFD31m"},          // the one-character form of ESC [
      {"a\u202Eb\u2066c\u200Bd", "abcd"},  // turns the reading direction
      {"soft\u00ADhyphen", "softhyphen"},
      {"caf\xe9 x", "caf\uFFFD x"},
  };
  for (const Case& example : cases) EXPECT_EQ(cli::printable(example.text), example.safe);
}

TEST(Printable, MovesHighlightsWithTheText) {
  const query::Snippet snippet{"a\x01 pear\x02 tree", {{3, 8}}};
  const query::Snippet safe = cli::printable(snippet);
  ASSERT_EQ(safe.highlights.size(), 1U);
  EXPECT_EQ(safe.text.substr(safe.highlights[0].begin, safe.highlights[0].end - safe.highlights[0].begin),
            "pear\uFFFD");
}

TEST(BreakLines, BreaksAtBlanksAndNeverInsideAWord) {
  const std::string_view text = "  the  quick incomprehensibilities of Llŷr ";
  std::vector<std::string> lines;
  for (const analyzers::ByteRange& line : cli::break_lines(text, 10)) {
    lines.emplace_back(text.substr(line.begin, line.end - line.begin));
  }
  EXPECT_THAT(lines, ::testing::ElementsAre("the  quick", "incomprehensibilities", "of Llŷr"));
  EXPECT_TRUE(cli::break_lines("", 10).empty());
  EXPECT_TRUE(cli::break_lines("   ", 10).empty());
}

TEST(Paragraph, PaintsMatchesOverLineBreaks) {
  const query::Snippet snippet{"climate change", {{0, 14}}};
  EXPECT_EQ(cli::paragraph(snippet, 2, {true, 10}), "  \x1b[1;31mclimate change\x1b[0m\n")
      << "a narrow terminal has 20 columns";
  EXPECT_EQ(cli::paragraph(query::Snippet{"twelve letters and climate change", {{19, 33}}}, 0, {true, 26}),
            "twelve letters and \x1b[1;31mclimate\x1b[0m\n\x1b[1;31mchange\x1b[0m\n");
}

TEST(Shortened, KeepsToTheWidthInCharacters) {
  EXPECT_EQ(cli::shortened("Siôn Llŷr", 9), "Siôn Llŷr");
  EXPECT_EQ(cli::shortened("Siôn Llŷr", 8), "Siôn Ll…");
  EXPECT_EQ(cli::shortened("Siôn Llŷr", 6), "Siôn…");
  EXPECT_EQ(cli::shortened("", 6), "");
}

}  // namespace
}  // namespace minutebook::test
