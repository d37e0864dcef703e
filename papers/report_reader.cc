// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "analyzers/names.h"
#include "papers/access.h"
#include "papers/block_readers.h"
#include "papers/headings.h"
#include "papers/item_reader.h"
#include "papers/outcomes.h"
#include "papers/paper_header.h"
#include "papers/people.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kLongestSection =
    2500;  // bytes of one passage: a longer section is cut between its paragraphs

constexpr std::array<std::string_view, 7> kContactLabels = {
    "contact officer", "contact officers", "report author", "report authors",
    "author",          "lead officer",     "contact"};

bool is_contact_label(std::string_view text) {
  auto key = lower(trim(text));
  while (!key.empty() && (key.back() == ':' || key.back() == ' ')) key.pop_back();
  return std::find(kContactLabels.begin(), kContactLabels.end(), key) != kContactLabels.end();
}

void take_contacts(std::string_view text, Paper& paper) {
  for (const auto& match : analyzers::find_person_names(text)) {
    auto name = match.name.display();
    auto& officers = paper.contact_officers;
    if (std::find(officers.begin(), officers.end(), name) == officers.end())
      officers.push_back(std::move(name));
  }
}

// "Contact officer: …", as a row or on one line.
bool read_contacts(const Block& block, Paper& paper) {
  if (block.kind == BlockKind::kRow && is_contact_label(block.cells.front())) {
    for (std::size_t i = 1; i < block.cells.size(); ++i) take_contacts(block.cells[i], paper);
    return true;
  }
  const auto colon = block.text.find(':');
  if (colon == std::string::npos || !is_contact_label(std::string_view(block.text).substr(0, colon)))
    return false;
  take_contacts(std::string_view(block.text).substr(colon + 1), paper);
  return true;
}

// A line that is set apart and starts no sentence.
bool is_section_title(const Block& block) {
  constexpr std::size_t kMostWords = 14;
  if (block.kind != BlockKind::kParagraph) return false;
  if (is_known_heading(block.text)) return true;
  if (std::string_view(".;,:").find(block.text.back()) != std::string_view::npos) return false;
  const auto words = words_of(block.text);
  return !words.empty() && words.size() <= kMostWords && words.front().capitalized() &&
         block.text.find("http") == std::string::npos;
}

class ReportReader {
 public:
  ReportReader(Paper& paper, Item& item) : paper_(paper), item_(item), people_({}, "") {}

  void read(const Block& block) {
    if (read_contacts(block, paper_)) {
      section_ = Section::kReport;
      open(block);
      return;
    }
    if (is_section_title(block)) {
      const auto heading = heading_of(block);
      section_ = heading ? heading->section : Section::kReport;
      open(block);
      return;
    }
    switch (section_) {
      case Section::kRecommendation:
        read_entry(block, PassageKind::kRecommendation);
        break;
      case Section::kAction:
        read_entry(block, PassageKind::kAction);
        break;
      case Section::kDiscussion:
      case Section::kDecision:
      case Section::kReport:
        append(block);
        break;
    }
  }

 private:
  void open(const Block& block) {
    if (section_ == Section::kRecommendation || section_ == Section::kAction) return;
    item_.passages.push_back(passage_of(block, PassageKind::kReport));
    open_ = true;
  }

  void append(const Block& block) {
    if (!open_ || item_.passages.back().text.size() + block.text.size() > kLongestSection)
      open(block);
    else {
      auto& passage = item_.passages.back();
      passage.text += '\n' + block.text;
      passage.length = block.end - passage.offset;
    }
  }

  void read_entry(const Block& block, PassageKind kind) {
    open_ = false;
    if (block.text.ends_with(':') || is_nothing(block.text)) {
      item_.passages.push_back(passage_of(block, PassageKind::kOther));
      return;
    }
    auto passage = passage_of(block, kind);
    if (kind == PassageKind::kAction) passage.owner = owner_of(passage.text, people_);
    item_.passages.push_back(std::move(passage));
  }

  Paper& paper_;
  Item& item_;
  People people_;
  Section section_ = Section::kReport;
  bool open_ = false;  // the last passage is a section that goes on
};

}  // namespace

bool opens_report(const Block& block) {
  constexpr std::array<std::string_view, 5> kOpenings = {"purpose", "purpose of report",
                                                         "purpose of the report", "purpose of this report",
                                                         "purpose and summary"};
  if (block.kind != BlockKind::kParagraph) return false;
  auto key = lower(block.text);
  while (!key.empty() && (key.back() == ':' || key.back() == ' ')) key.pop_back();
  return std::find(kOpenings.begin(), kOpenings.end(), key) != kOpenings.end();
}

Paper read_report(std::string_view, std::span<const Block> blocks, const Occasion& occasion) {
  Paper paper;
  paper.kind = PaperKind::kReport;
  paper.organization = occasion.organization;
  paper.meeting = occasion.meeting;
  std::size_t body = 0;
  while (body < blocks.size() && !opens_report(blocks[body])) {
    const auto& block = blocks[body++];
    if (is_body_name(block.text) && !paper.title.empty()) continue;
    if (take_date(block.text, paper)) continue;
    if (section_mark(block.text) == SectionMark::kStart ||
        (!paper.title.empty() && marks_restricted(block.text))) {
      paper.access = Access::kRestricted;
      paper.passages.push_back(passage_of(block, PassageKind::kOther));
      continue;
    }
    paper.title += (paper.title.empty() ? "" : " ") + block.text;
  }
  Item item;
  for (const auto& block : blocks.first(body)) {
    if (!block.agenda_item.empty()) item.number = block.agenda_item;
  }
  item.title = paper.title;
  ReportReader reader(paper, item);
  for (const auto& block : blocks.subspan(body)) reader.read(block);
  if (marks_restricted(paper.title)) paper.access = Access::kRestricted;
  paper.items.push_back(std::move(item));
  return paper;
}

}  // namespace minutebook::papers
