// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/report_header.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "papers/text.h"

namespace minutebook::papers {
namespace {

struct Row {
  std::string_view name;  // lower case
  ReportLabel label;
};

constexpr std::array kLabels = {
    Row{"adroddiad gan", ReportLabel::kOther},
    Row{"author", ReportLabel::kContact},
    Row{"by", ReportLabel::kOther},
    Row{"cabinet member", ReportLabel::kOther},
    Row{"cabinet portfolio", ReportLabel::kOther},
    Row{"classification", ReportLabel::kOther},
    Row{"committee", ReportLabel::kTo},
    Row{"contact", ReportLabel::kContact},
    Row{"contact details", ReportLabel::kContact},
    Row{"contact officer", ReportLabel::kContact},
    Row{"contact officers", ReportLabel::kContact},
    Row{"date", ReportLabel::kDate},
    Row{"date of meeting", ReportLabel::kDate},
    Row{"decision maker", ReportLabel::kTo},
    Row{"decision type", ReportLabel::kOther},
    Row{"director", ReportLabel::kOther},
    Row{"division affected", ReportLabel::kOther},
    Row{"divisions affected", ReportLabel::kOther},
    Row{"electoral division", ReportLabel::kOther},
    Row{"executive member", ReportLabel::kOther},
    Row{"from", ReportLabel::kOther},
    Row{"future pathway of report", ReportLabel::kOther},
    Row{"i", ReportLabel::kTo},
    Row{"key decision", ReportLabel::kOther},
    Row{"lead member", ReportLabel::kOther},
    Row{"lead officer", ReportLabel::kContact},
    Row{"meeting", ReportLabel::kTo},
    Row{"meeting date", ReportLabel::kDate},
    Row{"officer contact", ReportLabel::kContact},
    Row{"past pathway of report", ReportLabel::kOther},
    Row{"portfolio holder", ReportLabel::kOther},
    Row{"presented by", ReportLabel::kOther},
    Row{"pwnc", ReportLabel::kSubject},
    Row{"relevant director", ReportLabel::kContact},
    Row{"report author", ReportLabel::kContact},
    Row{"report authors", ReportLabel::kContact},
    Row{"report by", ReportLabel::kOther},
    Row{"report from", ReportLabel::kOther},
    Row{"report of", ReportLabel::kOther},
    Row{"report title", ReportLabel::kSubject},
    Row{"report to", ReportLabel::kTo},
    Row{"responsible officer", ReportLabel::kContact},
    Row{"status", ReportLabel::kOther},
    Row{"subject", ReportLabel::kSubject},
    Row{"title", ReportLabel::kSubject},
    Row{"title of report", ReportLabel::kSubject},
    Row{"to", ReportLabel::kTo},
    Row{"ward", ReportLabel::kOther},
    Row{"wards", ReportLabel::kOther},
    Row{"wards affected", ReportLabel::kOther},
};
static_assert(std::is_sorted(kLabels.begin(), kLabels.end(),
                             [](const Row& a, const Row& b) { return a.name < b.name; }));

std::optional<ReportLabel> named(std::string_view text) {
  auto key = lower(trim(text));
  while (!key.empty() && (key.back() == ':' || key.back() == ' ')) key.pop_back();
  if (key.ends_with("(s)")) key.resize(key.size() - 3);
  const auto row = std::lower_bound(kLabels.begin(), kLabels.end(), key,
                                    [](const Row& a, const std::string& b) { return a.name < b; });
  return row != kLabels.end() && row->name == key ? std::optional(row->label) : std::nullopt;
}

}  // namespace

std::optional<HeaderLine> header_line(const Block& block) {
  if (block.kind == BlockKind::kRow) {
    if (block.cells.size() < 2) return std::nullopt;
    const auto label = named(block.cells[0]);
    if (!label) return std::nullopt;
    std::string value;
    for (std::size_t i = 1; i < block.cells.size(); ++i) {
      if (!block.cells[i].empty()) value += (value.empty() ? "" : "\n") + block.cells[i];
    }
    return HeaderLine{*label, value};
  }
  const std::string_view text = block.text;
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto label = named(text.substr(0, colon));
  return label ? std::optional(HeaderLine{*label, tidy(text.substr(colon + 1))}) : std::nullopt;
}

bool is_report_header(std::span<const Block> blocks) {
  constexpr std::size_t kFewest = 3;  // labels
  std::size_t labels = 0;
  bool report = false;
  while (labels < blocks.size() && header_line(blocks[labels])) {
    const auto& block = blocks[labels++];
    const auto& line = block.kind == BlockKind::kRow ? block.cells.front() : block.text;
    report = report || lower(trim(line)).starts_with("report ");
  }
  return report && labels >= kFewest;
}

bool begins_with_report_header(std::span<const Block> blocks) {
  constexpr std::size_t kNear = 12;  // blocks
  bool to = false;
  bool subject = false;
  std::size_t labels = 0;
  constexpr std::size_t kAbove = 4;  // blocks that may stand above the first label
  for (std::size_t i = 0; i < std::min(kNear, blocks.size()); ++i) {
    const auto line = header_line(blocks[i]);
    const bool text = blocks[i].kind == BlockKind::kListEntry || blocks[i].text.ends_with('.');
    if (labels == 0 && (i >= kAbove || (!line && text))) return false;
    if (!line) continue;
    ++labels;
    to = to || line->label == ReportLabel::kTo;
    subject = subject || line->label == ReportLabel::kSubject;
  }
  return labels >= 2 && (subject || (to && labels >= 3));
}

}  // namespace minutebook::papers
