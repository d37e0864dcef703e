// SPDX-License-Identifier: GPL-2.0-or-later
// What reading one file may take. The figures are in docs/operating.md, and why they are so in
// docs/decisions/0009-isolation.md.
#pragma once

#include <cstdint>

namespace minutebook::isolation {

struct Limits {
  std::uint32_t cpu_seconds = 10;
  std::uint32_t wall_seconds = 20;
  std::uint64_t memory = std::uint64_t{1} << 30U;  // bytes of address space
  std::uint64_t text = std::uint64_t{64} << 20U;   // bytes of text in the answer
};

// A page of a scan takes seconds, and a scan has many.
inline constexpr Limits kScanLimits = {.cpu_seconds = 60, .wall_seconds = 900};

}  // namespace minutebook::isolation
