// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/cli/program.h"

#include <gtest/gtest.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace minutebook::test {
namespace {

const std::filesystem::path kProgram = MINUTEBOOK_PROGRAM;
const std::filesystem::path kPapers = std::filesystem::path(MINUTEBOOK_SOURCE_DIR) / "tests/cli/papers";

std::string shell_word(std::string_view word) {
  std::string out = "'";
  for (const char byte : word) {
    if (byte == '\'') {
      out += "'\\''";
    } else {
      out += byte;
    }
  }
  return out + "'";
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int exit_status_of(int wait_status) { return WIFEXITED(wait_status) ? WEXITSTATUS(wait_status) : -1; }

std::string read_to_end(int file) {
  std::string out;
  char buffer[4096];
  // A terminal whose program has ended gives an error, not an end of file.
  for (ssize_t count = 0; (count = read(file, buffer, sizeof buffer)) > 0;) {
    out.append(buffer, static_cast<std::size_t>(count));
  }
  return out;
}

}  // namespace

Sandbox::Sandbox() {
  std::string name = (std::filesystem::temp_directory_path() / "minutebook-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder like " + name);
  root_ = name;
  std::filesystem::copy(kPapers, papers(), std::filesystem::copy_options::recursive);
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  std::filesystem::remove_all(root_, ignored);
}

void Sandbox::write(std::string_view name, std::string_view text) const {
  std::ofstream file(papers() / name, std::ios::binary);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  ASSERT_TRUE(file.good()) << name;
}

Outcome Sandbox::run(const std::vector<std::string>& arguments) const {
  std::string line = "minutebook";
  for (const std::string& argument : arguments) line += " " + shell_word(argument);
  return shell(line);
}

Outcome Sandbox::shell(const std::string& line) const {
  const std::filesystem::path script = root_ / "script";
  const std::filesystem::path out = root_ / "out";
  const std::filesystem::path err = root_ / "err";
  std::ofstream(script)
      << "unset NO_COLOR CLICOLOR CLICOLOR_FORCE MINUTEBOOK_INDEX MINUTEBOOK_PAGER PAGER\nexport HOME="
      << shell_word(root_.string()) << " PATH=" << shell_word(kProgram.parent_path().string())
      << ":\"$PATH\"\ncd " << shell_word(root_.string()) << "\n"
      << line << "\n";
  const std::string command = "sh " + shell_word(script.string()) + " < /dev/null > " +
                              shell_word(out.string()) + " 2> " + shell_word(err.string());
  const int wait_status = std::system(command.c_str());
  return {exit_status_of(wait_status), content_of(out), content_of(err)};
}

Outcome Sandbox::terminal(const std::vector<std::string>& arguments, unsigned short columns,
                          const std::string& pager) const {
  std::vector<std::string> words = arguments;
  words.insert(words.begin(), kProgram.string());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  winsize size{};
  size.ws_col = columns;
  size.ws_row = 24;
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  if (child < 0) throw std::runtime_error("cannot open a terminal");
  if (child == 0) {
    setenv("TERM", "xterm", 1);
    setenv("MINUTEBOOK_PAGER", pager.c_str(), 1);
    execv(argv.front(), argv.data());
    _exit(127);
  }
  Outcome outcome;
  outcome.out = read_to_end(terminal);
  close(terminal);
  int wait_status = 0;
  waitpid(child, &wait_status, 0);
  outcome.exit_status = exit_status_of(wait_status);
  return outcome;
}

void Sandbox::make_index() const {
  const Outcome outcome = run({"index", "--index", index().string(), papers().string()});
  ASSERT_EQ(outcome.exit_status, 0) << outcome.out << outcome.err;
}

nlohmann::json Sandbox::json(const std::vector<std::string>& arguments) const {
  const Outcome outcome = run(arguments);
  auto json = nlohmann::json::parse(outcome.out, nullptr, false);
  EXPECT_FALSE(json.is_discarded()) << outcome.out << outcome.err;
  return json;
}

std::vector<std::string> keys_in_order(std::string_view json_text) {
  std::vector<std::string> keys;
  const auto json = nlohmann::ordered_json::parse(json_text, nullptr, false);
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  return keys;
}

}  // namespace minutebook::test
