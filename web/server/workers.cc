// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server/workers.h"

#include <utility>

namespace minutebook::web {

bool WorkQueue::add(Job job) {
  {
    const std::lock_guard lock{mutex_};
    if (jobs_.size() >= capacity_) return false;
    jobs_.push_back(std::move(job));
  }
  filled_.notify_one();
  return true;
}

void WorkQueue::add_more(Job job) {
  {
    const std::lock_guard lock{mutex_};
    jobs_.push_back(std::move(job));
  }
  filled_.notify_one();
}

std::optional<Job> WorkQueue::take(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  if (!filled_.wait(lock, stop, [this] { return !jobs_.empty(); })) return std::nullopt;
  if (stop.stop_requested()) {
    filled_.notify_one();  // another worker's
    return std::nullopt;
  }
  Job job = std::move(jobs_.front());
  jobs_.pop_front();
  return job;
}

std::size_t WorkQueue::size() const {
  const std::lock_guard lock{mutex_};
  return jobs_.size();
}

void WorkQueue::clear() {
  std::deque<Job> jobs;  // goes without the lock: a job may hold whatever its client holds
  const std::lock_guard lock{mutex_};
  jobs.swap(jobs_);
}

Workers::Workers(WorkQueue& queue, std::vector<std::shared_ptr<Handler>> handlers) {
  for (std::shared_ptr<Handler>& handler : handlers) {
    threads_.emplace_back([&queue, handler = std::move(handler)](const std::stop_token& stop) {
      while (const std::optional<Job> job = queue.take(stop)) (*job)(handler);
    });
  }
}

std::vector<std::shared_ptr<Handler>> make_handlers(const MakeHandler& make, std::size_t count) {
  std::vector<std::shared_ptr<Handler>> handlers;
  for (std::size_t i = 0; i < count; ++i) handlers.push_back(make());
  return handlers;
}

}  // namespace minutebook::web
