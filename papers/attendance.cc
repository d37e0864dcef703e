// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/attendance.h"

#include <algorithm>
#include <array>

#include "analyzers/names.h"
#include "papers/people.h"
#include "papers/text.h"

namespace minutebook::papers {
namespace {

struct RoleName {
  std::string_view name;  // lower case, hyphens as spaces
  Role role;
};
// Longer names before those they start with.
constexpr std::array kRoleNames = {
    RoleName{"vice chairperson", Role::kViceChair},
    RoleName{"vice chairwoman", Role::kViceChair},
    RoleName{"vice chairman", Role::kViceChair},
    RoleName{"vice chairs", Role::kViceChair},
    RoleName{"vice chair", Role::kViceChair},
    RoleName{"is gadeirydd", Role::kViceChair},
    RoleName{"deputy chairperson", Role::kDeputyChair},
    RoleName{"deputy chairwoman", Role::kDeputyChair},
    RoleName{"deputy chairman", Role::kDeputyChair},
    RoleName{"deputy chairs", Role::kDeputyChair},
    RoleName{"deputy chair", Role::kDeputyChair},
    RoleName{"dirprwy gadeirydd", Role::kDeputyChair},
    RoleName{"present in the chair", Role::kChair},
    RoleName{"in the chair", Role::kChair},
    RoleName{"deputy mayor", Role::kViceChair},
    RoleName{"vice convener", Role::kViceChair},
    RoleName{"depute convener", Role::kDeputyChair},
    RoleName{"depute provost", Role::kDeputyChair},
    RoleName{"leas chathaoirleach", Role::kViceChair},
    RoleName{"an cathaoirleach", Role::kChair},
    RoleName{"chairperson", Role::kChair},
    RoleName{"chairwoman", Role::kChair},
    RoleName{"chairman", Role::kChair},
    RoleName{"chair", Role::kChair},
    RoleName{"cadeirydd", Role::kChair},
    RoleName{"cathaoirleach", Role::kChair},
    RoleName{"convener", Role::kChair},
    RoleName{"convenor", Role::kChair},
    RoleName{"provost", Role::kChair},
    RoleName{"mayor", Role::kChair},
    RoleName{"members in attendance", Role::kMember},
    RoleName{"members present", Role::kMember},
    RoleName{"councillors present", Role::kMember},
    RoleName{"aldermen", Role::kMember},
    RoleName{"co opted members", Role::kMember},
    RoleName{"co opted", Role::kMember},
    RoleName{"council staff", Role::kOfficer},
    RoleName{"trustees present", Role::kMember},
    RoleName{"governors present", Role::kMember},
    RoleName{"voting members", Role::kMember},
    RoleName{"trustees", Role::kMember},
    RoleName{"governors", Role::kMember},
    RoleName{"attendees", Role::kMember},
    RoleName{"attending", Role::kMember},
    RoleName{"attendance", Role::kMember},
    RoleName{"sederunt", Role::kMember},
    RoleName{"those attending", Role::kMember},
    RoleName{"those in attendance", Role::kMember},
    RoleName{"councillors in attendance", Role::kMember},
    RoleName{"those present", Role::kMember},
    RoleName{"board members", Role::kMember},
    RoleName{"membership", Role::kMember},
    RoleName{"members", Role::kMember},
    RoleName{"member", Role::kMember},
    RoleName{"councillors", Role::kMember},
    RoleName{"aelodau", Role::kMember},
    RoleName{"present", Role::kMember},
    RoleName{"presennol", Role::kMember},
    RoleName{"observing", Role::kObserver},
    RoleName{"observers", Role::kObserver},
    RoleName{"observer", Role::kObserver},
    RoleName{"sylwedyddion", Role::kObserver},
    RoleName{"substitute members", Role::kSubstitute},
    RoleName{"substitutes", Role::kSubstitute},
    RoleName{"substitute", Role::kSubstitute},
    RoleName{"eilyddion", Role::kSubstitute},
    RoleName{"apologies for absence", Role::kApologies},
    RoleName{"apologies received", Role::kApologies},
    RoleName{"apologies", Role::kApologies},
    RoleName{"apology", Role::kApologies},
    RoleName{"leithscealta", Role::kApologies},
    RoleName{"leithsceal", Role::kApologies},
    RoleName{"as lathair", Role::kApologies},
    RoleName{"i bhfreastal", Role::kInAttendance},
    RoleName{"i lathair", Role::kMember},
    RoleName{"apologies from", Role::kApologies},
    RoleName{"apologies of absence", Role::kApologies},
    RoleName{"apologies for non attendance", Role::kApologies},
    RoleName{"apologies were received from", Role::kApologies},
    RoleName{"absent with apologies", Role::kApologies},
    RoleName{"not present", Role::kApologies},
    RoleName{"absent", Role::kApologies},
    RoleName{"ymddiheuriadau", Role::kApologies},
    RoleName{"also in attendance", Role::kInAttendance},
    RoleName{"in attendance", Role::kInAttendance},
    RoleName{"also present", Role::kInAttendance},
    RoleName{"also attending", Role::kInAttendance},
    RoleName{"invited", Role::kInAttendance},
    RoleName{"invitees", Role::kInAttendance},
    RoleName{"by invitation", Role::kInAttendance},
    RoleName{"attended by", Role::kInAttendance},
    RoleName{"visitors", Role::kInAttendance},
    RoleName{"guests", Role::kInAttendance},
    RoleName{"guest", Role::kInAttendance},
    RoleName{"presenters", Role::kInAttendance},
    RoleName{"hefyd yn bresennol", Role::kInAttendance},
    RoleName{"yn bresennol", Role::kMember},
    RoleName{"officers in attendance", Role::kOfficer},
    RoleName{"officials in attendance", Role::kOfficer},
    RoleName{"officials present", Role::kOfficer},
    RoleName{"officials", Role::kOfficer},
    RoleName{"officers attending", Role::kOfficer},
    RoleName{"council officers", Role::kOfficer},
    RoleName{"staff in attendance", Role::kOfficer},
    RoleName{"staff present", Role::kOfficer},
    RoleName{"staff", Role::kOfficer},
    RoleName{"officers present", Role::kOfficer},
    RoleName{"officers", Role::kOfficer},
    RoleName{"officer", Role::kOfficer},
    RoleName{"swyddogion", Role::kOfficer},
};

constexpr std::array<std::string_view, 18> kParties = {"conservative",
                                                       "conservatives",
                                                       "co-operative",
                                                       "green",
                                                       "independent",
                                                       "independents",
                                                       "labour",
                                                       "labour and co-operative",
                                                       "lib dem",
                                                       "liberal democrat",
                                                       "liberal democrats",
                                                       "liberal",
                                                       "plaid cymru",
                                                       "reform uk",
                                                       "residents",
                                                       "snp",
                                                       "ukip",
                                                       "scottish national party"};

struct ColumnName {
  std::string_view word;
  int column;  // 0 role, 1 name, 2 authority, 3 party, 4 initials, 5 anything else, 6 ticks
};
constexpr std::array kColumnNames = {
    ColumnName{"position", 0},
    ColumnName{"role", 0},
    ColumnName{"councillor", 1},
    ColumnName{"name", 1},
    ColumnName{"member", 1},
    ColumnName{"attendee", 1},
    ColumnName{"authority", 2},
    ColumnName{"council", 2},
    ColumnName{"organisation", 2},
    ColumnName{"organization", 2},
    ColumnName{"representing", 2},
    ColumnName{"party", 3},
    ColumnName{"group", 3},
    ColumnName{"political", 3},
    ColumnName{"plaid", 3},
    ColumnName{"swydd", 0},
    ColumnName{"cynghorydd", 1},
    ColumnName{"enw", 1},
    ColumnName{"aelod", 1},
    ColumnName{"awdurdod", 2},
    ColumnName{"cyngor", 2},
    ColumnName{"sefydliad", 2},
    ColumnName{"initials", 4},
    ColumnName{"initial", 4},
    ColumnName{"title", 0},
    ColumnName{"post", 0},
    ColumnName{"job", 0},
    ColumnName{"designation", 0},
    ColumnName{"capacity", 0},
    ColumnName{"present", 6},
    ColumnName{"apology", 6},
    ColumnName{"absent", 6},
    ColumnName{"p", 6},
    ColumnName{"a", 6},
    ColumnName{"presennol", 6},
    ColumnName{"ymddiheuriad", 6},
    ColumnName{"remote", 5},
    ColumnName{"o", 5},
    ColumnName{"bell", 5},
    ColumnName{"division", 5},
    ColumnName{"ward", 5},
    ColumnName{"attendance", 6},
    ColumnName{"status", 6},
    ColumnName{"apologies", 6},
    ColumnName{"in", 5},
    ColumnName{"surname", 1},
    ColumnName{"members", 1},
    ColumnName{"constituent", 2},
    ColumnName{"body", 2},
};

const ColumnName* column_named(std::string_view word) {
  const auto row = std::find_if(kColumnNames.begin(), kColumnNames.end(),
                                [&](const ColumnName& name) { return name.word == word; });
  return row == kColumnNames.end() ? nullptr : &*row;
}

constexpr std::array<std::string_view, 4> kAuthorityEnds = {"Authority", "Corporation", "Council", "Trust"};

std::string role_key(std::string_view text) {
  std::string key;
  for (const auto& word : words_of(text)) {
    const bool plain = std::none_of(word.text.begin(), word.text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    for (const char c : plain ? word.lower : analyzers::name_key(word.text)) key += c == '-' ? ' ' : c;
    key += ' ';
  }
  if (!key.empty()) key.pop_back();
  return key;
}

// The roles that a cell holds one after the other ("Chairman Vice-Chairman"); empty where it is anything
// else.
std::vector<Role> roles_in(std::string_view cell) {
  std::vector<Role> roles;
  auto key = role_key(cell);
  std::string_view rest = key;
  while (!rest.empty()) {
    const auto row = std::find_if(kRoleNames.begin(), kRoleNames.end(), [&](const RoleName& name) {
      return rest.starts_with(name.name) &&
             (rest.size() == name.name.size() || rest[name.name.size()] == ' ');
    });
    if (row == kRoleNames.end()) return {};
    roles.push_back(row->role);
    rest = trim(rest.substr(row->name.size()));
  }
  return roles;
}

// The party that a line begins with; "" for none.
std::string_view party_in(std::string_view line) {
  const auto text = lower_in_place(line);
  std::string_view best;
  for (const auto party : kParties) {
    const bool whole =
        text.size() == party.size() || (text.size() > party.size() && text[party.size()] == ' ');
    if (text.starts_with(party) && whole && party.size() > best.size()) best = party;
  }
  return line.substr(0, best.size());
}

// Lines of a cell, and names run together on one line, each on its own.
std::vector<std::string> names_in(std::string_view cell) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const auto end = std::min(cell.find('\n', begin), cell.size());
    const auto line = cell.substr(begin, end - begin);
    begin = end + 1;
    if (trim(line).empty()) continue;
    auto matches = analyzers::find_person_names(line);
    // "(substituting for Cllr Ash)" names nobody who was there.
    std::erase_if(matches, [&](const analyzers::NameMatch& match) {
      const auto before = line.substr(0, match.range.begin);
      return std::count(before.begin(), before.end(), '(') > std::count(before.begin(), before.end(), ')');
    });
    if (matches.size() < 2) {
      names.push_back(tidy(line));
      continue;
    }
    for (std::size_t i = 0; i < matches.size(); ++i) {
      const auto from = i == 0 ? 0 : matches[i].range.begin;
      const auto to = i + 1 < matches.size() ? matches[i + 1].range.begin : line.size();
      names.push_back(tidy(line.substr(from, to - from)));
    }
  }
  return names;
}

std::vector<std::string> authorities_in(std::string_view cell, std::size_t people) {
  std::vector<std::string> authorities;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const auto end = std::min(cell.find('\n', begin), cell.size());
    if (auto line = tidy(cell.substr(begin, end - begin)); !line.empty())
      authorities.push_back(std::move(line));
    begin = end + 1;
  }
  if (people < 2 || authorities.size() != 1) return authorities;
  // Run together: "Northmoor District Council Eastling Council".
  const std::string line = authorities.front();
  authorities.clear();
  std::size_t begin = 0;
  const auto words = words_of(line);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool ends = in_table(kAuthorityEnds, words[i].text) &&
                      (i + 1 == words.size() ||
                       (words[i + 1].capitalized() && !in_table(kAuthorityEnds, words[i + 1].text)));
    if (!ends) continue;
    authorities.push_back(tidy(std::string_view(line).substr(begin, words[i].end - begin)));
    begin = words[i].end;
  }
  if (!trim(std::string_view(line).substr(begin)).empty()) authorities.push_back(tidy(line.substr(begin)));
  return authorities;
}

