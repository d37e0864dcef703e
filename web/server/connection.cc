// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/connection.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <utility>

namespace minutebook::web {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::size_t kSlice = 65'536;  // bytes that the write deadline is for
constexpr std::string_view kEmptyLine = "\r\n";

std::string_view name_of(Method method) {
  switch (method) {
    case Method::kGet:
      return "GET";
    case Method::kHead:
      return "HEAD";
    case Method::kOptions:
      return "OPTIONS";
  }
  return {};
}

auto unthrowing(error_code& error) { return asio::redirect_error(asio::use_awaitable, error); }

}  // namespace

Connection::Connection(Socket socket, Service& service, const ConnectionHost& host)
    : socket_{std::move(socket)}, service_{service}, host_{host}, deadline_{socket_.get_executor()} {}

asio::awaitable<void> Connection::run() {
  const auto self = shared_from_this();
  for (std::size_t served = 1;; ++served) {
    const Received received = co_await receive();
    if (std::holds_alternative<Gone>(received)) co_return;
    if (const auto* refusal = std::get_if<Refusal>(&received)) {
      co_await refuse(*refusal);
      break;
    }
    const auto& request = std::get<ReceivedRequest>(received);
    allow_any_time();
    const bool keeps_alive = served < host_.limits().requests_per_connection && !host_.is_stopping();
    Answer answer = co_await service_.answer(request, keeps_alive);
    LoggedRequest logged{.id = id_,
                         .method = std::string{name_of(request.request.method)},
                         .target = request.request.target,
                         .status = answer.status(),
                         .failure = answer.failure()};
    co_await send(answer, logged);
    done(std::move(logged));
    if (is_broken_) co_return;
    if (!answer.keeps_alive() || host_.is_stopping()) break;
  }
  co_await linger();
}

void Connection::stop() {
  error_code ignored;
  if (is_idle_) socket_.cancel(ignored);
}

asio::awaitable<Connection::Received> Connection::receive() {
  std::size_t looked_at = 0;
  is_idle_ = true;
  allow(host_.limits().idle_time);
  for (;;) {
    // Some clients send an empty line behind a request (RFC 9112, 2.2).
    if (received_.starts_with(kEmptyLine)) received_.erase(0, kEmptyLine.size());
    if (!received_.empty()) {
      if (is_idle_) {
        is_idle_ = false;
        begun_ = Clock::now();
        id_ = host_.next_id();
        allow(host_.limits().header_time);
      }
      const HeadSearch found = find_head(received_, looked_at, host_.limits());
      is_head_request_ = received_.starts_with("HEAD ");
      if (found.refusal) co_return *found.refusal;
      if (found.size > 0) {
        const std::string head = received_.substr(0, found.size);
        received_.erase(0, found.size);
        co_return std::visit([](auto&& read) -> Received { return std::forward<decltype(read)>(read); },
                             read_head(head, id_, service_.hosts(), host_.limits()));
      }
      looked_at = received_.size();
    }
    error_code error;
    const std::size_t size = co_await socket_.async_read_some(asio::buffer(room_), unthrowing(error));
    if (error) {
      if (is_late_ && !is_idle_) co_return Refusal{408, "The request took too long to come."};
      co_return Gone{};
    }
    received_.append(room_.data(), size);
  }
}

asio::awaitable<void> Connection::send(Answer& answer, LoggedRequest& logged) {
  // One packet where it is one.
  std::string first = answer.head();
  std::string_view body = answer.body();
  const std::size_t joined = std::min(body.size(), kSlice - std::min(kSlice, first.size()));
  first += body.substr(0, joined);
  body.remove_prefix(joined);
  if (!co_await write(first, logged) || !co_await write(body, logged)) co_return;
  while (answer.rest()) {
    allow_any_time();
    const Service::More more = co_await service_.more(answer);
    if (!more.failure.empty()) {
      logged.failure = more.failure;
      is_broken_ = true;  // without its last chunk the client sees that it is not all
      co_return;
    }
    if (!co_await write(more.bytes, logged)) co_return;
  }
}

asio::awaitable<bool> Connection::write(std::string_view bytes, LoggedRequest& logged) {
  while (!bytes.empty()) {
    allow(host_.limits().write_time);
    error_code error;
    const std::size_t size =
        co_await asio::async_write(socket_, asio::buffer(bytes.substr(0, kSlice)), unthrowing(error));
    logged.bytes += size;
    bytes.remove_prefix(size);
    if (error) {
      logged.failure = is_late_ ? "the client took too long to read" : "the client went away";
      is_broken_ = true;
      co_return false;
    }
  }
  co_return true;
}

asio::awaitable<void> Connection::refuse(const Refusal& refusal) {
  ReceivedRequest nothing;
  nothing.request.id = id_;
  if (is_head_request_) nothing.request.method = Method::kHead;
  Answer answer{nothing, refused(refusal, id_), false};
  LoggedRequest logged{.id = id_,
                       .method = {},
                       .target = {},
                       .status = refusal.status,
                       .failure = std::string{refusal.reason}};
  co_await send(answer, logged);
  done(std::move(logged));
}

// Closing at once would throw away what the client has not yet read, where it sent more than was read of it (RFC 9112, 9.6).
asio::awaitable<void> Connection::linger() {
  error_code error;
  socket_.shutdown(Socket::shutdown_send, error);
  if (host_.is_stopping() && socket_.available(error) == 0) co_return;
  allow(host_.limits().linger_time);
  while (!error) co_await socket_.async_read_some(asio::buffer(room_), unthrowing(error));
}

void Connection::allow(std::chrono::milliseconds time) {
  is_late_ = false;
  deadline_.expires_after(time);
  deadline_.async_wait([weak = weak_from_this()](const error_code& error) {
    const auto self = weak.lock();
    // It may have been moved on since it was due.
    if (error || !self || self->deadline_.expiry() > Clock::now()) return;
    self->is_late_ = true;
    error_code ignored;
    self->socket_.cancel(ignored);
  });
}

void Connection::allow_any_time() {
  deadline_.cancel();
  deadline_.expires_at(Clock::time_point::max());
}

void Connection::done(LoggedRequest logged) const {
  logged.ms = std::chrono::duration<double, std::milli>(Clock::now() - begun_).count();
  host_.done(logged);
}

}  // namespace minutebook::web
