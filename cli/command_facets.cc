// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "cli/commands.h"
#include "cli/pager.h"
#include "cli/render_text.h"
#include "render/csv.h"
#include "render/results_json.h"

namespace minutebook::cli {
namespace {

void print(const std::vector<query::Facet>& facets, const FacetsCommand& command) {
  switch (command.output) {
    case OutputFormat::kText:
      show_text(facets_text(facets, output_style(command.look.color)), command.look);
      break;
    case OutputFormat::kJson:
      write_output(render::line_of(render::facets_json(command.question, facets)));
      break;
    case OutputFormat::kNdjson:
      for (const query::Facet& facet : facets) {
        for (const query::FacetValue& value : facet.values) {
          write_output(render::line_of(render::facet_value_json(facet, value)));
        }
      }
      break;
    case OutputFormat::kCsv:
      write_output(render::csv_row({"field", "value", "count"}));
      for (const query::Facet& facet : facets) {
        for (const query::FacetValue& value : facet.values) {
          write_output(render::csv_row({facet.field, value.value, std::to_string(value.count)}));
        }
      }
      break;
  }
}

}  // namespace

int run(const FacetsCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  std::vector<query::Facet> facets;
  for (const schema::Field field : command.fields) {
    facets.push_back(searcher.facet(command.question, field, command.prefix, command.limit, command.options));
  }
  print(facets, command);
  const bool is_empty = std::all_of(facets.begin(), facets.end(),
                                    [](const query::Facet& facet) { return facet.values.empty(); });
  return is_empty ? kNoHits : kSuccess;
}

}  // namespace minutebook::cli
