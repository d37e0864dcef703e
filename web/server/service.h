// SPDX-License-Identifier: GPL-2.0-or-later
// Who answers the requests of a listening socket: the workers of the public ones, the server itself on the admin socket.
// Called on the I/O thread, where it waits without holding it up.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <optional>
#include <string>

#include "web/server/answer.h"
#include "web/server/hosts.h"
#include "web/server/request_head.h"

namespace minutebook::web {

class Service {
 public:
  Service() = default;
  virtual ~Service() = default;
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  virtual const HostList& hosts() const = 0;

  // Every request has an answer.
  virtual boost::asio::awaitable<Answer> answer(const ReceivedRequest& request, bool keeps_alive) = 0;

  // The next bytes of a streamed answer, "" where a piece packs to nothing; a failure where there can be none.
  struct More {
    std::string bytes;
    std::string failure;
  };
  virtual boost::asio::awaitable<More> more(Answer& answer) = 0;
};

}  // namespace minutebook::web
