// SPDX-License-Identifier: GPL-2.0-or-later
// Gives up a search that takes too long. Made for one search; not for use by two threads at once.
#pragma once

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <optional>

namespace minutebook::query {

class Deadline {
 public:
  using Time = std::chrono::steady_clock::time_point;

  explicit Deadline(std::optional<Time> time) : time_{time} {}

  // Throws TimeoutError where it is over.
  void check() const;

 private:
  std::optional<Time> time_;
};

// Hands each passage on to another spy, and looks at the clock now and then. Keeps references.
class TimedSpy : public Xapian::MatchSpy {
 public:
  TimedSpy(const Deadline& deadline, Xapian::MatchSpy& spy) : deadline_{deadline}, spy_{spy} {}

  void operator()(const Xapian::Document& document, double weight) override;

 private:
  const Deadline& deadline_;
  Xapian::MatchSpy& spy_;
  std::uint64_t seen_ = 0;
};

}  // namespace minutebook::query
