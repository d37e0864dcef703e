// SPDX-License-Identifier: GPL-2.0-or-later
// Amounts of money as people type them in a question: "£1m", "£1.5 million", "£20,000", "2 million pounds". Pure; safe
// from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "query/run.h"

namespace minutebook::query {

struct TypedAmount {
  std::size_t length = 0;  // lexemes
  std::string pounds;      // in digits, pence left out: "1500000"
};

// Nothing where no amount stands at `at`, or a number that need not be money.
std::optional<TypedAmount> amount_at(const Run& run, std::size_t at);

}  // namespace minutebook::query
