// SPDX-License-Identifier: GPL-2.0-or-later
// An agenda pack turned into text: pages parted by blank lines, tables by tabs, running headers and footers.
// First it is cut into its papers, then each is read as what it is.
#include <algorithm>
#include <optional>

#include "papers/block_readers.h"
#include "papers/form.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

enum class Opening { kAgenda, kReport, kMinutes };

struct Piece {
  Opening opening;
  std::size_t first;  // block
};

constexpr std::size_t kTitleBlocks = 4;     // a report's title stands at most so far above its "Purpose"
constexpr std::size_t kLongestTitle = 160;  // bytes

bool is_label_row(const Block& block) {
  if (block.kind == BlockKind::kRow) {
    Paper scratch;
    return block.cells.size() >= 2 && take_labelled(block.cells[0], "", scratch);
  }
  Paper scratch;
  const auto colon = block.text.find(':');
  return colon != std::string::npos &&
         take_labelled(std::string_view(block.text).substr(0, colon), "", scratch);
}

// "Note of last Board meeting", "Minutes of the Cabinet", with labelled rows below it.
bool opens_minutes(std::span<const Block> blocks, std::size_t i) {
  const auto& block = blocks[i];
  if (block.kind == BlockKind::kRow || block.text.size() > kLongestTitle) return false;
  const auto text = lower(block.text);
  const bool titled = has_phrase(text, "note of") || has_phrase(text, "notes of") ||
                      has_phrase(text, "minutes of") || has_phrase(text, "cofnodion") ||
                      has_phrase(text, "nodyn");
  if (!titled) return false;
  for (std::size_t j = i + 1; j < blocks.size() && j <= i + kTitleBlocks; ++j) {
    if (is_label_row(blocks[j])) return true;
  }
  return false;
}

// The block that begins the report whose "Purpose" is at `i`: the top of its page, or the title right above
// it.
std::optional<std::size_t> report_start(std::span<const Block> blocks, std::size_t i) {
  if (!opens_report(blocks[i]) || i == 0) return std::nullopt;
  for (std::size_t back = 1; back <= kTitleBlocks && back <= i; ++back) {
    const auto& block = blocks[i - back];
    if (block.kind == BlockKind::kRow || block.text.size() > kLongestTitle || block.text.ends_with('.')) {
      return back > 1 ? std::optional(i - back + 1) : std::nullopt;
    }
    if (block.page_start) return i - back;
  }
  return i - 1;
}

std::vector<Piece> pieces_of(std::span<const Block> blocks) {
  std::vector<Piece> pieces = {{Opening::kAgenda, 0}};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (opens_minutes(blocks, i)) {
      pieces.push_back({Opening::kMinutes, i});
    } else if (const auto start = report_start(blocks, i); start && *start >= pieces.back().first) {
      pieces.push_back({Opening::kReport, *start});
    }
  }
  // A pack may begin with a report or minutes.
  if (pieces.size() > 1 && pieces[1].first == 0) pieces.erase(pieces.begin());
  return pieces;
}

// A report belongs to an item of the agenda by the number stamped on it, or by its title: what the agenda marks as
// confidential is so in its report, too.
void restrict_reports_of(const Paper& agenda, std::vector<Paper>& papers) {
  for (const auto& item : agenda.items) {
    if (item.access != Access::kRestricted) continue;
    for (auto& paper : papers) {
      if (paper.kind != PaperKind::kReport || paper.items.empty()) continue;
      const auto& report = paper.items.front();
      const bool numbered = !report.number.empty() && report.number == item.number;
      if (numbered || lower(report.title) == lower(item.title)) paper.access = Access::kRestricted;
    }
  }
}

}  // namespace

bool is_pack(const readers::Extract& extract) {
  const auto blocks = blocks_of(extract);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (opens_minutes(blocks, i) || report_start(blocks, i)) return true;
  }
  return false;
}

void read_pack(const readers::Extract& extract, Reading& reading) {
  const auto blocks = without_furniture(blocks_of(extract));
  const std::span<const Block> all(blocks);
  const auto pieces = pieces_of(all);
  Occasion occasion;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto end = i + 1 < pieces.size() ? pieces[i + 1].first : all.size();
    const auto part = all.subspan(pieces[i].first, end - pieces[i].first);
    switch (pieces[i].opening) {
      case Opening::kAgenda:
        reading.papers.push_back(read_agenda(extract.text, part));
        occasion = {reading.papers.back().organization, reading.papers.back().meeting};
        break;
      case Opening::kReport:
        reading.papers.push_back(read_report(extract.text, part, occasion));
        break;
      case Opening::kMinutes:
        reading.papers.push_back(read_minutes(extract.text, part));
        break;
    }
  }
  if (!reading.papers.empty() && reading.papers.front().kind == PaperKind::kAgenda) {
    restrict_reports_of(reading.papers.front(), reading.papers);
  }
}

}  // namespace minutebook::papers
