// SPDX-License-Identifier: GPL-2.0-or-later
// What the server did, a JSON object a line (docs/operating.md), for people with `jq` and for log collectors. What was
// searched for is not in it unless that was asked for: who looked for what is nobody's business. ASCII only, control
// characters escaped, so that no request can forge a line. Safe from any thread. A log that cannot be written is no
// reason to stop: the lines are lost.
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::web {

struct LoggedRequest {
  std::string id;
  std::string method;  // "" where the request could not be read
  std::string target;  // as sent
  int status = 0;
  std::uint64_t bytes = 0;  // sent, headers and all
  double ms = 0;            // from the request's first byte to the last of the answer
  std::string failure;      // what went wrong; "" mostly
};

struct LoggedField {
  std::string name;
  std::string value;
};

class RequestLog {
 public:
  // Standard error where `file` is "". Throws std::system_error where the file cannot be written.
  RequestLog(const std::filesystem::path& file, bool with_queries);
  ~RequestLog();
  RequestLog(const RequestLog&) = delete;
  RequestLog& operator=(const RequestLog&) = delete;

  // Goes on with another file, or with a new one of the same name. Throws as the constructor, then nothing changed.
  void reopen(const std::filesystem::path& file, bool with_queries);

  void add(const LoggedRequest& request);
  void event(std::string_view name, const std::vector<LoggedField>& fields = {});

 private:
  void write(const std::string& line);

  std::mutex mutex_;
  int file_ = -1;
  bool with_queries_ = false;
};

}  // namespace minutebook::web
