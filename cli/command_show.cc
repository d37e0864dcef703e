// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "cli/commands.h"
#include "cli/hit_pages.h"
#include "cli/pager.h"
#include "cli/render_json.h"
#include "cli/render_text.h"

namespace minutebook::cli {
namespace {

bool has_id(const schema::Record& record, const std::string& id) {
  return id == record.item_id || id == record.meeting_id || id == schema::passage_id(record);
}

// A question is any text, and may find more than what has the id.
std::vector<schema::Record> records_with(query::Searcher& searcher, const std::string& id) {
  query::SearchOptions options;
  options.limit = static_cast<std::size_t>(-1);
  options.sort = query::Sort::kAgenda;
  options.strict = true;
  options.boilerplate = true;
  std::vector<schema::Record> records;
  each_hit(searcher, "id:\"" + id + '"', options, [&](const query::Results&, const query::Hit& hit) {
    if (has_id(hit.record, id)) records.push_back(hit.record);
  });
  return records;
}

// What the id names, and the passages to show of it.
Shown find(query::Searcher& searcher, const std::string& id) {
  Shown shown{id, ShownUnit::kMeeting, records_with(searcher, id)};
  if (shown.records.empty()) return shown;
  const schema::Record& first = shown.records.front();
  if (first.item_id == id) {
    shown.unit = ShownUnit::kItem;
  } else if (first.meeting_id != id) {
    shown.unit = ShownUnit::kPassage;
    shown.records = records_with(searcher, first.item_id);
  }
  return shown;
}

}  // namespace

int run(const ShowCommand& command) {
  query::Searcher searcher(command.index, command.audience);
  const Shown shown = find(searcher, command.id);
  if (shown.records.empty()) {
    complain("no passage, item or meeting has the id " + command.id);
    return kNoHits;
  }
  if (command.output == OutputFormat::kJson) {
    write_output(shown_json(shown));
  } else {
    show_text(shown_text(shown, output_style(command.look.color)), command.look);
  }
  return kSuccess;
}

}  // namespace minutebook::cli
