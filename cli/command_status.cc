// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/pager.h"
#include "cli/render_json.h"
#include "cli/render_text.h"
#include "indexer/update.h"

namespace minutebook::cli {

int run(const StatusCommand& command) {
  const indexer::IndexStatus status =
      indexer::status(command.index, command.audience == query::Audience::kRestricted);
  if (command.output == OutputFormat::kJson) {
    write_output(render::line_of(status_json(status, command)));
  } else {
    show_text(status_text(status, command), command.look);
  }
  return kSuccess;
}

}  // namespace minutebook::cli
