// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/converter.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "papers/readers/extract.h"

namespace minutebook::readers {
namespace {

constexpr std::array<std::string_view, 3> kFolders = {"/usr/bin/", "/usr/local/bin/", "/bin/"};

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }
  int get() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

// Ends the process that it watches over, if nobody has waited for it.
class Child {
 public:
  explicit Child(pid_t pid) : pid_(pid) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    wait();
  }
  // The exit status, or -1 where a signal ended it.
  int wait() {
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t pid_;
};

std::string path_of(const std::string& program) {
  for (const std::string_view folder : kFolders) {
    std::string path = std::string(folder) + program;
    if (::access(path.c_str(), X_OK) == 0) return path;
  }
  return {};
}

// A file without a name, so that programs that seek in their input can.
Descriptor file_of(std::string_view bytes) {
  Descriptor file(::memfd_create("paper", MFD_CLOEXEC));
  if (file.get() < 0) throw Unreadable(std::string("not converted: ") + std::strerror(errno));
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) throw Unreadable(std::string("not converted: ") + std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  ::lseek(file.get(), 0, SEEK_SET);
  return file;
}

void limit(__rlimit_resource_t resource, rlim_t most) {
  const rlimit limits{most, most};
  ::setrlimit(resource, &limits);
}

struct Result {
  std::string output;
  int status = -1;
  bool too_long = false;  // time or output
};

Result run(const std::vector<std::string>& words, std::string_view input, std::chrono::seconds time_limit,
           std::size_t output_limit) {
  constexpr rlim_t kMemory = rlim_t{2} << 30;
  const Descriptor file = file_of(input);
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    throw Unreadable(std::string("not converted: ") + std::strerror(errno));
  const Descriptor reading(ends[0]);
  Descriptor writing(ends[1]);
  const Descriptor nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const std::string locale = "LC_ALL=C.UTF-8";
  std::array<char*, 2> environment = {const_cast<char*>(locale.c_str()), nullptr};

  const pid_t pid = ::fork();
  if (pid < 0) throw Unreadable(std::string("not converted: ") + std::strerror(errno));
  if (pid == 0) {
    // Only what is safe between fork and exec.
    ::dup2(file.get(), STDIN_FILENO);
    ::dup2(writing.get(), STDOUT_FILENO);
    ::dup2(nowhere.get(), STDERR_FILENO);
    limit(RLIMIT_CPU, static_cast<rlim_t>(time_limit.count()));
    limit(RLIMIT_AS, kMemory);
    limit(RLIMIT_CORE, 0);
    ::execve(arguments.front(), arguments.data(), environment.data());
    ::_exit(127);
  }
  Child child(pid);
  writing.close();
  Result result;
  const auto deadline = std::chrono::steady_clock::now() + time_limit;
  std::array<char, 64 * 1024> buffer;
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    pollfd ready{reading.get(), POLLIN, 0};
    const int events = left.count() > 0 ? ::poll(&ready, 1, static_cast<int>(left.count())) : 0;
    if (events < 0 && errno == EINTR) continue;
    const ssize_t size = events > 0 ? ::read(reading.get(), buffer.data(), buffer.size()) : -1;
    if (size < 0 && events > 0 && errno == EINTR) continue;
    if (size == 0) break;
    if (size > 0) result.output.append(buffer.data(), static_cast<std::size_t>(size));
    if (size < 0 || result.output.size() > output_limit) {
      result.too_long = true;
      return result;
    }
  }
  result.status = child.wait();
  return result;
}

std::vector<std::string> sandboxed(std::vector<std::string> words) {
  std::vector<std::string> all = {
      path_of("bwrap"), "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/usr",
      "/usr",           "--symlink",     "usr/lib",           "/lib",          "--symlink", "usr/lib64",
      "/lib64",         "--symlink",     "usr/bin",           "/bin",          "--proc",    "/proc",
      "--dev",          "/dev",          "--tmpfs",           "/tmp",          "--"};
  all.insert(all.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
  return all;
}

// Whether bubblewrap is there and may make its namespaces here.
bool sandbox_works() {
  static const bool works = [] {
    if (!is_installed("bwrap")) return false;
    constexpr std::chrono::seconds kEnough{5};
    return run(sandboxed({"/usr/bin/true"}), {}, kEnough, 1024).status == 0;
  }();
  return works;
}

}  // namespace

bool is_installed(const std::string& program) { return !path_of(program).empty(); }

std::string convert(const Converter& converter, std::string_view input) {
  std::vector<std::string> words = {path_of(converter.program)};
  if (words.front().empty())
    throw Unreadable("not read: needs " + converter.program + " (Debian package " + converter.package + ")");
  words.insert(words.end(), converter.arguments.begin(), converter.arguments.end());
  if (sandbox_works()) words = sandboxed(std::move(words));
  Result result = run(words, input, converter.time_limit, converter.output_limit);
  if (result.too_long)
    throw Unreadable("not read: " + converter.program +
                     " took too long or printed too much; save it as PDF or .docx");
  if (result.status != 0)
    throw Unreadable("not read: " + converter.program +
                     " could not make sense of it; save it as PDF or .docx");
  return std::move(result.output);
}

}  // namespace minutebook::readers