// The brackets behind a name, and the name without them.
struct NameCell {
  std::string name;
  std::vector<std::string> brackets;
};
NameCell without_brackets(std::string_view text) {
  NameCell cell;
  while (!text.empty()) {
    const auto open = text.find('(');
    const auto close = open == std::string_view::npos ? open : text.find(')', open);
    cell.name += text.substr(0, open);
    if (close == std::string_view::npos) break;
    cell.brackets.emplace_back(text.substr(open + 1, close - open - 1));
    text = text.substr(close + 1);
  }
  cell.name = tidy(cell.name);
  return cell;
}

// "GM Louise Yardley", "PC 1184 Darren Holt": ranks of the fire service and the police, shortened, in front of a whole name.
std::string_view without_rank(std::string_view name) {
  constexpr auto kRanks =
      std::to_array<std::string_view>({"ACC", "ACFO", "ACO", "AM", "CC", "CFO", "CI", "DCC", "DCFO", "DCI",
                                       "DCO", "DI", "GM", "PC", "PI", "PS", "SM", "WM"});
  static_assert(std::is_sorted(kRanks.begin(), kRanks.end()));
  const auto words = words_of(name);
  return words.size() > 2 && in_table(kRanks, words.front().text) ? trim(name.substr(words[1].begin)) : name;
}

