// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/completions.h"
#include "cli/terminal.h"

namespace minutebook::cli {

int run(const CompletionsCommand& command) {
  write_output(completion_script(command.shell, command.commands));
  return kSuccess;
}

}  // namespace minutebook::cli
