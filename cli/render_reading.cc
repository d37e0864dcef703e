// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "cli/certainty.h"
#include "cli/render_text.h"
#include "cli/wording.h"

namespace minutebook::cli {
namespace {

using papers::Inferred;
using papers::PassageKind;

constexpr std::size_t kLabelIndent = 13;
constexpr std::size_t kRoleIndent = 19;
constexpr std::size_t kItemIndent = 2;
constexpr std::size_t kPassageIndent = 4;
constexpr std::size_t kTextIndent = 6;

// A label, `indent` columns wide, and the text wrapped beside it. The label is safe to show, the text need not be.
std::string beside(std::string_view label, std::string_view text, std::size_t indent, const Style& style,
                   Paint paint = Paint::kPlain) {
  constexpr std::size_t kNarrowest = 20;
  const std::string safe = printable(text);
  std::string out;
  for (const auto& line : break_lines(safe, std::max(style.width, indent + kNarrowest) - indent)) {
    out += out.empty() ? std::string(label) : std::string(indent, ' ');
    out += style.paint(paint, std::string_view(safe).substr(line.begin, line.end - line.begin)) + '\n';
  }
  return out.empty() ? std::string(label) + '\n' : out;
}

// A heading with the mark that it is restricted at its end.
std::string heading(std::string_view label, std::string_view title, papers::Access access,
                    const Style& style) {
  const std::string mark = style.restricted_mark(access == papers::Access::kRestricted);
  Style narrow = style;
  narrow.width -= Style().restricted_mark(!mark.empty()).size();
  std::string out = beside(label, title, visible_width(label), narrow, Paint::kStrong);
  out.insert(out.size() - 1, mark);
  return out;
}

void append_part(std::string& line, std::string_view part, std::string_view joint = "; ") {
  if (!line.empty() && !part.empty()) line += joint;
  line += part;
}

// What was found, for a first look: "9 people, 12 items, 8 decisions, 1 action".
std::string found_in(const papers::Paper& paper) {
  std::uint64_t decisions = 0;
  std::uint64_t actions = 0;
  for (const papers::Item& item : paper.items) {
    for (const papers::Passage& passage : item.passages) {
      decisions += static_cast<std::uint64_t>(passage.kind == PassageKind::kDecision);
      actions += static_cast<std::uint64_t>(passage.kind == PassageKind::kAction);
    }
  }
  return fmt::format("{}, {}, {}, {}", counted(paper.attendance.size(), "person", "people"),
                     counted(paper.items.size(), "item", "items"),
                     counted(decisions, "decision", "decisions"), counted(actions, "action", "actions"));
}

// One reading as a tree: its papers, the people and items of each, and what is said and decided in them.
class Tree {
 public:
  Tree(const papers::Reading& reading, const Style& style) : reading_(reading), style_(style) {}

  std::string text() {
    out_ =
        fmt::format("{} ({})\n", style_.paint(Paint::kStrong, printable(reading_.source)), reading_.format);
    for (const std::string& warning : reading_.warnings) out_ += paragraph("Warning: " + warning, 2, style_);
    for (const papers::Paper& paper : reading_.papers) add_paper(paper);
    return out_ + '\n';
  }

 private:
  void add_paper(const papers::Paper& paper) {
    page_.reset();
    out_ += '\n' + heading(fmt::format("{}  ", to_string(paper.kind)), paper.title, paper.access, style_);
    if (find_inferred(paper.inferred, Inferred::kKind) != nullptr)
      add_field("kind", std::string(to_string(paper.kind)), paper, Inferred::kKind);
    if (find_inferred(paper.inferred, Inferred::kTitle) != nullptr)
      add_field("title", " ", paper, Inferred::kTitle);
    add_field("body", paper.organization, paper, Inferred::kOrganization);
    add_field("authority", paper.authority, paper, Inferred::kAuthority);
    add_field("date", time_of(paper.meeting), paper, Inferred::kDate);
    add_field("venue", paper.meeting.venue, paper, Inferred::kVenue);
    add_field("chair", paper.chair, paper, Inferred::kChair);
    if (find_inferred(paper.inferred, Inferred::kAccess) != nullptr)
      add_field("access", std::string(to_string(paper.access)), paper, Inferred::kAccess);
    for (const std::string& officer : paper.contact_officers) add_labelled("contact", officer);
    add_labelled("found", found_in(paper));
    add_labelled("to check", to_check(paper));
    if (!paper.attendance.empty()) out_ += "\n  people\n";
    for (const papers::Attendee& attendee : paper.attendance) add_attendee(attendee, paper);
    for (const papers::Item& item : paper.items) add_item(item);
    if (!paper.passages.empty()) out_ += "\n  outside the items\n";
    for (const papers::Passage& passage : paper.passages) add_passage(passage, paper.access);
  }

  void add_labelled(std::string_view label, std::string_view value) {
    if (!value.empty())
      out_ += beside(fmt::format("  {:<{}}", label, kLabelIndent - 2), value, kLabelIndent, style_);
  }

