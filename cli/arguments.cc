// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <utility>

#include "cli/help.h"
#include "query/parser.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kMostHits = 1'000'000;
constexpr std::size_t kMostFacetValues = 1'000;

// A value that is one of a few words. CLI11's own transformer would show the enum's numbers in --help.
template <typename Value>
void add_choice(CLI::App& app, const std::string& name, const std::map<std::string, Value>& choices,
                const std::function<void(Value)>& store, const std::string& help) {
  std::string words;
  for (const auto& [word, value] : choices) words += (words.empty() ? "" : "|") + word;
  app.add_option_function<std::string>(
         name, [choices, store](const std::string& word) { store(choices.at(word)); }, help)
      ->check([choices, words](const std::string& word) {
        return choices.contains(word) ? std::string() : "'" + word + "' is not one of " + words;
      })
      ->type_name(words);
}

// A check that adds nothing to --help, where the option's own words say it.
CLI::Validator silent(CLI::Validator check) { return check.description(""); }

void add_index_option(CLI::App& app, std::filesystem::path& index, const std::string& help) {
  app.add_option("--index", index, help)->required()->envname("MINUTEBOOK_INDEX")->type_name("DIR");
}

void add_json_option(CLI::App& app, OutputFormat& output, const std::string& help) {
  app.add_flag_callback(
      "--json", [&output] { output = OutputFormat::kJson; }, help);
}

void add_access_option(CLI::App& app, query::Audience& audience) {
  add_choice<query::Audience>(
      app, "--access", {{"public", query::Audience::kPublic}, {"restricted", query::Audience::kRestricted}},
      [&audience](query::Audience value) { audience = value; },
      "What may be seen (default: public); restricted sees everything");
}

void add_color_option(CLI::App& app, ColorChoice& color) {
  add_choice<ColorChoice>(
      app, "--color",
      {{"auto", ColorChoice::kAuto}, {"always", ColorChoice::kAlways}, {"never", ColorChoice::kNever}},
      [&color](ColorChoice value) { color = value; },
      "Colour (default: auto, on a terminal; NO_COLOR is honoured)");
}

void add_ocr_option(CLI::App& app, papers::ReadOptions& reading) {
  app.add_flag("--ocr", reading.ocr,
               "Read the words off scanned pages, with tesseract; takes seconds a page");
}

CLI::App* add_index(CLI::App& app, IndexCommand& command) {
  CLI::App* sub = app.add_subcommand("index", "Read papers into an index, or bring an index up to date");
  add_index_option(*sub, command.index, "The index, a folder; made where it does not exist");
  sub->add_option("PATH", command.paths, "Papers, or folders of papers")
      ->required()
      ->check(silent(CLI::ExistingPath))
      ->type_name("");
  sub->add_option("--people", command.people_file, "What you know of people (TOML); the index remembers it")
      ->check(silent(CLI::ExistingFile))
      ->type_name("FILE");
  sub->add_flag("--dry-run", command.dry_run, "Say what would be done, and do nothing");
  sub->add_flag("--rebuild", command.rebuild, "Make the index anew from PATH alone");
  add_ocr_option(*sub, command.reading);
  sub->add_flag("--strict", command.strict, "Exit with 4 where some file could not be read");
  add_json_option(*sub, command.output, "Print the report as JSON");
  sub->footer(std::string(kIndexHelp));
  return sub;
}

