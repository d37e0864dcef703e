// SPDX-License-Identifier: GPL-2.0-or-later
// People in running text. What stands around each name is cut at commas and brackets and asked what it is: a role, a
// job, a substitute.
#include <algorithm>
#include <array>

#include "analyzers/names.h"
#include "papers/attendance.h"
#include "papers/paper_header.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

bool inside_bracket(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at);
  return std::count(before.begin(), before.end(), '(') > std::count(before.begin(), before.end(), ')');
}

// What is printed around one name, up to its neighbours.
struct Surroundings {
  std::string_view before;              // since the last comma: "Vice-Chairman", "the Treasurer"
  std::vector<std::string_view> notes;  // in brackets, or between commas, behind it
  bool bracketed = false;               // the name itself stands in a bracket, behind a job
};

// A note's pieces: "Chair, in the chair" is two.
void add_notes(std::string_view text, std::vector<std::string_view>& notes) {
  while (!text.empty()) {
    const auto end = text.find_first_of(",;");
    if (const auto note = trim(text.substr(0, end)); !note.empty()) notes.push_back(note);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
}

// Text without brackets between two names: ", Clerk, " is what the first one is, ", Vice-Chairman " the second one.
void part_plain(std::string_view gap, std::vector<std::string_view>& notes, std::string_view& before) {
  const auto cut = gap.find_last_of(",;\n");
  const auto tail = trim(cut == std::string_view::npos ? gap : gap.substr(cut + 1));
  const bool opened =
      trim(gap).starts_with(',') || trim(gap).starts_with('-') || trim(gap).starts_with("\u2013");
  const bool alone = cut != std::string_view::npos && trim(gap.substr(0, cut)).empty();
  // ", Town Clerk" with no comma behind it: the next name began a line.
  if (opened && (alone || cut == std::string_view::npos) && !role_named(tail) && words_of(tail).size() > 0 &&
      lower(tail) != "and") {
    add_notes(gap, notes);
    before = {};
    return;
  }
  if (cut != std::string_view::npos) add_notes(gap.substr(0, cut), notes);
  before = tail;
}

// Text between two names: brackets are the first one's notes, what stands behind the last comma is the second one's.
void part(std::string_view gap, bool last, std::vector<std::string_view>& notes, std::string_view& before) {
  while (!gap.empty()) {
    const auto open = gap.find('(');
    const auto plain = gap.substr(0, open);
    const auto close = open == std::string_view::npos ? open : gap.find(')', open);
    if (close == std::string_view::npos && open == std::string_view::npos && !last) {
      part_plain(plain, notes, before);
      return;
    }
    if (close == std::string_view::npos) {
      const auto cut = last ? std::string_view::npos : plain.find_last_of(",;\n");
      add_notes(cut == std::string_view::npos ? (last ? plain : std::string_view()) : plain.substr(0, cut),
                notes);
      before =
          last ? std::string_view() : trim(cut == std::string_view::npos ? plain : plain.substr(cut + 1));
      if (open != std::string_view::npos)
        before = trim(gap.substr(cut == std::string_view::npos ? 0 : cut + 1));
      return;
    }
    add_notes(plain, notes);
    add_notes(gap.substr(open + 1, close - open - 1), notes);
    gap = gap.substr(close + 1);
  }
  before = {};
}

bool says_substitute(std::string_view note) {
  const auto text = lower(note);
  return text.find("substitut") != std::string::npos || text.find("deputis") != std::string::npos ||
         text.starts_with("sub for");
}

// "and", "the", a dash or a colon in front of a role or a job.
std::string_view bare_note(std::string_view note) {
  for (bool more = true; more;) {
    more = false;
    note = trim(note);
    const auto text = lower(note.substr(0, 6));
    for (const std::string_view lead : {"and ", "the ", "also ", "- ", "\u2013 ", ": ", ". "}) {
      if (!text.starts_with(lead)) continue;
      note.remove_prefix(lead.size());
      more = true;
    }
  }
  return note;
}

// "Convener, in the Chair": whatever list it stands in.
bool presides_here(std::string_view note) {
  const auto text = lower(note);
  return text.find("in the chair") != std::string::npos || text.find("presided") != std::string::npos ||
         text.find("presiding") != std::string::npos;
}

// The role in a note: "Chair", "Vice-Chairman (acting as Chairman)", "Chair of the meeting"; the chair of something
// else is a job.
std::optional<Role> role_noted(std::string_view note) {
  note = bare_note(note);
  if (const auto role = role_named(note)) return role;
  const auto text = lower(note);
  if (text.find("acting as chair") != std::string::npos || text.find("in the chair") != std::string::npos ||
      presides_here(note) || text.starts_with("chair for") || text.starts_with("chairing") ||
      text.starts_with("acting chair") || text.starts_with("chair of the meeting"))
    return Role::kChair;
  // "Mayor and Chair", "Maer a Chadeirydd / Mayor and Chair": one of two offices.
  for (const std::string_view join : {" / ", " and ", " & "}) {
    const auto at = note.rfind(join);
    if (at == std::string_view::npos) continue;
    const auto second = role_noted(note.substr(at + join.size()));
    const auto presides = [](const std::optional<Role>& role) {
      return role == Role::kChair || role == Role::kViceChair || role == Role::kDeputyChair;
    };
    if (presides(second)) return second;
    const auto first = role_noted(note.substr(0, at));
    return presides(first) ? first : std::nullopt;
  }
  return std::nullopt;
}

// "(JB)", "(RAsh)" behind a name: its letters in their order, the first with the first.
bool are_initials(std::string_view note, std::string_view name) {
  constexpr std::size_t kLongest = 5;
  if (note.size() < 2 || note.size() > kLongest || note.find(' ') != std::string_view::npos) return false;
  if (std::count_if(note.begin(), note.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) < 2 ||
      note[0] != name[0])
    return false;
  std::size_t at = 0;
  for (const char c : note) {
    at = name.find(c, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

bool names_elected(std::string_view title) {
  const auto text = lower(title);
  return text.find("cllr") != std::string::npos || text.find("councillor") != std::string::npos ||
         text.find("alderman") != std::string::npos;
}

// An office that members hold: "Leader of the Council", "Cabinet Member for Finance".
bool is_office_of_members(std::string_view note) {
  constexpr auto kOffices = std::to_array<std::string_view>(
      {"cabinet member", "deputy leader", "executive member", "leader", "opposition", "portfolio holder"});
  return has_any_phrase(lower(note), kOffices);
}

bool keeps_label(Role label) { return label != Role::kMember && label != Role::kInAttendance; }

// "S. R. Kilgore", "J R Colley": in a list of people initials and a capitalized word are a name, title or not.
void add_initialled(std::string_view text, std::vector<analyzers::NameMatch>& matches) {
  const auto words = words_of(text);
  const auto initial = [&](std::size_t i) {
    return words[i].text.size() == 1 && words[i].capitalized() &&
           (i == 0 || words[i].gap.find_first_of(",;(") != 0);
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].text.size() != 1 || !words[i].capitalized()) continue;
    std::size_t last = i;
    while (last + 1 < words.size() && initial(last + 1) && words[last + 1].gap.size() <= 2) ++last;
    if (last + 1 >= words.size() || !words[last + 1].capitalized() || words[last + 1].gap.size() > 2 ||
        words[last + 1].gap.find(',') != std::string_view::npos)
      continue;
    const analyzers::ByteRange range = {words[i].begin, words[last + 1].end};
    const auto overlapping = [&](const analyzers::NameMatch& match) {
      return match.range.begin < range.end && range.begin < match.range.end;
    };
    const bool titled = std::any_of(matches.begin(), matches.end(), [&](const analyzers::NameMatch& match) {
      return overlapping(match) &&
             (match.has_title || (match.range.begin <= range.begin && match.range.end >= range.end &&
                                  !match.name.given.empty() && words_of(match.name.surname).size() < 2));
    });
    i = last + 1;
    if (titled) continue;
    // Read as behind a title, which it lacks only in print.
    const auto name = analyzers::parse_person_name(
        "Cllr " + std::string(text.substr(range.begin, range.end - range.begin)));
    constexpr auto kNoSurname =
        std::to_array<std::string_view>({"government", "inspector", "inspectorate", "revenue", "treasury"});
    if (!name || std::find(kNoSurname.begin(), kNoSurname.end(), words[last + 1].lower) != kNoSurname.end())
      continue;
    std::erase_if(matches, overlapping);
    auto bare_name = *name;
    bare_name.title.clear();
    matches.push_back({std::move(bare_name), range, false});
  }
  std::sort(matches.begin(), matches.end(),
            [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
}

// Columns set with spaces: two and more part what stands side by side.
std::string with_columns_parted(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] != ' ' || i + 1 >= text.size() || text[i + 1] != ' ') continue;
    while (i + 1 < text.size() && text[i + 1] == ' ') ++i;
    if (out.size() > 1 && std::string_view(",;:.").find(out[out.size() - 2]) == std::string_view::npos)
      out.insert(out.size() - 1, ",");
  }
  return out;
}

}  // namespace

