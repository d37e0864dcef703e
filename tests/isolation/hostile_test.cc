// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever a file makes its reader do costs that file, and is named. The "file" here is the name of a deed,
// which the child then does.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linux/futex.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <map>
#include <new>
#include <stdexcept>
#include <string>
#include <thread>

#include "isolation/isolated_reader.h"
#include "tests/isolation/processes.h"

namespace minutebook::isolation {
namespace {

using papers::Reading;
using ::testing::IsEmpty;
using ::testing::StartsWith;

constexpr std::size_t kMegabyte = 1 << 20;
constexpr Limits kLimits = {
    .cpu_seconds = 1, .wall_seconds = 8, .memory = 512 * kMegabyte, .text = 2 * kMegabyte};
constexpr int kDescriptors = 64;  // more than a child has

constexpr const char* kCrashed = "crashed (signal ";
constexpr const char* kNonsense = "gave no sound answer";
constexpr const char* kStopped = "asked the system for what no paper needs";
constexpr const char* kTooMuchMemory = "needed more than 512 MB of memory";
constexpr const char* kTooMuchText = "gave more than 2 MB of text";
constexpr const char* kTooMuchTime = "took more than 1 s of CPU time";

pid_t the_program = 0;  // this process, as its grandchildren know it

Reading reading(std::string text) {
  Reading made;
  made.format = "test";
  made.text = std::move(text);
  made.papers.resize(1);
  return made;
}

// What a system call that only fails came to: the error's number.
Reading outcome(long result) { return reading(result < 0 ? "error " + std::to_string(errno) : "allowed"); }
const std::string kRefused = "error " + std::to_string(EACCES);

Reading spin() {
  for (volatile bool on = true; on;) {
  }
  return {};
}

Reading wait_for_ever() {
  int word = 0;
  for (;;) ::syscall(SYS_futex, &word, FUTEX_WAIT, 0, nullptr, nullptr, 0);
}

Reading write_on_everything(std::string_view bytes, std::size_t times) {
  for (std::size_t i = 0; i < times; ++i) {
    for (int fd = 3; fd < kDescriptors; ++fd) {
      [[maybe_unused]] const auto ignored = ::write(fd, bytes.data(), bytes.size());
    }
  }
  return reading("a paper behind it");
}

Reading close_everything() {
  for (int fd = 0; fd < kDescriptors; ++fd) ::close(fd);
  return reading("a paper that nobody hears");
}

Reading exhaust_c_memory() {
  for (;;) {
    auto* block = static_cast<volatile char*>(std::malloc(kMegabyte));
    for (std::size_t i = 0; i < kMegabyte; i += 4096) block[i] = 1;  // crashes where there is none
  }
}

using Deed = Reading (*)();

struct Row {
  Deed deed;
  const char* reason;
};

// Deeds of a child that may only compute, and the reason that is given.
const std::map<std::string, Row, std::less<>> kFatal = {
    {"socket", {[] { return outcome(::socket(AF_INET, SOCK_STREAM, 0)); }, kStopped}},
    {"unix socket", {[] { return outcome(::socket(AF_UNIX, SOCK_STREAM, 0)); }, kStopped}},
    {"execve",
     {[] {
        char* const arguments[] = {nullptr};
        return outcome(::execve("/bin/true", arguments, arguments));
      },
      kStopped}},
    {"fork", {[] { return outcome(::fork()); }, kStopped}},
    {"thread",
     {[] {
        std::thread([] {}).join();
        return reading("ran");
      },
      kStopped}},
    {"kill the program", {[] { return outcome(::kill(the_program, SIGKILL)); }, kStopped}},
    {"kill the reader process", {[] { return outcome(::kill(::getppid(), SIGKILL)); }, kStopped}},
    {"kill everybody", {[] { return outcome(::kill(-1, SIGKILL)); }, kStopped}},
    {"trace the program", {[] { return outcome(::ptrace(PTRACE_ATTACH, the_program, 0, 0)); }, kStopped}},
    {"run data as code",
     {[] {
        void* code =
            ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        return outcome(code == MAP_FAILED ? -1 : 0);
      },
      kStopped}},
    {"leak descriptors",
     {[] {
        for (;;) {
          if (::dup(0) < 0) return reading("no more");
        }
      },
      kStopped}},
    {"endless loop", {spin, kTooMuchTime}},
    {"endless loop, deaf to the signal",
     {[] {
        std::signal(SIGXCPU, SIG_IGN);
        return spin();
      },
      kTooMuchTime}},
    {"wait for ever", {wait_for_ever, "took longer than 8 s"}},
    {"allocate 2 GB",
     {[] {
        const auto block = std::make_unique<char[]>(2048 * kMegabyte);
        return reading(std::string(1, block[0]));
      },
      kTooMuchMemory}},
    {"allocate without end",
     {[] {
        std::vector<std::string> all;
        for (;;) all.emplace_back(kMegabyte, 'x');
        return reading("");
      },
      kTooMuchMemory}},
    {"allocate 2 GB and think nothing of it",
     {[] {
        try {
          return reading(std::string(2048 * kMegabyte, 'x'));
        } catch (const std::exception&) {
          return reading("carried on");
        }
      },
      kTooMuchMemory}},
    {"allocate in C without end", {exhaust_c_memory, kTooMuchMemory}},
    {"crash", {[]() -> Reading { __builtin_trap(); }, kCrashed}},
    {"abort", {[]() -> Reading { std::abort(); }, kCrashed}},
    {"throw what is no exception", {[]() -> Reading { throw 42; }, kCrashed}},
    {"give much text", {[] { return reading(std::string(3 * kMegabyte, 'x')); }, kTooMuchText}},
    {"write 10 GB", {[] { return write_on_everything(std::string(kMegabyte, 'x'), 10'000); }, kTooMuchText}},
    {"write garbage", {[] { return write_on_everything("garbage", 1); }, kNonsense}},
    {"write nothing", {[]() -> Reading { ::_exit(0); }, kNonsense}},
    {"end with a status of its own", {[]() -> Reading { ::_exit(3); }, kNonsense}},
    {"close everything", {close_everything, kNonsense}},
    {"give no paper", {[] { return Reading(); }, kNonsense}},
    {"give text that is not UTF-8", {[] { return reading("\xFF"); }, kNonsense}},
    {"refuse", {[]() -> Reading { throw papers::ReadError("", "is encrypted"); }, "is encrypted"}},
    {"fail", {[]() -> Reading { throw std::runtime_error("odd"); }, "could not be understood: odd"}},
};

// Deeds of such a child that fail, and no more: libraries try them in passing.
const std::map<std::string, Deed, std::less<>> kHarmless = {
    {"open", [] { return outcome(::open("/etc/passwd", O_RDONLY)); }},
    {"make a file", [] { return outcome(::open("/tmp/minutebook-hostile", O_WRONLY | O_CREAT, 0600)); }},
    {"look", [] { return outcome(::access("/etc/passwd", R_OK)); }},
    {"ask for more time",
     [] {
       const rlimit more = {100, 100};
       return outcome(::setrlimit(RLIMIT_CPU, &more));
     }},
    {"signal the program's thread",
     [] { return outcome(::syscall(SYS_tgkill, the_program, the_program, SIGKILL)); }},
};

constexpr std::string_view kNeedsConverter = "{\\rtf";  // what gives a child leave to run programs

// What a child may not do even where it may run programs.
const std::map<std::string, Deed, std::less<>> kForbiddenToPrograms = {
    {"socket", [] { return outcome(::socket(AF_INET, SOCK_STREAM, 0)); }},
    {"unix socket", [] { return outcome(::socket(AF_UNIX, SOCK_STREAM, 0)); }},
    {"kill the program", [] { return outcome(::kill(the_program, SIGKILL)); }},
    {"kill the program's group", [] { return outcome(::kill(-::getpgid(the_program), SIGKILL)); }},
    {"kill the reader process", [] { return outcome(::kill(::getppid(), SIGKILL)); }},
    {"kill everybody", [] { return outcome(::kill(-1, SIGKILL)); }},
    {"trace the program", [] { return outcome(::ptrace(PTRACE_ATTACH, the_program, 0, 0)); }},
    {"take the program's time",
     [] {
       const rlimit none = {0, 0};
       return outcome(::prlimit(the_program, RLIMIT_CPU, &none, nullptr));
     }},
};

const std::map<std::string, Deed, std::less<>> kAllowedToPrograms = {
    {"run a program", [] { return reading(std::system("exit 7") == 7 << 8 ? "it ran" : "it did not run"); }},
    {"leave a process behind",
     [] {
       const pid_t child = ::fork();
       if (child == 0) {
         ::setsid();
         const pid_t grandchild = ::fork();
         if (grandchild == 0) ::setsid();
         for (;;) ::pause();
       }
       return reading("left one");
     }},
};

Reading do_as_told(std::string_view file) {
  if (file.starts_with(kNeedsConverter)) {
    const std::string_view name = file.substr(kNeedsConverter.size());
    const auto allowed = kAllowedToPrograms.find(name);
    return allowed != kAllowedToPrograms.end() ? allowed->second()
                                               : kForbiddenToPrograms.find(name)->second();
  }
  if (const auto fatal = kFatal.find(file); fatal != kFatal.end()) return fatal->second.deed();
  if (const auto harmless = kHarmless.find(file); harmless != kHarmless.end()) return harmless->second();
  return reading(std::string(file));
}

class HostileFile : public ::testing::Test {
 protected:
  void SetUp() override {
    if (sanitizer_build())
      GTEST_SKIP() << "a sanitizer leaves no room for limits and filters (confinement.h)";
    the_program = ::getpid();
    reader_.emplace(Settings{.limits = kLimits}, Work{.read = do_as_told, .warm_up = {}});
    if (!reader_->weaknesses().empty()) GTEST_SKIP() << reader_->weaknesses().front();
  }

  std::string reason_for(const std::string& file) {
    try {
      reader_->read(file, "hostile.txt");
      return "was read";
    } catch (const papers::ReadError& error) {
      EXPECT_EQ(error.path(), "hostile.txt");
      return error.reason();
    }
  }

  std::optional<IsolatedReader> reader_;
};

TEST_F(HostileFile, CostsThatFileAndIsNamed) {
  for (const auto& [name, row] : kFatal) {
    EXPECT_THAT(reason_for(name), StartsWith(row.reason)) << name;
    EXPECT_EQ(reader_->read("a good one", "good.txt").text, "a good one") << "after: " << name;
  }
}

TEST_F(HostileFile, IsRefusedWhatLibrariesTryInPassing) {
  for (const auto& [name, deed] : kHarmless) EXPECT_EQ(reader_->read(name, "a.txt").text, kRefused) << name;
}

TEST_F(HostileFile, HasNoNetworkWhereItMayRunPrograms) {
  for (const auto& [name, deed] : kForbiddenToPrograms) {
    EXPECT_EQ(reader_->read(std::string(kNeedsConverter) + name, "a.rtf").text, kRefused) << name;
  }
}

TEST_F(HostileFile, MayRunProgramsWhereItNeedsAConverter) {
  EXPECT_EQ(reader_->read(std::string(kNeedsConverter) + "run a program", "a.rtf").text, "it ran");
}

// The reader process answers only when all that a file started is gone: it would wait for ever otherwise.
TEST_F(HostileFile, LeavesNoProcessBehind) {
  EXPECT_EQ(reader_->read(std::string(kNeedsConverter) + "leave a process behind", "a.rtf").text, "left one");
  EXPECT_THAT(children(children().at(0)), IsEmpty());
}

TEST_F(HostileFile, LeavesNoDescriptorOpen) {
  const std::size_t before = open_descriptors();
  for (const char* name : {"socket", "crash", "write 10 GB", "close everything", "refuse", "a good one"})
    reason_for(name);
  EXPECT_EQ(open_descriptors(), before);
}

}  // namespace
}  // namespace minutebook::isolation