CLI::App* add_search(CLI::App& app, SearchCommand& command, std::vector<std::string>& words) {
  CLI::App* sub = app.add_subcommand("search", "Answer a question from an index");
  add_index_option(*sub, command.index, "The index to search");
  sub->add_option("QUESTION", words, "The question, in one argument or several")->required()->type_name("");
  add_json_option(*sub, command.output, "Print the answer as JSON");
  add_choice<query::Sort>(
      *sub, "--sort",
      {{"relevance", query::Sort::kRelevance},
       {"date", query::Sort::kNewest},
       {"newest", query::Sort::kNewest},
       {"oldest", query::Sort::kOldest}},
      [&command](query::Sort sort) { command.options.sort = sort; },
      "Order of the hits; date is newest (default: what the question asks for, else relevance)");
  sub->add_option("--limit", command.options.limit, "Hits to show (default: 10)")
      ->check(silent(CLI::Range(std::size_t{0}, kMostHits)))
      ->type_name("N");
  sub->add_option("--offset", command.options.offset, "Hits to pass over first")
      ->check(silent(CLI::Range(std::size_t{0}, kMostHits)))
      ->type_name("N");
  sub->add_option_function<std::string>(
         "--group",
         [&command](const std::string& name) { command.options.group = query::grouping_from(name); },
         "Show the best hit of each item, meeting, matter, or value of a field")
      ->check([](const std::string& name) {
        return query::grouping_from(name) ? std::string()
                                          : "'" + name + "' is no item, meeting, matter or field";
      })
      ->type_name("WHAT");
  sub->add_option("--facets", command.options.facet_values,
                  "Values to count in each facet (default: 10; 0: none)")
      ->check(silent(CLI::Range(std::size_t{0}, kMostFacetValues)))
      ->type_name("N");
  add_access_option(*sub, command.audience);
  add_color_option(*sub, command.color);
  sub->footer(search_help());
  return sub;
}

CLI::App* add_parse(CLI::App& app, ParseCommand& command) {
  CLI::App* sub = app.add_subcommand("parse", "Show what is understood of papers, without an index");
  sub->add_option("FILE", command.files, "Papers")
      ->required()
      ->check(silent(CLI::ExistingFile))
      ->type_name("");
  add_ocr_option(*sub, command.reading);
  add_json_option(*sub, command.output, "Print a JSON object a file, one a line");
  add_color_option(*sub, command.color);
  sub->footer(std::string(kParseHelp));
  return sub;
}

CLI::App* add_status(CLI::App& app, StatusCommand& command) {
  CLI::App* sub = app.add_subcommand("status", "Say what is and what is not in an index");
  add_index_option(*sub, command.index, "The index to look at");
  add_json_option(*sub, command.output, "Print it as JSON");
  add_access_option(*sub, command.audience);
  sub->footer(std::string(kStatusHelp));
  return sub;
}

CLI::App* add_people(CLI::App& app, PeopleCommand& command, std::vector<std::string>& words) {
  CLI::App* sub = app.add_subcommand("people", "List the people of an index, with what is known of each");
  add_index_option(*sub, command.index, "The index to look at");
  sub->add_option("NAME", words, "Those who go by this name; everybody where none is given")->type_name("");
  sub->add_flag("--review", command.review, "List those who may be one person and were not taken for one");
  add_json_option(*sub, command.output, "Print them as JSON");
  add_access_option(*sub, command.audience);
  add_color_option(*sub, command.color);
  sub->footer(std::string(kPeopleHelp));
  return sub;
}

}  // namespace

Arguments parse_arguments(int argc, const char* const* argv) {
  CLI::App app{"Searches the papers of councils and boards: agendas, minutes, notes and reports."};
  app.name("minutebook");
  app.set_version_flag("--version", versions());
  app.require_subcommand(0, 1);  // "1" would hide which command is unknown
  app.footer(std::string(kProgramHelp));

  IndexCommand index;
  SearchCommand search;
  std::vector<std::string> words;
  ParseCommand parse;
  StatusCommand status;
  PeopleCommand people;
  std::vector<std::string> name;
  const CLI::App* index_app = add_index(app, index);
  const CLI::App* search_app = add_search(app, search, words);
  const CLI::App* parse_app = add_parse(app, parse);
  const CLI::App* status_app = add_status(app, status);
  const CLI::App* people_app = add_people(app, people, name);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status_of_error = app.exit(error, std::cout, std::cerr) == 0 ? kSuccess : kUsageError;
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && search_app->parsed()) {
      std::cerr << "A question that starts with a minus goes after --: search [OPTIONS] -- -word\n";
    }
    return {std::nullopt, status_of_error};
  }

  search.question = fmt::format("{}", fmt::join(words, " "));
  people.name = fmt::format("{}", fmt::join(name, " "));
  if (index_app->parsed()) return {std::move(index)};
  if (search_app->parsed()) return {std::move(search)};
  if (parse_app->parsed()) return {std::move(parse)};
  if (status_app->parsed()) return {std::move(status)};
  if (people_app->parsed()) return {std::move(people)};
  std::cerr << app.help();
  return {std::nullopt, kUsageError};
}

}  // namespace minutebook::cli
