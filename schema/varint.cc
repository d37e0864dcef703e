// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/varint.h"

namespace minutebook::schema {

void append_number(std::string& out, std::uint64_t number) {
  while (number >= 0x80U) {
    out += static_cast<char>((number & 0x7FU) | 0x80U);
    number >>= 7U;
  }
  out += static_cast<char>(number);
}

void append_bytes(std::string& out, std::string_view bytes) {
  append_number(out, bytes.size());
  out += bytes;
}

std::optional<std::uint64_t> take_long_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (bytes.empty()) return std::nullopt;
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    const std::uint64_t bits = byte & 0x7FU;
    if (shift == 63 && bits > 1) return std::nullopt;
    number |= bits << shift;
    if (byte < 0x80U) return number;
  }
  return std::nullopt;
}

std::optional<std::string_view> take_bytes(std::string_view& bytes) {
  const std::optional<std::uint64_t> length = take_number(bytes);
  if (!length || *length > bytes.size()) return std::nullopt;
  const std::string_view taken = bytes.substr(0, static_cast<std::size_t>(*length));
  bytes.remove_prefix(taken.size());
  return taken;
}

}  // namespace minutebook::schema
