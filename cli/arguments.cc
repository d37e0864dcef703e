// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <vector>

#include "cli/help.h"
#include "cli/options.h"
#include "query/nearest.h"

namespace minutebook::cli {
namespace {

// The names of the commands, or of the options of one.
std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(sub->get_name());
  }
  return names;
}

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// "Did you mean search?", or "".
std::string nearest_of(std::string_view typed, const std::vector<std::string>& names) {
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::vector<std::string> found = query::nearest(typed, candidates, 3);
  return found.empty() ? std::string() : fmt::format("Did you mean {}?\n", fmt::join(found, " or "));
}

// What may help with arguments that no command or option takes.
std::string advice(const CLI::App& app, const std::vector<CommandLine>& lines) {
  const std::vector<std::string> left = app.remaining(true);
  if (left.empty()) return {};
  const auto line =
      std::find_if(lines.begin(), lines.end(), [](const CommandLine& one) { return one.app->parsed(); });
  if (line == lines.end()) return nearest_of(left.front(), commands_of(app));
  const std::string typed = left.front().substr(0, left.front().find('='));
  std::string words = nearest_of(typed, options_of(*line->app));
  if (line->app->get_option_no_throw("QUESTION") != nullptr) {
    words += fmt::format("A question that starts with a minus goes after --: {} [OPTIONS] -- -word\n",
                         line->app->get_name());
  }
  return words;
}

}  // namespace

Arguments parse_arguments(int argc, const char* const* argv) {
  CLI::App app{"Searches the papers of councils and boards: agendas, minutes, notes and reports."};
  app.name("minutebook");
  app.set_version_flag("--version", versions());
  app.require_subcommand(0, 1);  // "1" would hide which command is unknown
  app.footer(std::string(kProgramHelp));

  std::vector<CommandLine> lines;
  for (CommandLine (*add)(CLI::App&) :
       {add_search, add_count, add_facets, add_explain, add_show, add_similar, add_suggest, add_index,
        add_status, add_people, add_parse, add_serve, add_completions}) {
    lines.push_back(add(app));
  }

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error, std::cout, std::cerr) == 0 ? kSuccess : kUsageError;
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) std::cerr << advice(app, lines);
    return {std::nullopt, status};
  }

  for (const CommandLine& line : lines) {
    if (line.app->parsed()) return {line.make()};
  }
  std::cerr << app.help();
  return {std::nullopt, kUsageError};
}

}  // namespace minutebook::cli
