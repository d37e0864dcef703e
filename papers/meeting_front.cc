// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/meeting_front.h"

#include <algorithm>
#include <array>

#include "analyzers/dates.h"
#include "analyzers/names.h"
#include "papers/access.h"
#include "papers/attendance.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

// Headings of the columns that an export leaves as a line.
constexpr std::array<std::string_view, 4> kColumnHeads = {
    "item decisions and actions", "item decisions and actions action", "decisions and actions", "action"};

// A society's or a trust's name, in the place of a council's.
bool owns_bodies(std::string_view name) {
  constexpr auto kOwners = std::to_array<std::string_view>(
      {"association", "company", "federation", "partnership", "society", "trust"});
  const auto words = words_of(name);
  return words.size() > 1 && words.size() < 9 && words.front().capitalized() &&
         std::find(kOwners.begin(), kOwners.end(), words.back().lower) != kOwners.end();
}

// Whether a line is a sentence of its own about the meeting, and no list of people.
bool is_told(std::string_view line) {
  const auto words = words_of(line);
  return words.size() > 12 && ends_closed(line) &&
         std::any_of(words.begin(), words.end(), [](const Word& word) {
           return word.lower == "was" || word.lower == "were" || word.lower == "had";
         });
}

}  // namespace

bool MeetingFront::take(const Block& block) {
  if (take_mark(block) || take_label(block) || take_people(block)) return true;
  if (block.kind == BlockKind::kRow) {
    // Two columns: the meeting on the left, whom to ask on the right.
    bool taken = false;
    for (const auto& cell : block.cells) {
      Block line = block;
      line.kind = BlockKind::kParagraph;
      line.text = tidy(cell);
      line.begin = line.end = block.begin;
      taken = (!line.text.empty() && take(line)) || taken;
    }
    return taken;
  }
  if (paper_.meeting.venue.ends_with(',') && block.text.size() < 100 &&
      sentences_of(block.text).size() == 1) {
    paper_.meeting.venue += ' ' + block.text;
    return true;
  }
  const bool titled = !paper_.title.empty();
  if (!titled) paper_.title = block.text;
  if (const auto day = analyzers::from_iso(block.text)) {
    posted_ = day;  // when it was put up, not when it met, unless nothing else is said
    return true;
  }
  if (take_name(block)) return true;
  if (opens(block.text)) {
    // What stands above, a running header or a letterhead, was no more than a guess.
    opened_ = true;
    Paper said;
    take_opening(block.text, said);
    if (!labelled_ && !said.organization.empty()) paper_.organization = said.organization;
    if (!labelled_ && !said.meeting.venue.empty()) paper_.meeting.venue = said.meeting.venue;
    if (!labelled_ && said.meeting.date) {
      paper_.meeting.date = said.meeting.date;
      if (!said.meeting.start_time.empty()) paper_.meeting.start_time = said.meeting.start_time;
    }
    return true;
  }
  if (sentences_of(block.text).size() > 1 && block.text.size() > 200) return !titled;
  const bool taken = take_opening(block.text, paper_);
  if (taken || !titled) return true;
  if (paper_.meeting.venue.empty() && is_place(block.text)) {
    paper_.meeting.venue = block.text;
    return true;
  }
  return false;
}

// "Minutes of the meeting of the Cabinet held in the Guildhall on 4 May 2021": the one line that says it all. The minutes
// of the last meeting may be named further down.
bool MeetingFront::opens(std::string_view line) const {
  constexpr std::array<std::string_view, 8> kOpenings = {"cofnodion", "held", "meeting", "minute",
                                                         "minutes",   "note", "notes",   "proceedings"};
  constexpr std::size_t kLongest = 400;
  if (opened_ || line.size() > kLongest || !has_any_phrase(lower(line), kOpenings)) return false;
  const auto dates = analyzers::find_dates(line);
  return !dates.empty() && dates.front().range.begin > 12;
}

bool MeetingFront::take_mark(const Block& block) {
  const auto line = lower(block.text);
  if (std::find(kColumnHeads.begin(), kColumnHeads.end(), line) != kColumnHeads.end()) return true;
  if (section_mark(block.text) != SectionMark::kStart) return false;
  paper_.access = Access::kRestricted;
  return true;
}

bool MeetingFront::take_label(const Block& block) {
  const std::string_view line = block.text;
  const auto colon = line.find(':');
  const bool taken = block.kind == BlockKind::kRow
                         ? block.cells.size() >= 2 && take_labelled(block.cells[0], block.cells[1], paper_)
                         : colon != std::string_view::npos &&
                               take_labelled(line.substr(0, colon), line.substr(colon + 1), paper_);
  labelled_ = labelled_ || taken;
  return taken;
}

