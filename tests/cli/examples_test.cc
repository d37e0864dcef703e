// SPDX-License-Identifier: GPL-2.0-or-later
// Every example that --help and the documentation give is run as it stands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/cli/program.h"

namespace minutebook::test {
namespace {

constexpr std::string_view kProgram = "minutebook ";

// The lines of a text that are commands for a shell: indented, or after a prompt.
std::vector<std::string> commands_in(const std::string& text) {
  std::vector<std::string> commands;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t start = line.starts_with("$ ") || line.starts_with("  ") ? 2 : 0;
    if (line.compare(start, kProgram.size(), kProgram) == 0) commands.push_back(line.substr(start));
  }
  return commands;
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The people file that the documentation shows.
std::string documented_people_file() {
  constexpr std::string_view kFence = "```toml\n";
  const std::string page = content_of(std::filesystem::path(MINUTEBOOK_SOURCE_DIR) / "docs/operating.md");
  const std::size_t begin = page.find(kFence) + kFence.size();
  return page.substr(begin, page.find("```", begin) - begin);
}

// A home such as the examples speak of: papers in ~/papers, a people file in ~/people.toml, an index in ~/board.index and
// in MINUTEBOOK_INDEX.
void check(const Sandbox& sandbox, const std::vector<std::string>& commands) {
  std::filesystem::copy(sandbox.papers() / "orchards-2020-03-12.txt", sandbox.papers() / "note.txt",
                        std::filesystem::copy_options::skip_existing);
  std::ofstream(sandbox.root() / "people.toml") << documented_people_file();
  std::ofstream(sandbox.root() / "serve.toml")
      << "index = '" << (sandbox.root() / "board.index").string() << "'\n";
  ASSERT_EQ(sandbox.shell("minutebook index --index ~/board.index ~/papers").exit_status, 0);
  for (std::string command : commands) {
    if (command.starts_with("minutebook serve")) command += " --check";  // would not end
    const Outcome outcome = sandbox.shell("export MINUTEBOOK_INDEX=~/board.index\n" + command);
    EXPECT_TRUE(outcome.exit_status == 0 || outcome.exit_status == 1) << command << '\n' << outcome.err;
  }
}

TEST(Examples, OfHelpRun) {
  const Sandbox sandbox;
  std::vector<std::string> commands;
  for (const std::string command : {"", "index", "search", "count", "facets", "explain", "show", "similar",
                                    "suggest", "parse", "status", "people", "serve", "completions"}) {
    const std::string help = sandbox
                                 .run(command.empty() ? std::vector<std::string>{"--help"}
                                                      : std::vector<std::string>{command, "--help"})
                                 .out;
    for (std::string& example : commands_in(help)) commands.push_back(std::move(example));
  }
  EXPECT_GE(commands.size(), 10U);
  check(sandbox, commands);
}

class Documentation : public ::testing::TestWithParam<const char*> {};

TEST_P(Documentation, ExamplesRun) {
  const Sandbox sandbox;
  std::ifstream file(std::filesystem::path(MINUTEBOOK_SOURCE_DIR) / GetParam());
  ASSERT_TRUE(file.good());
  const std::vector<std::string> commands = commands_in({std::istreambuf_iterator<char>(file), {}});
  EXPECT_FALSE(commands.empty());
  check(sandbox, commands);
}

INSTANTIATE_TEST_SUITE_P(Files, Documentation,
                         ::testing::Values("README.md", "docs/json.md", "docs/operating.md"));

}  // namespace
}  // namespace minutebook::test
