// SPDX-License-Identifier: GPL-2.0-or-later
// A text as the reader's eye sees it: paragraphs, list entries and table rows, each with its place in the
// text. Pure functions, safe from any thread. Offsets are bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "papers/inference.h"
#include "papers/readers/extract.h"

namespace minutebook::papers {

enum class BlockKind {
  kParagraph,
  kListEntry,  // has a bullet or a number in front
  kRow,        // cells parted by tabs
};

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  std::string text;                // tidied; without the list entry's marker; a row's cells joined by spaces
  std::string marker;              // of a list entry: "1.", "(a)", a bullet as "*"
  std::vector<std::string> cells;  // of a row, tidied, empty ones kept; "\n" between a cell's paragraphs
  std::size_t begin = 0;
  std::size_t end = 0;
  bool page_start = false;  // the first on its page
  bool bold = false;        // all of it was emphasized
  int heading = 0;          // the level that the file's format gives it as a heading; 0 for none
  std::string margin;       // what stands beside it in a column for actions: "JB"
  std::string
      agenda_item;  // the number stamped above it by the printer of a pack ("Agenda Item 6"); "" for none
  std::optional<int> page;  // from 1, where the text has form feeds
};

// Where a block stands.
Place printed_at(const Block& block);

// The blocks of `text` from `begin` to `end`. Three blank lines or a form feed start a page. Lines that were wrapped
// by hand are joined. Pages are numbered from `first_page` where it is given.
std::vector<Block> blocks_of(std::string_view text, std::size_t begin, std::size_t end,
                             std::optional<int> first_page = std::nullopt);

// The blocks of a whole text; its pages are numbered where it has form feeds. Of an extract, with what the format says
// of headings and bold lines.
std::vector<Block> blocks_of(std::string_view text);
std::vector<Block> blocks_of(const readers::Extract& extract);

// The entries of a list that was written on one line ("(a) ... (b) ...", "1. ... 2. ..."), each a block; the block
// itself where it is no such list.
std::vector<Block> entries_of(const Block& block, std::string_view text);

// Running headers and footers, page numbers and stray pieces of a letterhead, found by how often and where
// they come back, taken out; a paragraph that a page break cut in two made whole.
std::vector<Block> without_furniture(std::vector<Block> blocks);

}  // namespace minutebook::papers