// The block's text with the runs of spaces that part its columns.
std::string MeetingFront::as_set(const Block& block) const {
  if (block.end <= block.begin || block.end > text_.size()) return block.text;
  const auto raw = text_.substr(block.begin, block.end - block.begin);
  // Lines are wrapped; a column ends inside one.
  std::string line;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\n') {
      line += raw[i];
      continue;
    }
    while (i + 1 < raw.size() && (raw[i + 1] == ' ' || raw[i + 1] == '\n')) ++i;
    while (!line.empty() && line.back() == ' ') line.pop_back();
    line += ' ';
  }
  // "J. Colley" begins as a list's entry does.
  const bool initial = block.kind == BlockKind::kListEntry && block.marker.size() == 2 &&
                       block.marker.back() == '.' && block.marker[0] >= 'A' && block.marker[0] <= 'Z';
  const auto whole = initial ? block.marker + ' ' + block.text : block.text;
  return tidy(line) == whole && line.find("  ") != std::string::npos ? line : whole;
}

// A line that is the name of a council or a body, and nothing else.
bool MeetingFront::take_name(const Block& block) {
  const std::string_view line = block.text;
  const bool article = lower(line.substr(0, 4)) == "the ";
  const std::size_t name = line.size() - (article ? 4 : 0);
  const bool named = is_body_name(line) || owns_bodies(line);
  if (block.kind != BlockKind::kParagraph || !named ||
      (is_body_name(line) && body_in_title(line).size() < name))
    return false;
  names_.push_back(plain_case(line.substr(line.size() - name)));
  return true;
}

// "Present: Cllr Ash (Chair), Cllr Birch", or a role as a heading with people line by line below it, or in two columns.
bool MeetingFront::take_people(const Block& block) {
  if (block.kind == BlockKind::kRow) {
    std::string rest;
    for (std::size_t i = 1; i < block.cells.size(); ++i) rest += (rest.empty() ? "" : "\n") + block.cells[i];
    const auto role = role_named(block.cells.front());
    if (role && !trim(rest).empty()) {
      listing_ = role;
      return listed_ = add_people(rest, *role);
    }
    return listing_ && add_people(block.cells.front() + '\n' + rest, *listing_);
  }
  const std::string line = as_set(block);
  if (take_labelled_people(line)) return true;
  // "Present Cllr Ash (Chair)", where the colon is lost.
  const auto words = words_of(line);
  for (std::size_t i = std::min<std::size_t>(words.size(), 4); i > 0 && !listing_; --i) {
    const auto role = role_named(std::string_view(line).substr(0, words[i - 1].end));
    if (!role || i == words.size() || *role == Role::kChair) continue;
    if (add_people(std::string_view(line).substr(words[i - 1].end), *role)) {
      listing_ = role;
      return true;
    }
  }
  if (const auto role = role_named(line)) {
    listing_ = role;
    listed_ = false;
    return true;
  }
  if (listing_ && !is_told(line) && add_people(line, *listing_)) {
    listed_ = true;
    return true;
  }
  if (take_narrated_people(block)) return true;
  // "Independent Members" among those listed parts them, and ends no list.
  constexpr std::size_t kLongestHeading = 5;  // words
  const bool heads = words.size() <= kLongestHeading && !ends_closed(block.text) &&
                     analyzers::find_dates(block.text).empty();
  if (listed_ && !heads) listing_.reset();
  return false;
}

namespace {

// A label in a line that gives a role to the people behind it.
struct PeopleLabel {
  std::size_t begin = 0;
  std::size_t behind = 0;
  std::optional<Role> role;  // nothing for a council, whose members follow in the role of the list
};

// The labels of a line, each with the words in front of its mark that name a role: "PRESENT IN THE CHAIR: Councillor Ash.
// MEMBERS PRESENT: ...".
std::vector<PeopleLabel> people_labels(std::string_view line, bool listing) {
  constexpr std::size_t kLongestLabel = 7;  // words
  std::vector<PeopleLabel> labels;
  for (const std::string_view mark : {":", ";", " \u2013 ", " - ", " were "}) {
    for (auto at = line.find(mark); at != std::string_view::npos; at = line.find(mark, at + 1)) {
      const auto words = words_of(line.substr(0, at));
      const auto from = labels.empty() ? 0 : labels.back().behind;
      for (std::size_t first = words.size() > kLongestLabel ? words.size() - kLongestLabel : 0;
           first < words.size(); ++first) {
        const auto begin = words[first].begin;
        if (begin < from || (mark != ":" && first > 0)) continue;
        // Inside a line a label begins a sentence or stands in capitals.
        const bool sentence =
            first == 0 || words[first].gap.find_first_of(".;)\n") != std::string_view::npos ||
            (words[first].text.size() > 1 && words[first].text[1] >= 'A' && words[first].text[1] <= 'Z');
        const auto label = line.substr(begin, at - begin);
        const auto role = role_named(label);
        const bool council = listing && first == 0 && mark == ":" && is_authority_name(label);
        if (!sentence || !(role || council)) continue;
        labels.push_back({begin, at + mark.size(), role});
        break;
      }
    }
    if (!labels.empty()) break;
  }
  return labels;
}

}  // namespace

