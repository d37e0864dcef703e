// SPDX-License-Identifier: GPL-2.0-or-later
#include "analyzers/arena.h"

#include <algorithm>

namespace minutebook::analyzers {

void Arena::next_block() {
  if (used_ == blocks_.size()) blocks_.emplace_back(new char[kBlockBytes]);
  next_ = blocks_[used_++].get();
  limit_ = next_ + kBlockBytes;
}

void Arena::clear() {
  blocks_.resize(std::min(blocks_.size(), kKeptBlocks));
  used_ = 0;
  next_ = limit_ = nullptr;
}

}  // namespace minutebook::analyzers
