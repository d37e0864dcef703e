// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/headings.h"

#include <algorithm>
#include <array>

#include "papers/text.h"

namespace minutebook::papers {
namespace {

struct Row {
  std::string_view heading;  // lower case, without a colon
  Section section;
  bool lasts = true;  // Heading::lasts
};

constexpr std::array kHeadings = {
    Row{"action", Section::kAction},
    Row{"action arising", Section::kAction},
    Row{"action by", Section::kAction},
    Row{"action log", Section::kAction},
    Row{"action points", Section::kAction},
    Row{"action required", Section::kAction},
    Row{"action summary", Section::kAction},
    Row{"actions", Section::kAction},
    Row{"actions agreed", Section::kAction},
    Row{"actions arising", Section::kAction},
    Row{"actions required", Section::kAction},
    Row{"agreed", Section::kDecision, false},
    Row{"agreed actions", Section::kAction},
    Row{"alternative options considered", Section::kReport},
    Row{"and it was resolved", Section::kDecision, false},
    Row{"and resolved", Section::kDecision, false},
    Row{"appendices", Section::kReport},
    Row{"argymhelliad", Section::kRecommendation},
    Row{"argymhellion", Section::kRecommendation},
    Row{"background", Section::kReport},
    Row{"cam", Section::kAction},
    Row{"camau", Section::kAction},
    Row{"camau gweithredu", Section::kAction},
    Row{"conclusion", Section::kReport},
    Row{"cytunwyd", Section::kDecision, false},
    Row{"decided", Section::kDecision, false},
    Row{"decision", Section::kDecision},
    Row{"decision and action", Section::kDecision},
    Row{"decision and actions", Section::kDecision},
    Row{"decision taken", Section::kDecision},
    Row{"decisions", Section::kDecision},
    Row{"decisions and action", Section::kDecision},
    Row{"decisions and actions", Section::kDecision},
    Row{"decisions made", Section::kDecision},
    Row{"decisions taken", Section::kDecision},
    Row{"discussion", Section::kDiscussion},
    Row{"implications", Section::kReport},
    Row{"introduction", Section::kReport},
    Row{"issues", Section::kReport},
    Row{"it was agreed", Section::kDecision, false},
    Row{"it was decided", Section::kDecision, false},
    Row{"it was recommended", Section::kRecommendation, false},
    Row{"it was resolved", Section::kDecision, false},
    Row{"it was therefore resolved", Section::kDecision, false},
    Row{"it was unanimously agreed", Section::kDecision, false},
    Row{"it was unanimously resolved", Section::kDecision, false},
    Row{"jobs", Section::kAction},
    Row{"jobs arising", Section::kAction},
    Row{"next actions", Section::kAction},
    Row{"next steps", Section::kReport},
    Row{"noted", Section::kDecision, false},
    Row{"options considered", Section::kReport},
    Row{"ordered", Section::kDecision, false},
    Row{"outcome", Section::kDecision},
    Row{"outcomes", Section::kDecision},
    Row{"penderfyniad", Section::kDecision},
    Row{"penderfyniadau", Section::kDecision},
    Row{"penderfynwyd", Section::kDecision, false},
    Row{"proposal", Section::kReport},
    Row{"proposals", Section::kReport},
    Row{"purpose", Section::kReport},
    Row{"purpose of report", Section::kReport},
    Row{"purpose of the report", Section::kReport},
    Row{"reason for decision", Section::kReport},
    Row{"reasons for decision", Section::kReport},
    Row{"reasons for the decision", Section::kReport},
    Row{"recommendation", Section::kRecommendation},
    Row{"recommendations", Section::kRecommendation},
    Row{"recommended", Section::kRecommendation, false},
    Row{"resolution", Section::kDecision, false},
    Row{"resolutions", Section::kDecision, false},
    Row{"resolved", Section::kDecision, false},
    Row{"resolved accordingly", Section::kDecision, false},
    Row{"resolved that", Section::kDecision, false},
    Row{"resolved to recommend", Section::kDecision, false},
    Row{"resolved unanimously", Section::kDecision, false},
    Row{"summary", Section::kReport},
    Row{"summary of actions", Section::kAction},
    Row{"summary of decisions", Section::kDecision},
    Row{"tasks", Section::kAction},
    Row{"tasks arising", Section::kAction},
    Row{"the board agreed", Section::kDecision, false},
    Row{"the committee agreed", Section::kDecision, false},
    Row{"the council resolved", Section::kDecision, false},
    Row{"the meeting agreed", Section::kDecision, false},
    Row{"to do", Section::kAction},
    Row{"unanimously resolved", Section::kDecision, false},
    Row{"what was agreed", Section::kDecision},
    Row{"what was decided", Section::kDecision},
    Row{"who does what", Section::kAction},
    Row{"work arising", Section::kAction},
};

static_assert(std::is_sorted(kHeadings.begin(), kHeadings.end(),
                             [](const Row& a, const Row& b) { return a.heading < b.heading; }));

// Words by which a sentence that ends in a colon announces a list of decisions or actions.
struct Announcement {
  std::string_view word;
  Section section;
};
constexpr std::array kAnnouncements = {
    Announcement{"decisions", Section::kDecision},   Announcement{"decision", Section::kDecision},
    Announcement{"resolutions", Section::kDecision}, Announcement{"resolution", Section::kDecision},
    Announcement{"actions", Section::kAction},       Announcement{"action", Section::kAction},
    Announcement{"action points", Section::kAction}, Announcement{"agreed", Section::kDecision},
    Announcement{"resolved", Section::kDecision},    Announcement{"decided", Section::kDecision},
};
constexpr std::array<std::string_view, 5> kAnnouncing = {"below", "follow", "following", "follows", "these"};

std::string heading_key(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == '-')) {
    text = trim(text.substr(0, text.size() - 1));
  }
  if (text.ends_with("(s)")) text.remove_suffix(3);
  return lower(text);
}

