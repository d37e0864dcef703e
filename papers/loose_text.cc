// SPDX-License-Identifier: GPL-2.0-or-later
// Any other text: a paper of the kind that its words say, with whatever can be made out. Never nothing.
#include <algorithm>
#include <optional>

#include "papers/block_readers.h"
#include "papers/form.h"
#include "papers/item_reader.h"
#include "papers/openings.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

bool records_a_meeting(const Paper& paper) {
  return std::any_of(paper.items.begin(), paper.items.end(), [](const Item& item) {
    return std::any_of(item.passages.begin(), item.passages.end(),
                       [](const Passage& passage) { return passage.kind == PassageKind::kDecision; });
  });
}

Paper read_as(PaperKind kind, std::string_view text, std::span<const Block> blocks) {
  switch (kind) {
    case PaperKind::kMinutes:
      return read_minutes(text, blocks);
    case PaperKind::kAgenda:
      return read_agenda(text, blocks);
    case PaperKind::kReport:
      break;
  }
  return read_report(text, blocks, {});
}

}  // namespace

bool is_any_text(const readers::Extract&) { return true; }

void read_loose_text(const readers::Extract& extract, Reading& reading) {
  const auto blocks = without_furniture(blocks_of(extract));
  const auto kind = kind_said(blocks);
  Paper paper = read_as(kind.value_or(PaperKind::kMinutes), extract.text, blocks);
  // A text that does not say what it is records a meeting where it records what was decided, else it reports.
  const bool records = kind || records_a_meeting(paper);
  if (!records) paper = read_as(PaperKind::kReport, extract.text, blocks);
  if (!kind) {
    paper.inferred.push_back({Inferred::kKind,
                              std::string(to_string(paper.kind)),
                              records ? Basis::kRecordsDecisions : Basis::kRecordsNone,
                              {}});
  }
  if (paper.organization.empty()) reading.warnings.emplace_back("the body that met could not be made out");
  if (!paper.meeting.date) reading.warnings.emplace_back("no date could be made out");
  reading.papers.push_back(std::move(paper));
}

}  // namespace minutebook::papers
