// SPDX-License-Identifier: GPL-2.0-or-later
// Several IsolatedReaders for whoever reads several files at once. Safe from any thread. To be made where an
// IsolatedReader is to be made: before there are other threads.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "isolation/isolated_reader.h"

namespace minutebook::isolation {

class ReaderPool {
 public:
  ReaderPool(std::size_t readers, const Settings& settings);  // at least one

  // With a reader that is free, waiting for one where all are at work. Throws papers::ReadError.
  papers::Reading read(std::string_view bytes, const std::string& source);

  // Of the readers, which are all alike.
  std::vector<std::string> weaknesses();

 private:
  // A reader that nobody else has, for as long as this is kept.
  struct GiveBack {
    ReaderPool* pool;
    void operator()(IsolatedReader* reader) const;
  };
  std::unique_ptr<IsolatedReader, GiveBack> take();

  std::list<IsolatedReader> readers_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<IsolatedReader*> free_;
};

}  // namespace minutebook::isolation
