// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "analyzers/names.h"
#include "papers/access.h"
#include "papers/block_readers.h"
#include "papers/headings.h"
#include "papers/item_reader.h"
#include "papers/openings.h"
#include "papers/outcomes.h"
#include "papers/paper_header.h"
#include "papers/people.h"
#include "papers/report_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

constexpr std::size_t kLongestSection =
    2500;  // bytes of one passage: a longer section is cut between its paragraphs

void take_contacts(std::string_view text, Paper& paper) {
  for (const auto& match : analyzers::find_person_names(text)) {
    auto name = match.name.display();
    auto& officers = paper.contact_officers;
    if (std::find(officers.begin(), officers.end(), name) == officers.end())
      officers.push_back(std::move(name));
  }
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
    if (read_contacts(block)) return;
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
  // "Contact officer: Ann Lee", or the label alone with names and how to reach them below it.
  bool read_contacts(const Block& block) {
    constexpr std::size_t kMostLines = 5;  // below a label
    const auto line = header_line(block);
    if (line && line->label == ReportLabel::kContact) {
      contact_lines_ = line->value.empty() ? kMostLines : 1;
      take_contacts(line->value, paper_);
      section_ = Section::kReport;
      open(block);
      return true;
    }
    if (names_contacts(block)) {
      contact_lines_ = kMostLines;
      section_ = Section::kReport;
      open(block);
      return true;
    }
    if (contact_lines_ == 0 || is_section_title(block) || sentences_of(block.text).size() > 1) {
      contact_lines_ = 0;
      return false;
    }
    --contact_lines_;
    if (block.kind != BlockKind::kRow) {
      take_contacts(block.text, paper_);
    } else if (!header_line(block)) {
      for (const auto& cell : block.cells) take_contacts(cell, paper_);  // side by side
    }
    append(block);
    return true;
  }

  // "Report author", "Contact details", "Report Author | Relevant Director": labels with nothing behind them.
  static bool names_contacts(const Block& block) {
    const auto label = [](std::string_view text) {
      Block line;
      line.text = std::string(trim(text)) + (text.ends_with(':') ? "" : ":");
      const auto found = header_line(line);
      return found && found->label == ReportLabel::kContact;
    };
    if (block.kind != BlockKind::kRow) return label(block.text);
    return std::all_of(block.cells.begin(), block.cells.end(),
                       [&](const std::string& cell) { return cell.empty() || label(cell); });
  }

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
  bool open_ = false;              // the last passage is a section that goes on
  std::size_t contact_lines_ = 0;  // that may still name people to contact
};

}  // namespace

namespace {

// A report's head, down to the first block of its main part.
class ReportHead {
 public:
  explicit ReportHead(Paper& paper) : paper_(paper) {}

  // The first block that is not of the head.
  std::size_t read(std::span<const Block> blocks) {
    const bool labelled = begins_with_report_header(blocks);
    std::size_t i = 0;
    while (i < blocks.size() && !opens_report(blocks[i])) {
      const auto& block = blocks[i];
      const auto line = header_line(block);
      if (line) {
        take(*line);
      } else if (labelled && seen_label_ && ends_head(block)) {
        break;
      } else {
        take_line(block);
      }
      seen_label_ = seen_label_ || line;
      ++i;
    }
    if (!subject_.empty()) paper_.title = subject_;
    return i;
  }

 private:
  void take(const HeaderLine& line) {
    switch (line.label) {
      case ReportLabel::kTo:
        if (auto body = body_in_title(line.value); !body.empty()) {
          paper_.organization = std::move(body);
        }
        take_first_date(line.value);
        break;
      case ReportLabel::kSubject:
        subject_ = tidy(line.value);
        break;
      case ReportLabel::kContact:
        take_contacts(line.value, paper_);
        break;
      case ReportLabel::kDate:
        take_first_date(line.value);
        break;
      case ReportLabel::kOther:
        break;
    }
  }

  // The meeting's own date is the first that is given; others are of earlier meetings.
  void take_first_date(std::string_view text) {
    if (!dated_) dated_ = take_date(text, paper_);
  }

  // Text, a heading of a section: the head is over.
  bool ends_head(const Block& block) const {
    return block.kind == BlockKind::kListEntry || is_known_heading(block.text) ||
           sentences_of(block.text).size() > 1 || block.text.size() > 150 || heading_of(block) ||
           is_section_title(block);
  }

  void take_line(const Block& block) {
    if (is_body_name(block.text) && !paper_.title.empty()) return;
    if (is_authority_name(block.text)) {
      if (paper_.authority.empty()) paper_.authority = plain_case(block.text);
      return;
    }
    if (!seen_label_ && take_date(block.text, paper_)) {
      dated_ = true;
      return;
    }
    const bool marked = section_mark(block.text) == SectionMark::kStart ||
                        (!paper_.title.empty() && marks_restricted(block.text));
    if (marked) paper_.access = Access::kRestricted;
    if (marked || seen_label_) {
      paper_.passages.push_back(passage_of(block, PassageKind::kOther));
      return;
    }
    paper_.title += (paper_.title.empty() ? "" : " ") + block.text;
  }

  Paper& paper_;
  std::string subject_;
  bool seen_label_ = false;
  bool dated_ = false;
};

// What the report's own head does not say, its agenda does.
void take_occasion(const Occasion& occasion, Paper& paper) {
  const auto infer = [&paper](Inferred field, const std::string& value) {
    if (!value.empty()) paper.inferred.push_back({field, value, Basis::kAgendaOfFile, {}});
  };
  if (paper.organization.empty()) {
    paper.organization = occasion.organization;
    infer(Inferred::kOrganization, paper.organization);
  }
  if (!paper.meeting.date && occasion.meeting.date) {
    paper.meeting.date = occasion.meeting.date;
    infer(Inferred::kDate, analyzers::to_iso(*paper.meeting.date));
  }
  infer(Inferred::kAuthority, occasion.authority);
  infer(Inferred::kVenue, occasion.meeting.venue);
}

}  // namespace

Paper read_report(std::string_view, std::span<const Block> blocks, const Occasion& occasion) {
  Paper paper;
  paper.kind = PaperKind::kReport;
  paper.authority = occasion.authority;
  paper.meeting = occasion.meeting;
  paper.meeting.date.reset();
  const auto body = ReportHead(paper).read(blocks);
  take_occasion(occasion, paper);
  Item item;
  for (const auto& block : blocks.first(body)) {
    if (!block.agenda_item.empty()) item.number = block.agenda_item;
    if (marks_restricted(block.text) && block.text.size() < 200) paper.access = Access::kRestricted;
  }
  item.title = paper.title;
  ReportReader reader(paper, item);
  for (const auto& block : blocks.subspan(body)) reader.read(block);
  if (marks_restricted(paper.title)) paper.access = Access::kRestricted;
  settle_body(paper);
  paper.items.push_back(std::move(item));
  return paper;
}

}  // namespace minutebook::papers
