// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/web/server/client.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <zlib.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <thread>

namespace minutebook::test {
namespace {

constexpr int kPatience = 20'000;  // ms; only ever waited for by a test that fails

int connected(int family, const sockaddr* address, socklen_t size) {
  const int opened = socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connect(opened, address, size) != 0) {
    close(opened);
    throw std::runtime_error(std::string("cannot connect: ") + std::strerror(errno));
  }
  return opened;
}

int connected_to(const std::string& address) {
  if (address.starts_with('/')) {
    sockaddr_un local{};
    local.sun_family = AF_UNIX;
    address.copy(local.sun_path, sizeof local.sun_path - 1);
    return connected(AF_UNIX, reinterpret_cast<const sockaddr*>(&local), sizeof local);
  }
  sockaddr_in inet{};
  inet.sin_family = AF_INET;
  inet.sin_port = htons(static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1))));
  inet_pton(AF_INET, "127.0.0.1", &inet.sin_addr);
  return connected(AF_INET, reinterpret_cast<const sockaddr*>(&inet), sizeof inet);
}

constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::string_view kLastChunk = "0\r\n\r\n";

// Of the answer that the text begins with; npos where it is not complete.
std::size_t size_of_answer(std::string_view text) {
  const std::size_t head = text.find(kHeadEnd);
  if (head == std::string_view::npos) return head;
  const std::size_t body = head + kHeadEnd.size();
  if (header_of(text, "Transfer-Encoding") == "chunked") {
    const std::size_t last = text.find("\r\n" + std::string{kLastChunk}, head);
    return last == std::string_view::npos ? last : last + 2 + kLastChunk.size();
  }
  const std::string length = header_of(text, "Content-Length");
  const std::size_t size = body + (length.empty() ? 0 : std::stoul(length));
  return text.size() < size ? std::string_view::npos : size;
}

}  // namespace

Client::Client(const std::string& address) : socket_{connected_to(address)} {}

Client::~Client() {
  if (socket_ >= 0) close(socket_);
}

bool Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void Client::finish_sending() { shutdown(socket_, SHUT_WR); }

void Client::reset() {
  const linger now{1, 0};
  setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
  close(socket_);
  socket_ = -1;
}

bool Client::receive() {
  pollfd wanted{socket_, POLLIN, 0};
  if (poll(&wanted, 1, kPatience) <= 0) {
    ADD_FAILURE() << "the server neither answers nor closes";
    return false;
  }
  std::array<char, 65'536> room;
  const ssize_t size = recv(socket_, room.data(), room.size(), 0);
  if (size <= 0) return false;
  received_.append(room.data(), static_cast<std::size_t>(size));
  return true;
}

std::string Client::rest() {
  while (receive()) {
  }
  return std::exchange(received_, {});
}

std::string Client::some() {
  if (received_.empty()) receive();
  return std::exchange(received_, {});
}

std::string Client::answer() {
  while (size_of_answer(received_) == std::string::npos) {
    if (!receive()) return std::exchange(received_, {});
  }
  const std::size_t size = size_of_answer(received_);
  std::string answer = received_.substr(0, size);
  received_.erase(0, size);
  return answer;
}

bool eventually(const std::function<bool()>& is_true) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds{kPatience};
  while (!is_true()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds{1});
  }
  return true;
}

std::string talk(const std::string& address, std::string_view bytes) {
  Client client{address};
  client.send(bytes);
  client.finish_sending();
  return client.rest();
}

int status_of(std::string_view answer) {
  constexpr std::string_view kStart = "HTTP/1.1 ";
  return answer.starts_with(kStart) ? std::stoi(std::string{answer.substr(kStart.size(), 3)}) : 0;
}

std::string header_of(std::string_view answer, std::string_view name) {
  const std::string_view head = answer.substr(0, answer.find(kHeadEnd) + 2);
  const std::size_t at = head.find("\r\n" + std::string{name} + ": ");
  if (at == std::string_view::npos) return {};
  const std::size_t value = at + 2 + name.size() + 2;
  return std::string{head.substr(value, head.find("\r\n", value) - value)};
}

std::string body_of(std::string_view answer) {
  const std::size_t head = answer.find(kHeadEnd);
  if (head == std::string_view::npos) return {};
  std::string_view left = answer.substr(head + kHeadEnd.size());
  if (header_of(answer, "Transfer-Encoding") != "chunked") return std::string{left};
  std::string body;
  for (;;) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(left.data(), left.data() + left.size(), size, 16);
    if (error != std::errc{} || size == 0) return body;
    left.remove_prefix(static_cast<std::size_t>(end - left.data()) + 2);
    body += left.substr(0, size);
    left.remove_prefix(std::min(left.size(), size + 2));
  }
}

std::string unpacked(std::string_view gzip) {
  z_stream stream{};
  inflateInit2(&stream, MAX_WBITS + 16);
  std::string packed{gzip};
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string text;
  int result = Z_OK;
  std::array<char, 65'536> room;
  while (result == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(room.data());
    stream.avail_out = static_cast<uInt>(room.size());
    result = inflate(&stream, Z_NO_FLUSH);
    text.append(room.data(), room.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  EXPECT_EQ(result, Z_STREAM_END) << "gzip that ends too early";
  return text;
}

}  // namespace minutebook::test
