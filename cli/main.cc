// SPDX-License-Identifier: GPL-2.0-or-later
#include <csignal>
#include <exception>
#include <variant>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/terminal.h"

int main(int argc, char** argv) {
  using namespace minutebook;
  // `minutebook search ... | head` ends quietly, whatever the parent process set.
  std::signal(SIGPIPE, SIG_DFL);
  try {
    const cli::Arguments arguments = cli::parse_arguments(argc, argv);
    const int exit_status =
        arguments.command
            ? std::visit([](const auto& command) { return cli::run(command); }, *arguments.command)
            : arguments.exit_status;
    cli::finish_output();
    return exit_status;
  } catch (const std::exception& error) {
    cli::complain(error.what());
    return cli::kFailure;
  }
}
