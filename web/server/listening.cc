// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/listening.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <systemd/sd-daemon.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <system_error>

#include "web/server/hosts.h"

namespace minutebook::web {
namespace {

constexpr int kBacklog = 512;  // the system may keep it shorter

std::string reason_of(int error) { return std::generic_category().message(error); }

// Any socket address, as the calls of the system take it.
struct SocketAddress {
  sockaddr_storage storage{};
  socklen_t size = 0;

  sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
  template <typename Kind>
  Kind& as() {
    return reinterpret_cast<Kind&>(storage);
  }
};

std::optional<SocketAddress> parse_address(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view digits = text.substr(colon + 1);
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;

  std::string host{text.substr(0, colon)};
  if (host == "localhost") host = "127.0.0.1";
  SocketAddress address;
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
    auto& inet = address.as<sockaddr_in6>();
    inet.sin6_family = AF_INET6;
    inet.sin6_port = htons(port);
    address.size = sizeof inet;
    if (inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), &inet.sin6_addr) != 1)
      return std::nullopt;
  } else {
    auto& inet = address.as<sockaddr_in>();
    inet.sin_family = AF_INET;
    inet.sin_port = htons(port);
    address.size = sizeof inet;
    if (inet_pton(AF_INET, host.c_str(), &inet.sin_addr) != 1) return std::nullopt;
  }
  return address;
}

std::string name_of(SocketAddress& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  switch (address.storage.ss_family) {
    case AF_INET: {
      auto& inet = address.as<sockaddr_in>();
      inet_ntop(AF_INET, &inet.sin_addr, text.data(), text.size());
      return fmt::format("{}:{}", text.data(), ntohs(inet.sin_port));
    }
    case AF_INET6: {
      auto& inet = address.as<sockaddr_in6>();
      inet_ntop(AF_INET6, &inet.sin6_addr, text.data(), text.size());
      return fmt::format("[{}]:{}", text.data(), ntohs(inet.sin6_port));
    }
    case AF_UNIX:
      return address.as<sockaddr_un>().sun_path;
    default:
      return "a socket of an unknown kind";
  }
}

SocketAddress bound_address(int descriptor) {
  SocketAddress address;
  address.size = sizeof address.storage;
  if (getsockname(descriptor, address.get(), &address.size) != 0)
    throw ListenError(fmt::format("cannot tell where a socket listens: {}", reason_of(errno)));
  return address;
}

SocketAddress file_address(const std::filesystem::path& file) {
  SocketAddress address;
  auto& local = address.as<sockaddr_un>();
  local.sun_family = AF_UNIX;
  const std::string& path = file.native();
  if (path.empty() || path.size() >= sizeof local.sun_path) {
    throw ListenError(fmt::format("cannot listen on {}: the path of a socket has 1 to {} bytes", path,
                                  sizeof local.sun_path - 1));
  }
  std::memcpy(local.sun_path, path.c_str(), path.size() + 1);
  address.size = sizeof local;
  return address;
}

// A file that no server listens on any more goes; anything else stays, and binding fails.
void remove_stale(const std::filesystem::path& file, SocketAddress& address) {
  struct stat found {};
  if (lstat(file.c_str(), &found) != 0) return;
  if (!S_ISSOCK(found.st_mode))
    throw ListenError(fmt::format("cannot listen on {}: there is a file that is no socket", file.string()));
  const int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const bool is_stale = connect(probe, address.get(), address.size) != 0 && errno == ECONNREFUSED;
  close(probe);
  if (is_stale) unlink(file.c_str());
}

// Only its owner and group may use what is made meanwhile.
class NarrowUmask {
 public:
  NarrowUmask() : before_{umask(0117)} {}
  ~NarrowUmask() { umask(before_); }
  NarrowUmask(const NarrowUmask&) = delete;
  NarrowUmask& operator=(const NarrowUmask&) = delete;

 private:
  mode_t before_;
};

