// SPDX-License-Identifier: GPL-2.0-or-later
// Sockets that a server accepts connections from: made here, or handed over by systemd, which lets a server be restarted
// without a refused connection (sd_listen_fds(3)).
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minutebook::web {

// An address that cannot be listened on, with the reason and what to do.
class ListenError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Owns the socket, and the file of one in the file system where it was made here.
class ListeningSocket {
 public:
  ListeningSocket(int descriptor, std::string name, bool is_local, std::filesystem::path file = {});
  ListeningSocket(ListeningSocket&& other) noexcept;
  ListeningSocket& operator=(ListeningSocket&& other) noexcept;
  ~ListeningSocket();

  int descriptor() const { return descriptor_; }
  // Where clients find it: "127.0.0.1:8080", "[::1]:8080", "/run/minutebook/public.sock".
  const std::string& name() const { return name_; }
  // A socket in the file system: only processes of this machine that may open the file come here.
  bool is_local() const { return is_local_; }

 private:
  int descriptor_ = -1;
  std::string name_;
  bool is_local_ = false;
  std::filesystem::path file_;
  ino_t inode_ = 0;
};

// "127.0.0.1:8080", "[::1]:8080", "localhost:8080"; of port 0 the system chooses one. Throws ListenError.
ListeningSocket listen_at(std::string_view address);

// Group may connect, others not (0660). A file that a server left behind is replaced, one that a server listens on or
// that is something else is not. Changes the process's umask for a moment: call it before there are threads. Throws ListenError.
ListeningSocket listen_at_file(const std::filesystem::path& file);

// Those that systemd handed over, each once; none mostly. Throws ListenError.
std::vector<ListeningSocket> inherited_sockets();

// The names by which a browser on this machine reaches the address: "127.0.0.1" is also "localhost".
std::vector<std::string> hosts_of(std::string_view address);
bool is_loopback(std::string_view address);

}  // namespace minutebook::web
