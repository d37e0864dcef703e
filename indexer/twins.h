// SPDX-License-Identifier: GPL-2.0-or-later
// Which copies of a meeting's minutes are the same minutes, and which passage of one copy stands in the index for
// which of another. No Xapian here: texts in, an arrangement out, the same whatever the order of the copies.
//
// Two copies are the same where most of what the shorter says is in the longer (kSameShare). The copy that shows the
// most structure leads, then one that stands alone in its file. A passage of another copy that the leading one has too
// is not indexed again but cited; what only the other copy has stands for itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/likeness.h"

namespace minutebook::indexer {

// Measured: docs/decisions/0011-same-minutes.md.
inline constexpr double kSameShare = 0.6;

// Views of texts that their owner keeps.
struct CopyPassage {
  std::string_view kind;
  std::string_view text;
  std::string_view item_title;
};

// One paper of kind minutes, as one file gives it.
struct MinutesCopy {
  std::string_view source;
  std::uint32_t first = 0;    // where in the file it begins: tells apart two copies in one file
  std::size_t structure = 0;  // items and decisions that were made out in it
  bool alone = false;         // the file holds no other paper
  std::vector<CopyPassage> passages;
};

struct PassageOfCopy {
  std::size_t copy = 0;     // its place among the copies
  std::size_t passage = 0;  // its place in the copy
  friend bool operator==(const PassageOfCopy&, const PassageOfCopy&) = default;
};

struct Arrangement {
  std::vector<std::size_t> leader;  // of each copy: the one that leads its minutes, which may be itself
  // Of each copy, for each passage: those that are indexed in its place. None where it is indexed itself.
  std::vector<std::vector<std::vector<PassageOfCopy>>> stand_ins;
};

// `copies` are of one meeting.
Arrangement arrange(const std::vector<MinutesCopy>& copies);

// How much of the shorter is in the longer, 0 to 1. Who attended says nothing: two parts of one day have that in
// common.
double share_of_shorter(const MinutesCopy& a, const MinutesCopy& b);

}  // namespace minutebook::indexer
