// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/render_text.h"
#include "cli/terminal.h"
#include "render/results_json.h"

namespace minutebook::cli {
namespace {

struct Count {
  std::uint64_t number = 0;
  std::string of;
};

// Of "how many meetings" the meetings; else the passages, or what they are grouped by.
Count count_of(const query::Results& results) {
  if (results.answer && results.answer->is_count) return {results.answer->total, results.answer->of};
  const std::string& group = results.interpretation.group;
  return {results.groups, group.empty() ? "passage" : group};
}

}  // namespace

int run(const CountCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  query::SearchOptions options = command.options;
  options.limit = 0;
  options.facet_values = 0;
  const query::Results results = searcher.search(command.question, options);
  const Count count = count_of(results);
  if (command.output == OutputFormat::kJson) {
    write_output(render::line_of(render::count_json(results, count.number, count.of)));
  } else {
    complain_of_notes(results);
    write_output(fmt::format("{}\n", count.number));
  }
  return count.number > 0 ? kSuccess : kNoHits;
}

}  // namespace minutebook::cli
