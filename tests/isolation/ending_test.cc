// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/ending.h"

#include <gtest/gtest.h>

#include <csignal>

namespace minutebook::isolation {
namespace {

constexpr std::uint64_t kMegabyte = 1 << 20;

int exited(int status) { return status << 8; }  // as waitpid says it

TEST(Ending, IsSaidInWords) {
  const struct {
    Ending ending;
    std::string reason;
  } kRows[] = {
      {{.wait_status = exited(0)}, ""},
      {{.wait_status = exited(0), .cpu_seconds = 9.9, .peak_memory = 1000 * kMegabyte}, ""},
      {{.wait_status = exited(kOutOfMemory)}, "needed more than 1 GB of memory"},
      {{.wait_status = exited(kNotConfined)},
       "was not read: the process for it could not be shut off from the system"},
      {{.wait_status = exited(1)}, "gave no sound answer when it was read: the file is damaged or hostile"},
      {{.wait_status = SIGXCPU, .cpu_seconds = 10.0}, "took more than 10 s of CPU time"},
      {{.wait_status = SIGKILL, .cpu_seconds = 11.0}, "took more than 10 s of CPU time"},
      {{.wait_status = SIGKILL, .cpu_seconds = 1.0, .out_of_time = true}, "took longer than 20 s"},
      {{.wait_status = SIGKILL, .cpu_seconds = 1.0},
       "was stopped from outside while it was read, most likely because the machine ran out of memory"},
      {{.wait_status = SIGSEGV}, "crashed (signal 11) while it was read: the file is damaged or hostile"},
      {{.wait_status = SIGABRT, .peak_memory = 1000 * kMegabyte}, "needed more than 1 GB of memory"},
      {{.wait_status = SIGABRT, .peak_memory = 100 * kMegabyte},
       "crashed (signal 6) while it was read: the file is damaged or hostile"},
      {{.wait_status = SIGSYS},
       "asked the system for what no paper needs (signal 31) and was stopped: the file is hostile"},
  };
  for (const auto& row : kRows) EXPECT_EQ(reason_of(row.ending, Limits()), row.reason);
}

TEST(Ending, NamesTheLimitThatWasSet) {
  const Limits limits = {.cpu_seconds = 60, .memory = 512 * kMegabyte, .text = 3 * kMegabyte};
  EXPECT_EQ(reason_of({.wait_status = SIGXCPU}, limits), "took more than 60 s of CPU time");
  EXPECT_EQ(reason_of({.wait_status = exited(kOutOfMemory)}, limits), "needed more than 512 MB of memory");
  EXPECT_EQ(too_much_text(limits), "gave more than 3 MB of text");
}

}  // namespace
}  // namespace minutebook::isolation
