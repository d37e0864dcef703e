// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/readers/pdf/pdf.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "papers/readers/layout.h"
#include "papers/readers/ocr.h"
#include "papers/readers/pdf/furniture.h"
#include "papers/readers/pdf/hyphens.h"
#include "papers/readers/pdf/margin.h"
#include "papers/readers/pdf/paragraphs.h"
#include "papers/readers/pdf/regions.h"
#include "papers/readers/pdf/rows.h"
#include "papers/readers/pdf/table_rows.h"
#include "papers/readers/pdf/words.h"

namespace minutebook::readers {
namespace {

using namespace pdf;  // NOLINT: this file is that folder's front

// A paragraph or a table row, as it will be printed.
struct Element {
  std::vector<std::vector<std::vector<Row>>>
      cells;  // of a row, paragraphs of a cell, lines; a paragraph is one of one
  std::size_t page = 0;
  std::size_t table = 0;  // 0 for a paragraph
  double top = 0;
  double bottom = 0;
  bool full = false;  // a paragraph that may go on on the next page
  std::vector<MarginNote> notes;
  bool heads_margin = false;

  bool is_paragraph() const { return table == 0 && !heads_margin; }
  std::vector<Row>& rows() { return cells.front().front(); }
  const std::vector<Row>& rows() const { return cells.front().front(); }
};

Element paragraph_element(Paragraph paragraph, std::size_t page) {
  Element element;
  element.page = page;
  element.top = paragraph.rows.front().top();
  element.bottom = paragraph.rows.back().bottom();
  element.full = paragraph.full;
  element.cells = {{std::move(paragraph.rows)}};
  return element;
}

template <typename Cells>
auto last_filled(Cells& cells) {
  return std::find_if(cells.rbegin(), cells.rend(), [](const auto& cell) { return !cell.empty(); });
}

// A row whose last cell goes on below, over the whole width.
bool goes_on_below(const Element& element, const Row& first) {
  constexpr double kNextLine = 1.0;  // sizes of the font
  const auto last = last_filled(element.cells);
  return last != element.cells.rend() && starts_lower(first) && marker_words(first) == 0 &&
         !ends_sentence(last->back().back()) && first.top() - element.bottom < kNextLine * first.size;
}

void add_paragraphs(std::span<const Row> rows, const Typesetting& typesetting, std::size_t page,
                    std::vector<Element>& elements) {
  for (Paragraph& paragraph : paragraphs_of(rows, typesetting)) {
    const bool below_row = !elements.empty() && elements.back().table > 0 && elements.back().page == page;
    if (below_row && goes_on_below(elements.back(), paragraph.rows.front())) {
      Element& row = elements.back();
      const auto filled =
          std::find_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); });
      row.bottom = paragraph.rows.back().bottom();
      filled->back().insert(filled->back().end(), paragraph.rows.begin(), paragraph.rows.end());
    } else {
      elements.push_back(paragraph_element(std::move(paragraph), page));
    }
  }
}

void add_columns(const Region& region, Typesetting typesetting, std::size_t page,
                 std::vector<Element>& elements) {
  for (std::size_t number = 0; number <= region.cuts.size(); ++number) {
    const auto rows = column(region, number);
    typesetting.edge = 0;
    for (const Row& row : rows) typesetting.edge = std::max(typesetting.edge, row.right);
    add_paragraphs(rows, typesetting, page, elements);
  }
}

void add_table(const Region& region, std::size_t page, std::size_t table, std::vector<Element>& elements) {
  const auto rows = table_rows_of(region);
  const auto edges = right_edges(rows);
  for (const TableRow& row : rows) {
    Element element;
    element.page = page;
    element.table = table;
    element.top = row.top;
    element.bottom = row.bottom;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      element.cells.push_back(cell_paragraphs(row.cells[i], edges[i]));
    elements.push_back(std::move(element));
  }
}

