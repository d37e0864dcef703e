// SPDX-License-Identifier: GPL-2.0-or-later
// The names that a server goes by. A request for another name is somebody's mistake or a page that had its own name
// point here (DNS rebinding). Plain data, owns its texts; safe to read from several threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::web {

// "papers.example.org" of "Papers.example.org:8080", "[::1]" of "[::1]:8080"; "" where it is no host at all.
std::string host_name(std::string_view host);

class HostList {
 public:
  // Every host, for sockets that only a proxy of our own reaches.
  static HostList any();
  // `names` with or without a port, which is not compared.
  explicit HostList(const std::vector<std::string>& names);

  bool serves(std::string_view host) const;

 private:
  HostList() = default;

  bool any_ = false;
  std::vector<std::string> names_;
};

}  // namespace minutebook::web
