// SPDX-License-Identifier: GPL-2.0-or-later
// The labels above a report: "To: Cabinet, 30 January 2025", "Subject: ...", "Report author: ...". Pure functions, safe
// from any thread.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "papers/blocks.h"

namespace minutebook::papers {

enum class ReportLabel { kTo, kSubject, kContact, kDate, kOther };

struct HeaderLine {
  ReportLabel label = ReportLabel::kOther;
  std::string value;  // what stands behind the label; "" where nothing does on its line
};

// The label that a block begins with; nothing for text.
std::optional<HeaderLine> header_line(const Block& block);

// Whether the blocks begin with the labels of a report: two of them at least near the top, one of them telling.
bool begins_with_report_header(std::span<const Block> blocks);

// Whether the lines with labels that begin here say in so many words that they head a report ("Report to", "Report of").
bool is_report_header(std::span<const Block> blocks);

}  // namespace minutebook::papers
