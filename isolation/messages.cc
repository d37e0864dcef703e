// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/messages.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <cerrno>
#include <cstring>

namespace minutebook::isolation {
namespace {

constexpr std::size_t kMost = std::tuple_size_v<Descriptors>;
constexpr std::size_t kControlSize = CMSG_SPACE(kMost * sizeof(int));

}  // namespace

bool send_bytes(int socket, const void* data, std::size_t size, const Descriptors* with) {
  iovec part = {const_cast<void*>(data), size};
  alignas(cmsghdr) char control[kControlSize] = {};
  msghdr message = {};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (with != nullptr) {
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(kMost * sizeof(int));
    int numbers[kMost];
    for (std::size_t i = 0; i < kMost; ++i) numbers[i] = (*with)[i].get();
    std::memcpy(CMSG_DATA(header), numbers, sizeof numbers);
  }
  ssize_t sent = 0;
  do {
    sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(size);
}

bool receive_bytes(int socket, void* data, std::size_t size, Descriptors* with) {
  iovec part = {data, size};
  alignas(cmsghdr) char control[kControlSize] = {};
  msghdr message = {};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  ssize_t received = 0;
  do {
    received = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (received < 0 && errno == EINTR);
  if (received < 0) return false;
  Descriptors came;
  const cmsghdr* header = CMSG_FIRSTHDR(&message);
  const bool has_all = header != nullptr && header->cmsg_type == SCM_RIGHTS &&
                       header->cmsg_len == CMSG_LEN(kMost * sizeof(int));
  if (has_all) {
    int numbers[kMost];
    std::memcpy(numbers, CMSG_DATA(header), sizeof numbers);
    for (std::size_t i = 0; i < kMost; ++i) came[i] = Descriptor(numbers[i]);
  }
  if (with != nullptr) *with = std::move(came);
  return received == static_cast<ssize_t>(size) && has_all == (with != nullptr);
}

}  // namespace minutebook::isolation
