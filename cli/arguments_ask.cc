// SPDX-License-Identifier: GPL-2.0-or-later
// The commands that ask an index something.
#include <fmt/format.h>

#include <memory>
#include <optional>

#include "analyzers/dates.h"
#include "cli/help.h"
#include "cli/options.h"
#include "query/parser.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kMostHits = 1'000'000;
constexpr std::size_t kMostFacetValues = 1'000;
constexpr std::size_t kNoLimit = static_cast<std::size_t>(-1);

using Words = std::shared_ptr<std::vector<std::string>>;

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

void add_today_option(CLI::App& app, std::optional<analyzers::Date>& today) {
  app.add_option_function<std::string>(
         "--today", [&today](const std::string& day) { today = analyzers::from_iso(day); },
         "The day that \"last year\" is reckoned from (default: the system's)")
      ->check([](const std::string& day) {
        return analyzers::from_iso(day) ? std::string() : "'" + day + "' is no day like 2020-07-14";
      })
      ->type_name("DATE");
}

void add_id_option(CLI::App& app, std::string& id) {
  app.add_option("ID", id, "The id of a passage, an item or a meeting, as search gives it")
      ->required()
      ->type_name("");
}

// Where the question is and how it is read.
Words add_question(CLI::App& app, AskCommand& command, bool is_required = true) {
  const auto words = std::make_shared<std::vector<std::string>>();
  add_index_option(app, command.index, "The index to ask");
  app.add_option("QUESTION", *words, "The question, in one argument or several")
      ->required(is_required)
      ->type_name("");
  add_access_option(app, command.audience);
  app.add_flag("--strict", command.options.strict,
               "Read the question as words and fields, not as plain English");
  app.add_flag("--boilerplate", command.options.boilerplate,
               "Ask for apologies, previous minutes and their like, too");
  add_today_option(app, command.options.today);
  return words;
}

void add_group_option(CLI::App& app, AskCommand& command, const std::string& help) {
  app.add_option_function<std::string>(
         "--group",
         [&command](const std::string& name) { command.options.group = query::grouping_from(name); }, help)
      ->check([](const std::string& name) {
        return query::grouping_from(name) ? std::string()
                                          : "'" + name + "' is no item, meeting, matter or field";
      })
      ->type_name("WHAT");
}

void add_sort_option(CLI::App& app, AskCommand& command) {
  add_choice<query::Sort>(
      app, "--sort",
      {{"relevance", query::Sort::kRelevance},
       {"date", query::Sort::kNewest},
       {"newest", query::Sort::kNewest},
       {"oldest", query::Sort::kOldest},
       {"agenda", query::Sort::kAgenda}},
      [&command](query::Sort sort) { command.options.sort = sort; },
      "Order of the hits; date is newest (default: what the question asks for, else relevance)");
}

bool is_export(OutputFormat output) {
  return output == OutputFormat::kNdjson || output == OutputFormat::kCsv;
}

}  // namespace

CommandLine add_search(CLI::App& app) {
  const auto command = std::make_shared<SearchCommand>();
  CLI::App* sub = app.add_subcommand("search", "Answer a question from an index");
  const Words words = add_question(*sub, *command);
  add_format_option(*sub, command->output,
                    "How the answer is printed; ndjson (a hit a line) and csv give all hits (default: text)");
  add_sort_option(*sub, *command);
  const CLI::Option* limit = add_number(*sub, "--limit", command->options.limit, kMostHits,
                                        "Hits to show (default: 10; ndjson, csv: all)");
  add_number(*sub, "--offset", command->options.offset, kMostHits, "Hits to pass over first");
  add_group_option(*sub, *command, "Show the best hit of each item, meeting, matter, or value of a field");
  add_number(*sub, "--facets", command->options.facet_values, kMostFacetValues,
             "Values to count in each facet (default: 10; 0: none)");
  add_color_option(*sub, command->look.color);
  add_pager_option(*sub, command->look);
  sub->footer(search_help());
  return {sub, [command, words, limit] {
            command->question = joined(*words);
            if (is_export(command->output) && limit->empty()) command->options.limit = kNoLimit;
            return *command;
          }};
}

CommandLine add_count(CLI::App& app) {
  const auto command = std::make_shared<CountCommand>();
  CLI::App* sub = app.add_subcommand("count", "Say how many passages answer a question");
  const Words words = add_question(*sub, *command);
  add_group_option(*sub, *command, "Count items, meetings, matters, or values of a field");
  add_json_option(*sub, command->output, "Print it as JSON");
  sub->footer(std::string(kCountHelp));
  return {sub, [command, words] {
            command->question = joined(*words);
            return *command;
          }};
}

