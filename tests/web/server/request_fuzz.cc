// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes are a request or are refused, however they are parted; and what comes through keeps the rules.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "web/server/answer.h"
#include "web/server/request_head.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace minutebook::web;
  static const HostList hosts{std::vector<std::string>{"localhost"}};
  const Limits limits;
  const std::string_view received{reinterpret_cast<const char*>(data), size};
  const HeadSearch found = find_head(received, 0, limits);
  if (found.size > size) std::abort();
  std::size_t looked_at = 0;
  HeadSearch parted;
  for (std::size_t end = 1; end <= size && parted.size == 0 && !parted.refusal; ++end) {
    parted = find_head(received.substr(0, end), looked_at, limits);
    looked_at = end;
  }
  if (parted.size != found.size) std::abort();
  if (found.size == 0) return 0;

  const auto result = read_head(received.substr(0, found.size), "id", hosts, limits);
  const auto* request = std::get_if<ReceivedRequest>(&result);
  if (request == nullptr) return std::get<Refusal>(result).status >= 400 ? 0 : (std::abort(), 0);
  const std::string& target = request->request.target;
  const bool is_plain = std::all_of(target.begin(), target.end(), [](char c) { return c > ' ' && c < 0x7f; });
  if (!is_plain || !target.starts_with('/') || target.size() > limits.target_bytes) std::abort();
  if (host_name(request->request.host) != "localhost") std::abort();
  Response response;
  response.body = target;
  if (Answer{*request, response, true}.head().empty()) std::abort();
  return 0;
}