std::optional<Heading> known(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (text.size() > kLongest) return std::nullopt;
  const auto key = heading_key(text);
  const auto row = std::lower_bound(kHeadings.begin(), kHeadings.end(), key,
                                    [](const Row& a, const std::string& b) { return a.heading < b; });
  // "Noted." is a decision by itself, "Noted" and "Noted:" announce one.
  const bool sentence = trim(text).ends_with('.');
  if (row != kHeadings.end() && row->heading == key && (row->lasts || !sentence))
    return Heading{row->section, "", false, row->lasts};
  // "Financial implications", "Implications for Wales".
  if (key.ends_with("implications") || key.starts_with("implications"))
    return Heading{Section::kReport, "", false, true};
  // In two languages: "Penderfyniad / Decision".
  const auto slash = text.find('/');
  const auto colon = text.find(':');
  if (slash == std::string_view::npos || colon < trim(text).size() - 1) return std::nullopt;
  const auto first = known(text.substr(0, slash));
  return first ? first : known(text.substr(slash + 1));
}

// "The Board resolved that:", "It was agreed to:".
bool decides_what_follows(std::string_view text) {
  constexpr std::array<std::string_view, 4> kDeciding = {"agreed", "approved", "decided", "resolved"};
  constexpr std::array<std::string_view, 5> kTrailing = {"as", "following", "follows", "that", "to"};
  if (has_phrase(text, "action") || has_phrase(text, "actions")) return false;
  auto words = words_of(text);
  while (!words.empty() && (in_table(kTrailing, words.back().lower) || words.back().lower == "the"))
    words.pop_back();
  return !words.empty() && words.size() <= 14 && in_table(kDeciding, words.back().lower);
}

std::optional<Section> announced(const Block& block) {
  constexpr std::size_t kLongest = 40;  // words
  if (!block.text.ends_with(':') && block.text.size() > 70) return std::nullopt;
  if (words_of(block.text).size() > kLongest) return std::nullopt;
  const auto text = lower(block.text);
  // The announcement is the end of the text: what was said before it is not.
  const auto tail_begin = text.size() > 110 ? text.size() - 110 : 0;
  const auto tail = std::string_view(text).substr(tail_begin);
  if (!block.text.ends_with(':') && !text.starts_with("the following")) return std::nullopt;
  if (decides_what_follows(text)) return Section::kDecision;
  if (!has_any_phrase(tail, kAnnouncing)) return std::nullopt;
  for (const auto& row : kAnnouncements) {
    if (has_phrase(tail, row.word)) return row.section;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Heading> heading_of(const Block& block) {
  if (block.kind == BlockKind::kRow) return std::nullopt;
  if (const auto heading = known(block.text)) return heading;
  // "Decision: The Board noted the report." Not the headings of a report's sections.
  constexpr std::size_t kLongestHeading = 30;
  for (const std::string_view mark : {":", " \u2013 ", " - "}) {
    const auto at = block.text.find(mark);
    if (at == std::string::npos || at > kLongestHeading || at + mark.size() >= block.text.size()) continue;
    auto heading = known(std::string_view(block.text).substr(0, at));
    if (heading && heading->section != Section::kReport && heading->section != Section::kDiscussion) {
      heading->rest = trim(std::string_view(block.text).substr(at + mark.size()));
      heading->lasts = false;  // it is said of this line
      return heading;
    }
  }
  if (block.kind == BlockKind::kParagraph) {
    if (const auto section = announced(block)) return Heading{*section, "", true, false};
  }
  return std::nullopt;
}

bool is_known_heading(std::string_view text) { return known(text).has_value(); }

}  // namespace minutebook::papers
