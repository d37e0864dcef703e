// SPDX-License-Identifier: GPL-2.0-or-later
#include "isolation/reader_pool.h"

namespace minutebook::isolation {

ReaderPool::ReaderPool(std::size_t readers, const Settings& settings) {
  for (std::size_t i = 0; i < readers; ++i) free_.push_back(&readers_.emplace_back(settings));
}

void ReaderPool::GiveBack::operator()(IsolatedReader* reader) const {
  {
    const std::lock_guard lock(pool->mutex_);
    pool->free_.push_back(reader);
  }
  pool->freed_.notify_one();
}

std::unique_ptr<IsolatedReader, ReaderPool::GiveBack> ReaderPool::take() {
  std::unique_lock lock(mutex_);
  freed_.wait(lock, [this] { return !free_.empty(); });
  IsolatedReader* reader = free_.back();
  free_.pop_back();
  return {reader, GiveBack{this}};
}

papers::Reading ReaderPool::read(std::string_view bytes, const std::string& source) {
  return take()->read(bytes, source);
}

std::vector<std::string> ReaderPool::weaknesses() { return take()->weaknesses(); }

}  // namespace minutebook::isolation
