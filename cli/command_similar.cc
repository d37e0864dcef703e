// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/pager.h"
#include "cli/render_text.h"
#include "render/results_json.h"

namespace minutebook::cli {

int run(const SimilarCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  const query::SimilarItems items = searcher.similar(command.id, command.limit);
  if (!items.item) {
    complain("no passage, item or meeting has the id " + command.id);
    return kNoHits;
  }
  if (command.output == OutputFormat::kJson) {
    write_output(render::line_of(render::similar_json(command.id, items)));
  } else {
    show_text(similar_text(items, output_style(command.look.color)), command.look);
  }
  return items.earlier.empty() && items.later.empty() && items.similar.empty() ? kNoHits : kSuccess;
}

}  // namespace minutebook::cli
