// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"
#include "cli/pager.h"
#include "cli/render_text.h"
#include "query/hit_pages.h"
#include "render/register.h"
#include "render/results_json.h"

namespace minutebook::cli {
namespace {

int export_hits(query::Searcher& searcher, const SearchCommand& command) {
  const bool is_csv = command.output == OutputFormat::kCsv;
  if (is_csv) write_output(render::register_header());
  const query::Results results = query::each_hit(
      searcher, command.question, command.options,
      [is_csv](const query::Results& page, const query::Hit& hit) {
        write_output(is_csv ? render::register_row(hit) : render::line_of(render::hit_json(page, hit)));
      });
  complain_of_notes(results);
  return results.total > 0 ? kSuccess : kNoHits;
}

}  // namespace

int run(const SearchCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  if (command.output == OutputFormat::kNdjson || command.output == OutputFormat::kCsv) {
    return export_hits(searcher, command);
  }
  const query::Results results = searcher.search(command.question, command.options);
  if (command.output == OutputFormat::kJson) {
    write_output(render::line_of(render::results_json(results, command.options.facet_values > 0)));
  } else {
    show_text(results_text(results, command, output_style(command.look.color)), command.look);
  }
  return results.total > 0 ? kSuccess : kNoHits;
}

}  // namespace minutebook::cli