int open_socket(SocketAddress& address, const std::string& name) {
  const int family = address.storage.ss_family;
  const int descriptor = socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) throw ListenError(fmt::format("cannot listen on {}: {}", name, reason_of(errno)));
  const int yes = 1;
  if (family != AF_UNIX) setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (family == AF_INET6) setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes);
  if (bind(descriptor, address.get(), address.size) == 0 && listen(descriptor, kBacklog) == 0)
    return descriptor;
  const int error = errno;
  close(descriptor);
  if (error == EADDRINUSE) {
    throw ListenError(fmt::format(
        "cannot listen on {}: another program does already; stop it, or choose another address", name));
  }
  throw ListenError(fmt::format("cannot listen on {}: {}", name, reason_of(error)));
}

SocketAddress address_from(std::string_view text) {
  if (auto address = parse_address(text)) return *address;
  throw ListenError(fmt::format("'{}' is no address and port such as 127.0.0.1:8080 or [::1]:8080", text));
}

}  // namespace

ListeningSocket::ListeningSocket(int descriptor, std::string name, bool is_local, std::filesystem::path file)
    : descriptor_{descriptor}, name_{std::move(name)}, is_local_{is_local}, file_{std::move(file)} {
  struct stat made {};
  if (!file_.empty() && lstat(file_.c_str(), &made) == 0) inode_ = made.st_ino;
}

ListeningSocket::ListeningSocket(ListeningSocket&& other) noexcept { *this = std::move(other); }

ListeningSocket& ListeningSocket::operator=(ListeningSocket&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(name_, other.name_);
  std::swap(is_local_, other.is_local_);
  std::swap(file_, other.file_);
  std::swap(inode_, other.inode_);
  return *this;
}

ListeningSocket::~ListeningSocket() {
  if (descriptor_ < 0) return;
  close(descriptor_);
  // Another server may have put its own in the place meanwhile.
  struct stat found {};
  if (!file_.empty() && lstat(file_.c_str(), &found) == 0 && found.st_ino == inode_) unlink(file_.c_str());
}

ListeningSocket listen_at(std::string_view text) {
  SocketAddress address = address_from(text);
  const int descriptor = open_socket(address, std::string{text});
  SocketAddress bound = bound_address(descriptor);
  return {descriptor, name_of(bound), false};
}

ListeningSocket listen_at_file(const std::filesystem::path& file) {
  SocketAddress address = file_address(file);
  remove_stale(file, address);
  const NarrowUmask narrow;
  const int descriptor = open_socket(address, file.string());
  return {descriptor, file.string(), true, file};
}

std::vector<ListeningSocket> inherited_sockets() {
  std::vector<ListeningSocket> sockets;
  const int count = sd_listen_fds(/*unset_environment=*/1);
  if (count < 0)
    throw ListenError(fmt::format("cannot take over the sockets of systemd: {}", reason_of(-count)));
  for (int i = 0; i < count; ++i) {
    const int descriptor = SD_LISTEN_FDS_START + i;
    if (sd_is_socket(descriptor, AF_UNSPEC, SOCK_STREAM, /*listening=*/1) <= 0)
      throw ListenError("systemd handed over something that is no listening stream socket");
    SocketAddress address = bound_address(descriptor);
    sockets.emplace_back(descriptor, name_of(address), address.storage.ss_family == AF_UNIX);
  }
  return sockets;
}

std::vector<std::string> hosts_of(std::string_view address) {
  std::vector<std::string> hosts{host_name(address)};
  if (is_loopback(address)) hosts.emplace_back("localhost");
  return hosts;
}

bool is_loopback(std::string_view text) {
  SocketAddress address = address_from(text);
  if (address.storage.ss_family == AF_INET6)
    return IN6_IS_ADDR_LOOPBACK(&address.as<sockaddr_in6>().sin6_addr);
  return (ntohl(address.as<sockaddr_in>().sin_addr.s_addr) >> 24U) == 127;
}

}  // namespace minutebook::web
