// SPDX-License-Identifier: GPL-2.0-or-later
// The command that describes the command line itself to a shell.
#include <algorithm>
#include <array>
#include <memory>
#include <sstream>

#include "cli/help.h"
#include "cli/options.h"
#include "schema/fields.h"

namespace minutebook::cli {
namespace {

std::vector<std::string> field_names() {
  std::vector<std::string> names;
  for (const schema::FieldSpec& field : schema::fields()) names.emplace_back(field.name);
  return names;
}

// What --help calls the value of an option, or an operand, and what that is.
struct OperandName {
  std::string_view name;
  Operand operand;
};
constexpr std::array<OperandName, 4> kOperandNames = {{
    {"DIR", Operand::kFolder},
    {"FILE", Operand::kFiles},
    {"PATH", Operand::kFiles},
    {"QUESTION", Operand::kQuestion},
}};

Operand operand_named(std::string_view name) {
  const auto* row = std::find_if(kOperandNames.begin(), kOperandNames.end(),
                                 [name](const OperandName& one) { return one.name == name; });
  return row == kOperandNames.end() ? Operand::kWord : row->operand;
}

// "text|json" as words; the names of fields for FIELD and what else stands for them.
std::vector<std::string> words_of(const std::string& type_name) {
  if (type_name == "FIELD") return field_names();
  if (type_name == "WHAT") {
    std::vector<std::string> words = field_names();
    words.insert(words.begin(), {"item", "meeting", "matter"});
    return words;
  }
  std::vector<std::string> words;
  if (type_name.find('|') == std::string::npos) return words;
  std::istringstream list(type_name);
  for (std::string word; std::getline(list, word, '|');) words.push_back(word);
  return words;
}

CommandWords describe(const CLI::App& app) {
  CommandWords command{app.get_name(), app.get_description(), {}, Operand::kNone, {}};
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional()) {
      command.operand = operand_named(option->get_single_name());
      command.words = words_of(option->get_type_name());
      continue;
    }
    OptionWords words{{}, option->get_description(), Operand::kNone, {}};
    for (const std::string& name : option->get_lnames()) words.names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) words.names.push_back("-" + name);
    if (option->get_items_expected_max() > 0) {
      words.operand = operand_named(option->get_type_name());
      words.words = words_of(option->get_type_name());
    }
    command.options.push_back(std::move(words));
  }
  return command;
}

}  // namespace

CommandLine add_completions(CLI::App& app) {
  const auto command = std::make_shared<CompletionsCommand>();
  CLI::App* sub = app.add_subcommand("completions", "Print a script that completes commands in a shell");
  add_choice<Shell>(
      *sub, "SHELL", {{"bash", Shell::kBash}, {"zsh", Shell::kZsh}, {"fish", Shell::kFish}},
      [command](Shell shell) { command->shell = shell; }, "The shell")
      ->required();
  sub->footer(std::string(kCompletionsHelp));
  return {sub, [command, &app] {
            for (const CLI::App* one : app.get_subcommands([](const CLI::App*) { return true; })) {
              command->commands.push_back(describe(*one));
            }
            return *command;
          }};
}

}  // namespace minutebook::cli
