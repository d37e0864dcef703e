// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/deadline.h"

#include "query/search.h"

namespace minutebook::query {

void Deadline::check() const {
  if (time_ && std::chrono::steady_clock::now() > *time_)
    throw TimeoutError("the question takes too long to answer; ask for less");
}

void TimedSpy::operator()(const Xapian::Document& document, double weight) {
  constexpr std::uint64_t kBetweenLooks = 1'024;  // passages: a millisecond or so
  if (seen_++ % kBetweenLooks == 0) deadline_.check();
  spy_(document, weight);
}

}  // namespace minutebook::query
