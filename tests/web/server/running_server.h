// SPDX-License-Identifier: GPL-2.0-or-later
// A real server in this process, on a port that the system chose, with a small site made for tests.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <latch>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "web/server/server.h"

namespace minutebook::test {

// A site of functions.
struct FakeSite {
  std::function<web::Response(const web::Request&)> answer;
  std::function<std::string()> next = [] { return std::string{}; };  // a piece of whatever is streamed
};

web::MakeHandler handlers_of(const FakeSite& site);

// Says the path it was asked for.
web::Response echo(const web::Request& request);
web::Response text(std::string body);
web::Response streamed(std::string start);  // goes on with FakeSite::next

// A folder that goes with it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

class RunningServer {
 public:
  // Goes by "127.0.0.1", "localhost" and "papers.example.org".
  explicit RunningServer(const FakeSite& site = {echo}, const web::Limits& limits = {},
                         std::size_t workers = 2, bool log_queries = false);

  const std::string& address() const { return address_; }  // "127.0.0.1:12345"
  std::string local() const { return (folder_.path() / "public.sock").string(); }
  std::string admin() const { return (folder_.path() / "admin.sock").string(); }
  web::Server& server() { return *server_; }
  const web::ServerSettings& settings() const { return settings_; }

  // What is logged so far; stop the server first to see all of it.
  std::vector<nlohmann::json> log() const;
  std::string log_text() const;

  std::string get(const std::string& target) const;  // the whole answer

 private:
  Folder folder_;
  web::ServerSettings settings_;
  std::string address_;
  std::optional<web::Server> server_;
};

}  // namespace minutebook::test
