// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "analyzers/dates.h"
#include "analyzers/names.h"
#include "papers/access.h"
#include "papers/attendance.h"
#include "papers/block_readers.h"
#include "papers/flat_lines.h"
#include "papers/item_headings.h"
#include "papers/item_reader.h"
#include "papers/meeting_front.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

bool is_item_head(const Block& block) {
  if (block.kind != BlockKind::kRow) return false;
  bool item = false;
  bool page = false;
  for (const auto& cell : block.cells) {
    const auto text = lower(cell);
    item = item || text.starts_with("item") || text == "agenda item";
    page = page || text.starts_with("page");
  }
  return item && page;
}

// Where the table of items may begin: behind its head, where it has one.
std::size_t behind_item_head(std::span<const Block> blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_item_head(blocks[i])) return i + 1;
  }
  return 0;
}

// A title without the pages of its report, "(Pages 5 - 16)".
std::string without_pages(std::string title) {
  // "9 - 34" at its end is where its report stands.
  constexpr std::string_view kToFollow = " To follow";
  if (title.size() > kToFollow.size() && title.ends_with(kToFollow))
    title.resize(title.size() - kToFollow.size());
  const auto words = words_of(title);
  if (words.size() > 2) {
    constexpr std::size_t kMostDigits = 3;  // of a page; longer ones are years
    const auto page = [](std::string_view word) {
      return word.size() <= kMostDigits && whole_number(word).has_value();
    };
    const auto& last = words.back();
    const auto& first = words[words.size() - 2];
    const auto dash = last.text.find('-');
    if (last.end == title.size() && page(last.text) && page(first.text) &&
        last.gap.find_first_not_of(" ") != std::string_view::npos)
      return tidy(title.substr(0, first.begin));
    if (last.end == title.size() && dash != std::string_view::npos && page(last.text.substr(0, dash)) &&
        page(last.text.substr(dash + 1)))
      return tidy(title.substr(0, last.begin));
  }
  const auto open = title.rfind('(');
  if (open == std::string::npos || open == 0) return title;
  const auto note = words_of(std::string_view(title).substr(open));
  constexpr auto kPages =
      std::to_array<std::string_view>({"page", "pages", "pp", "p", "tudalen", "tudalennau"});
  const bool pages =
      note.size() > 1 && std::find(kPages.begin(), kPages.end(), note.front().lower) != kPages.end();
  return pages ? tidy(title.substr(0, open)) : title;
}

// What is printed below the items and belongs to none.
bool ends_items(const Block& block) {
  constexpr std::array<std::string_view, 6> kClosing = {
      "date of next",    "next meeting",  "document is restricted",
      "dates of future", "dates of next", "this page is intentionally"};
  const auto text = lower(block.text);
  return std::any_of(kClosing.begin(), kClosing.end(), [&](auto start) { return text.starts_with(start); });
}

// "Labour (4)", "Ormsby Independents (1):" and the members behind it: the party; "" for any other line.
std::string party_of_list(std::string_view line) {
  constexpr std::size_t kLongest = 50;
  const auto open = line.find('(');
  const auto close = line.find(')', std::min(open, line.size()));
  if (open == std::string_view::npos || open == 0 || open > kLongest || close == std::string_view::npos)
    return "";
  if (!whole_number(trim(line.substr(open + 1, close - open - 1)))) return "";
  const auto party = trim(line.substr(0, open));
  return role_named(party) || !analyzers::find_person_names(party).empty() ||
                 party.find(':') != std::string_view::npos
             ? ""
             : tidy(party);
}

// What stands above the items: the meeting, and the members in a table or party by party.
class AgendaFront {
 public:
  AgendaFront(std::string_view text, Paper& paper) : paper_(paper), front_(text, paper) {}

  void read(std::span<const Block> blocks) {
    for (const auto& block : blocks) {
      if (!take_table(block) && !take_party(block) && !take_time(block) && !front_.take(block))
        paper_.passages.push_back(passage_of(block, PassageKind::kOther));
      dated_ = paper_.meeting.date.has_value();
    }
    front_.finish();
    // "Apologies to Ann Lee by Friday": nobody is away from a meeting to come.
    std::erase_if(paper_.attendance, [](const Attendee& one) { return one.role == Role::kApologies; });
    auto listed = table_.take();
    paper_.attendance.insert(paper_.attendance.end(), std::make_move_iterator(listed.begin()),
                             std::make_move_iterator(listed.end()));
  }

 private:
  bool take_table(const Block& block) {
    if (block.kind == BlockKind::kRow && is_attendance_head(block.cells)) {
      table_.head(block.cells);
      return listing_ = true;
    }
    if (!listing_ || block.page_start) return listing_ = false;
    if (block.kind == BlockKind::kRow) {
      table_.row(block.cells);
    } else {
      table_.line(block.text);
    }
    return true;
  }