// The role inside a job's name: "Non-Executive Member and Deputy Chair"; nothing for the chair of something else.
std::optional<Role> role_in_job(std::string_view job) {
  const auto key = role_key(job);
  if (has_phrase(key, "chair of") && !has_phrase(key, "chair of the board")) return std::nullopt;
  for (const auto& name : kRoleNames) {
    const bool presides =
        name.role == Role::kChair || name.role == Role::kViceChair || name.role == Role::kDeputyChair;
    if (presides && has_phrase(key, name.name)) return name.role;
  }
  return std::nullopt;
}

// The role of a label in other words: "Committee members in attendance via Teams", "Also attending", "Council officers
// present": the words that tell, among words that only say how and where.
std::optional<Role> role_of_label(const std::vector<Word>& words) {
  constexpr auto kFiller = std::to_array<std::string_view>(
      {"all",        "and",       "apologies", "as",        "at",      "board",       "by",
       "cabinet",    "chamber",   "co-opted",  "committee", "council", "councillors", "elected",
       "executive",  "following", "for",       "from",      "in",      "independent", "meeting",
       "non-voting", "of",        "on",        "online",    "other",   "person",      "political",
       "remotely",   "room",      "teams",     "the",       "trust",   "via",         "video",
       "virtual",    "virtually", "voting",    "were",      "who",     "zoom"});
  static_assert(std::is_sorted(kFiller.begin(), kFiller.end()));
  constexpr auto kThere =
      std::to_array<std::string_view>({"attendance", "attended", "attendees", "attending", "present"});
  constexpr auto kTellingNouns =
      std::to_array<std::string_view>({"councillors", "governors", "members", "observers", "officers",
                                       "officials", "substitutes", "trustees"});
  constexpr std::size_t kLongest = 9;
  struct Telling {
    std::string_view word;
    Role role;
  };
  // The first that a label has is what it says.
  constexpr std::array kTelling = {
      Telling{"apologies", Role::kApologies},    Telling{"absent", Role::kApologies},
      Telling{"substitutes", Role::kSubstitute}, Telling{"observers", Role::kObserver},
      Telling{"officers", Role::kOfficer},       Telling{"officials", Role::kOfficer},
      Telling{"staff", Role::kOfficer},          Telling{"also", Role::kInAttendance},
      Telling{"invited", Role::kInAttendance},   Telling{"guests", Role::kInAttendance},
      Telling{"members", Role::kMember},         Telling{"councillors", Role::kMember},
      Telling{"trustees", Role::kMember},        Telling{"governors", Role::kMember},
      Telling{"directors", Role::kMember},
  };
  if (words.size() < 2 || words.size() > kLongest) return std::nullopt;
  std::optional<Role> role;
  bool there = false;
  for (const auto& telling : kTelling) {
    const bool has =
        std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.lower == telling.word; });
    if (has && !role) role = telling.role;
  }
  for (const auto& word : words) {
    const bool is_there = in_table(kThere, word.lower);
    there = there || is_there;
    const bool tells = std::any_of(kTelling.begin(), kTelling.end(),
                                   [&](const Telling& one) { return one.word == word.lower; });
    if (!is_there && !tells && !in_table(kFiller, word.lower)) return std::nullopt;
  }
  // "Other Members present" are not of the body.
  if (words.front().lower == "other" && role == Role::kMember) return Role::kInAttendance;
  // "Elected Members:" lists them, too; who was there may be marked name by name.
  const bool heads = in_table(kTellingNouns, words.back().lower) && words.size() <= 4;
  return there || heads || role == Role::kApologies ? role : std::nullopt;
}

