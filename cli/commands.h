// SPDX-License-Identifier: GPL-2.0-or-later
// What the program can be asked to do: one struct and one function a command. A struct holds what the command
// line said, already checked for form; the function does it, prints, and gives the exit status. Failures are
// exceptions that `main` catches.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/completions.h"
#include "cli/terminal.h"
#include "papers/read_paper.h"
#include "query/search.h"
#include "web/server/server.h"
#include "web/site.h"

namespace minutebook::cli {

// Exit statuses: users script against them (docs/operating.md).
inline constexpr int kSuccess = 0;
inline constexpr int kNoHits = 1;
inline constexpr int kUsageError = 2;
inline constexpr int kFailure = 3;
inline constexpr int kPartlyFailed =
    4;  // index --strict: the index is up to date but for files that cannot be read

enum class OutputFormat : std::uint8_t {
  kText,
  kJson,    // one object
  kNdjson,  // an object a line
  kCsv,
};

struct IndexCommand {
  std::filesystem::path index;
  std::vector<std::filesystem::path> paths;
  std::filesystem::path people_file;  // "" where none was given
  bool dry_run = false;
  bool rebuild = false;
  bool strict = false;
  papers::ReadOptions reading;
  OutputFormat output = OutputFormat::kText;
};

// What all commands that ask something of an index share.
struct AskCommand {
  std::filesystem::path index;
  std::string question;
  query::Audience audience = query::Audience::kPublic;
  query::SearchOptions options;
  Look look;
  OutputFormat output = OutputFormat::kText;
};

struct SearchCommand : AskCommand {};

struct CountCommand : AskCommand {};

struct ExplainCommand : AskCommand {
  bool verbose = false;  // the query that Xapian is given, too
};

struct FacetsCommand : AskCommand {
  std::vector<schema::Field> fields;
  std::string prefix;      // of a word of the value; "" for all
  std::size_t limit = 10;  // values of each field
};

struct ShowCommand {
  std::filesystem::path index;
  std::string id;  // of a passage, an item or a meeting
  query::Audience audience = query::Audience::kPublic;
  Look look;
  OutputFormat output = OutputFormat::kText;
};

struct SuggestCommand {
  std::filesystem::path index;
  std::string typed;
  std::size_t limit = 10;
  query::Audience audience = query::Audience::kPublic;
  std::optional<analyzers::Date> today;  // the system's where not set
  Look look;
  OutputFormat output = OutputFormat::kText;
};

struct SimilarCommand {
  std::filesystem::path index;
  std::string id;          // of a passage, an item or a meeting
  std::size_t limit = 10;  // of each sort
  query::Audience audience = query::Audience::kPublic;
  Look look;
  OutputFormat output = OutputFormat::kText;
};

struct ParseCommand {
  std::vector<std::filesystem::path> files;
  papers::ReadOptions reading;
  ColorChoice color = ColorChoice::kAuto;
  OutputFormat output = OutputFormat::kText;
};

struct StatusCommand {
  std::filesystem::path index;
  query::Audience audience = query::Audience::kPublic;
  Look look;
  OutputFormat output = OutputFormat::kText;
};

struct PeopleCommand {
  std::filesystem::path index;
  std::string name;  // "" for everybody
  bool review = false;
  query::Audience audience = query::Audience::kPublic;
  Look look;
  OutputFormat output = OutputFormat::kText;
};

struct CompletionsCommand {
  Shell shell = Shell::kBash;
  std::vector<CommandWords> commands;  // the command line itself
};

inline constexpr std::string_view kDefaultListen = "127.0.0.1:8080";

struct ServeCommand {
  web::SiteOptions site;
  web::ServerSettings server;  // its hosts without those of the sockets
  std::string listen;          // "" for none
  std::filesystem::path socket;
  std::filesystem::path admin_socket;
  std::filesystem::path config;
  bool is_check = false;
  std::function<ServeCommand()> again;  // with what the config file says by then; throws std::exception
};

using Command = std::variant<IndexCommand, SearchCommand, CountCommand, FacetsCommand, ExplainCommand,
                             ShowCommand, SuggestCommand, SimilarCommand, CompletionsCommand, ParseCommand,
                             StatusCommand, PeopleCommand, ServeCommand>;

int run(const IndexCommand& command);
int run(const SearchCommand& command);
int run(const CountCommand& command);
int run(const FacetsCommand& command);
int run(const ExplainCommand& command);
int run(const ShowCommand& command);
int run(const SuggestCommand& command);
int run(const SimilarCommand& command);
int run(const CompletionsCommand& command);
int run(const ParseCommand& command);
int run(const StatusCommand& command);
int run(const PeopleCommand& command);
int run(const ServeCommand& command);

}  // namespace minutebook::cli
