// SPDX-License-Identifier: GPL-2.0-or-later
// One client: reads its requests one after the other, has each answered, and sends the answers in that order. Whatever
// takes too long ends it. Runs on the I/O thread alone.
#pragma once

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "web/server/request_head.h"
#include "web/server/request_log.h"
#include "web/server/service.h"

namespace minutebook::web {

// What a connection needs of its server, and the server learns of it. Outlives the connections.
struct ConnectionHost {
  std::function<const Limits&()> limits;
  std::function<std::string()> next_id;  // of a request
  std::function<bool()> is_stopping;
  std::function<void(const LoggedRequest&)> done;
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  using Socket = boost::asio::generic::stream_protocol::socket;

  Connection(Socket socket, Service& service, const ConnectionHost& host);

  // Until either side has enough.
  boost::asio::awaitable<void> run();

  // Ends it now where it waits for a request, else behind the answer.
  void stop();

 private:
  using Clock = std::chrono::steady_clock;
  struct Gone {};  // nothing more comes
  using Received = std::variant<ReceivedRequest, Refusal, Gone>;

  boost::asio::awaitable<Received> receive();
  boost::asio::awaitable<void> send(Answer& answer, LoggedRequest& logged);
  boost::asio::awaitable<bool> write(std::string_view bytes, LoggedRequest& logged);
  boost::asio::awaitable<void> refuse(const Refusal& refusal);
  boost::asio::awaitable<void> linger();

  // What is waited for is given up after this time.
  void allow(std::chrono::milliseconds time);
  void allow_any_time();

  void done(LoggedRequest logged) const;

  Socket socket_;
  Service& service_;
  const ConnectionHost& host_;
  boost::asio::steady_timer deadline_;
  bool is_late_ = false;
  bool is_idle_ = false;
  bool is_broken_ = false;        // nothing more can be sent
  std::string received_;          // and not yet read
  bool is_head_request_ = false;  // of what was received last
  std::string id_;                // of the request that is being read or answered
  Clock::time_point begun_;       // when its first byte was there
  std::array<char, 4096> room_;
};

}  // namespace minutebook::web
