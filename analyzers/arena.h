// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of terms: blocks that never move, so that views into them hold until clear(), and that are kept
// for the next text. Not for use by two threads at once.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace minutebook::analyzers {

class Arena {
 public:
  // Room for `size` (at most kBlockBytes) bytes in one piece, following the bytes committed last where the
  // block has them left. Nothing is taken before commit().
  char* reserve(std::size_t size) {
    if (size > static_cast<std::size_t>(limit_ - next_)) next_block();
    return next_;
  }
  void commit(std::size_t size) { next_ += size; }

  // Forgets all terms; keeps the blocks unless a text far larger than usual left many.
  void clear();

  static constexpr std::size_t kBlockBytes = 64 * 1024;

 private:
  static constexpr std::size_t kKeptBlocks = 64;

  void next_block();

  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = 0;
  char* next_ = nullptr;
  char* limit_ = nullptr;
};

}  // namespace minutebook::analyzers
