// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/web/server/running_server.h"

#include <stdlib.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "tests/web/server/client.h"

namespace minutebook::test {
namespace {

class FakeHandler : public web::Handler {
 public:
  explicit FakeHandler(FakeSite site) : site_{std::move(site)} {}
  web::Response answer(const web::Request& request) override { return site_.answer(request); }
  std::string next(const web::Stream&) override { return site_.next(); }

 private:
  FakeSite site_;
};

}  // namespace

web::MakeHandler handlers_of(const FakeSite& site) {
  return [site] { return std::make_unique<FakeHandler>(site); };
}

web::Response text(std::string body) {
  web::Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(body);
  return response;
}

web::Response echo(const web::Request& request) { return text("this is " + request.target); }

web::Response streamed(std::string start) {
  web::Response response = text(std::move(start));
  response.rest = [](query::Searcher&) { return std::string{}; };
  return response;
}

Folder::Folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "minutebook-server-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

Folder::~Folder() { std::filesystem::remove_all(path_); }

RunningServer::RunningServer(const FakeSite& site, const web::Limits& limits, std::size_t workers,
                             bool log_queries)
    : settings_{.hosts = {"127.0.0.1", "localhost", "papers.example.org"},
                .workers = workers,
                .log = folder_.path() / "log",
                .log_queries = log_queries,
                .limits = limits} {
  web::ServerSockets sockets;
  sockets.listening.push_back(web::listen_at("127.0.0.1:0"));
  address_ = sockets.listening.front().name();
  sockets.listening.push_back(web::listen_at_file(local()));
  sockets.admin = web::listen_at_file(admin());
  server_.emplace(std::move(sockets), settings_, handlers_of(site));
}

std::string RunningServer::log_text() const {
  std::ifstream file{settings_.log};
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<nlohmann::json> RunningServer::log() const {
  std::istringstream text{log_text()};
  std::vector<nlohmann::json> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

std::string RunningServer::get(const std::string& target) const {
  return talk(address_, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
}

}  // namespace minutebook::test
