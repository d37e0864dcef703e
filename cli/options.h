// SPDX-License-Identifier: GPL-2.0-or-later
// Options that several commands have, each written once. Only for the files that make the command line
// (arguments*.cc): CLI11 goes no further.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/commands.h"

namespace minutebook::cli {

// A command on the command line: what it is parsed with, and what makes its struct afterwards.
struct CommandLine {
  CLI::App* app = nullptr;
  std::function<Command()> make;
};

CommandLine add_index(CLI::App& app);
CommandLine add_parse(CLI::App& app);
CommandLine add_status(CLI::App& app);
CommandLine add_people(CLI::App& app);
CommandLine add_search(CLI::App& app);
CommandLine add_count(CLI::App& app);
CommandLine add_facets(CLI::App& app);
CommandLine add_explain(CLI::App& app);
CommandLine add_show(CLI::App& app);
CommandLine add_suggest(CLI::App& app);
CommandLine add_similar(CLI::App& app);
CommandLine add_completions(CLI::App& app);
CommandLine add_serve(CLI::App& app);

// A value that is one of a few words. CLI11's own transformer would show the enum's numbers in --help.
template <typename Value>
CLI::Option* add_choice(CLI::App& app, const std::string& name,
                        const std::vector<std::pair<std::string, Value>>& choices,
                        const std::function<void(Value)>& store, const std::string& help) {
  std::string words;
  for (const auto& [word, value] : choices) words += (words.empty() ? "" : "|") + word;
  return app
      .add_option_function<std::string>(
          name,
          [choices, store](const std::string& word) {
            for (const auto& [name_of_choice, value] : choices) {
              if (name_of_choice == word) store(value);
            }
          },
          help)
      ->check([choices, words](const std::string& word) {
        const bool is_known = std::any_of(choices.begin(), choices.end(),
                                          [&](const auto& choice) { return choice.first == word; });
        return is_known ? std::string() : "'" + word + "' is not one of " + words;
      })
      ->type_name(words);
}

// A number from 0 to `most`.
CLI::Option* add_number(CLI::App& app, const std::string& name, std::size_t& value, std::size_t most,
                        const std::string& help);

// A check that adds nothing to --help, where the option's own words say it.
CLI::Validator silent(CLI::Validator check);

CLI::Option* add_index_option(CLI::App& app, std::filesystem::path& index, const std::string& help);
// With --json as the short form of --format json.
void add_format_option(CLI::App& app, OutputFormat& output, const std::string& help);
void add_json_option(CLI::App& app, OutputFormat& output, const std::string& help);
void add_access_option(CLI::App& app, query::Audience& audience);
void add_color_option(CLI::App& app, ColorChoice& color);
void add_pager_option(CLI::App& app, Look& look);

}  // namespace minutebook::cli
