// SPDX-License-Identifier: GPL-2.0-or-later
// The table of triggers, made ready to be matched: its words taken apart, its meanings read, by first word. Made when
// first asked for; constant after that and safe from any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/parser.h"
#include "query/triggers.h"

namespace minutebook::query {

struct TriggerRow {
  const Trigger* trigger = nullptr;
  std::vector<std::string> before;
  std::vector<std::string> after;
  Question meaning;  // of `means`, for all but amounts
};

// The rows that may hold at a word, those with the most words first; with those that have no words before a name.
std::span<const TriggerRow* const> rows_at(const std::string& folded_word);

}  // namespace minutebook::query
