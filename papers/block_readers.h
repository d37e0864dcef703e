// SPDX-License-Identifier: GPL-2.0-or-later
// The three kinds of paper, read from blocks: what packs and loose texts share. `text` is what offsets count
// in.
#pragma once

#include <span>
#include <string_view>

#include "papers/blocks.h"
#include "papers/meeting.h"

namespace minutebook::papers {

// What the papers of one file have in common, for those that do not say it themselves.
struct Occasion {
  std::string organization;
  std::string authority;
  Meeting meeting;
};

// minutes_reader.cc: numbered items, attendance as a table or behind labels.
Paper read_minutes(std::string_view text, std::span<const Block> blocks);

// agenda_reader.cc: front sheet, membership, the table of items.
Paper read_agenda(std::string_view text, std::span<const Block> blocks);

// report_reader.cc: title, sections, recommendations, actions, contact officers.
Paper read_report(std::string_view text, std::span<const Block> blocks, const Occasion& occasion);

// The number that an item's heading begins with ("7 Budget", "7. Budget"), and the rest; "" where there is
// none.
struct NumberedTitle {
  std::string number;
  std::string title;
  bool dotted = false;
};
NumberedTitle numbered_title(const Block& block);

}  // namespace minutebook::papers