bool same_person(const Attendee& a, std::string_view b) {
  const auto first = analyzers::parse_person_name(a.name);
  const auto second = analyzers::parse_person_name(b);
  if (!first || !second) return a.name == b;
  return analyzers::name_key(first->given) == analyzers::name_key(second->given) &&
         (analyzers::name_key(first->surname) == analyzers::name_key(second->surname) ||
          analyzers::similar_surname(first->surname, second->surname));
}

}  // namespace

std::optional<Role> role_named(std::string_view text) {
  // "Co-opted Members (education matters only)", "Membership of the Committee 2024/25 (Quorum: 4)".
  if (const auto open = text.find('('); open != std::string_view::npos && open > 0) {
    const auto close = text.find(')', open);
    if (close != std::string_view::npos &&
        trim(text.substr(close + 1)).find_first_not_of(": ") == std::string_view::npos)
      text = trim(text.substr(0, open));
  }

  // In two languages: "Yn bresennol / Present"; "yn bresennol" is also said of those in attendance.
  constexpr std::size_t kLongestHalf = 4;  // words
  const auto slash = text.rfind('/');
  if (slash != std::string_view::npos && words_of(text.substr(0, slash)).size() <= kLongestHalf &&
      words_of(text.substr(slash + 1)).size() <= kLongestHalf &&
      text.substr(0, slash).find('(') == std::string_view::npos) {
    const auto first = role_named(text.substr(0, slash));
    const auto second = role_named(text.substr(slash + 1));
    return !second || (second == Role::kMember && first) ? first : second;
  }
  // How somebody was there says nothing of the role: "In attendance virtually", "Members were".
  constexpr std::array<std::string_view, 12> kBehind = {"as",        "by",       "follows", "invitation",
                                                        "online",    "remotely", "teams",   "video",
                                                        "virtually", "were",     "via",     "zoom"};
  auto roles = roles_in(text);
  auto words = words_of(text);
  while (roles.empty() && words.size() > 1 &&
         std::find(kBehind.begin(), kBehind.end(), words.back().lower) != kBehind.end()) {
    words.pop_back();
    roles = roles_in(text.substr(0, words.back().end));
  }
  return roles.size() == 1 ? std::optional(roles.front()) : role_of_label(words_of(text));
}

