// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/admission.h"

#include <string_view>

namespace minutebook::web {
namespace {

constexpr std::size_t kIpv4Bytes = 4;
constexpr std::size_t kIpv6Bytes = 16;
constexpr std::size_t kNetworkBytes = 8;
constexpr char kIpv4Loopback = 127;
constexpr std::string_view kMapped{"\0\0\0\0\0\0\0\0\0\0\xff\xff", 12};  // ::ffff:1.2.3.4
constexpr std::string_view kIpv6Loopback{"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1", kIpv6Bytes};

}  // namespace

bool Admission::enter(const std::string& address, const Limits& limits) {
  if (open_ >= limits.connections) return false;
  if (!address.empty()) {
    const auto known = by_address_.find(address);
    if (known != by_address_.end() && known->second >= limits.connections_per_address) return false;
    ++by_address_[address];
  }
  ++open_;
  return true;
}

void Admission::leave(const std::string& address) {
  --open_;
  const auto known = by_address_.find(address);
  if (known != by_address_.end() && --known->second == 0) by_address_.erase(known);
}

std::string client_of(std::string_view address) {
  if (address.size() == kIpv6Bytes && address.starts_with(kMapped)) address.remove_prefix(kMapped.size());
  if (address.size() == kIpv4Bytes)
    return address.front() == kIpv4Loopback ? std::string{} : std::string{address};
  if (address.size() != kIpv6Bytes || address == kIpv6Loopback) return {};
  return std::string{address.substr(0, kNetworkBytes)};
}

}  // namespace minutebook::web