CommandLine add_facets(CLI::App& app) {
  const auto command = std::make_shared<FacetsCommand>();
  CLI::App* sub = app.add_subcommand("facets", "List the values of fields, with how often they occur");
  const Words words = add_question(*sub, *command, false);
  sub->add_option_function<std::vector<std::string>>(
         "--field",
         [command](const std::vector<std::string>& names) {
           for (const std::string& name : names) command->fields.push_back(schema::find_field(name)->field);
         },
         "The fields to list (default: those that narrow a search)")
      ->check([](const std::string& name) {
        return schema::find_field(name) != nullptr ? std::string() : "'" + name + "' is no field";
      })
      ->allow_extra_args(false)
      ->delimiter(',')
      ->type_name("FIELD");
  sub->add_option("--prefix", command->prefix, "Only values with a word that begins so")->type_name("TEXT");
  const CLI::Option* limit = add_number(*sub, "--limit", command->limit, kMostHits,
                                        "Values of each field (default: 10; ndjson, csv: all)");
  add_format_option(*sub, command->output,
                    "How they are printed; ndjson (a value a line) and csv give all values (default: text)");
  add_color_option(*sub, command->look.color);
  add_pager_option(*sub, command->look);
  sub->footer(std::string(kFacetsHelp));
  return {sub, [command, words, limit] {
            command->question = words->empty() ? "*" : joined(*words);
            if (command->fields.empty())
              command->fields.assign(schema::facets().begin(), schema::facets().end());
            if (is_export(command->output) && limit->empty()) command->limit = kNoLimit;
            return *command;
          }};
}

CommandLine add_explain(CLI::App& app) {
  const auto command = std::make_shared<ExplainCommand>();
  CLI::App* sub = app.add_subcommand("explain", "Say how a question is understood, without answering it");
  const Words words = add_question(*sub, *command);
  sub->add_flag("--verbose", command->verbose, "Show the query that Xapian is given, too");
  add_json_option(*sub, command->output, "Print it as JSON, with the tree of the question");
  add_color_option(*sub, command->look.color);
  sub->footer(std::string(kExplainHelp));
  return {sub, [command, words] {
            command->question = joined(*words);
            return *command;
          }};
}

CommandLine add_show(CLI::App& app) {
  const auto command = std::make_shared<ShowCommand>();
  CLI::App* sub = app.add_subcommand("show", "Show an item whole, or what a meeting dealt with");
  add_index_option(*sub, command->index, "The index to look in");
  add_id_option(*sub, command->id);
  add_access_option(*sub, command->audience);
  add_json_option(*sub, command->output, "Print it as JSON");
  add_color_option(*sub, command->look.color);
  add_pager_option(*sub, command->look);
  sub->footer(std::string(kShowHelp));
  return {sub, [command] { return *command; }};
}

CommandLine add_similar(CLI::App& app) {
  const auto command = std::make_shared<SimilarCommand>();
  CLI::App* sub = app.add_subcommand("similar", "List items like one, and the same matter at other meetings");
  add_index_option(*sub, command->index, "The index to look in");
  add_id_option(*sub, command->id);
  add_number(*sub, "--limit", command->limit, kMostHits, "Items of each sort (default: 10)");
  add_access_option(*sub, command->audience);
  add_json_option(*sub, command->output, "Print them as JSON");
  add_color_option(*sub, command->look.color);
  add_pager_option(*sub, command->look);
  sub->footer(std::string(kSimilarHelp));
  return {sub, [command] { return *command; }};
}

CommandLine add_suggest(CLI::App& app) {
  const auto command = std::make_shared<SuggestCommand>();
  const auto words = std::make_shared<std::vector<std::string>>();
  CLI::App* sub = app.add_subcommand("suggest", "Complete a question that is being typed");
  add_index_option(*sub, command->index, "The index to look in");
  sub->add_option("TEXT", *words, "What is typed so far")->required()->type_name("");
  add_number(*sub, "--limit", command->limit, kMostFacetValues, "Suggestions to give (default: 10)");
  add_access_option(*sub, command->audience);
  add_today_option(*sub, command->today);
  add_json_option(*sub, command->output, "Print them as JSON");
  add_color_option(*sub, command->look.color);
  sub->footer(std::string(kSuggestHelp));
  return {sub, [command, words] {
            command->typed = joined(*words);
            return *command;
          }};
}

}  // namespace minutebook::cli