bool is_attendance_head(const std::vector<std::string>& cells) {
  std::array<bool, 7> seen{};
  for (const auto& cell : cells) {
    for (const auto& word : words_of(cell)) {
      const auto* row = column_named(word.lower);
      if (row == nullptr) return false;
      seen[static_cast<std::size_t>(row->column)] = true;
    }
  }
  return seen[1] && (seen[0] || seen[2] || seen[6]);
}

namespace {

// What a tick below a head says: "Present", "Apologies"; nothing for "P/A", whose cells say it by letter.
std::optional<Role> role_ticked(std::string_view head) {
  const auto text = role_key(head);
  if (text == "p a" || text == "pa") return std::nullopt;
  return text.find("apolog") != std::string::npos || text.find("absent") != std::string::npos
             ? Role::kApologies
             : Role::kMember;
}

// What a cell of such a column says of its row.
std::optional<Role> role_marked(std::string_view cell, std::optional<Role> ticked) {
  const auto mark = lower(trim(cell));
  if (mark.empty() || mark == "-" || mark == "no" || mark == "x" || mark == "0") return std::nullopt;
  if (mark.starts_with("ap") || mark == "a" || mark == "absent" || mark == "abs") return Role::kApologies;
  if (mark == "s" || mark.starts_with("sub")) return Role::kSubstitute;
  if (const auto said = role_named(cell)) return said;
  return ticked;
}

}  // namespace

