// SPDX-License-Identifier: GPL-2.0-or-later
// The command line to a Command. Prints help, versions and usage errors itself, since only it knows the
// options.
#pragma once

#include <optional>

#include "cli/commands.h"

namespace minutebook::cli {

struct Arguments {
  std::optional<Command> command;  // nothing where there is nothing left to do
  int exit_status = kSuccess;      // of help, --version and usage errors
};

Arguments parse_arguments(int argc, const char* const* argv);

}  // namespace minutebook::cli
