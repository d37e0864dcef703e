// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/render_json.h"
#include "cli/render_text.h"
#include "indexer/update.h"

namespace minutebook::cli {

int run(const StatusCommand& command) {
  const indexer::IndexStatus status =
      indexer::status(command.index, command.audience == query::Audience::kRestricted);
  write_output(command.output == OutputFormat::kJson ? status_json(status, command)
                                                     : status_text(status, command));
  return kSuccess;
}

}  // namespace minutebook::cli