void AttendanceTable::head(const std::vector<std::string>& cells) {
  constexpr std::array kColumns = {Column::kRole,     Column::kName,  Column::kAuthority, Column::kParty,
                                   Column::kInitials, Column::kOther, Column::kMark};
  columns_.clear();
  marks_.clear();
  for (const auto& cell : cells) {
    const auto words = words_of(cell);
    const auto* row = words.empty() ? nullptr : column_named(words.front().lower);
    columns_.push_back(row == nullptr ? Column::kOther : kColumns[static_cast<std::size_t>(row->column)]);
    marks_.push_back(role_ticked(cell));
  }
}

void AttendanceTable::row(const std::vector<std::string>& cells) {
  std::string name;
  std::string authority;
  std::string job;
  std::string initials;
  std::optional<Role> marked;
  std::vector<Role> roles;
  std::size_t shift = 0;
  // A row that lost its blank first cell is told by the name that stands in the role's place.
  if (cells.size() < columns_.size() && !columns_.empty() && columns_[0] == Column::kRole &&
      roles_in(cells[0]).empty())
    shift = 1;
  for (std::size_t i = 0; i < cells.size() && i + shift < columns_.size(); ++i) {
    switch (columns_[i + shift]) {
      case Column::kRole:
        roles = roles_in(cells[i]);
        if (roles.empty() && !trim(cells[i]).empty()) {
          // A job is no role to be carried down, nor does the role above reach into it.
          job = tidy(cells[i]);
          roles = {role_in_job(job).value_or(section_)};
        }
        break;
      case Column::kInitials:
        initials = tidy(cells[i]);
        break;
      case Column::kName:
        name = cells[i];
        break;
      case Column::kAuthority:
        authority = cells[i];
        break;
      case Column::kParty:
        party_ = cells[i].empty() ? party_ : cells[i];
        break;
      case Column::kMark:
        if (const auto said = role_marked(cells[i], marks_[i + shift])) marked = said;
        break;
      case Column::kOther:
        break;
    }
  }
  // "Officers | Post" parts the list: what stood for an authority is a job from here on.
  if (const auto heading = role_named(name)) {
    roles_ = {*heading};
    section_ = *heading;
    const auto* head = authority.empty() ? nullptr : column_named(lower(authority));
    for (auto& column : columns_) {
      if (head != nullptr && head->column == 0 && column == Column::kAuthority) column = Column::kRole;
    }
    return;
  }
  if (!roles.empty()) roles_ = roles;
  if (const auto party = party_in(name); !party.empty() && name.find('(') == party.size() + 1) {
    // "Labour (8) Cllr Ash": a party's heading run into its first member.
    party_ = party;
    roles_ = {Role::kMember};
    const auto close = name.find(')');
    name = close == std::string::npos ? "" : std::string(trim(std::string_view(name).substr(close + 1)));
  }
  if (trim(name).empty()) return;
  auto names = names_in(name);
  if (names.size() > 1) {
    std::erase_if(names, [&](const std::string& one) {
      const auto parsed = analyzers::parse_person_name(without_brackets(one).name);
      return parsed && std::any_of(attendees_.begin(), attendees_.end(), [&](const Attendee& known) {
               return same_person(known, parsed->display());
             });
    });
  }
  const auto authorities = authorities_in(authority, names.size());
  const auto carried = roles_;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (carried.size() == names.size()) roles_ = {carried[i]};
    const auto before = attendees_.size();
    add(names[i], authorities.size() == names.size() ? std::string_view(authorities[i]) : std::string_view());
    if (names.size() > 1 || attendees_.size() == before) continue;
    if (marked == Role::kApologies) mark_absent(attendees_.back());
    const bool other = marked == Role::kInAttendance || marked == Role::kOfficer || marked == Role::kObserver;
    if (other) attendees_.back().role = *marked;
    attendees_.back().substitute = attendees_.back().substitute || marked == Role::kSubstitute;
    attendees_.back().initials = initials;
    if (!job.empty()) attendees_.back().position = job;
  }
  if (carried.size() > 1) roles_ = {carried.back()};
}

