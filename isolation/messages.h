// SPDX-License-Identifier: GPL-2.0-or-later
// What the program and its reader process say to each other: small structs, one a datagram, over a pair of
// Unix sockets, with descriptors beside them. Both ends are one build of one program. For one thread an end.
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

#include "isolation/confinement.h"
#include "isolation/descriptor.h"
#include "isolation/limits.h"

namespace minutebook::isolation {

// From the reader process, once, when it is ready.
struct Hello {
  Layers layers;
};

// To it: read the file in descriptor 0 and answer (reading_codec.h) on descriptor 1.
struct Request {
  Freedom freedom = Freedom::kNone;
  Limits limits = {};
};

// From it, when the child that read is gone: how it ended.
struct Ending {
  int wait_status = 0;            // as waitpid gives it
  double cpu_seconds = 0;         // it and the programs it ran
  std::uint64_t peak_memory = 0;  // bytes that were resident
  bool out_of_time = false;       // it was ended for taking longer than Limits::wall_seconds
};

using Descriptors = std::array<Descriptor, 2>;

// False where the other end is gone, or what comes is no whole message. Neither raises SIGPIPE.
bool send_bytes(int socket, const void* data, std::size_t size, const Descriptors* with);
bool receive_bytes(int socket, void* data, std::size_t size, Descriptors* with);

template <typename Message>
bool send_message(int socket, const Message& message, const Descriptors* with = nullptr) {
  static_assert(std::is_trivially_copyable_v<Message>);
  return send_bytes(socket, &message, sizeof message, with);
}

template <typename Message>
bool receive_message(int socket, Message& message, Descriptors* with = nullptr) {
  static_assert(std::is_trivially_copyable_v<Message>);
  return receive_bytes(socket, &message, sizeof message, with);
}

}  // namespace minutebook::isolation
