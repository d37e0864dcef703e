// SPDX-License-Identifier: GPL-2.0-or-later
// Where a paper begins, and of which kind it is: one file may hold an agenda, its reports and the minutes of an earlier
// meeting. Pure functions, safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "papers/blocks.h"
#include "papers/meeting.h"

namespace minutebook::papers {

// The block that begins the main part of a report ("Purpose", "Purpose of report").
bool opens_report(const Block& block);

// The kind that the head of a text says it is; nothing where it does not.
std::optional<PaperKind> kind_said(std::span<const Block> blocks);

// One paper of a file: of `kind`, from block `first` to the next piece.
struct Piece {
  PaperKind kind = PaperKind::kReport;
  std::size_t first = 0;
};

// The pieces of a file, in order, one at least; the first begins with the first block.
std::vector<Piece> pieces_of(std::span<const Block> blocks);

}  // namespace minutebook::papers