void AttendanceTable::line(std::string_view text) {
  text = trim(text);
  const auto cell = without_brackets(text);
  if (cell.name.empty() && !cell.brackets.empty()) {
    if (const auto role = role_named(cell.brackets.front()); role && !attendees_.empty())
      attendees_.back().role = *role;
    return;
  }
  if (const auto role = role_named(cell.name)) {
    roles_ = {*role};
    section_ = *role;
    return;
  }
  if (const auto party = party_in(cell.name); !party.empty() && party.size() == cell.name.size()) {
    party_ = party;
    roles_ = {Role::kMember};
    return;
  }
  // A member whose authority's cell is empty.
  if (analyzers::parse_person_name(cell.name)) add(text, "");
}

void AttendanceTable::add(std::string_view text, std::string_view authority) {
  const auto cell = without_brackets(text);
  if (cell.name.empty()) return;
  Attendee attendee;
  attendee.role = roles_.empty() ? Role::kMember : roles_.front();
  // A nickname in the middle of a name belongs to it.
  const auto close = text.rfind(')');
  const bool nickname = close != std::string_view::npos && words_of(text.substr(close)).size() == 1 &&
                        cell.brackets.size() == 1 && !role_named(cell.brackets.front());
  attendee.as_written = nickname ? tidy(text) : cell.name;
  const auto parsed = analyzers::parse_person_name(without_rank(cell.name));
  attendee.name = parsed ? parsed->display() : cell.name;
  attendee.authority = authority;
  attendee.party = party_;
  for (const auto& bracket : cell.brackets) {
    if (const auto role = role_named(bracket); role && *role != Role::kSubstitute) attendee.role = *role;
    const auto note = lower(bracket);
    if (!nickname) attendee.position = position_in(bracket);
    if (note.find("substitut") != std::string::npos || note.find("deputis") != std::string::npos)
      attendee.substitute = true;
  }
  attendee.substitute = attendee.substitute || attendee.role == Role::kSubstitute;
  attendee.present = attendee.role != Role::kApologies;
  attendees_.push_back(std::move(attendee));
}

bool begins_with_name(std::string_view text) {
  const auto names = analyzers::find_person_names(text);
  return !names.empty() && names.front().range.begin == 0;
}

void mark_absent(Attendee& person) {
  person.role = Role::kApologies;
  person.present = false;
}

void add_attendee(Attendee person, std::vector<Attendee>& attendance) {
  const auto parsed = analyzers::parse_person_name(person.as_written);
  Attendee* listed = nullptr;
  bool several = false;
  for (auto& other : attendance) {
    const auto name = analyzers::parse_person_name(other.name);
    const bool surname = parsed && parsed->surname_only() && name && !name->surname_only() &&
                         analyzers::name_key(name->surname) == analyzers::name_key(parsed->surname);
    if (other.name != person.name && !surname) continue;
    several = listed != nullptr;
    listed = &other;
  }
  if (listed != nullptr && !several) {
    const bool presides = person.role == Role::kChair && listed->present;
    if (presides) listed->role = Role::kChair;
    if (presides || person.role == listed->role || person.role == Role::kMember) return;
  }
  attendance.push_back(std::move(person));
}

std::string chair_of(const std::vector<Attendee>& attendance) {
  for (const auto& attendee : attendance) {
    if (attendee.role == Role::kChair && attendee.present) return attendee.name;
  }
  return "";
}

std::string presiding_in(std::string_view paragraph, const std::vector<Attendee>& attendance) {
  constexpr std::array<std::string_view, 7> kPresiding = {
      "in the chair", "took the chair",       "assumed the chair", "chaired the meeting",
      "presided",     "chaired this meeting", "taking the chair"};
  for (const auto& range : sentences_of(paragraph)) {
    const auto sentence = paragraph.substr(range.begin, range.end - range.begin);
    const auto text = lower_in_place(sentence);
    const auto phrase =
        std::find_if(kPresiding.begin(), kPresiding.end(), [&](auto p) { return has_phrase(text, p); });
    if (phrase == kPresiding.end()) continue;
    std::string who;
    const auto at = text.find(*phrase);
    // The last name in front of the words, not one whose absence or item is spoken of.
    People people(attendance, "");
    for (const auto& mention : people.find(sentence)) {
      const auto before = trim(std::string_view(text).substr(0, mention.range.begin));
      const bool absent = before.ends_with("absence of") || before.ends_with("absence of the");
      if (mention.range.end <= at && !absent) who = mention.person;
    }
    if (!who.empty()) return who;
  }
  return "";
}

}  // namespace minutebook::papers
