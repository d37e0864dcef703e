// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <csignal>
#include <utility>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "indexer/update.h"
#include "web/server/notify.h"
#include "web/server/site_handler.h"

namespace minutebook::cli {
namespace {

using web::ServiceState;

std::vector<web::SourceFile> sources_of(const std::filesystem::path& index, query::Audience audience) {
  std::vector<web::SourceFile> files;
  for (indexer::SourceStatus& source :
       indexer::status(index, audience == query::Audience::kRestricted).sources) {
    files.push_back({.path = std::move(source.source),
                     .format = std::move(source.format),
                     .passages = source.found.passages,
                     .warnings = std::move(source.warnings),
                     .failure = std::move(source.failure),
                     .size = source.size,
                     .modified_ns = source.modified_ns,
                     .is_wholly_public = source.is_wholly_public});
  }
  return files;
}

web::SourceJournal journal_of(const std::filesystem::path& index, query::Audience audience) try {
  indexer::Journal journal = indexer::journal(index, audience == query::Audience::kRestricted);
  web::SourceJournal known{std::move(journal.born), {}};
  for (indexer::SourceChange& change : journal.changes) {
    known.changes.push_back({std::move(change.id), std::move(change.source), change.added, change.changed});
  }
  return known;
} catch (const indexer::IndexError& error) {
  throw query::SearchError(error.what());
}

web::MakeHandler handlers(const ServeCommand& command) {
  web::SiteOptions site = command.site;
  site.sources = [index = site.index, audience = site.audience] { return sources_of(index, audience); };
  site.journal = [index = site.index, audience = site.audience] { return journal_of(index, audience); };
  return [site] { return web::make_site_handler(site); };
}

// What systemd hands over takes the place of what would be opened here.
web::ServerSockets open_sockets(const ServeCommand& command) {
  web::ServerSockets sockets{web::inherited_sockets(), std::nullopt};
  if (sockets.listening.empty()) {
    if (!command.listen.empty()) sockets.listening.push_back(web::listen_at(command.listen));
    if (!command.socket.empty()) sockets.listening.push_back(web::listen_at_file(command.socket));
  }
  if (!command.admin_socket.empty()) sockets.admin = web::listen_at_file(command.admin_socket);
  return sockets;
}

// With the names by which the sockets are reached.
web::ServerSettings settings_of(const ServeCommand& command, const std::vector<std::string>& addresses) {
  web::ServerSettings settings = command.server;
  for (const std::string& address : addresses) {
    for (std::string& host : web::hosts_of(address)) settings.hosts.push_back(std::move(host));
  }
  return settings;
}

// The signals that a service manager, a shell and a terminal send. Blocked, they wait until they are taken, in this and all
// threads made afterwards.
sigset_t blocked_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

int next_signal(const sigset_t& signals) {
  int signal = 0;
  sigwait(&signals, &signal);
  return signal;
}

// A configuration that is wrong, or an index that is gone, leaves all as it was.
void reload(web::Server& server, const ServeCommand& command, const std::vector<std::string>& addresses) {
  web::notify_service_manager(ServiceState::kReloading);
  try {
    const ServeCommand again = command.again();
    server.reload(settings_of(again, addresses), handlers(again));
    server.log("reloaded", "");
  } catch (const std::exception& error) {
    server.log("not reloaded", error.what());
  }
  web::notify_service_manager(ServiceState::kReady);
}

}  // namespace

int run(const ServeCommand& command) {
  const web::MakeHandler make_handler = handlers(command);
  if (command.is_check) {
    make_handler();
    write_output("All is well.\n");
    return kSuccess;
  }
  std::signal(SIGPIPE, SIG_IGN);
  const sigset_t signals = blocked_signals();
  web::ServerSockets sockets = open_sockets(command);
  std::vector<std::string> addresses;  // of the network
  std::string greeting;
  for (const web::ListeningSocket& socket : sockets.listening) {
    const std::string& name = socket.name();
    greeting += fmt::format("Listening on {}\n", socket.is_local() ? name : "http://" + name + '/');
    if (!socket.is_local()) addresses.push_back(name);
  }
  web::Server server{std::move(sockets), settings_of(command, addresses), make_handler};
  write_output(greeting);
  finish_output();
  web::notify_service_manager(ServiceState::kReady);
  while (next_signal(signals) == SIGHUP) reload(server, command, addresses);
  web::notify_service_manager(ServiceState::kStopping);
  server.stop();
  return kSuccess;
}

}  // namespace minutebook::cli
