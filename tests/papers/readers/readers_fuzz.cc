// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes are an extract or Unreadable. Run: readers_fuzz -max_len=65536 -rss_limit_mb=2048 CORPUS
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "papers/readers/charset.h"
#include "papers/readers/doc.h"
#include "papers/readers/extract.h"
#include "papers/readers/rtf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace minutebook::readers;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(without_hidden_text(bytes));
  if (is_rtf(bytes) || is_ole(bytes)) return 0;  // programs of others read these
  try {
    const Extract extract = minutebook::readers::extract(bytes);
    std::size_t last = 0;
    for (const LineStyle& style : extract.styles) {
      if (style.begin < last || style.begin >= extract.text.size()) std::abort();
      last = style.begin;
    }
    if (!is_utf8(extract.text)) std::abort();
  } catch (const Unreadable&) {
  }
  return 0;
}
