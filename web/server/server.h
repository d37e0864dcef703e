// SPDX-License-Identifier: GPL-2.0-or-later
// The HTTP server: one thread reads requests, checks their form and sends answers; workers, each with a handler of its
// own, make the answers. Knows no pages. Behind a proxy that speaks TLS, or alone on an intranet.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "web/server/handler.h"
#include "web/server/limits.h"
#include "web/server/listening.h"

namespace minutebook::web {

// What a reload may change.
struct ServerSettings {
  std::vector<std::string> hosts;  // names the server goes by, beside any on a socket in the file system
  std::size_t workers = 1;
  std::filesystem::path log;  // "" for standard error
  bool log_queries = false;   // what was searched for, too
  Limits limits;              // `queued` stays as it was first
};

struct ServerSockets {
  std::vector<ListeningSocket> listening;
  std::optional<ListeningSocket> admin;  // for metrics and health in detail
};

// Its functions are for the thread that made it.
class Server {
 public:
  // Answers from now on. Throws what `make_handler` throws, and std::system_error where the log cannot be written.
  Server(ServerSockets sockets, const ServerSettings& settings, const MakeHandler& make_handler);
  // Stops, where it has not been stopped.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Makes all workers anew, and opens the log again; connections stay, and what runs ends as it began. Throws as the
  // constructor, and goes on as before then.
  void reload(const ServerSettings& settings, const MakeHandler& make_handler);

  // Takes no new connection, ends those that wait for nothing, and returns when the others have their answers, or when
  // the time for that is over.
  void stop();

  // A line of the log beside those of requests; `message` may be "".
  void log(const std::string& event, const std::string& message);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace minutebook::web
