// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/render_text.h"
#include "cli/terminal.h"
#include "query/count.h"
#include "render/results_json.h"

namespace minutebook::cli {

int run(const CountCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  query::SearchOptions options = command.options;
  options.limit = 0;
  options.facet_values = 0;
  const query::Results results = searcher.search(command.question, options);
  const query::Count count = query::count_of(results);
  if (command.output == OutputFormat::kJson) {
    write_output(render::line_of(render::count_json(results, count.number, count.of)));
  } else {
    complain_of_notes(results);
    write_output(fmt::format("{}\n", count.number));
  }
  return count.number > 0 ? kSuccess : kNoHits;
}

}  // namespace minutebook::cli
