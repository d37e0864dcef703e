// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/render_text.h"
#include "cli/wording.h"

namespace minutebook::cli {
namespace {

std::string dry_run_text(const indexer::Report& report) {
  std::string out;
  for (const std::string& path : report.would_add) out += "add     " + printable(path) + '\n';
  for (const std::string& path : report.would_update) out += "update  " + printable(path) + '\n';
  for (const std::string& path : report.would_remove) out += "remove  " + printable(path) + '\n';
  out += fmt::format("Would add {}, update {} and remove {} of {}. Nothing was changed.\n",
                     number(report.would_add.size()), number(report.would_update.size()),
                     number(report.would_remove.size()), counted(report.found, "file", "files"));
  return out;
}

// "3 papers (1 minutes, 2 reports)"
std::string counted_papers(const indexer::Counts& found) {
  std::string kinds;
  const auto add = [&kinds](std::uint64_t count, std::string_view one, std::string_view many) {
    if (count > 0) kinds += (kinds.empty() ? "" : ", ") + counted(count, one, many);
  };
  add(found.minutes, "minutes", "minutes");
  add(found.agendas, "agenda", "agendas");
  add(found.reports, "report", "reports");
  return counted(found.papers, "paper", "papers") + (kinds.empty() ? kinds : " (" + kinds + ")");
}

std::string holdings(const std::string& papers, std::uint64_t items, std::uint64_t passages,
                     std::uint64_t decisions, std::uint64_t actions) {
  return fmt::format("{}, {}, {}, {}, {}", papers, counted(items, "item", "items"),
                     counted(passages, "passage", "passages"), counted(decisions, "decision", "decisions"),
                     counted(actions, "action", "actions"));
}

std::string source_text(const indexer::SourceStatus& source) {
  std::string out = printable(source.source) + '\n';
  if (!source.failure.empty()) return out + "  not in the index: " + printable(source.failure) + '\n';
  const indexer::Counts& found = source.found;
  out += fmt::format(
      "  {}: {}, {}\n", printable(source.format),
      holdings(counted_papers(found), found.items, found.passages, found.decisions, found.actions),
      counted(found.people, "person", "people"));
  const std::vector<std::string> missing = indexer::not_found(source);
  if (!missing.empty()) out += fmt::format("  not found: {}\n", fmt::join(missing, ", "));
  if (found.unsure > 0) {
    out += fmt::format("  not certain: {}; `minutebook parse` shows them\n",
                       counted(found.unsure, "value", "values"));
  }
  for (const std::string& other : source.same_minutes_in)
    out += "  same minutes in " + printable(other) + '\n';
  for (const std::string& warning : source.warnings) out += "  warning: " + printable(warning) + '\n';
  return out;
}

// Those come first, for somebody has to look at them.
bool lacks(const indexer::SourceStatus& source) {
  return !source.failure.empty() || !indexer::not_found(source).empty();
}

}  // namespace

std::string report_text(const indexer::Report& report) {
  if (report.dry_run) return dry_run_text(report);
  const std::uint64_t read = report.added + report.updated;
  const double files_a_second = report.seconds > 0 ? static_cast<double>(read) / report.seconds : 0;
  std::string out =
      fmt::format("{} in {} ({:.0f} files/s, {})\n", counted(report.found, "file", "files"),
                  duration(report.seconds), files_a_second, megabytes_a_second(report.bytes, report.seconds));
  out += fmt::format("  read {}: {} new, {} updated; unchanged {}; removed {}; failed {}\n", number(read),
                     number(report.added), number(report.updated), number(report.unchanged),
                     number(report.removed), number(report.failed.size()));
  out += fmt::format("  in the index: {}, {}\n",
                     holdings(counted(report.papers, "paper", "papers"), report.items, report.passages,
                              report.decisions, report.actions),
                     counted(report.people, "person", "people"));
  if (!report.warnings.empty()) {
    out += fmt::format("  {}; `minutebook status` shows them\n",
                       counted(report.warnings.size(), "warning", "warnings"));
  }
  return out;
}

std::string status_text(const indexer::IndexStatus& status, const StatusCommand& command) {
  std::string out =
      fmt::format("{}: schema {}, analyzer {}, written by minutebook {}\n", printable(command.index.string()),
                  status.schema_version, status.analyzer_version, printable(status.program_version));
  const auto failed = static_cast<std::uint64_t>(
      std::count_if(status.sources.begin(), status.sources.end(),
                    [](const indexer::SourceStatus& source) { return !source.failure.empty(); }));
  const auto lacking = static_cast<std::uint64_t>(
      std::count_if(status.sources.begin(), status.sources.end(),
                    [](const indexer::SourceStatus& source) { return !indexer::not_found(source).empty(); }));
  out += fmt::format("{}, {} of them not readable", counted(status.sources.size(), "file", "files"),
                     number(failed));
  if (lacking > 0) out += fmt::format(", {} in which something was not found", number(lacking));
  out += "; " + counted(status.public_passages, "public passage", "public passages");
  if (command.audience == query::Audience::kRestricted) {
    out += ", " + counted(status.restricted_passages, "restricted passage", "restricted passages");
  }
  out += "\n";
  std::vector<const indexer::SourceStatus*> sources;
  for (const indexer::SourceStatus& source : status.sources) sources.push_back(&source);
  std::stable_partition(sources.begin(), sources.end(), [](const auto* source) { return lacks(*source); });
  for (const auto* source : sources) out += '\n' + source_text(*source);
  return out;
}

}  // namespace minutebook::cli
