// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes are refused, or an answer that is written back as the same bytes. Run: reading_codec_fuzz -max_len=4096
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "isolation/reading_codec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace minutebook;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const isolation::Answer answer = isolation::decode(bytes);
    const auto* reading = std::get_if<papers::Reading>(&answer);
    const std::string again = reading != nullptr
                                  ? isolation::encode(*reading)
                                  : isolation::encode_refusal(std::get<isolation::Refusal>(answer).reason);
    if (again != bytes) std::abort();
  } catch (const isolation::CodecError&) {
  }
  return 0;
}
