// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/ending.h"

#include <fmt/format.h>
#include <sys/wait.h>

#include <csignal>

namespace minutebook::isolation {
namespace {

std::string size_words(std::uint64_t bytes) {
  const std::uint64_t megabytes = bytes >> 20U;
  return megabytes % 1024 == 0 ? fmt::format("{} GB", megabytes / 1024) : fmt::format("{} MB", megabytes);
}

std::string cpu_words(const Limits& limits) {
  return fmt::format("took more than {} s of CPU time", limits.cpu_seconds);
}

std::string memory_words(const Limits& limits) {
  return fmt::format("needed more than {} of memory", size_words(limits.memory));
}

}  // namespace

std::string too_much_text(const Limits& limits) {
  return fmt::format("gave more than {} of text", size_words(limits.text));
}

std::string reason_of(const Ending& ending, const Limits& limits) {
  if (ending.out_of_time) return fmt::format("took longer than {} s", limits.wall_seconds);
  if (WIFEXITED(ending.wait_status)) {
    switch (WEXITSTATUS(ending.wait_status)) {
      case 0:
        return "";
      case kOutOfMemory:
        return memory_words(limits);
      case kNotConfined:
        return "was not read: the process for it could not be shut off from the system";
      default:
        return kNoSoundAnswer;
    }
  }
  const int signal = WTERMSIG(ending.wait_status);
  if (signal == SIGXCPU || (signal == SIGKILL && ending.cpu_seconds >= limits.cpu_seconds)) {
    return cpu_words(limits);
  }
  // Libraries in C crash where they get no memory.
  if (ending.peak_memory > limits.memory / 4 * 3) return memory_words(limits);
  switch (signal) {
    case SIGSYS:
      return fmt::format(
          "asked the system for what no paper needs (signal {}) and was stopped: the file is hostile",
          signal);
    case SIGKILL:
      return "was stopped from outside while it was read, most likely because the machine ran out of memory";
    default:
      return fmt::format("crashed (signal {}) while it was read: the file is damaged or hostile", signal);
  }
}

}  // namespace minutebook::isolation
