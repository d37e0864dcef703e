// SPDX-License-Identifier: GPL-2.0-or-later
// The rules that read a period, and the pieces they share. For periods.cc and relative_periods.cc alone.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "analyzers/date_grammar.h"
#include "analyzers/dates.h"

namespace minutebook::analyzers {

// What a rule found; the flags are those of DateReading.
struct Period {
  Period(const DateRange& found) : range{found} {}

  DateRange range;
  bool is_span = false;
  bool has_assumed_year = false;
};

// Reads one form at the cursor, given today, and moves the cursor where it succeeds.
using PeriodRule = std::optional<Period> (*)(DateCursor&, Date);

// Those whose meaning moves with today: "last year", "monday".
std::span<const PeriodRule> relative_rules();

// "5y", "6m": the years or months up to today. No words of a question ("£5m"): for a text that is nothing else.
std::optional<Period> short_period(DateCursor& cursor, Date today);

// "financial year", "municipal year", "FY": the month in which it begins.
std::optional<unsigned> eat_named_year(DateCursor& cursor);

// The row of a table by the word at the cursor, which is its `name`.
template <class Row, std::size_t N>
const Row* find_row(const std::array<Row, N>& table, const DateLexeme& lexeme) {
  if (lexeme.kind != DateLexemeKind::kWord) return nullptr;
  const auto row =
      std::find_if(table.begin(), table.end(), [&](const Row& r) { return r.name == lexeme.text; });
  return row == table.end() ? nullptr : &*row;
}

}  // namespace minutebook::analyzers
