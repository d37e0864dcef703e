// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/render_text.h"
#include "render/results_json.h"

namespace minutebook::cli {

int run(const ExplainCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  const query::Explanation explanation = searcher.explain(command.question, command.options);
  write_output(command.output == OutputFormat::kJson
                   ? render::line_of(render::explanation_json(explanation, command.verbose))
                   : explanation_text(explanation, command, output_style(command.look.color)));
  return kSuccess;
}

}  // namespace minutebook::cli
