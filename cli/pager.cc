// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/pager.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <string>

namespace minutebook::cli {
namespace {

constexpr int kCannotRun = 127;  // as shells say it

// A signal ignored for a while.
class Ignoring {
 public:
  explicit Ignoring(int signal) : signal_{signal}, before_{std::signal(signal, SIG_IGN)} {}
  ~Ignoring() { std::signal(signal_, before_); }
  Ignoring(const Ignoring&) = delete;
  Ignoring& operator=(const Ignoring&) = delete;

 private:
  int signal_;
  void (*before_)(int);
};

// The line of shell to run; "" for `less`, nothing for no pager.
std::optional<std::string> chosen_pager() {
  for (const char* name : {"MINUTEBOOK_PAGER", "PAGER"}) {
    const char* value = std::getenv(name);
    if (value == nullptr) continue;
    const std::string line = value;
    return line.empty() || line == "cat" ? std::nullopt : std::optional{line};
  }
  return is_dumb_terminal() ? std::nullopt : std::optional{std::string{}};
}

[[noreturn]] void become_pager(const std::string& line, const std::array<int, 2>& pipe_ends) {
  dup2(pipe_ends[0], STDIN_FILENO);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGQUIT, SIG_DFL);
  if (line.empty()) {
    execlp("less", "less", "-FRX", nullptr);
  } else {
    execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
  }
  _exit(kCannotRun);
}

// Whoever leaves the pager early has seen enough: what is left is not written.
void write_to_pager(int pipe_end, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(pipe_end, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

// Whether the text was shown.
bool page(std::string_view text, const std::string& line) {
  // Keys that interrupt belong to the pager, which must not be left alone with the terminal.
  const Ignoring interrupt(SIGINT);
  const Ignoring quit(SIGQUIT);
  const Ignoring broken_pipe(SIGPIPE);
  std::array<int, 2> pipe_ends{};
  if (pipe(pipe_ends.data()) != 0) return false;
  const pid_t child = fork();
  if (child == 0) become_pager(line, pipe_ends);
  close(pipe_ends[0]);
  if (child > 0) write_to_pager(pipe_ends[1], text);
  close(pipe_ends[1]);
  if (child < 0) return false;
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return !(WIFEXITED(status) && WEXITSTATUS(status) == kCannotRun);
}

}  // namespace

void show_text(std::string_view text, const Look& look) {
  if (look.pager && output_is_terminal()) {
    const auto line = chosen_pager();
    if (line && page(text, *line)) return;
  }
  write_output(text);
}

}  // namespace minutebook::cli
