// SPDX-License-Identifier: GPL-2.0-or-later
// How many connections are open, in all and from each address: nobody may take them all. Used by one thread.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "web/server/limits.h"

namespace minutebook::web {

class Admission {
 public:
  // `address` is what a client shares with nobody; "" of those who are not told apart (behind a proxy). False where there
  // are too many already; leave() is to be called for those that are admitted only.
  bool enter(const std::string& address, const Limits& limits);
  void leave(const std::string& address);

  std::size_t open() const { return open_; }

 private:
  std::size_t open_ = 0;
  std::unordered_map<std::string, std::size_t> by_address_;
};

// The address of a client as Admission tells clients apart, from the bytes of an IPv4 (4) or IPv6 (16) address: an IPv6
// network of 64 bits is one client, and loopback is "". Other sizes are "".
std::string client_of(std::string_view address);

}  // namespace minutebook::web