std::string position_in(std::string_view note) {
  const auto text = lower(bare_note(note));
  constexpr auto kNoJob =
      std::to_array<std::string_view>({"apologies", "enquiries", "agenda ", "arrived", "by ", "for ", "from ",
                                       "item", "joined", "left", "minute", "online", "until ", "via "});
  const bool other =
      text == "and" || role_named(note) || says_substitute(note) ||
      std::any_of(kNoJob.begin(), kNoJob.end(), [&](auto start) { return text.starts_with(start); });
  return other ? "" : tidy(bare_note(note));
}

namespace {

// "Keogh (J)": two of one surname in a list of surnames are told apart by a letter.
bool has_letter_behind(std::string_view piece) {
  return piece.size() > 4 && piece.ends_with(')') && piece[piece.size() - 3] == '(' &&
         piece[piece.size() - 2] >= 'A' && piece[piece.size() - 2] <= 'Z';
}

// "Councillors Moran (Chairperson), Keogh (J), Keogh (M), Dwyer and Mr Mark Tully": surnames behind one title for
// all, some with a letter. Empty for any other list.
std::vector<Attendee> surnames_listed(std::string_view text, Role role) {
  constexpr auto kTitles = std::to_array<std::string_view>({"Cllrs ", "Cllrs. ", "Councillors "});
  const auto title =
      std::find_if(kTitles.begin(), kTitles.end(), [&](auto one) { return trim(text).starts_with(one); });
  if (title == kTitles.end()) return {};
  std::string list(trim(text).substr(title->size()));
  for (auto at = list.find(" and "); at != std::string::npos; at = list.find(" and ", at))
    list.replace(at, 5, ", ");
  std::vector<Attendee> people;
  bool lettered = false;
  for (std::string_view rest = list; !rest.empty();) {
    const auto comma = rest.find(',');
    auto piece = trim(rest.substr(0, comma));
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    while (piece.ends_with('.') || piece.ends_with(';')) piece = trim(piece.substr(0, piece.size() - 1));
    if (piece.empty()) continue;
    const auto open = piece.find('(');
    const bool letter = has_letter_behind(piece);
    const auto role_behind = !letter && open != std::string_view::npos
                                 ? role_named(piece.substr(open + 1, piece.find(')', open) - open - 1))
                                 : std::nullopt;
    if (role_behind && open == 0 && !people.empty()) {
      people.back().role = *role_behind;
      continue;
    }
    const auto name = letter ? piece : trim(piece.substr(0, open));
    const auto words = words_of(letter ? piece.substr(0, open) : name);
    if (words.empty() || words.size() > 4 || !words.front().capitalized()) return {};
    lettered = lettered || letter;
    Attendee person;
    person.role = role_behind.value_or(role);
    const auto whole = analyzers::find_person_names(name);
    person.name = !letter && !whole.empty() && whole.front().range.begin == 0 ? whole.front().name.display()
                                                                              : tidy(name);
    person.as_written = tidy(name);
    person.present = person.role != Role::kApologies;
    people.push_back(std::move(person));
  }
  return lettered ? people : std::vector<Attendee>{};
}

}  // namespace

