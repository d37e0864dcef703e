// SPDX-License-Identifier: GPL-2.0-or-later
// What answers requests, as far as the server knows: each worker thread has one of its own, made anew when the server
// reloads. Used by one thread at a time.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "web/http.h"

namespace minutebook::web {

class Handler {
 public:
  Handler() = default;
  virtual ~Handler() = default;
  Handler(const Handler&) = delete;
  Handler& operator=(const Handler&) = delete;

  // What it throws is logged, and answered with status 500.
  virtual Response answer(const Request& request) = 0;

  // The next piece of a streamed answer, which another handler may have begun. What it throws ends the connection.
  virtual std::string next(const Stream& rest) = 0;
};

// Throws where there can be none: the index is missing.
using MakeHandler = std::function<std::unique_ptr<Handler>()>;

}  // namespace minutebook::web
