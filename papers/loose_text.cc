// SPDX-License-Identifier: GPL-2.0-or-later
// Any other text: a paper of the kind that its words say, with whatever can be made out. Never nothing.
#include "papers/block_readers.h"
#include "papers/form.h"
#include "papers/item_reader.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

// What the head of a text says that it is.
PaperKind kind_of(std::span<const Block> blocks) {
  constexpr std::size_t kHead = 8;  // blocks
  for (const auto& block : blocks.first(std::min(kHead, blocks.size()))) {
    const auto text = lower(block.text);
    if (has_phrase(text, "minutes") || has_phrase(text, "note of") || has_phrase(text, "notes of"))
      return PaperKind::kMinutes;
    if (has_phrase(text, "agenda")) return PaperKind::kAgenda;
  }
  return PaperKind::kReport;
}

}  // namespace

bool is_any_text(std::string_view) { return true; }

void read_loose_text(Reading& reading) {
  const auto blocks = without_furniture(blocks_of(reading.text));
  const std::span<const Block> all(blocks);
  Paper paper;
  switch (kind_of(all)) {
    case PaperKind::kMinutes:
      paper = read_minutes(reading.text, all);
      break;
    case PaperKind::kAgenda:
      paper = read_agenda(reading.text, all);
      break;
    case PaperKind::kReport:
      paper = read_report(reading.text, all, {});
      break;
  }
  if (paper.organization.empty()) reading.warnings.emplace_back("the body that met could not be made out");
  if (!paper.meeting.date) reading.warnings.emplace_back("no date could be made out");
  reading.papers.push_back(std::move(paper));
}

}  // namespace minutebook::papers
