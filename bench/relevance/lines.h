// SPDX-License-Identifier: GPL-2.0-or-later
// Reading a file line by line, with its name and the line's number in front of what is wrong with it.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace minutebook::bench {

// A file that cannot be read or is not what it should be: "queries.tsv:3: no tab between id and text".
class InputError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <typename Action>
void at_line(const std::filesystem::path& file, std::size_t number, Action action) {
  try {
    action();
  } catch (const InputError& error) {
    throw InputError(fmt::format("{}:{}: {}", file.string(), number, error.what()));
  }
}

// Calls `read(line, number)` for each line that is not empty, without its CR. Throws InputError.
template <typename Read>
void for_each_line(const std::filesystem::path& file, Read read) {
  std::ifstream stream(file);
  if (!stream) throw InputError(fmt::format("{}: cannot be opened", file.string()));
  std::string line;
  for (std::size_t number = 1; std::getline(stream, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    at_line(file, number, [&] { read(line, number); });
  }
  if (stream.bad()) throw InputError(fmt::format("{}: cannot be read to its end", file.string()));
}

}  // namespace minutebook::bench
