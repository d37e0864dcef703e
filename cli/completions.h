// SPDX-License-Identifier: GPL-2.0-or-later
// Scripts that complete the command line in a shell, made from the commands and options as they are parsed, so that
// they cannot fall behind. Within a question they complete the names of fields ("cha" to "chair:") and the values of
// fields that have few. The scripts run nothing. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace minutebook::cli {

enum class Shell : std::uint8_t { kBash, kZsh, kFish };

// What follows an option or a command.
enum class Operand : std::uint8_t {
  kNone,
  kFiles,
  kFolder,
  kQuestion,
  kWord,  // one of `words`, or anything where there are none
};

struct OptionWords {
  std::vector<std::string> names;  // "--limit"
  std::string help;
  Operand operand = Operand::kNone;
  std::vector<std::string> words;
};

struct CommandWords {
  std::string name;
  std::string help;
  std::vector<OptionWords> options;
  Operand operand = Operand::kNone;
  std::vector<std::string> words;
};

std::string completion_script(Shell shell, const std::vector<CommandWords>& commands);

}  // namespace minutebook::cli
