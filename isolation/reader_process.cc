// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/reader_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <exception>
#include <fstream>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "isolation/confinement.h"
#include "isolation/ending.h"
#include "isolation/messages.h"
#include "isolation/reading_codec.h"

namespace minutebook::isolation {
namespace {

using Clock = std::chrono::steady_clock;

// A descriptor that can be waited on until the process is gone. (glibc's header is not for C++.)
int open_process(pid_t process) { return static_cast<int>(::syscall(SYS_pidfd_open, process, 0)); }

// The bytes of the file, mapped for as long as the child lives.
std::string_view map_file(const Descriptor& file) {
  struct stat state = {};
  if (::fstat(file.get(), &state) != 0) ::_exit(kNotConfined);
  const auto size = static_cast<std::size_t>(state.st_size);
  if (size == 0) return {};
  const void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (bytes == MAP_FAILED) ::_exit(kOutOfMemory);
  return {static_cast<const char*>(bytes), size};
}

void write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// What a child says. What is thrown and is no exception ends the child: it must not find its way back into a
// copy of the program.
std::string answer(const Work& work, std::string_view file) noexcept {
  try {
    return encode(work.read(file));
  } catch (const papers::ReadError& error) {
    return encode_refusal(error.reason());
  } catch (const std::exception& error) {
    return encode_refusal(std::string("could not be understood: ") + error.what());
  }
}

[[noreturn]] void read_in_child(pid_t parent, const Request& request, Descriptors with,
                                const Confinement& confinement, const Work& work) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(kNotConfined);  // it ended before it could be heard of
  // Where memory ends there is nothing to unwind: the process ends, and the status says why.
  std::set_new_handler([] { ::_exit(kOutOfMemory); });
  const std::string_view file = map_file(with[0]);
  with[0].close();  // all that is left to write on is the pipe
  if (!confinement.enter(request.freedom, request.limits)) ::_exit(kNotConfined);
  write_all(with[1].get(), answer(work, file));
  ::_exit(0);
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

// Ends what a child left behind. Whose parent ends becomes a child of this process (a "subreaper").
void end_descendants() {
  const std::string list = "/proc/self/task/" + std::to_string(::getpid()) + "/children";
  for (pid_t ended = 1; ended >= 0;) {
    ended = ::waitpid(-1, nullptr, WNOHANG);
    if (ended != 0) continue;
    std::ifstream children(list);
    pid_t left = 0;
    while (children >> left) ::kill(left, SIGKILL);
    if (left == 0) return;  // a kernel without the list
    ended = ::waitpid(-1, nullptr, 0);
  }
}

// Waits until the child is gone, for as long as it may take and the program is there.
Ending wait_for(pid_t child, const Request& request, int control) {
  Ending ending;
  const Descriptor handle(open_process(child));
  pollfd watched[] = {{handle.get(), POLLIN, 0}, {control, 0, 0}};
  const Clock::time_point deadline = Clock::now() + std::chrono::seconds(request.limits.wall_seconds);
  while (watched[0].revents == 0) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    const int ready = left > 0 ? ::poll(watched, 2, static_cast<int>(left)) : 0;
    if (ready < 0 && errno == EINTR) continue;
    ending.out_of_time = ready == 0;
    if (ready <= 0 || watched[1].revents != 0) break;
  }
  if (watched[0].revents == 0) ::kill(child, SIGKILL);
  rusage used = {};
  while (::wait4(child, &ending.wait_status, 0, &used) < 0 && errno == EINTR) {
  }
  end_descendants();
  ending.cpu_seconds = seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
  ending.peak_memory = static_cast<std::uint64_t>(used.ru_maxrss) * 1024;
  return ending;
}

// Its standard streams lead nowhere: libraries like to print. A sanitizer is to be heard.
bool silence() {
  const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nowhere < 0) return false;
  const int last = sanitizer_build() ? STDOUT_FILENO : STDERR_FILENO;
  for (int stream = STDIN_FILENO; stream <= last; ++stream) {
    if (::dup2(nowhere, stream) < 0) return false;
  }
  return true;
}

// Where the machine runs out of memory, a reader is to go before the program.
void volunteer_to_be_killed() {
  const Descriptor file(::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC));
  if (file) write_all(file.get(), "1000");
}

}  // namespace

void serve(Descriptor control, const Work& work) noexcept {
  const pid_t self = ::getpid();
  const Descriptor able(open_process(self));
  if (!able || !silence() || !close_all_but({control.get()})) ::_exit(1);
  volunteer_to_be_killed();
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);
  if (work.warm_up) work.warm_up();
  const Confinement confinement({self, ::getppid()});
  bool connected = send_message(control.get(), Hello{confinement.layers()});
  Request request;
  for (Descriptors with; connected && receive_message(control.get(), request, &with);) {
    const pid_t child = ::fork();
    if (child == 0) {
      control.close();
      read_in_child(self, request, std::move(with), confinement, work);
    }
    with = {};
    connected = child > 0 && send_message(control.get(), wait_for(child, request, control.get()));
  }
  ::_exit(0);
}

}  // namespace minutebook::isolation
