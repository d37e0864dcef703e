// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/render_text.h"
#include "render/results_json.h"

namespace minutebook::cli {

int run(const SuggestCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  const std::vector<query::Suggestion> suggestions =
      searcher.suggest(command.typed, command.limit, command.today);
  write_output(command.output == OutputFormat::kJson
                   ? render::line_of(render::suggestions_json(command.typed, suggestions))
                   : suggestions_text(suggestions, output_style(command.look.color)));
  return suggestions.empty() ? kNoHits : kSuccess;
}

}  // namespace minutebook::cli
