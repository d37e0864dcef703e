// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <thread>

#include "cli/commands.h"
#include "cli/progress.h"
#include "cli/render_json.h"
#include "cli/render_text.h"
#include "indexer/people_file.h"
#include "indexer/update.h"
#include "isolation/reader_pool.h"

namespace minutebook::cli {
namespace {

indexer::Report update(const IndexCommand& command) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  isolation::ReaderPool readers(cores, {.options = command.reading});  // first, while the program is small
  ProgressLine progress;
  indexer::UpdateOptions options;
  options.index = command.index;
  options.paths = command.paths;
  if (!command.people_file.empty()) options.known_people = indexer::read_people_file(command.people_file);
  options.dry_run = command.dry_run;
  options.rebuild = command.rebuild;
  options.read = [&readers](std::string_view bytes, const std::string& source) {
    return readers.read(bytes, source);
  };
  options.read_ahead = cores;
  options.on_progress = progress.callback();
  indexer::Report report = indexer::update(options);
  report.notes = readers.weaknesses();
  return report;
}

// One broken file of many is no reason for a nightly job to stop; a run that could read nothing is.
int exit_status(const IndexCommand& command, const indexer::Report& report) {
  if (report.failed.empty()) return kSuccess;
  const bool found_something = report.added + report.updated + report.unchanged + report.would_add.size() +
                                   report.would_update.size() >
                               0;
  if (!found_something) return kFailure;
  return command.strict ? kPartlyFailed : kSuccess;
}

}  // namespace

int run(const IndexCommand& command) {
  const indexer::Report report = update(command);
  for (const std::string& note : report.notes) complain(note);
  for (const indexer::Failure& failure : report.failed) complain(failure.source + ": " + failure.reason);
  write_output(command.output == OutputFormat::kJson ? render::line_of(report_json(report))
                                                     : report_text(report));
  return exit_status(command, report);
}

}  // namespace minutebook::cli
