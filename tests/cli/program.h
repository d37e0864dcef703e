// SPDX-License-Identifier: GPL-2.0-or-later
// Running the real program in a folder of its own, with papers of ours.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::test {

struct Outcome {
  int exit_status = -1;  // -1 where a signal ended it
  std::string out;
  std::string err;
};

// A folder that goes with its Sandbox, holding `papers/` and what a test writes.
class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  const std::filesystem::path& root() const { return root_; }
  std::filesystem::path index() const { return root_ / "index"; }
  std::filesystem::path papers() const { return root_ / "papers"; }

  void write(std::string_view name, std::string_view text) const;  // a file in papers()

  // Runs `minutebook` with the arguments.
  Outcome run(const std::vector<std::string>& arguments) const;

  // Runs a line of shell in root(), with `minutebook` on the PATH, HOME at root() and no colour variables
  // set.
  Outcome shell(const std::string& line) const;

  // The same on a terminal of the given width; what it prints on either stream is `out`.
  Outcome terminal(const std::vector<std::string>& arguments, unsigned short columns,
                   const std::string& pager = "") const;

  void make_index() const;  // of papers()

  // One JSON object that the program prints; fails the test where it prints anything else.
  nlohmann::json json(const std::vector<std::string>& arguments) const;

 private:
  std::filesystem::path root_;
};

// The keys of an object, in the order in which the program printed them.
std::vector<std::string> keys_in_order(std::string_view json_text);

}  // namespace minutebook::test
