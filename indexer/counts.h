// SPDX-License-Identifier: GPL-2.0-or-later
// How much of each kind was found in a file, or is held of it. Plain data.
#pragma once

#include <cstdint>

#include "schema/codec.h"

namespace minutebook::indexer {

struct Counts {
  std::uint64_t papers = 0;
  std::uint64_t minutes = 0;  // of papers
  std::uint64_t agendas = 0;
  std::uint64_t reports = 0;
  std::uint64_t identified = 0;  // of papers: those that name their body or their date
  std::uint64_t items = 0;
  std::uint64_t passages = 0;
  std::uint64_t decisions = 0;
  std::uint64_t actions = 0;
  std::uint64_t people = 0;  // different names
  std::uint64_t unsure = 0;  // values that are likely and no more
  friend bool operator==(const Counts&, const Counts&) = default;
};

// All of them.
inline constexpr std::uint64_t Counts::*kCounts[] = {&Counts::papers,   &Counts::minutes,    &Counts::agendas,
                                                     &Counts::reports,  &Counts::identified, &Counts::items,
                                                     &Counts::passages, &Counts::decisions,  &Counts::actions,
                                                     &Counts::people,   &Counts::unsure};

template <class Visit>
void visit(Visit& v, schema::Is<Counts> auto& counts) {
  for (const auto count : kCounts) v(counts.*count);
}

inline Counts& operator+=(Counts& sum, const Counts& more) {
  for (const auto count : kCounts) sum.*count += more.*count;
  return sum;
}

inline Counts& operator-=(Counts& sum, const Counts& less) {
  for (const auto count : kCounts) sum.*count -= less.*count;
  return sum;
}

}  // namespace minutebook::indexer
