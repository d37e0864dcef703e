// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/hosts.h"

#include <algorithm>

namespace minutebook::web {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kNameBytes = "abcdefghijklmnopqrstuvwxyz0123456789-._";
constexpr std::string_view kAddressBytes = "0123456789abcdef:.";  // of IPv6, within its brackets

bool is_made_of(std::string_view text, std::string_view bytes) {
  return !text.empty() && text.find_first_not_of(bytes) == std::string_view::npos;
}

}  // namespace

std::string host_name(std::string_view host) {
  std::string lower{host};
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const std::string_view whole = lower;
  const bool is_bracketed = whole.starts_with('[');
  const std::size_t end = is_bracketed ? whole.find(']') : whole.find(':');
  if (is_bracketed && end == std::string_view::npos) return {};
  const std::string_view name = whole.substr(0, is_bracketed ? end + 1 : end);
  const std::string_view port = whole.substr(name.size());
  const bool is_good_name = is_bracketed ? is_made_of(name.substr(1, name.size() - 2), kAddressBytes)
                                         : is_made_of(name, kNameBytes);
  const bool is_good_port = port.empty() || (port.starts_with(':') && is_made_of(port.substr(1), kDigits));
  return is_good_name && is_good_port ? std::string{name} : std::string{};
}

HostList HostList::any() {
  HostList list;
  list.any_ = true;
  return list;
}

HostList::HostList(const std::vector<std::string>& names) {
  for (const std::string& name : names) names_.push_back(host_name(name));
}

bool HostList::serves(std::string_view host) const {
  const std::string name = host_name(host);
  return !name.empty() && (any_ || std::find(names_.begin(), names_.end(), name) != names_.end());
}

}  // namespace minutebook::web
