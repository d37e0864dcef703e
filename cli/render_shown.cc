// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <utility>
#include <vector>

#include "cli/render_text.h"
#include "cli/wording.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kIndent = 4;

std::string joined(const std::vector<std::string>& parts) {
  std::string line;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!line.empty()) line += " · ";
    line += part;
  }
  return line;
}

std::string labelled(std::string_view label, const std::string& value) {
  return value.empty() ? std::string() : fmt::format("{} {}", label, value);
}

std::string meeting_text(const schema::Record& record, const Style& style) {
  const std::string title = joined({long_date(record.date), record.organization, record.authority});
  std::string out = style.paint(Paint::kStrong, printable(title.empty() ? record.paper_title : title)) + '\n';
  const std::string more = joined({labelled("chair", record.chair), "id " + record.meeting_id});
  return out + style.paint(Paint::kFaint, printable(more)) + '\n';
}

std::string item_title(const schema::Record& record) {
  const std::string& title = record.item_title.empty() ? record.paper_title : record.item_title;
  return record.item_number.empty() ? title : fmt::format("{}. {}", record.item_number, title);
}

std::string item_text(query::ItemPassages passages, const Style& style) {
  const schema::Record& first = passages.front();
  std::vector<std::string> parts;
  for (const auto& [kind, count] : query::kinds_of(passages)) parts.push_back(counted_kind(count, kind));
  parts.push_back("id " + first.item_id);
  std::string out = '\n' + style.paint(Paint::kStrong, printable(item_title(first))) +
                    style.restricted_mark(first.access == "restricted") + '\n';
  return out + style.paint(Paint::kFaint, printable(joined(parts))) + '\n';
}

std::string passage_text(const schema::Record& record, bool is_asked, const Style& style) {
  const std::string people = joined({labelled("said by", fmt::format("{}", fmt::join(record.speakers, ", "))),
                                     labelled("for", record.owner), labelled("moved by", record.mover),
                                     labelled("seconded by", record.seconder)});
  std::string out = fmt::format("\n{:{}}{}", is_asked ? ">" : "", kIndent,
                                style.paint(paint_of_kind(record.kind), printable(record.kind)));
  if (!people.empty()) out += "  " + style.paint(Paint::kFaint, printable(people));
  return out + '\n' + paragraph(record.text, kIndent, style);
}

}  // namespace

std::string shown_text(const query::Shown& shown, const Style& style) {
  std::string out = meeting_text(shown.records.front(), style);
  for (const query::ItemPassages passages : query::items_of(shown)) {
    out += item_text(passages, style);
    if (shown.unit == query::ShownUnit::kMeeting) continue;
    for (const schema::Record& record : passages) {
      out += passage_text(record, schema::passage_id(record) == shown.id, style);
    }
    out += '\n' + style.paint(Paint::kFaint, printable(passages.front().source)) + '\n';
  }
  return out;
}

}  // namespace minutebook::cli