std::vector<Attendee> attendees_listed(std::string_view printed, Role role) {
  if (auto surnames = surnames_listed(printed, role); !surnames.empty()) return surnames;
  const auto columns = with_columns_parted(printed);
  const std::string_view text = columns;
  auto matches = analyzers::find_person_names(text);
  add_initialled(text, matches);
  // A name inside a bracket is somebody else ("substituting for Cllr Ash"), unless all of the bracket is the name of
  // whoever holds the job in front of it ("the Treasurer (Mr D Elm)").
  std::erase_if(matches, [&](const analyzers::NameMatch& match) {
    if (!inside_bracket(text, match.range.begin)) return false;
    const bool all = trim(text.substr(match.range.end)).starts_with(')');
    return !(match.has_title || all) || !trim(text.substr(0, match.range.begin)).ends_with('(');
  });
  std::vector<Attendee> attendees;
  std::string_view before;
  bool roles_in_front = false;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const auto& match = matches[i];
    if (i == 0) {
      std::vector<std::string_view> none;
      part(text.substr(0, match.range.begin), false, none, before);
    }
    const bool last = i + 1 == matches.size();
    const auto next = last ? text.size() : matches[i + 1].range.begin;
    auto gap = text.substr(match.range.end, next - match.range.end);
    const bool bracketed = inside_bracket(text, match.range.begin);
    if (bracketed)
      gap = gap.substr(std::min(gap.find(')') == std::string_view::npos ? 0 : gap.find(')') + 1, gap.size()));
    Attendee attendee;
    attendee.role = role;
    attendee.name = match.name.display();
    attendee.as_written = tidy(text.substr(match.range.begin, match.range.end - match.range.begin));
    std::vector<std::string_view> notes;
    auto front = bare_note(before);
    if (bracketed && front.ends_with('(')) {
      // "Director, Rural Development (Mr C Lavelle)": all that stands in front is the job.
      const auto open = text.substr(0, match.range.begin).rfind('(');
      const auto close = text.substr(0, open).rfind(')');
      const auto begin = close == std::string_view::npos ? 0 : close + 1;
      front = bare_note(text.substr(begin, open - begin));
      while (!front.empty() && (front.front() == ',' || front.front() == ';'))
        front = bare_note(front.substr(1));
    }
    const auto comma = front.find_last_of(";\n");
    if (comma != std::string_view::npos) front = bare_note(front.substr(comma + 1));
    if (!front.empty()) notes.push_back(front);
    std::string_view following;
    part(gap, last, notes, following);
    // "Mr T Oakes Chairman Mrs J Pell Vice Chairman": without commas a role is that of the name in front of it, where the
    // first name has none in front.
    if (i == 0) roles_in_front = !front.empty() && role_noted(front).has_value();
    if (!roles_in_front && !following.empty() && gap.find_first_of(",;\n") == std::string_view::npos &&
        role_noted(following)) {
      notes.push_back(following);
      following = {};
    }
    // What stands behind a councillor's name and a comma is somebody else: "Cllr Ash, Clerk".
    const bool elected = match.has_title && names_elected(match.name.title);
    const char* const printed_begin = text.data();
    for (const auto note : notes) {
      const auto named = role_noted(note);
      if (named && (!keeps_label(role) || presides_here(note)) && *named != Role::kSubstitute)
        attendee.role = *named;
      attendee.substitute = attendee.substitute || says_substitute(note);
      const bool bracket = note.data() > printed_begin && note.data()[-1] == '(';
      if (attendee.initials.empty() && are_initials(note, attendee.name)) {
        attendee.initials = note;
        continue;
      }
      if (is_authority_name(note)) {
        if (attendee.authority.empty()) attendee.authority = tidy(note);
      } else if (attendee.position.empty() && (!elected || bracket || is_office_of_members(note))) {
        attendee.position = position_in(note);
      }
    }
    // The clerk who is listed with the members is none.
    if (attendee.role == Role::kMember && lower(attendee.position).ends_with("clerk"))
      attendee.role = Role::kOfficer;
    attendee.substitute = attendee.substitute || attendee.role == Role::kSubstitute;
    attendee.present = attendee.role != Role::kApologies;
    attendees.push_back(std::move(attendee));
    before = following;
  }
  return attendees;
}

}  // namespace minutebook::papers
