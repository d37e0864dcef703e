// SPDX-License-Identifier: GPL-2.0-or-later
// Programs of others that turn a format into one that is read here. The one place that starts programs:
// without a shell, in a bubblewrap sandbox (no network, no files but /usr) where bwrap is installed and
// works, with limits. Safe from any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::readers {

struct Converter {
  std::string program;                 // "catdoc"
  std::string package;                 // that has it: "catdoc"
  std::vector<std::string> arguments;  // it reads its standard input, and writes its standard output
  std::chrono::seconds time_limit{20};
  std::size_t output_limit = 64u << 20;  // bytes
};

bool is_installed(const std::string& program);

// What the program prints for `input`. Throws Unreadable where it is not installed ("not read: needs catdoc
// (Debian package catdoc)"), fails, or goes beyond a limit.
std::string convert(const Converter& converter, std::string_view input);

}  // namespace minutebook::readers
