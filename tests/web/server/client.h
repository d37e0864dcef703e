// SPDX-License-Identifier: GPL-2.0-or-later
// A client that sends any bytes and sees all that comes back.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace minutebook::test {

class Client {
 public:
  // "127.0.0.1:8080" or the path of a socket.
  explicit Client(const std::string& address);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // False where the server took no more.
  bool send(std::string_view bytes);
  void finish_sending();  // half-closes
  void reset();           // closes, throwing away what is not yet read

  // All that comes until the server closes. Fails the test where that takes too long.
  std::string rest();
  // The next answer, by its Content-Length or its chunks; what the server sent before it closed where it is cut off.
  std::string answer();
  // The next bytes, some; "" where the server closed.
  std::string some();

 private:
  bool receive();

  int socket_ = -1;
  std::string received_;
};

// Whether it comes true, soon or late: false only where a test fails.
bool eventually(const std::function<bool()>& is_true);

// Sends and gives all that comes back.
std::string talk(const std::string& address, std::string_view bytes);

int status_of(std::string_view answer);                                 // 0 where there is none
std::string header_of(std::string_view answer, std::string_view name);  // "" where it has none
std::string body_of(std::string_view answer);                           // without chunks
std::string unpacked(std::string_view gzip);

}  // namespace minutebook::test
