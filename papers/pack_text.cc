// SPDX-License-Identifier: GPL-2.0-or-later
// An agenda pack turned into text: pages parted by blank lines, tables by tabs, running headers and footers.
// First it is cut into its papers, then each is read as what it is.
#include <algorithm>
#include <optional>

#include "papers/block_readers.h"
#include "papers/form.h"
#include "papers/openings.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

// A report belongs to an item of the agenda by the number stamped on it, or by its title: what the agenda marks as
// confidential is so in its report, too.
void restrict_reports_of(const Paper& agenda, std::vector<Paper>& papers) {
  for (const auto& item : agenda.items) {
    if (item.access != Access::kRestricted) continue;
    for (auto& paper : papers) {
      if (paper.kind != PaperKind::kReport || paper.items.empty()) continue;
      const auto& report = paper.items.front();
      const bool numbered = !report.number.empty() && report.number == item.number;
      if (paper.access == Access::kRestricted || !(numbered || lower(report.title) == lower(item.title)))
        continue;
      paper.access = Access::kRestricted;
      paper.inferred.push_back({Inferred::kAccess, "restricted", Basis::kAgendaOfFile, {}});
    }
  }
}

}  // namespace

bool is_pack(const readers::Extract& extract) {
  const auto blocks = without_furniture(blocks_of(extract));
  return pieces_of(blocks).size() > 1;
}

void read_pack(const readers::Extract& extract, Reading& reading) {
  const auto blocks = without_furniture(blocks_of(extract));
  const std::span<const Block> all(blocks);
  const auto pieces = pieces_of(all);
  Occasion occasion;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto end = i + 1 < pieces.size() ? pieces[i + 1].first : all.size();
    const auto part = all.subspan(pieces[i].first, end - pieces[i].first);
    switch (pieces[i].kind) {
      case PaperKind::kAgenda:
        reading.papers.push_back(read_agenda(extract.text, part));
        occasion = {reading.papers.back().organization, reading.papers.back().authority,
                    reading.papers.back().meeting};
        break;
      case PaperKind::kReport:
        reading.papers.push_back(read_report(extract.text, part, occasion));
        break;
      case PaperKind::kMinutes:
        reading.papers.push_back(read_minutes(extract.text, part));
        break;
    }
  }
  if (!reading.papers.empty() && reading.papers.front().kind == PaperKind::kAgenda) {
    restrict_reports_of(reading.papers.front(), reading.papers);
  }
}

}  // namespace minutebook::papers
