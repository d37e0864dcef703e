// SPDX-License-Identifier: GPL-2.0-or-later
// The commands about papers and about an index as a whole.
#include <fmt/format.h>

#include <memory>

#include "cli/help.h"
#include "cli/options.h"

namespace minutebook::cli {
namespace {

void add_ocr_option(CLI::App& app, papers::ReadOptions& reading) {
  app.add_flag("--ocr", reading.ocr,
               "Read the words off scanned pages, with tesseract; takes seconds a page");
}

}  // namespace

CommandLine add_index(CLI::App& app) {
  const auto command = std::make_shared<IndexCommand>();
  CLI::App* sub = app.add_subcommand("index", "Read papers into an index, or bring an index up to date");
  add_index_option(*sub, command->index, "The index, a folder; made where it does not exist");
  sub->add_option("PATH", command->paths, "Papers, or folders of papers")
      ->required()
      ->check(silent(CLI::ExistingPath))
      ->type_name("");
  sub->add_option("--people", command->people_file, "What you know of people (TOML); the index remembers it")
      ->check(silent(CLI::ExistingFile))
      ->type_name("FILE");
  sub->add_flag("--dry-run", command->dry_run, "Say what would be done, and do nothing");
  sub->add_flag("--rebuild", command->rebuild, "Make the index anew from PATH alone");
  add_ocr_option(*sub, command->reading);
  sub->add_flag("--strict", command->strict, "Exit with 4 where some file could not be read");
  add_json_option(*sub, command->output, "Print the report as JSON");
  sub->footer(std::string(kIndexHelp));
  return {sub, [command] { return *command; }};
}

CommandLine add_parse(CLI::App& app) {
  const auto command = std::make_shared<ParseCommand>();
  CLI::App* sub = app.add_subcommand("parse", "Show what is understood of papers, without an index");
  sub->add_option("FILE", command->files, "Papers")
      ->required()
      ->check(silent(CLI::ExistingFile))
      ->type_name("");
  add_ocr_option(*sub, command->reading);
  add_json_option(*sub, command->output, "Print a JSON object a file, one a line");
  add_color_option(*sub, command->color);
  sub->footer(std::string(kParseHelp));
  return {sub, [command] { return *command; }};
}

CommandLine add_status(CLI::App& app) {
  const auto command = std::make_shared<StatusCommand>();
  CLI::App* sub = app.add_subcommand("status", "Say what is and what is not in an index");
  add_index_option(*sub, command->index, "The index to look at");
  add_json_option(*sub, command->output, "Print it as JSON");
  add_access_option(*sub, command->audience);
  add_pager_option(*sub, command->look);
  sub->footer(std::string(kStatusHelp));
  return {sub, [command] { return *command; }};
}

CommandLine add_people(CLI::App& app) {
  const auto command = std::make_shared<PeopleCommand>();
  const auto name = std::make_shared<std::vector<std::string>>();
  CLI::App* sub = app.add_subcommand("people", "List the people of an index, with what is known of each");
  add_index_option(*sub, command->index, "The index to look at");
  sub->add_option("NAME", *name, "Those who go by this name; everybody where none is given")->type_name("");
  sub->add_flag("--review", command->review, "List those who may be one person and were not taken for one");
  add_json_option(*sub, command->output, "Print them as JSON");
  add_access_option(*sub, command->audience);
  add_color_option(*sub, command->look.color);
  add_pager_option(*sub, command->look);
  sub->footer(std::string(kPeopleHelp));
  return {sub, [command, name] {
            command->name = fmt::format("{}", fmt::join(*name, " "));
            return *command;
          }};
}

}  // namespace minutebook::cli