// "Mrs Rudkin took the chair and Mr Mole and Miss Loomes were there, also the Clerk Mr Bellamy": who was there, told in
// sentences.
bool MeetingFront::take_narrated_people(const Block& block) {
  constexpr std::array<std::string_view, 6> kPresiding = {
      "chaired the meeting", "in the chair", "presided", "took the chair", "in the chair was", "chairing"};
  constexpr std::array<std::string_view, 12> kThere = {"also present",  "also there",         "attended",
                                                       "in attendance", "officers attending", "present were",
                                                       "was present",   "were also present",  "were present",
                                                       "were there",    "were in attendance", "attending"};
  if (block.kind != BlockKind::kParagraph) return false;
  bool taken = false;
  for (const auto& range : sentences_of(block.text)) {
    const auto sentence = std::string_view(block.text).substr(range.begin, range.end - range.begin);
    const auto text = lower_in_place(sentence);
    const bool there = has_any_phrase(text, kThere);
    const auto presiding = std::find_if(kPresiding.begin(), kPresiding.end(),
                                        [&](auto phrase) { return has_phrase(text, phrase); });
    if (presiding != kPresiding.end()) {
      // Whoever is named in front of the words, those behind them were there.
      const auto at = text.find(*presiding) + presiding->size();
      taken = add_people(sentence.substr(0, at), Role::kChair) || taken;
      if (there) taken = add_people(sentence.substr(at), Role::kMember) || taken;
      continue;
    }
    if (!there && !(taken && sentence.find(',') != std::string_view::npos && !is_told(sentence))) continue;
    const bool officers = has_phrase(text, "officers") || has_phrase(text, "staff");
    const bool members = text.starts_with("cllr") || text.starts_with("councillor") ||
                         has_phrase(text, "also there were") || text.starts_with("those present") ||
                         text.starts_with("present were");
    const auto role = officers ? Role::kOfficer : members ? Role::kMember : Role::kInAttendance;
    taken = add_people(sentence, role) || taken;
  }
  return taken;
}

bool MeetingFront::take_labelled_people(std::string_view line) {
  const auto labels = people_labels(line, listing_.has_value());
  if (labels.empty() || labels.front().begin > 0) return false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto end = i + 1 < labels.size() ? labels[i + 1].begin : line.size();
    const auto names = line.substr(labels[i].behind, end - labels[i].behind);
    const auto known = paper_.attendance.size();
    if (labels[i].role) listing_ = labels[i].role;
    listed_ = add_people(names, *listing_);
    if (labels[i].role) continue;
    // "Northmoor District Council: Cllrs Ash and Birch": of a joint body.
    for (auto person = known; person < paper_.attendance.size(); ++person) {
      if (paper_.attendance[person].authority.empty())
        paper_.attendance[person].authority = tidy(line.substr(0, labels[i].behind - 1));
    }
  }
  return true;
}

bool MeetingFront::add_people(std::string_view names, Role role) {
  auto people = attendees_listed(names, role);
  for (auto& person : people) {
    if (!is_listed(person)) paper_.attendance.push_back(std::move(person));
  }
  return !people.empty();
}

// Whether somebody stands in the list already, by the same name or a surname that only one has: "Councillor Ash in the
// Chair" is one of those present.
bool MeetingFront::is_listed(const Attendee& person) {
  const auto parsed = analyzers::parse_person_name(person.as_written);
  Attendee* listed = nullptr;
  for (auto& other : paper_.attendance) {
    const auto name = analyzers::parse_person_name(other.name);
    const bool surname = parsed && parsed->surname_only() && name && !name->surname_only() &&
                         analyzers::name_key(name->surname) == analyzers::name_key(parsed->surname);
    if (other.name != person.name && !surname) continue;
    if (listed != nullptr) return false;
    listed = &other;
  }
  if (listed == nullptr) return false;
  const bool presides = person.role == Role::kChair && listed->present;
  if (presides) listed->role = Role::kChair;
  return presides || person.role == listed->role || person.role == Role::kMember;
}

void MeetingFront::finish() {
  if (!paper_.meeting.date) paper_.meeting.date = posted_;
  // The council's line and the body's line, in either order; a title has said the body already where it names one.
  for (const auto& name : names_) {
    const bool another = !paper_.organization.empty() || names_.size() > 1;
    const bool authority = is_authority_name(name) || (another && owns_bodies(name));
    if (authority && name != paper_.organization && paper_.authority.empty()) paper_.authority = name;
  }
  for (const auto& name : names_) {
    const auto words = words_of(name);
    // "Board" is short for the board named above it.
    const bool longer = name.size() > paper_.organization.size() + 1 &&
                        name.ends_with(' ' + paper_.organization) &&
                        words_of(paper_.organization).size() == 1;
    if ((paper_.organization.empty() && name != paper_.authority) || longer) paper_.organization = name;
  }
  settle_body(paper_);
}

}  // namespace minutebook::papers
