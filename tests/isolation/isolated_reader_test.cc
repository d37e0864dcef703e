// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/isolated_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <memory>
#include <thread>

#include "isolation/reader_pool.h"
#include "isolation/reading_codec.h"
#include "tests/isolation/processes.h"

namespace minutebook::isolation {
namespace {

using papers::Reading;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kMinutes =
    "Overton Parish Council\nMinutes of the meeting held on Tuesday 3 March 2015\nPresent: Cllr Ada Fenn "
    "(Chair)\n\n"
    "1. Drains\nRESOLVED: That the drains be cleaned.\n";

Reading echo(std::string_view bytes) {
  Reading reading;
  reading.format = "test";
  reading.text = bytes;
  reading.papers.resize(1);
  return reading;
}

std::string reason_of(IsolatedReader& reader, std::string_view bytes) {
  try {
    reader.read(bytes, "note.txt");
    return "was read";
  } catch (const papers::ReadError& error) {
    return error.reason();
  }
}

TEST(IsolatedReader, ReadsAsTheProgramItselfWould) {
  const std::string_view kFiles[] = {
      kMinutes,
      "# Minutes of the Board\n\n- The drains were **noted**.\n",
      "<html><head><meta charset=\"iso-8859-15\"></head><body><h1>Minutes</h1><p>Drains: \xA4"
      "20</p></body></html>",
  };
  IsolatedReader reader;
  for (const std::string_view file : kFiles) {
    const Reading there = reader.read(file, "note");
    EXPECT_EQ(there.source, "note");
    EXPECT_EQ(encode(there), encode(papers::read_paper_bytes(file, "note")));
  }
}

TEST(IsolatedReader, RefusesAsTheProgramItselfWould) {
  IsolatedReader reader;
  for (const std::string bytes : {"",
                                  "\x7f"
                                  "ELF",
                                  "   \n"}) {
    try {
      papers::read_paper_bytes(bytes, "note.txt");
      ADD_FAILURE() << "read " << bytes;
    } catch (const papers::ReadError& error) {
      EXPECT_EQ(reason_of(reader, bytes), error.reason());
    }
  }
}

// Charsets are loaded before the child is shut off.
TEST(IsolatedReader, ReadsOtherCharsets) {
  IsolatedReader reader;
  const std::string bytes =
      "Present: Cllr Ren\xE9"
      "e Fenn \x96 in the chair. The cost was \xA3"
      "20.\n";
  EXPECT_THAT(reader.read(bytes, "note.txt").text, HasSubstr("Renée Fenn – in the chair. The cost was £20."));
}

TEST(IsolatedReader, ReadsManyOneAfterAnother) {
  IsolatedReader reader({}, Work{.read = echo, .warm_up = {}});
  for (int i = 0; i < 100; ++i) {
    const std::string text = "note " + std::to_string(i);
    ASSERT_EQ(reader.read(text, text).text, text);
  }
}

// More than a pipe holds.
TEST(IsolatedReader, ReadsLargeFiles) {
  IsolatedReader reader({}, Work{.read = echo, .warm_up = {}});
  const std::string text(std::size_t{20} << 20U, 'x');
  EXPECT_EQ(reader.read(text, "large.txt").text, text);
}

TEST(IsolatedReader, SeveralReadSideBySide) {
  IsolatedReader readers[] = {IsolatedReader({}, Work{echo, {}}), IsolatedReader({}, Work{echo, {}})};
  const auto read_many = [](IsolatedReader& reader, char letter) {
    for (std::size_t i = 1; i <= 50; ++i) {
      const std::string text(i, letter);
      EXPECT_EQ(reader.read(text, "note.txt").text, text);
    }
  };
  std::thread other([&] { read_many(readers[1], 'b'); });
  read_many(readers[0], 'a');
  other.join();
}

TEST(ReaderPool, ServesMoreThreadsThanItHasReaders) {
  ReaderPool pool(2, {});
  EXPECT_EQ(pool.weaknesses(), IsolatedReader().weaknesses());
  std::vector<std::thread> threads;
  for (int i = 0; i < 5; ++i) {
    threads.emplace_back([&pool, i] {
      const std::string text = "Note number " + std::to_string(i) + " of the Board.\n";
      for (int times = 0; times < 10; ++times) EXPECT_EQ(pool.read(text, "note.txt").text, text);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST(IsolatedReader, WarmsUpOnce) {
  static int warmed = 0;  // in the reader process, and copied to its children
  IsolatedReader reader({}, Work{.read = [](std::string_view) { return echo(std::to_string(++warmed)); },
                                 .warm_up = [] { warmed = 10; }});
  EXPECT_EQ(reader.read("x", "x").text, "11");
  EXPECT_EQ(reader.read("x", "x").text, "11") << "a child changes nothing for the next";
  EXPECT_EQ(warmed, 0) << "nor anything here";
}

TEST(IsolatedReader, LeavesNoProcessAndNoDescriptor) {
  const std::size_t before = open_descriptors();
  {
    IsolatedReader reader({}, Work{echo, {}});
    reader.read("x", "x");
    EXPECT_THAT(children(), SizeIs(1));
  }
  EXPECT_EQ(open_descriptors(), before);
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "no child, and no zombie";
  EXPECT_EQ(errno, ECHILD);
}

TEST(IsolatedReader, SaysSoWhereItsProcessIsKilled) {
  IsolatedReader reader({}, Work{echo, {}});
  reader.read("x", "x");
  ::kill(children().at(0), SIGKILL);
  EXPECT_THAT(reason_of(reader, "x"), HasSubstr("was ended from outside"));
  EXPECT_THAT(reason_of(reader, "x"), HasSubstr("was ended from outside"));
}

// Whoever loses its parent comes to this process, which waits until nobody is left.
TEST(IsolatedReader, EndsWithTheProgram) {
  ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
  int ends[2] = {};
  ASSERT_EQ(::pipe(ends), 0);
  const pid_t program = ::fork();
  if (program == 0) {
    IsolatedReader reader({}, Work{.read = [](std::string_view) -> Reading {
                                     for (;;) ::sched_yield();
                                   },
                                   .warm_up = {}});
    reader.weaknesses();
    ::close(ends[0]);
    ::close(ends[1]);
    reason_of(reader, "x");
    ::_exit(0);
  }
  ::close(ends[1]);
  char byte = 0;
  EXPECT_EQ(::read(ends[0], &byte, 1), 0) << "it is about to read";
  ::close(ends[0]);
  ::kill(program, SIGKILL);
  int ended = 0;
  while (::waitpid(-1, nullptr, 0) > 0) ++ended;
  EXPECT_GE(ended, 2);
  ::prctl(PR_SET_CHILD_SUBREAPER, 0);
}

TEST(IsolatedReader, ReadsHereWhereThereCanBeNoProcessAndSaysSo) {
  rlimit before = {};
  ::getrlimit(RLIMIT_NOFILE, &before);
  const rlimit none = {0, before.rlim_max};
  ::setrlimit(RLIMIT_NOFILE, &none);
  IsolatedReader reader;
  ::setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_EQ(reader.read(kMinutes, "note.txt").source, "note.txt");
  EXPECT_EQ(reason_of(reader, ""), "is empty");
  EXPECT_THAT(reader.weaknesses(), Contains(HasSubstr("a hostile file can end the run")));
}

TEST(IsolatedReader, HasNoWeaknessWhereTheKernelHasAll) {
  const std::vector<std::string> none;
  EXPECT_EQ(weaknesses({.filter = true, .landlock = true}), none);
  EXPECT_THAT(weaknesses({.filter = true, .landlock = false}), SizeIs(1));
  EXPECT_THAT(weaknesses({.filter = false, .landlock = false}), SizeIs(sanitizer_build() ? 1 : 2));
}

}  // namespace
}  // namespace minutebook::isolation
