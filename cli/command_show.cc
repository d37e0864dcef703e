// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/pager.h"
#include "cli/render_text.h"
#include "query/shown.h"
#include "render/results_json.h"

namespace minutebook::cli {

int run(const ShowCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  const query::Shown shown = query::find_shown(searcher, command.id);
  if (shown.records.empty()) {
    complain("no passage, item or meeting has the id " + command.id);
    return kNoHits;
  }
  if (command.output == OutputFormat::kJson) {
    write_output(render::line_of(render::shown_json(shown)));
  } else {
    show_text(shown_text(shown, output_style(command.look.color)), command.look);
  }
  return kSuccess;
}

}  // namespace minutebook::cli
