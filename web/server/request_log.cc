// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/request_log.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <system_error>

namespace minutebook::web {
namespace {

using Json = nlohmann::ordered_json;

constexpr mode_t kOwnerAndGroup = 0640;

int open_log(const std::filesystem::path& file) {
  if (file.empty()) return STDERR_FILENO;
  const int opened = open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, kOwnerAndGroup);
  if (opened < 0)
    throw std::system_error(errno, std::generic_category(), "cannot write the log " + file.string());
  return opened;
}

void close_log(int file) {
  if (file > STDERR_FILENO) close(file);
}

std::string now() {
  using namespace std::chrono;
  const auto time = floor<milliseconds>(system_clock::now());
  const auto second = floor<seconds>(time);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(system_clock::to_time_t(second)),
                     (time - second).count());
}

std::string line_of(const Json& object) {
  constexpr bool kAsciiOnly = true;
  return object.dump(-1, ' ', kAsciiOnly, Json::error_handler_t::replace) + '\n';
}

}  // namespace

RequestLog::RequestLog(const std::filesystem::path& file, bool with_queries)
    : file_{open_log(file)}, with_queries_{with_queries} {}

RequestLog::~RequestLog() { close_log(file_); }

void RequestLog::reopen(const std::filesystem::path& file, bool with_queries) {
  const int opened = open_log(file);
  const std::lock_guard lock{mutex_};
  close_log(file_);
  file_ = opened;
  with_queries_ = with_queries;
}

void RequestLog::add(const LoggedRequest& request) {
  const std::lock_guard lock{mutex_};
  Json line = {{"time", now()}, {"request", request.id}};
  if (!request.method.empty()) {
    line["method"] = request.method;
    const std::size_t path = with_queries_ ? std::string::npos : request.target.find('?');
    line["path"] = request.target.substr(0, path);
  }
  line["status"] = request.status;
  line["bytes"] = request.bytes;
  line["ms"] = std::round(request.ms * 100) / 100;
  if (!request.failure.empty()) line["failure"] = request.failure;
  write(line_of(line));
}

void RequestLog::event(std::string_view name, const std::vector<LoggedField>& fields) {
  const std::lock_guard lock{mutex_};
  Json line = {{"time", now()}, {"event", name}};
  for (const LoggedField& field : fields) line[field.name] = field.value;
  write(line_of(line));
}

// In one call, so that lines of several processes do not mix.
void RequestLog::write(const std::string& line) {
  ssize_t written = 0;
  do {
    written = ::write(file_, line.data(), line.size());
  } while (written < 0 && errno == EINTR);
}

}  // namespace minutebook::web
