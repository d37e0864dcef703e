// SPDX-License-Identifier: GPL-2.0-or-later
// How much a client may ask for, and how long it may take over it. A search page needs far less; a client that wants
// more is broken or means harm. Plain data.
#pragma once

#include <chrono>
#include <cstddef>

namespace minutebook::web {

struct Limits {
  std::size_t target_bytes = 4096;
  std::size_t header_bytes = 8192;  // all header lines of a request together
  std::size_t headers = 64;
  std::size_t connections = 512;
  std::size_t connections_per_address =
      32;  // loopback is not counted: behind a proxy everybody comes from there
  std::size_t requests_per_connection = 1000;
  std::size_t queued = 64;  // requests that wait for a worker

  std::chrono::milliseconds header_time{5'000};  // from a request's first byte to the end of its headers
  std::chrono::milliseconds write_time{10'000};  // for each 64 KB that the client takes
  std::chrono::milliseconds idle_time{15'000};   // between two requests
  std::chrono::milliseconds linger_time{2'000};  // for a refused client to read why
  std::chrono::milliseconds stop_time{10'000};   // for what runs when the server stops
};

}  // namespace minutebook::web
