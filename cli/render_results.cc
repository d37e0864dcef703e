// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "cli/render_text.h"
#include "cli/wording.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kIndent = 4;
constexpr std::size_t kShownFacetValues = 5;
constexpr std::size_t kFacetColumn = 14;
constexpr std::string_view kMore = " ...";

void append_part(std::string& line, std::string_view part) {
  if (part.empty()) return;
  if (!line.empty()) line += " · ";
  line += part;
}

std::string labelled(std::string_view label, const std::string& value) {
  return value.empty() ? std::string() : fmt::format("{} {}", label, value);
}

// " 1  14 July 2020 · Cabinet  decision  30fb14a7835f8dce-9  RESTRICTED"
std::string headline(const query::Hit& hit, const Style& style) {
  const schema::Record& record = hit.record;
  std::string meeting;
  append_part(meeting, long_date(record.date));
  append_part(meeting, record.organization);
  if (meeting.empty()) meeting = record.paper_title;
  const std::string rank = hit.rank == 0 ? "" : std::to_string(hit.rank);  // of an item asked for by its id
  std::string line = fmt::format("{:>2}  {}  {}", rank, style.paint(Paint::kStrong, printable(meeting)),
                                 style.paint(paint_of_kind(record.kind), printable(record.kind)));
  line += "  " + style.paint(Paint::kFaint, printable(schema::passage_id(record)));
  return line + style.restricted_mark(record.access == "restricted") + '\n';
}

std::string item_line(const schema::Record& record) {
  if (record.item_title.empty()) return record.paper_title;
  return record.item_number.empty() ? record.item_title
                                    : fmt::format("{}. {}", record.item_number, record.item_title);
}

std::string people_line(const schema::Record& record) {
  std::string line;
  append_part(line, labelled("chair", record.chair));
  append_part(line, labelled("said by", fmt::format("{}", fmt::join(record.speakers, ", "))));
  append_part(line, labelled("for", record.owner));
  append_part(line, labelled("due", long_date(record.due)));
  append_part(line, record.status == "closed" ? "closed" : "");
  append_part(line, labelled("moved by", record.mover));
  append_part(line, labelled("seconded by", record.seconder));
  append_part(line, labelled("not certain:", fmt::format("{}", fmt::join(record.unsure, ", "))));
  return line;
}

std::string place_text(const std::string& source, const std::optional<int>& page) {
  return page ? fmt::format("{}, p. {}", source, *page) : source;
}

std::string place_line(const query::Hit& hit, const std::string& group) {
  std::string line = place_text(hit.record.source, hit.record.page);
  if (!group.empty() && hit.group_size > 1 && hit.group_value.empty()) {
    line += fmt::format(" · {} more in this {}", number(hit.group_size - 1), group);
  }
  return line;
}

// The value that a hit is the best passage of, where hits are grouped by a field.
std::string group_heading(const query::Hit& hit, const Style& style) {
  if (hit.group_value.empty()) return {};
  return style.paint(Paint::kStrong, printable(long_date(hit.group_value))) + " · " +
         counted(hit.group_size, "passage", "passages") + '\n';
}

std::string hit_text(const query::Hit& hit, const std::string& group, const Style& style) {
  std::string out = group_heading(hit, style) + headline(hit, style);
  out += paragraph(item_line(hit.record), kIndent, style);
  out += paragraph(hit.snippet, kIndent, style);
  const std::string indent(kIndent, ' ');
  const std::string people = people_line(hit.record);
  if (!people.empty()) {
    out += indent + style.paint(Paint::kFaint, shortened(printable(people), style.width - kIndent)) + '\n';
  }
  // A path is never shortened: it is there to be copied.
  out += indent + style.paint(Paint::kFaint, printable(place_line(hit, group))) + '\n';
  for (const schema::Place& place : hit.record.also_in) {
    const std::string line = "also in " + place_text(place.source, place.page);
    out += indent + style.paint(Paint::kFaint, printable(line)) + '\n';
  }
  return out;
}

// What a question word asks for: "2 people", each with passages and meetings; "12 decisions".
std::string answer_text(const query::Answer& answer, const Style& style) {
  if (answer.is_count && answer.of == "passage") return {};  // the next line says it, by their kind
  constexpr std::size_t kShownValues = 20;
  std::string out = style.paint(Paint::kStrong, counted_units(answer.total, answer.of)) + '\n';
  if (answer.is_count) return out;
  const std::size_t shown = std::min(answer.values.size(), kShownValues);
  std::size_t width = 0;
  for (std::size_t at = 0; at < shown; ++at) {
    width = std::max(width, visible_width(printable(long_date(answer.values[at].value))));
  }
  width = std::min(width, style.width / 2);
  for (std::size_t at = 0; at < shown; ++at) {
    const query::AnswerValue& value = answer.values[at];
    const std::string name = shortened(printable(long_date(value.value)), width);
    out += fmt::format("{:{}}{}{:{}}  {} in {}\n", "", kIndent, name, "", width - visible_width(name),
                       counted(value.passages, "passage", "passages"),
                       counted(value.meetings, "meeting", "meetings"));
  }
  if (shown < answer.total)
    out += fmt::format("{:{}}and {} more\n", "", kIndent, number(answer.total - shown));
  return out;
}