  void add_field(std::string_view label, std::string value, const papers::Paper& paper, Inferred field) {
    if (value.empty()) return;
    if (const auto* why = find_inferred(paper.inferred, field)) value += "  " + note_of(*why, reading_.text);
    add_labelled(label, value);
  }

  static std::string time_of(const papers::Meeting& meeting) {
    std::string text = meeting.date ? long_date(analyzers::to_iso(*meeting.date)) : std::string();
    append_part(text, meeting.start_time, ", ");
    return text;
  }

  void add_attendee(const papers::Attendee& attendee, const papers::Paper& paper) {
    std::string line = attendee.name;
    append_part(line, attendee.position, ", ");
    append_part(line, attendee.authority, ", ");
    if (!attendee.party.empty()) line += " (" + attendee.party + ")";
    if (attendee.substitute && attendee.role != papers::Role::kSubstitute) line += ", substitute";
    if (!attendee.present && attendee.role != papers::Role::kApologies) line += ", not present";
    if (const auto* why = find_inferred(paper.inferred, Inferred::kAttendance, attendee.name))
      line += "  " + note_of(*why, reading_.text);
    const std::string role(to_string(attendee.role));
    out_ += beside(fmt::format("    {:<{}}", role, kRoleIndent - 4), line, kRoleIndent, style_);
  }

  void add_item(const papers::Item& item) {
    const std::string number = item.number.empty() ? std::string() : printable(item.number) + ". ";
    std::string title = item.title.empty() ? "(no title)" : item.title;
    if (!item.also_number.empty()) title += fmt::format("  (also {})", fmt::join(item.also_number, ", "));
    out_ += '\n' + heading(std::string(kItemIndent, ' ') + number, title, item.access, style_);
    for (const papers::Inference& why : item.inferred)
      add_faint(fmt::format("{} {}", to_string(why.field), note_of(why, reading_.text)));
    if (item.vote) {
      add_faint(fmt::format("vote: {} for, {} against, {} abstained", item.vote->in_favour,
                            item.vote->against, item.vote->abstain));
    }
    for (const papers::Passage& passage : item.passages) add_passage(passage, item.access);
  }

  void add_faint(std::string_view text) {
    out_ += beside(std::string(kPassageIndent, ' '), text, kPassageIndent, style_, Paint::kFaint);
  }

  // "Edith Bramhall (“The Chairman”)"
  std::string named(const papers::Passage& passage, Inferred field, const std::string& person) const {
    const auto* why = find_inferred(passage.inferred, field, person);
    const std::string words = why == nullptr ? std::string() : words_for(*why, reading_.text);
    return words.empty() ? person : fmt::format("{} ({})", person, words);
  }

  std::string details_of(const papers::Passage& passage) const {
    std::string speakers;
    for (const std::string& speaker : passage.speakers)
      append_part(speakers, named(passage, Inferred::kSpeakers, speaker), ", ");
    std::string details;
    const auto add = [&](std::string_view label, const std::string& who) {
      if (!who.empty()) append_part(details, fmt::format("{} {}", label, who));
    };
    add("said by", speakers);
    add("for", named(passage, Inferred::kOwner, passage.owner));
    add("moved by", named(passage, Inferred::kMover, passage.mover));
    add("seconded by", named(passage, Inferred::kSeconder, passage.seconder));
    if (const auto* why = find_inferred(passage.inferred, Inferred::kKind)) {
      // A note that points at the passage itself need not repeat it.
      const bool itself = why->place.offset == passage.offset;
      append_part(details, itself ? note_of(*why) : note_of(*why, reading_.text), "  ");
    }
    return details;
  }

  // A line that says what it is and who has to do with it, and the text below.
  void add_passage(const papers::Passage& passage, papers::Access around) {
    if (passage.page && passage.page != page_) add_faint(fmt::format("page {}", *passage.page));
    page_ = passage.page;
    const std::string details = details_of(passage);
    const std::string indent(kPassageIndent, ' ');
    const std::string mark = style_.restricted_mark(passage.access != around);
    const bool plain = passage.kind == PassageKind::kOther || passage.kind == PassageKind::kReport;
    if (plain && details.empty() && mark.empty()) {
      add_text(passage.text, indent + "· ");
      return;
    }
    const std::string_view kind = to_string(passage.kind);
    const std::size_t width =
        kPassageIndent + kind.size() + Style().restricted_mark(!mark.empty()).size() + 2;
    out_ += beside(indent + style_.paint(paint_of_kind(kind), kind) + mark + (details.empty() ? "" : "  "),
                   details, width, style_);
    add_text(passage.text, std::string(kTextIndent, ' '));
  }

  // Each paragraph or list entry begins a line.
  void add_text(std::string_view text, std::string label) {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      out_ += beside(label, text.substr(0, end), kTextIndent, style_);
      text.remove_prefix(std::min(end + 1, text.size()));
      label.assign(kTextIndent, ' ');
    }
  }

  const papers::Reading& reading_;
  const Style& style_;
  std::string out_;
  std::optional<int> page_;  // that was said last
};

}  // namespace

std::string reading_text(const papers::Reading& reading, const Style& style) {
  return Tree(reading, style).text();
}

}  // namespace minutebook::cli
