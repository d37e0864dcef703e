// SPDX-License-Identifier: GPL-2.0-or-later
// A run killed at any moment leaves an index that opens, and the next run makes of it what an undisturbed run
// makes.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>

#include "indexer/update.h"
#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

namespace fs = std::filesystem;

constexpr int kPapers = 24;

std::string paper(int number, int edition) {
  std::string text = fmt::format(
      "kind: minutes\nbody: Board {}\ndate: 2021-03-{:02}\nchair: Ann Harte\npresent: chair, Ann Harte, "
      "Eastmere "
      "Council\n",
      number % 3, 1 + number % 28);
  if (number % 5 == 0 && edition > 0) text += "access: restricted\n";
  for (int item = 1; item <= 3; ++item) {
    text +=
        fmt::format("{}item: {} Subject {}\ndiscussion(Bo Lund): ", item == 2 && number % 4 == 0 ? "!" : "",
                    item, number + edition);
    for (int word = 0; word < 60; ++word) text += fmt::format("word{} ", (number * 7 + word * edition) % 50);
    text += fmt::format("\ndecision: Edition {} of {} is noted.\n", edition, number);
  }
  return text;
}

// Every third file is a pack in which the minutes of the file before stand too.
std::string file(int number, int edition) {
  const std::string text = paper(number, edition);
  return number % 3 == 2 ? text + "paper:\n" + paper(number - 1, edition) : text;
}

void write_papers(Sandbox& sandbox, int edition) {
  for (int number = 0; number < kPapers; ++number) {
    const std::string name = fmt::format("{:03}.txt", number);
    if (edition > 0 && number % 9 == 8) {
      fs::remove(sandbox.papers() / name);
    } else if (edition == 0 || number % 2 == 0) {
      sandbox.write(name, file(number, edition));
    }
  }
}

// Runs an update in a process of its own and kills it after `delay`. Returns whether it had come to its end.
bool update_and_kill(const UpdateOptions& options, std::chrono::microseconds delay) {
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      update(options);
      ::_exit(0);
    } catch (...) {
      ::_exit(1);
    }
  }
  ::usleep(static_cast<useconds_t>(delay.count()));
  ::kill(child, SIGKILL);
  int state = 0;
  ::waitpid(child, &state, 0);
  EXPECT_TRUE(WIFSIGNALED(state) || WEXITSTATUS(state) == 0) << "the run failed";
  return WIFEXITED(state);
}

// All but names, which may outlive their last passage (schema/terms.h).
std::vector<std::string> lasting_contents(const fs::path& index, std::string_view half) {
  std::vector<std::string> lines = contents(index, half);
  std::erase_if(lines, [](const std::string& line) { return line.starts_with("name"); });
  return lines;
}

void expect_same_index(const fs::path& index, const fs::path& wanted) {
  for (const char* half : {"public", "restricted"})
    EXPECT_EQ(lasting_contents(index, half), lasting_contents(wanted, half)) << half;
}

class Crash : public testing::TestWithParam<bool> {};

TEST_P(Crash, TheNextRunHealsWhatAKilledRunLeft) {
  const bool rebuild = GetParam();
  Sandbox sandbox;
  UpdateOptions options = sandbox.options();
  options.commit_bytes = 2000;
  UpdateOptions killed = options;
  killed.rebuild = rebuild;

  write_papers(sandbox, 0);
  update(options);
  const fs::path first = sandbox.index().parent_path() / "first";
  fs::copy(sandbox.index(), first, fs::copy_options::recursive);
  write_papers(sandbox, 1);

  // What an undisturbed run makes, and how long it takes.
  const auto start = std::chrono::steady_clock::now();
  update(killed);
  const auto whole_run =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  const fs::path wanted = sandbox.index().parent_path() / "wanted";
  fs::rename(sandbox.index(), wanted);

  std::mt19937 random(20210309);
  std::uniform_int_distribution<std::chrono::microseconds::rep> moment(0, whole_run.count());
  int interrupted = 0;
  for (int round = 0; round < (rebuild ? 8 : 20); ++round) {
    fs::remove_all(sandbox.index());
    fs::copy(first, sandbox.index(), fs::copy_options::recursive);
    if (!update_and_kill(killed, std::chrono::microseconds(moment(random)))) ++interrupted;
    EXPECT_NO_THROW(contents(sandbox.index(), "public")) << "the index is whole right after the kill";
    EXPECT_NO_THROW(contents(sandbox.index(), "restricted"));
    update(options);
    expect_same_index(sandbox.index(), wanted);
    EXPECT_FALSE(files_hold(sandbox.index() / "public", "Edition 1 of 0 is"))
        << "restricted since its second edition";
    const Report again = update(options);
    EXPECT_EQ(again.added + again.updated + again.removed, 0U);
    if (testing::Test::HasFailure()) FAIL() << "in round " << round;
  }
  EXPECT_GT(interrupted, 2) << "the kills came too late to mean anything";
}

TEST_P(Crash, AFirstRunMayDieToo) {
  Sandbox sandbox;
  UpdateOptions options = sandbox.options();
  options.commit_bytes = 2000;
  UpdateOptions killed = options;
  killed.rebuild = GetParam();
  write_papers(sandbox, 0);
  const auto start = std::chrono::steady_clock::now();
  update(killed);
  const auto whole_run =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  const fs::path wanted = sandbox.index().parent_path() / "wanted";
  fs::rename(sandbox.index(), wanted);
  std::mt19937 random(4);
  std::uniform_int_distribution<std::chrono::microseconds::rep> moment(0, whole_run.count());
  for (int round = 0; round < 6; ++round) {
    fs::remove_all(sandbox.index());
    update_and_kill(killed, std::chrono::microseconds(moment(random)));
    update(options);
    expect_same_index(sandbox.index(), wanted);
    if (testing::Test::HasFailure()) FAIL() << "in round " << round;
  }
}

INSTANTIATE_TEST_SUITE_P(Run, Crash, testing::Bool(),
                         [](const auto& which) { return which.param ? "Rebuild" : "Update"; });

}  // namespace
}  // namespace minutebook::indexer