// A name that means several, each with what is known of it.
std::string ambiguity_text(const query::Ambiguity& ambiguity, const Style& style) {
  std::string out = paragraph(fmt::format("“{}” may be ({}):", ambiguity.typed, ambiguity.field), 0, style);
  for (const query::Candidate& candidate : ambiguity.candidates) {
    std::string line = candidate.name;
    append_part(line, candidate.about);
    out += paragraph(line, kIndent, style);
  }
  return out;
}

std::string doubts_text(const query::Interpretation& meaning, const Style& style) {
  std::string out;
  for (const std::string& note : meaning.notes) out += paragraph("Note: " + note, 0, style);
  for (const query::Ambiguity& ambiguity : meaning.ambiguities) out += ambiguity_text(ambiguity, style);
  return out;
}

// As many whole values as a line holds.
std::string facet_text(const query::Facet& facet, const Style& style) {
  const std::size_t width = style.width - kIndent - kFacetColumn;
  std::string values;
  std::size_t shown = 0;
  for (; shown < std::min(facet.values.size(), kShownFacetValues); ++shown) {
    std::string longer = values;
    append_part(longer, printable(fmt::format("{} ({})", facet.values[shown].value,
                                              number(facet.values[shown].count))));
    if (shown > 0 && visible_width(longer) + kMore.size() > width) break;
    values = longer;
  }
  if (shown < facet.values.size()) values += kMore;
  return fmt::format("{:{}}{:<{}}{}\n", "", kIndent, facet.field, kFacetColumn, shortened(values, width));
}

// The facets by which people narrow an answer; the others are in JSON and `minutebook facets`.
constexpr std::array<std::string_view, 10> kShownFacets = {
    "kind", "organization", "chair", "speaker", "owner", "party", "authority", "outcome", "status", "year"};

// Facets that divide the hits; one value that all of them share would narrow nothing.
std::string facets_text(const query::Results& results, const Style& style) {
  std::string out;
  for (const query::Facet& facet : results.facets) {
    const bool is_shown =
        std::find(kShownFacets.begin(), kShownFacets.end(), facet.field) != kShownFacets.end();
    if (is_shown && facet.values.size() > 1) out += facet_text(facet, style);
  }
  if (out.empty()) return out;
  return '\n' + style.paint(Paint::kFaint, "Narrow it with field:value") + '\n' + out;
}

std::string hidden_text(const query::Results& results, const Style& style) {
  if (results.hidden_boilerplate == 0) return {};
  const std::string line =
      counted(results.hidden_boilerplate, "boilerplate passage", "boilerplate passages") +
      " left out: apologies and the like; add include:boilerplate";
  return '\n' + style.paint(Paint::kFaint, line) + '\n';
}

std::string page_text(const query::Results& results, const SearchCommand& command, const Style& style) {
  if (results.hits.empty() || results.groups <= results.hits.size()) return {};
  const std::size_t last = results.hits.back().rank;
  std::string line =
      fmt::format("{}–{} of {}", number(results.hits.front().rank), number(last), number(results.groups));
  if (last < results.groups) {
    line += fmt::format("; more with --offset {}", command.options.offset + results.hits.size());
  }
  return '\n' + style.paint(Paint::kFaint, line) + '\n';
}

}  // namespace

std::string explanation_text(const query::Explanation& explanation, const ExplainCommand& command,
                             const Style& style) {
  const query::Interpretation& meaning = explanation.interpretation;
  std::string out = paragraph(meaning.english, 0, style);
  out += style.paint(Paint::kFaint, printable("= " + meaning.canonical)) + '\n';
  out += doubts_text(meaning, style);
  if (command.verbose) out += printable(explanation.xapian) + '\n';
  return out;
}

std::string results_text(const query::Results& results, const SearchCommand& command, const Style& style) {
  const query::Interpretation& meaning = results.interpretation;
  std::string out = results.answer ? answer_text(*results.answer, style) : std::string();
  out += style.paint(Paint::kStrong, printable(understood(results))) + '\n';
  if (!meaning.canonical.empty() && meaning.canonical != results.query) {
    out += style.paint(Paint::kFaint, printable("= " + meaning.canonical)) + '\n';
  }
  out += doubts_text(meaning, style);
  if (results.did_you_mean) out += paragraph("Did you mean: " + *results.did_you_mean, 0, style);
  for (const query::Hit& hit : results.hits) out += '\n' + hit_text(hit, meaning.group, style);
  if (command.options.facet_values > 0 && results.total > 0) out += facets_text(results, style);
  out += page_text(results, command, style);
  out += hidden_text(results, style);
  return out;
}

std::string similar_text(const query::SimilarItems& items, const Style& style) {
  std::string out = hit_text(*items.item, {}, style);
  const auto add = [&](std::string_view title, const std::vector<query::Hit>& hits) {
    if (!hits.empty()) out += '\n' + style.paint(Paint::kStrong, title) + '\n';
    for (const query::Hit& hit : hits) out += '\n' + hit_text(hit, {}, style);
  };
  add("The same matter earlier", items.earlier);
  add("The same matter later", items.later);
  add("Other items like it", items.similar);
  return out;
}

}  // namespace minutebook::cli
