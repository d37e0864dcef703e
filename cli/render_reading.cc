// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "cli/render_text.h"
#include "cli/wording.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kItemIndent = 2;
constexpr std::size_t kPassageIndent = 4;

std::string labelled(std::string_view label, const std::string& value) {
  return value.empty() ? std::string() : fmt::format("  {:<10}{}\n", label, printable(value));
}

std::string meeting_time(const papers::Meeting& meeting) {
  std::string text = meeting.date ? long_date(analyzers::to_iso(*meeting.date)) : std::string();
  if (!meeting.start_time.empty()) text += (text.empty() ? "" : ", ") + meeting.start_time;
  return text;
}

std::string access_mark(papers::Access access, const Style& style) {
  return style.restricted_mark(access == papers::Access::kRestricted);
}

std::string attendee_text(const papers::Attendee& attendee) {
  std::string line = fmt::format("{:<13} {}", to_string(attendee.role), attendee.name);
  if (!attendee.authority.empty()) line += ", " + attendee.authority;
  if (!attendee.party.empty()) line += " (" + attendee.party + ")";
  if (attendee.substitute) line += ", substitute";
  if (!attendee.present) line += ", not present";
  return "    " + printable(line) + '\n';
}

std::string passage_text(const papers::Passage& passage, const Style& style) {
  std::string people;
  for (const std::string& speaker : passage.speakers)
    people += (people.empty() ? "said by " : ", ") + speaker;
  if (!passage.owner.empty()) people += (people.empty() ? "for " : "; for ") + passage.owner;
  std::string out(kPassageIndent, ' ');
  const std::string_view kind = to_string(passage.kind);
  out += style.paint(paint_of_kind(kind), kind);
  if (!people.empty()) out += "  " + printable(people);
  if (passage.page) out += fmt::format("  p. {}", *passage.page);
  return out + access_mark(passage.access, style) + '\n' + paragraph(passage.text, kPassageIndent + 2, style);
}

std::string item_text(const papers::Item& item, const Style& style) {
  const std::string number = item.number.empty() ? std::string() : item.number + ". ";
  std::string out = "\n" + std::string(kItemIndent, ' ') +
                    style.paint(Paint::kStrong, printable(number + item.title)) +
                    access_mark(item.access, style) + '\n';
  if (item.vote) {
    out += fmt::format("    vote: {} for, {} against, {} abstained\n", item.vote->in_favour,
                       item.vote->against, item.vote->abstain);
  }
  for (const papers::Passage& passage : item.passages) out += passage_text(passage, style);
  return out;
}

std::string paper_text(const papers::Paper& paper, const Style& style) {
  std::string out =
      fmt::format("\n{}: {}{}\n", to_string(paper.kind), style.paint(Paint::kStrong, printable(paper.title)),
                  access_mark(paper.access, style));
  out += labelled("body", paper.organization);
  out += labelled("authority", paper.authority);
  out += labelled("date", meeting_time(paper.meeting));
  out += labelled("venue", paper.meeting.venue);
  out += labelled("chair", paper.chair);
  for (const std::string& officer : paper.contact_officers) out += labelled("contact", officer);
  if (!paper.attendance.empty()) out += "  people\n";
  for (const papers::Attendee& attendee : paper.attendance) out += attendee_text(attendee);
  for (const papers::Item& item : paper.items) out += item_text(item, style);
  if (!paper.passages.empty()) out += "\n  outside the items\n";
  for (const papers::Passage& passage : paper.passages) out += passage_text(passage, style);
  return out;
}

}  // namespace

std::string reading_text(const papers::Reading& reading, const Style& style) {
  std::string out =
      fmt::format("{} ({})\n", style.paint(Paint::kStrong, printable(reading.source)), reading.format);
  for (const std::string& warning : reading.warnings) out += paragraph("Warning: " + warning, 2, style);
  for (const papers::Paper& paper : reading.papers) out += paper_text(paper, style);
  return out + '\n';
}

}  // namespace minutebook::cli
