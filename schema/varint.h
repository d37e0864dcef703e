// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers and byte strings in stored values: seven bits a byte, lowest first; strings with their length in
// front. Readers take from the front of `bytes` and give nothing where it is cut short, leaving it
// unspecified.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minutebook::schema {

void append_number(std::string& out, std::uint64_t number);
void append_bytes(std::string& out, std::string_view bytes);

std::optional<std::uint64_t> take_long_number(std::string_view& bytes);
inline std::optional<std::uint64_t> take_number(std::string_view& bytes) {
  if (bytes.empty() || static_cast<unsigned char>(bytes.front()) >= 0x80U) return take_long_number(bytes);
  const auto number = static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  return number;
}
std::optional<std::string_view> take_bytes(std::string_view& bytes);

}  // namespace minutebook::schema
