// SPDX-License-Identifier: GPL-2.0-or-later
// The head of a request (its first line and its headers, RFC 9112): where it ends in what a client sends, and what it
// asks. Whatever is not plainly good is refused, since a proxy in front may read it otherwise than we do. Pure
// functions; safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "web/http.h"
#include "web/server/hosts.h"
#include "web/server/limits.h"

namespace minutebook::web {

// Why a request gets no answer from the site. The reason is one sentence of ours: it holds nothing of the request.
struct Refusal {
  int status = 400;
  std::string_view reason;
};

// A request beside how its answer is to be sent.
struct ReceivedRequest {
  Request request;
  bool is_http_1_0 = false;
  bool keeps_alive = false;
  bool accepts_gzip = false;
};

struct HeadSearch {
  std::size_t size = 0;  // of the head, its empty line included; 0 where it is not complete
  std::optional<Refusal> refusal;
};

// Looks for the end of the head that `received` begins with. The first `looked_at` bytes were given to an earlier call.
HeadSearch find_head(std::string_view received, std::size_t looked_at, const Limits& limits);

// Reads a complete head. `id` becomes the request's.
std::variant<ReceivedRequest, Refusal> read_head(std::string_view head, std::string id, const HostList& hosts,
                                                 const Limits& limits);

}  // namespace minutebook::web
