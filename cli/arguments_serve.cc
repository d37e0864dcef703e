// SPDX-License-Identifier: GPL-2.0-or-later
// The command that serves an index, whose options may also stand in a file.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <thread>

#include "cli/config_file.h"
#include "cli/help.h"
#include "cli/options.h"
#include "web/server/hosts.h"
#include "web/server/listening.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kMostWorkers = 256;
constexpr std::size_t kMostConnections = 65'536;

CLI::Validator is_host() {
  return CLI::Validator{[](const std::string& host) {
                          return web::host_name(host).empty() ? "'" + host + "' is no name of a host"
                                                              : std::string();
                        },
                        ""};
}

bool is_web_address(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

// "papers.example.org" of "https://papers.example.org/minutes".
std::string host_of(std::string_view url) {
  url.remove_prefix(url.find("//") + 2);
  return web::host_name(url.substr(0, url.find('/')));
}

CLI::Validator is_url() {
  return CLI::Validator{[](const std::string& url) {
                          const bool is_good = is_web_address(url) && !host_of(url).empty();
                          return is_good ? std::string()
                                         : "'" + url + "' is no address such as https://example.org";
                        },
                        ""};
}

// "https://intranet.example.org": an address without a path.
CLI::Validator is_origin() {
  return CLI::Validator{[](const std::string& origin) {
                          const bool is_good = is_web_address(origin) && !host_of(origin).empty() &&
                                               std::count(origin.begin(), origin.end(), '/') == 2;
                          return is_good ? std::string()
                                         : "'" + origin + "' is no site such as https://intranet.example.org";
                        },
                        ""};
}

// The options as they were given, without those of the file: to be read again beside what the file says then.
std::vector<std::string> given(const CLI::App& app) {
  std::vector<std::string> arguments;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& value : option->results())
      arguments.push_back(fmt::format("--{}={}", option->get_lnames().front(), value));
  }
  return arguments;
}

ServeCommand read_again(const std::vector<std::string>& arguments) {
  CLI::App app;
  const CommandLine line = add_serve(app);
  std::vector<std::string> last_first{arguments.rbegin(), arguments.rend()};
  last_first.emplace_back("serve");
  app.parse(std::move(last_first));
  return std::get<ServeCommand>(line.make());
}

// What goes together, whichever of the two said it.
void complete(ServeCommand& command) {
  if (command.site.index.empty()) throw CLI::RequiredError("--index");
  std::string& url = command.site.public_url;
  while (url.ends_with('/')) url.pop_back();
  if (!url.empty()) command.server.hosts.push_back(host_of(url));
  if (command.listen.empty() && command.socket.empty()) command.listen = kDefaultListen;
  if (command.listen.empty()) return;
  bool is_loopback = false;
  try {
    is_loopback = web::is_loopback(command.listen);
  } catch (const web::ListenError& error) {
    throw CLI::ValidationError("--listen", error.what());
  }
  if (command.site.audience == query::Audience::kRestricted && !is_loopback) {
    throw CLI::ValidationError(
        "--listen",
        "restricted papers are served on this machine alone (127.0.0.1, [::1] or --socket), "
        "to the proxy that knows who asks");
  }
}

}  // namespace

CommandLine add_serve(CLI::App& app) {
  const auto command = std::make_shared<ServeCommand>();
  command->server.workers = std::max(1U, std::thread::hardware_concurrency());
  web::SiteOptions& site = command->site;
  web::ServerSettings& server = command->server;
  web::Limits& limits = server.limits;
  CLI::App* sub = app.add_subcommand("serve", "Serve an index as a web site, with its JSON API");
  const auto text = [sub](const std::string& name, auto& value, const std::string& type,
                          const std::string& help) {
    return sub->add_option(name, value, help)->type_name(type);
  };
  add_index_option(*sub, site.index, "The index to serve")->required(false);
  add_access_option(*sub, site.audience);
  text("--listen", command->listen, "ADDRESS:PORT",
       fmt::format("Where to listen (default: {}); port 0 takes one that is free", kDefaultListen));
  text("--socket", command->socket, "FILE",
       "Listen on a socket in the file system, for a proxy on this machine");
  text("--admin-socket", command->admin_socket, "FILE", "A socket with /metrics, /healthz and /readyz");
  text("--host", server.hosts, "NAME",
       "A name that the site goes by, beside those of --listen and --public-url; again for more")
      ->check(is_host());
  text("--public-url", site.public_url, "URL", "Where readers find the site, where a proxy is in front")
      ->check(is_url());
  text("--name", site.name, "TEXT", "What the pages call the site");
  text("--papers", site.papers, "DIR",
       "The source papers, to be opened from the pages; not served where not given")
      ->check(silent(CLI::ExistingDirectory));
  text("--cors-origin", site.cors_origins, "ORIGIN", "A site whose scripts may read the API; again for more")
      ->check(is_origin());
  text("--frame-ancestor", site.frame_ancestors, "ORIGIN", "A site that may frame /embed; again for more")
      ->check(is_origin());
  text("--workers", server.workers, "N", "Threads that answer (default: one a core)")
      ->check(silent(CLI::Range(std::size_t{1}, kMostWorkers)));
  text("--connections", limits.connections, "N",
       fmt::format("Connections at once (default: {})", limits.connections))
      ->check(silent(CLI::Range(std::size_t{1}, kMostConnections)));
  text("--connections-per-address", limits.connections_per_address, "N",
       fmt::format("Connections at once from one address that is not this machine (default: {})",
                   limits.connections_per_address))
      ->check(silent(CLI::Range(std::size_t{1}, kMostConnections)));
  text("--log", server.log, "FILE", "Where requests are noted, JSON lines (default: standard error)");
  sub->add_flag("--log-queries", server.log_queries, "Note what was searched for, too");
  text("--config", command->config, "FILE",
       "A file with options (TOML): listen = \"[::1]:8080\"; the command line wins")
      ->check(silent(CLI::ExistingFile));
  sub->add_flag("--check", command->is_check,
                "Say whether all is well with the options and the index, and stop");
  sub->parse_complete_callback([sub, command] {
    command->again = [arguments = given(*sub)] { return read_again(arguments); };
    if (!command->config.empty()) apply_config_file(*sub, command->config);
    complete(*command);
  });
  sub->footer(std::string(kServeHelp));
  return {sub, [command] { return *command; }};
}

}  // namespace minutebook::cli
