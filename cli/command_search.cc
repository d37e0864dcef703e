// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/render_json.h"
#include "cli/render_text.h"

namespace minutebook::cli {

int run(const SearchCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  const query::Results results = searcher.search(command.question, command.options);
  write_output(command.output == OutputFormat::kJson
                   ? results_json(results, command)
                   : results_text(results, command, output_style(command.color)));
  return results.total > 0 ? kSuccess : kNoHits;
}

}  // namespace minutebook::cli
