// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes are a paper or a ReadError, and every passage lies in the text. Run: papers_fuzz -max_len=65536
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "papers/read_paper.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void require_inside(const std::vector<minutebook::papers::Passage>& passages, std::size_t size) {
  for (const auto& passage : passages) {
    require(passage.offset <= size && passage.length <= size - passage.offset);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace minutebook::papers;
  try {
    const Reading reading =
        read_paper_bytes(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz");
    require(!reading.papers.empty());
    for (const Paper& paper : reading.papers) {
      require_inside(paper.passages, reading.text.size());
      for (const Item& item : paper.items) require_inside(item.passages, reading.text.size());
    }
  } catch (const ReadError&) {
  }
  return 0;
}
