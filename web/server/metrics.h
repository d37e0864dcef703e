// SPDX-License-Identifier: GPL-2.0-or-later
// What an operator watches, in the text format of Prometheus (0.0.4). Kept and printed by the I/O thread alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace minutebook::web {

class Metrics {
 public:
  void count(int status, double seconds, std::uint64_t bytes);
  void count_refused_connection() { ++refused_connections_; }

  // What is so at this moment.
  struct Now {
    std::size_t queued = 0;
    std::size_t connections = 0;
    std::size_t workers = 0;
    double uptime_seconds = 0;
  };
  std::string text(const Now& now) const;

 private:
  static constexpr std::array<double, 12> kBounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                     0.1,   0.25,   0.5,   1,    2,     5};  // seconds

  std::array<std::uint64_t, 6> by_class_{};  // by the first digit of the status
  std::array<std::uint64_t, kBounds.size() + 1> by_time_{};
  double seconds_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t refused_connections_ = 0;
};

}  // namespace minutebook::web
