// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/metrics.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>

namespace minutebook::web {
namespace {

// Memory in use, in bytes (proc(5), statm: the second number, in pages); 0 where the system does not say.
std::uint64_t resident_bytes() {
  std::ifstream file{"/proc/self/statm"};
  std::uint64_t size = 0;
  std::uint64_t resident = 0;
  file >> size >> resident;
  return file ? resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) : 0;
}

class Page {
 public:
  void begin(std::string_view name, std::string_view type, std::string_view help) {
    fmt::format_to(std::back_inserter(text_), "# HELP {0} {2}\n# TYPE {0} {1}\n", name, type, help);
  }
  template <typename Value>
  void add(std::string_view name, std::string_view labels, Value value) {
    fmt::format_to(std::back_inserter(text_), "{}{} {}\n", name, labels, value);
  }
  template <typename Value>
  void one(std::string_view name, std::string_view type, std::string_view help, Value value) {
    begin(name, type, help);
    add(name, "", value);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace

void Metrics::count(int status, double seconds, std::uint64_t bytes) {
  const auto status_class = static_cast<std::size_t>(std::clamp(status / 100, 0, 5));
  ++by_class_[status_class];
  const auto* const bound = std::lower_bound(kBounds.begin(), kBounds.end(), seconds);
  ++by_time_[static_cast<std::size_t>(bound - kBounds.begin())];
  seconds_ += seconds;
  bytes_ += bytes;
}

std::string Metrics::text(const Now& now) const {
  Page page;
  constexpr std::string_view kRequests = "minutebook_requests_total";
  page.begin(kRequests, "counter", "Requests answered, by the class of the status.");
  std::uint64_t requests = 0;
  for (std::size_t status_class = 1; status_class < by_class_.size(); ++status_class) {
    page.add(kRequests, fmt::format("{{status=\"{}xx\"}}", status_class), by_class_[status_class]);
    requests += by_class_[status_class];
  }
  constexpr std::string_view kTime = "minutebook_request_seconds";
  page.begin(kTime, "histogram", "From a request's first byte to the last of its answer.");
  std::uint64_t up_to = 0;
  for (std::size_t i = 0; i < kBounds.size(); ++i) {
    up_to += by_time_[i];
    page.add("minutebook_request_seconds_bucket", fmt::format("{{le=\"{}\"}}", kBounds[i]), up_to);
  }
  page.add("minutebook_request_seconds_bucket", "{le=\"+Inf\"}", requests);
  page.add("minutebook_request_seconds_sum", "", seconds_);
  page.add("minutebook_request_seconds_count", "", requests);
  page.one("minutebook_sent_bytes_total", "counter", "Bytes of answers, with their headers.", bytes_);
  page.one("minutebook_refused_connections_total", "counter", "Connections over the limits.",
           refused_connections_);
  page.one("minutebook_connections", "gauge", "Connections that are open.", now.connections);
  page.one("minutebook_queue_length", "gauge", "Requests that wait for a worker.", now.queued);
  page.one("minutebook_workers", "gauge", "Worker threads.", now.workers);
  page.one("minutebook_uptime_seconds", "gauge", "Since the server began to answer.", now.uptime_seconds);
  page.one("process_resident_memory_bytes", "gauge", "Memory in use.", resident_bytes());
  return page.text();
}

}  // namespace minutebook::web