  bool take_party(const Block& block) {
    const bool row = block.kind == BlockKind::kRow;
    const std::string_view line = row ? std::string_view(block.cells.front()) : std::string_view(block.text);
    const auto party = party_of_list(line);
    if (party.empty()) return false;
    std::string names(trim(line.substr(line.find(')') + 1)));
    for (std::size_t i = 1; row && i < block.cells.size(); ++i) names += ' ' + block.cells[i];
    auto members = attendees_listed(names, Role::kMember);
    for (auto& member : members) member.party = party;
    paper_.attendance.insert(paper_.attendance.end(), std::make_move_iterator(members.begin()),
                             std::make_move_iterator(members.end()));
    return !members.empty();
  }

  // A time on a line of its own below the date.
  bool take_time(const Block& block) {
    if (!dated_ || !paper_.meeting.start_time.empty()) return false;
    const auto times = analyzers::find_times(block.text);
    if (times.empty() || times[0].range.begin != 0) return false;
    paper_.meeting.start_time = times[0].time;
    return true;
  }

  Paper& paper_;
  MeetingFront front_;
  AttendanceTable table_;
  bool listing_ = false;
  bool dated_ = false;
};

// Which items of an agenda the public is to leave for: those behind the one that proposes it, or those that it names.
class ToBeExcluded {
 public:
  void read(std::string_view text, Place place) {
    if (public_change(text) != PublicChange::kExcluded) return;
    said_at_ = place;
    const auto meant = items_meant(text);
    numbers_.insert(numbers_.end(), meant.numbers.begin(), meant.numbers.end());
    all_ = all_ || numbers_.empty();
  }
  // Asked of an item before its own text is read.
  bool has(const std::string& number) const {
    return numbers_.empty() ? all_ : std::find(numbers_.begin(), numbers_.end(), number) != numbers_.end();
  }

  const Place& said_at() const { return said_at_; }

 private:
  Place said_at_;
  bool all_ = false;
  std::vector<std::string> numbers_;
};

void read_items(std::span<const Block> blocks, std::span<const ItemHeading> headings, Paper& paper) {
  ToBeExcluded excluded;
  Access section = Access::kPublic;
  Place section_at;
  bool ended = false;
  auto next = headings.begin();
  for (std::size_t i = next == headings.end() ? blocks.size() : next->first; i < blocks.size();) {
    if (next != headings.end() && next->first <= i) {
      Item item;
      item.number = next->number;
      item.also_number = next->also_number;
      item.title = without_pages(next->title);
      const bool titled = marks_restricted(item.title);
      const bool restricted = titled || excluded.has(item.number);
      item.access = restricted ? Access::kRestricted : section;
      if (item.access == Access::kRestricted && !titled) {
        item.inferred.push_back({Inferred::kAccess, "restricted",
                                 restricted ? Basis::kPublicExcluded : Basis::kSectionAbove,
                                 restricted ? excluded.said_at() : section_at});
      }
      excluded.read(item.title, printed_at(blocks[next->first]));
      for (const auto& below : next->rest) excluded.read(below.text, printed_at(below));
      paper.items.push_back(std::move(item));
      i = next->behind;
      for (const auto& below : next->rest)
        paper.items.back().passages.push_back(passage_of(below, PassageKind::kOther));
      ++next;
      ended = false;
      continue;
    }
    const auto& block = blocks[i++];
    excluded.read(block.text, printed_at(block));
    if (const auto mark = section_mark(block.text); mark != SectionMark::kNone) {
      section = mark == SectionMark::kStart ? Access::kRestricted : Access::kPublic;
      section_at = printed_at(block);
      continue;
    }
    ended = ended || ends_items(block) || block.page_start;
    auto passage = passage_of(block, PassageKind::kOther);
    passage.access = section;
    if (!ended && !paper.items.empty()) {
      passage.access = paper.items.back().access;
      paper.items.back().passages.push_back(std::move(passage));
    } else {
      paper.passages.push_back(std::move(passage));
    }
  }
}

}  // namespace

Paper read_agenda(std::string_view text, std::span<const Block> printed) {
  const auto blocks = with_flat_lines_joined({printed.begin(), printed.end()});
  Paper paper;
  paper.kind = PaperKind::kAgenda;
  const auto start = behind_item_head(blocks);
  const auto table = std::span(blocks).subspan(start);
  const auto headings = item_headings(text, table);
  const auto front = start > 0 ? start - 1 : headings.empty() ? blocks.size() : headings.front().first;
  AgendaFront(text, paper).read(std::span(blocks).first(front));
  read_items(table, headings, paper);
  settle_body(paper);
  paper.title = paper.organization.empty() ? "Agenda" : "Agenda: " + paper.organization;
  paper.inferred.push_back({Inferred::kTitle, paper.title, Basis::kNamedByBody, {}});
  paper.chair = chair_of(paper.attendance);
  return paper;
}

}  // namespace minutebook::papers
