// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/meeting_front.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "analyzers/dates.h"
#include "analyzers/names.h"
#include "papers/access.h"
#include "papers/attendance.h"
#include "papers/openings.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

// Words of an opening in another language, behind which the same follows in English.
constexpr auto kOpeningsOfOthers =
    std::to_array<std::string_view>({"cofnodion", "cyfarfod", "gynhaliwyd", "miontuairisci"});

// Headings of the columns that an export leaves as a line.
constexpr std::array<std::string_view, 4> kColumnHeads = {
    "item decisions and actions", "item decisions and actions action", "decisions and actions", "action"};

constexpr auto kPresiding = std::to_array<std::string_view>(
    {"chaired the meeting", "in the chair", "presided", "took the chair", "in the chair was", "chairing"});

// "Wednesday 16 October 2024, 6.00pm - Civic Centre": the place alone.
std::string without_time(std::string_view line) {
  std::size_t end = 0;
  for (const auto& date : analyzers::find_dates(line)) end = std::max(end, date.range.end);
  for (const auto& time : analyzers::find_times(line)) end = std::max(end, time.range.end);
  auto place = line.substr(end);
  while (!place.empty() && !words_of(place).empty() && words_of(place).front().begin > 0)
    place = place.substr(words_of(place).front().begin);
  return is_place(place) ? tidy(place) : std::string(line);
}

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
  if (has_any_phrase(lower(line), kPresiding) && ends_closed(line)) return true;
  return words.size() > 12 && ends_closed(line) &&
         std::any_of(words.begin(), words.end(), [](const Word& word) {
           return word.lower == "was" || word.lower == "were" || word.lower == "had";
         });
}

}  // namespace

bool MeetingFront::take(const Block& block) {
  if (take_mark(block) || take_star_key(block) || take_label(block) || take_people(block)) return true;
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
  if (!titled) take_title(block);
  if (const auto day = analyzers::from_iso(block.text)) {
    posted_at_ = printed_at(block);
    posted_ = day;  // when it was put up, not when it met, unless nothing else is said
    return true;
  }
  if (take_name(block)) return true;
  if (opens(block.text)) {
    // What stands above, a running header or a letterhead, was no more than a guess.
    Paper said;
    take_opening(block.text, said);
    // In Welsh it is said once more in English.
    opened_ = !has_any_phrase(lower(block.text), kOpeningsOfOthers);
    const bool translated = is_english(paper_.organization) && !is_english(said.organization);
    if (!labelled_ && !said.organization.empty() && !(translated && !paper_.organization.empty()))
      paper_.organization = said.organization;
    if (!labelled_ && !said.meeting.venue.empty()) paper_.meeting.venue = said.meeting.venue;
    if (!labelled_ && said.meeting.date) {
      paper_.meeting.date = said.meeting.date;
      if (!said.meeting.start_time.empty()) paper_.meeting.start_time = said.meeting.start_time;
    }
    return true;
  }
  if (sentences_of(block.text).size() > 1 && block.text.size() > 200) return !titled;
  const bool taken = take_opening(block.text, paper_);
  // "Wednesday 16 October 2024, 6.00pm - Civic Centre"
  if (taken && paper_.meeting.venue.empty() && without_time(block.text).size() < block.text.size())
    paper_.meeting.venue = without_time(block.text);
  if (taken || !titled) return true;
  if (paper_.meeting.venue.empty() && is_place(block.text)) {
    paper_.meeting.venue = without_time(block.text);
    place_line_ = {Inferred::kVenue, paper_.meeting.venue, Basis::kPlaceLine, printed_at(block)};
    return true;
  }
  return false;
}

