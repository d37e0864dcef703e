// SPDX-License-Identifier: GPL-2.0-or-later
// How a paper records what was decided and who has to do what, told from all of its items: what is a decision in one
// clerk's minutes is talk in another's. Pure functions, safe from any thread.
#pragma once

#include <span>

#include "papers/item_reader.h"

namespace minutebook::papers {

struct Convention {
  bool headed = false;    // under headings of their own: "Decision", "Actions"
  bool formal = false;    // resolutions stand out by "RESOLVED" and the like: no other words decide
  bool margin = false;    // a column names who has to do what
  bool labelled = false;  // "ACTION: Clerk to write"
};

Convention convention_of(std::span<const RawItem> items);

}  // namespace minutebook::papers
