// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/flat_lines.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "papers/attendance.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kLongestValue = 120;  // bytes
constexpr std::size_t kLongestCell = 10;    // words

bool is_label(const Block& block) {
  Paper scratch;
  return block.kind == BlockKind::kParagraph && block.text.ends_with(':') &&
         take_labelled(block.text, "", scratch);
}

// How many blocks from `i` on are the heads of an attendance list's columns, one each; 0 where they are not.
std::size_t heads_at(std::span<const Block> blocks, std::size_t i) {
  constexpr std::size_t kMostHeads = 4;
  constexpr std::size_t kLongestHead = 3;  // words
  std::vector<std::string> cells;
  std::size_t heads = 0;
  for (std::size_t j = i; j < blocks.size() && cells.size() < kMostHeads; ++j) {
    const auto& block = blocks[j];
    if (block.kind != BlockKind::kParagraph || words_of(block.text).size() > kLongestHead) break;
    cells.push_back(block.text);
    if (cells.size() > 1 && is_attendance_head(cells)) heads = cells.size();
  }
  return heads;
}

Block row_of(std::vector<std::string> cells, const Block& first, const Block& last) {
  Block row = first;
  row.kind = BlockKind::kRow;
  row.marker.clear();
  row.text.clear();
  for (const auto& cell : cells) row.text += (row.text.empty() || cell.empty() ? "" : " ") + cell;
  row.cells = std::move(cells);
  row.end = last.end;
  return row;
}

// The rows of a list whose heads are read: from `i` on, up to the first line that is no cell of it.
std::size_t take_rows(std::span<const Block> blocks, std::size_t i, std::vector<Block>& out) {
  std::string role;
  while (i < blocks.size()) {
    const auto& block = blocks[i];
    const auto words = words_of(block.text);
    if (block.kind == BlockKind::kRow || words.empty() || words.size() > kLongestCell ||
        block.text.ends_with('.'))
      break;
    if (role_named(block.text)) {
      role = block.text;
      ++i;
      continue;
    }
    // "ULA officers" heads those of the association itself.
    if (!begins_with_name(block.text)) {
      if (words.size() > 4 || words.back().lower != "officers") break;
      role = "Officers";
      ++i;
      continue;
    }
    std::vector<std::string> cells = {std::exchange(role, ""), block.text, ""};
    const bool more = i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::kParagraph;
    const std::string_view next = more ? std::string_view(blocks[i + 1].text) : std::string_view();
    const bool authority = more && !role_named(next) && !begins_with_name(next) &&
                           words_of(next).size() <= kLongestCell && !next.ends_with('.') &&
                           words_of(next).back().lower != "officers";
    if (authority) cells[2] = next;
    out.push_back(row_of(std::move(cells), block, blocks[i + (authority ? 1 : 0)]));
    i += authority ? 2 : 1;
  }
  return i;
}

}  // namespace

std::vector<Block> with_flat_lines_joined(std::vector<Block> blocks) {
  std::vector<Block> out;
  out.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size();) {
    const bool value = i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::kParagraph &&
                       !blocks[i + 1].text.ends_with(':') && !blocks[i + 1].text.ends_with('.') &&
                       blocks[i + 1].text.size() <= kLongestValue;
    if (value && is_label(blocks[i])) {
      out.push_back(blocks[i]);
      out.back().text += ' ' + blocks[i + 1].text;
      out.back().end = blocks[i + 1].end;
      i += 2;
    } else if (const auto heads = heads_at(blocks, i)) {
      out.push_back(row_of({"Role", "Name", "Authority"}, blocks[i], blocks[i + heads - 1]));
      i = take_rows(blocks, i + heads, out);
    } else {
      out.push_back(std::move(blocks[i++]));
    }
  }
  return out;
}

}  // namespace minutebook::papers