// Each note goes to what stands beside it, else to what stands above it.
void place_notes(const std::vector<MarginNote>& notes, std::size_t page, std::vector<Element>& elements,
                 std::size_t first_on_page) {
  for (const MarginNote& note : notes) {
    if (note.heading) {
      Element element;
      element.page = page;
      element.heads_margin = true;
      element.top = element.bottom = note.baseline;
      element.notes = {note};
      const auto begin = elements.begin() + static_cast<std::ptrdiff_t>(first_on_page);
      elements.insert(
          std::find_if(begin, elements.end(), [&](const Element& e) { return e.top > note.baseline; }),
          std::move(element));
      continue;
    }
    Element* best = nullptr;
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = first_on_page; i < elements.size(); ++i) {
      Element& element = elements[i];
      if (element.heads_margin) continue;
      constexpr double kRatherAbove = 3;  // a note under a paragraph is about it, not about the one below
      double distance = 0;
      if (note.baseline > element.bottom) distance = note.baseline - element.bottom;
      if (note.baseline < element.top) distance = kRatherAbove * (element.top - note.baseline);
      if (distance < nearest) {
        nearest = distance;
        best = &element;
      }
    }
    if (best != nullptr) best->notes.push_back(note);
  }
}

bool runs_on(const Element& element, const Element& next) {
  if (!element.is_paragraph() || !next.is_paragraph()) return false;
  const Row& last = element.rows().back();
  const Row& first = next.rows().front();
  if (std::abs(last.size - first.size) > 0.1 * last.size || all_bold(last) != all_bold(first)) return false;
  if (starts_lower(first) && marker_words(first) == 0) return element.full || !ends_sentence(last);
  return element.full && !ends_sentence(last) && !last.words.back().text.ends_with(')') &&
         marker_words(first) == 0 && std::abs(last.left - first.left) < last.size;
}

// A paragraph that a page break cut in two is made whole; the break then stands behind it.
std::vector<Element> joined_over_pages(std::vector<Element> elements) {
  std::vector<Element> joined;
  std::size_t last_page = 0;
  for (Element& element : elements) {
    const bool first_on_next = !joined.empty() && element.page == last_page + 1;
    last_page = element.page;
    if (!first_on_next || !runs_on(joined.back(), element)) {
      joined.push_back(std::move(element));
      continue;
    }
    Element& whole = joined.back();
    auto& rows = whole.rows();
    std::move(element.rows().begin(), element.rows().end(), std::back_inserter(rows));
    whole.full = element.full;
    whole.notes.insert(whole.notes.end(), element.notes.begin(), element.notes.end());
  }
  return joined;
}

std::vector<std::string> lines_of(const std::vector<Row>& rows) {
  std::vector<std::string> lines;
  for (const Row& row : rows) lines.push_back(text_of(row));
  return lines;
}

// Levels of headings by the rank of their size among the sizes that are clearly larger than the text's.
class HeadingLevels {
 public:
  HeadingLevels(const std::vector<Element>& elements, double text_size) : text_size_(text_size) {
    for (const Element& element : elements) {
      if (is_large(element)) sizes_.insert(rounded(element.rows().front().size));
    }
  }

  std::uint8_t level(const Element& element) const {
    constexpr std::ptrdiff_t kDeepest = 6;
    if (!is_large(element)) return 0;
    const auto rank = std::distance(sizes_.begin(), sizes_.find(rounded(element.rows().front().size)));
    return static_cast<std::uint8_t>(std::min(rank + 1, kDeepest));
  }

 private:
  static int rounded(double size) { return static_cast<int>(size + 0.5); }
  bool is_large(const Element& element) const {
    constexpr double kLarge = 1.12;
    constexpr std::size_t kMostLines = 3;
    return element.is_paragraph() && element.rows().size() <= kMostLines &&
           element.rows().front().size > kLarge * text_size_;
  }

  double text_size_;
  std::set<int, std::greater<>> sizes_;
};

