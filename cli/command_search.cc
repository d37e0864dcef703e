// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "cli/commands.h"
#include "cli/pager.h"
#include "cli/register.h"
#include "cli/render_json.h"
#include "cli/render_text.h"

namespace minutebook::cli {
namespace {

// Prints all hits of an export, a page at a time, so that any number of them needs little memory.
int export_hits(query::Searcher& searcher, const SearchCommand& command) {
  constexpr std::size_t kPage = 1'000;
  const bool is_csv = command.output == OutputFormat::kCsv;
  if (is_csv) write_output(register_header());
  query::SearchOptions options = command.options;
  options.facet_values = 0;
  std::size_t left = command.options.limit;
  std::uint64_t total = 0;
  for (bool is_first = true; is_first || left > 0; is_first = false) {
    options.limit = std::min(left, kPage);
    const query::Results results = searcher.search(command.question, options);
    total = results.total;
    if (is_first) complain_of_notes(results);
    for (const query::Hit& hit : results.hits)
      write_output(is_csv ? register_row(hit) : hit_json_line(results, hit));
    if (results.hits.size() < options.limit) break;
    left -= results.hits.size();
    options.offset += results.hits.size();
  }
  return total > 0 ? kSuccess : kNoHits;
}

}  // namespace

int run(const SearchCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  if (command.output == OutputFormat::kNdjson || command.output == OutputFormat::kCsv) {
    return export_hits(searcher, command);
  }
  const query::Results results = searcher.search(command.question, command.options);
  if (command.output == OutputFormat::kJson) {
    write_output(results_json(results, command));
  } else {
    show_text(results_text(results, command, output_style(command.look.color)), command.look);
  }
  return results.total > 0 ? kSuccess : kNoHits;
}

}  // namespace minutebook::cli
