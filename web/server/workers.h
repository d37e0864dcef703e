// SPDX-License-Identifier: GPL-2.0-or-later
// Threads that answer requests, and the bounded queue they take them from. The queue outlives the threads: a reload
// puts new ones with new handlers on it and lets the old ones finish what they do.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "web/server/handler.h"

namespace minutebook::web {

// What a worker does with its handler. Throws nothing.
using Job = std::function<void(const std::shared_ptr<Handler>&)>;

// Safe from any thread.
class WorkQueue {
 public:
  explicit WorkQueue(std::size_t capacity) : capacity_{capacity} {}

  // False where too many wait already.
  bool add(Job job);
  // More of what was accepted before: never refused, since it waits for its client before it comes again.
  void add_more(Job job);

  // The next job; nothing where `stop` is asked for.
  std::optional<Job> take(const std::stop_token& stop);

  std::size_t size() const;
  void clear();

 private:
  std::size_t capacity_;
  mutable std::mutex mutex_;
  std::condition_variable_any filled_;
  std::deque<Job> jobs_;
};

// A thread a handler. Going away lets each finish its job.
class Workers {
 public:
  Workers(WorkQueue& queue, std::vector<std::shared_ptr<Handler>> handlers);

 private:
  std::vector<std::jthread> threads_;
};

std::vector<std::shared_ptr<Handler>> make_handlers(const MakeHandler& make, std::size_t count);

}  // namespace minutebook::web