void print(const Element& element, const Hyphens& hyphens, const HeadingLevels& levels, Layout& layout) {
  std::vector<std::string> cells;
  bool bold = !element.cells.empty();
  for (const auto& paragraphs : element.cells) {
    std::string& cell = cells.emplace_back();
    for (const auto& lines : paragraphs) {
      cell += (cell.empty() ? "" : "\n") + hyphens.joined(lines_of(lines));
      bold = bold && std::all_of(lines.begin(), lines.end(), all_bold);
    }
  }
  const Emphasis emphasis{levels.level(element), bold};
  if (cells.empty()) cells.emplace_back();
  if (element.table == 0) layout.end_table();
  if (!element.notes.empty()) cells.push_back(joined_notes(element.notes));
  layout.row(cells, emphasis);
}

std::string page_list(const std::vector<std::size_t>& pages) {
  std::string text = pages.size() == 1 ? "page " : "pages ";
  for (std::size_t i = 0; i < pages.size(); ++i) text += (i > 0 ? ", " : "") + std::to_string(pages[i]);
  return text;
}

// Reads pages without text by OCR where that is asked for, else says that they have none.
std::vector<std::string> read_scans(std::string_view bytes, const Options& options,
                                    std::vector<Page>& pages) {
  std::vector<std::size_t> empty;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].words.empty() && pages[i].sideways.empty()) empty.push_back(i + 1);
  }
  if (empty.empty()) return {};
  if (!options.ocr && empty.size() == pages.size())
    throw Unreadable("is a scan without text: --ocr reads it (slowly, and needs tesseract-ocr)");
  if (!options.ocr) return {page_list(empty) + " without text (blank, or a scan that --ocr reads)"};
  for (const std::size_t number : empty) pages[number - 1] = page_by_ocr(bytes, number);
  return {page_list(empty) + " read by OCR"};
}

}  // namespace

bool is_pdf(std::string_view bytes) {
  constexpr std::size_t kHead = 1024;
  return bytes.substr(0, kHead).find("%PDF-") != std::string_view::npos;
}

Extract read_pdf(std::string_view bytes, const Options& options) {
  std::vector<Page> pages = pages_of(bytes);
  auto warnings = read_scans(bytes, options, pages);
  std::vector<std::vector<Row>> rows;
  for (Page& page : pages) {
    rows.push_back(rows_of(std::move(page.words)));
    drop_line_numbers(rows.back());
    if (!page.sideways.empty()) rows.back().push_back(row_from(std::move(page.sideways)));
  }
  drop_furniture(rows);
  const auto notes = take_margin(rows);
  const Typesetting typesetting = typesetting_of(rows);

  std::vector<Element> elements;
  std::vector<std::string> lines;
  std::size_t tables = 0;
  for (std::size_t page = 0; page < rows.size(); ++page) {
    const std::size_t first = elements.size();
    for (const Row& row : rows[page]) lines.push_back(text_of(row));
    Typesetting here = typesetting;
    here.edge = right_edge(std::span(rows).subspan(page, 1)).value_or(typesetting.edge);
    for (const Region& region : regions_of(rows[page], here)) {
      switch (region.kind) {
        case Region::Kind::kProse:
          add_paragraphs(region.rows, here, page, elements);
          break;
        case Region::Kind::kColumns:
          add_columns(region, here, page, elements);
          break;
        case Region::Kind::kTable:
          add_table(region, page, ++tables, elements);
          break;
      }
    }
    place_notes(notes[page], page, elements, first);
  }
  elements = joined_over_pages(std::move(elements));

  const Hyphens hyphens(lines);
  const HeadingLevels levels(elements, typesetting.size);
  Layout layout;
  std::size_t page = 0;
  std::size_t table = 0;
  for (const Element& element : elements) {
    for (; page < element.page; ++page) layout.next_page();
    if (element.table != table) layout.end_table();
    table = element.table;
    print(element, hyphens, levels, layout);
  }
  for (; page + 1 < pages.size(); ++page) layout.next_page();
  Extract extract = std::move(layout).finish("pdf");
  extract.warnings = std::move(warnings);
  return extract;
}

}  // namespace minutebook::readers