// The first line of all, whether or not it says what the paper is.
void MeetingFront::take_title(const Block& block) {
  paper_.title = block.text;
  if (kind_said(std::span(&block, 1)) || !body_in_title(block.text).empty()) return;
  paper_.inferred.push_back({Inferred::kTitle, paper_.title, Basis::kFirstLine, printed_at(block)});
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

// "(* = present, r = attended remotely)": who was there is marked, name by name.
bool MeetingFront::take_star_key(const Block& block) {
  constexpr std::size_t kLongest = 120;  // bytes
  const auto text = lower(block.text);
  const auto star = text.find('*');
  const bool key =
      star != std::string::npos && text.size() < kLongest &&
      (has_phrase(text, "present") || has_phrase(text, "attendance") || has_phrase(text, "attended")) &&
      analyzers::find_person_names(block.text).empty();
  stars_ = stars_ || key;
  if (key) stars_at_ = printed_at(block);
  return key;
}

namespace {

// "*", "* r" in a cell in front of a name.
bool is_star(std::string_view cell) {
  cell = trim(cell);
  return cell.size() <= 3 && cell.find('*') != std::string_view::npos;
}

// "HT", "MSB" in a cell of its own.
bool are_initials_alone(std::string_view cell) {
  return cell.size() >= 2 && cell.size() <= 5 &&
         std::count_if(cell.begin(), cell.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2 &&
         cell.find(' ') == std::string_view::npos;
}

// A row as one line of a list: what stands beside a name is said of it, unless it begins with a name, too.
std::string as_line(std::span<const std::string> cells) {
  std::string line;
  for (const auto& cell : cells) {
    const auto text = trim(cell);
    if (text.empty()) continue;
    const bool named = line.empty() || begins_with_name(text);
    const bool alone = are_initials_alone(text) || text.find_first_of("()\n,") == std::string_view::npos;
    if (named) {
      line += (line.empty() ? "" : "\n") + std::string(text);
    } else {
      line += alone ? " (" + std::string(text) + ")" : ", " + std::string(text);
    }
  }
  return line;
}

}  // namespace

// "Dame Ann Lee | Chair | AL" below a role, "Present: | Ann Lee" beside one.
bool MeetingFront::take_people_row(const Block& block) {
  std::span<const std::string> cells(block.cells);
  const auto role = role_named(cells.front());
  if (role && cells.size() > 1 && !as_line(cells.subspan(1)).empty()) {
    listing_ = role_listed(*role, cells.front());
    ++lists_;
    return listed_ = add_people(as_line(cells.subspan(1)), *listing_);
  }
  if (!listing_) return false;
  // "Applicant: | Mr Ferrante": a label of its own ends the list above it.
  if (cells.size() > 1 && trim(cells.front()).ends_with(':') &&
      analyzers::find_person_names(cells.front()).empty())
    return add_people(as_line(cells.subspan(1)), Role::kInAttendance);
  const bool star = stars_ && is_star(cells.front());
  if (star) cells = cells.subspan(1);
  if (cells.empty()) return false;
  // "Head of Planning | Ann Lee": the job stands first.
  if (cells.size() == 2 && !begins_with_name(cells[0]) && begins_with_name(cells[1])) {
    const std::vector<std::string> turned = {cells[1], cells[0]};
    return add_people(as_line(turned), *listing_, star);
  }
  // What stands beside several names is said of the first; "Independent Members" below a name heads what follows.
  const auto lines = lines_in(cells.front());
  if (lines.size() > 1) {
    std::vector<std::string> first = {std::string(lines.front())};
    first.insert(first.end(), cells.begin() + 1, cells.end());
    bool taken = add_people(as_line(first), *listing_, star);
    for (const auto line : std::span(lines).subspan(1)) {
      if (const auto heading = role_named(line)) {
        listing_ = role_listed(*heading, line);
      } else {
        taken = add_people(line, *listing_) || taken;
      }
    }
    return taken;
  }
  const auto line = as_line(cells);
  // A star stands beside the first of its lines.
  const auto end = star ? line.find('\n') : std::string::npos;
  bool taken = add_people(std::string_view(line).substr(0, end), *listing_, star);
  if (end != std::string::npos)
    taken = add_people(std::string_view(line).substr(end + 1), *listing_) || taken;
  return taken;
}

// "Attending:" below those who were present names the others.
Role MeetingFront::role_listed(Role role, std::string_view label) const {
  const bool members = std::any_of(paper_.attendance.begin(), paper_.attendance.end(),
                                   [](const Attendee& one) { return one.role == Role::kMember; });
  return role == Role::kMember && members && lower(trim(label)).starts_with("attend") ? Role::kInAttendance
                                                                                      : role;
}

// "Present: Cllr Ash (Chair), Cllr Birch", or a role as a heading with people line by line below it, or in two columns.
bool MeetingFront::take_people(const Block& block) {
  constexpr auto kContacts = std::to_array<std::string_view>(
      {"clerk to the council", "contact", "contact details", "contact officer", "email", "enquiries",
       "further information", "tel", "telephone"});
  if (block.kind == BlockKind::kRow) return take_people_row(block);
  const std::string line = as_set(block);
  // "Contact: Ann Lee, Democratic Services Officer": whom to ask, not who was there.
  if (const auto colon = line.find(':');
      colon != std::string::npos &&
      in_table(kContacts, lower(trim(std::string_view(line).substr(0, colon))))) {
    listing_.reset();
    return false;
  }
  if (take_labelled_people(line)) return true;
  // "Present Cllr Ash (Chair)", where the colon is lost.
  const auto words = words_of(line);
  for (std::size_t i = std::min<std::size_t>(words.size(), 4); i > 0 && !listing_; --i) {
    const auto role = role_named(std::string_view(line).substr(0, words[i - 1].end));
    // "Those present were Cllr Ash and Cllr Birch. The Clerk attended" is told sentence by sentence.
    const bool told = i < words.size() && (words[i].lower == "were" || words[i - 1].lower == "were") &&
                      sentences_of(line).size() > 1;
    if (!role || i == words.size() || *role == Role::kChair || told) continue;
    const auto said = role_listed(*role, line);
    if (add_people(std::string_view(line).substr(words[i - 1].end), said)) {
      listing_ = said;
      return true;
    }
  }
  // "Membership of the Committee 2024/25 (Quorum: 4)"
  constexpr std::size_t kLongestTitle = 60;  // bytes
  const bool membership = line.size() < kLongestTitle && lower(line).starts_with("membership of the");
  if (const auto role = membership ? Role::kMember : role_named(line)) {
    listing_ = role_listed(*role, line);
    listed_ = false;
    ++lists_;
    return true;
  }
  // "Substitute for Councillor Ash" below a name says nothing of who was there.
  if (listing_ && lower(line).starts_with("substitute for")) return true;
  const bool star =
      stars_ && (line.starts_with('*') || (block.kind == BlockKind::kListEntry && block.marker == "*"));
  if (listing_ && !is_told(line) && add_people(line, *listing_, star)) {
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
  // Sentences that go on to tell who else was there are read one by one.
  const bool told = sentences_of(line).size() > 1;
  for (const std::string_view mark : {":", ";", " \u2013 ", " - ", " were "}) {
    if (told && mark == " were ") continue;
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
    const bool officers =
        has_phrase(text, "officers") || has_phrase(text, "members of staff") || text.starts_with("staff");
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
    if (labels[i].role) {
      listing_ = role_listed(*labels[i].role, line.substr(labels[i].begin));
      ++lists_;
    }
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

bool MeetingFront::add_people(std::string_view names, Role role, bool starred) {
  auto people = attendees_listed(names, role);
  for (auto& person : people) {
    if (stars_) starred_.push_back({person.name, lists_, starred});
    add_attendee(std::move(person), paper_.attendance);
  }
  return !people.empty();
}

// In a list with stars, whoever has none was away.
void MeetingFront::take_absent() {
  for (const auto& one : starred_) {
    const bool marked = std::any_of(starred_.begin(), starred_.end(), [&](const Starred& other) {
      return other.list == one.list && other.star;
    });
    if (one.star || !marked) continue;
    for (auto& person : paper_.attendance) {
      if (person.name != one.name) continue;
      mark_absent(person);
      paper_.inferred.push_back({Inferred::kAttendance, one.name, Basis::kNoStar, stars_at_});
    }
  }
}

void MeetingFront::finish() {
  take_absent();
  if (!paper_.meeting.date && posted_) {
    paper_.meeting.date = posted_;
    paper_.inferred.push_back({Inferred::kDate, analyzers::to_iso(*posted_), Basis::kPostedDate, posted_at_});
  }
  // A label or an opening sentence may have said it since.
  if (place_line_ && paper_.meeting.venue.starts_with(place_line_->value)) {
    place_line_->value = paper_.meeting.venue;
    paper_.inferred.push_back(*std::exchange(place_line_, std::nullopt));
  }
  // The council's line and the body's line, in either order; a title has said the body already where it names one.
  for (const auto& name : names_) {
    const bool another = !paper_.organization.empty() || names_.size() > 1;
    const bool authority = is_authority_name(name) || (another && owns_bodies(name));
    const bool fresh = paper_.authority.empty() || (!is_english(paper_.authority) && is_english(name));
    if (authority && name != paper_.organization && fresh) paper_.authority = name;
  }
  for (const auto& name : names_) {
    const auto words = words_of(name);
    // "Board" is short for the board named above it.
    const bool longer = name.size() > paper_.organization.size() + 1 &&
                        name.ends_with(' ' + paper_.organization) &&
                        words_of(paper_.organization).size() == 1;
    const bool translated = !is_english(paper_.organization) && is_english(name);
    if ((paper_.organization.empty() && name != paper_.authority) || longer || translated)
      paper_.organization = name;
  }
  const bool named = !paper_.organization.empty();
  settle_body(paper_);
  if (!named && !paper_.organization.empty() && !meets_itself(paper_.organization))
    paper_.inferred.push_back({Inferred::kOrganization, paper_.organization, Basis::kOnlyCouncil, {}});
}

}  // namespace minutebook::papers
