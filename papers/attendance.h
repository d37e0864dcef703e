// SPDX-License-Identifier: GPL-2.0-or-later
// Who was there: tables of roles, names and authorities, with the roles carried down, several people in a
// cell, or whole columns run together; membership lists by party. Pure functions, safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "papers/blocks.h"
#include "papers/meeting.h"

namespace minutebook::papers {

// The role that a heading or a cell names ("Vice-Chairman", "In Attendance", "Apologies"); nothing for other
// text.
std::optional<Role> role_named(std::string_view text);

// Whether a table row is the head of an attendance table ("Position/Role | Councillor | Authority").
bool is_attendance_head(const std::vector<std::string>& cells);

// Collects attendees row by row.
class AttendanceTable {
 public:
  // The columns as the head names them; role, name, authority where it names none.
  void head(const std::vector<std::string>& cells);

  // One row. Lines inside a cell are parted by "\n". A blank role is the one above.
  void row(const std::vector<std::string>& cells);

  // A line between rows of a membership list: a party, a role, or a role of the person just named
  // ("(Chairman)").
  void line(std::string_view text);

  std::vector<Attendee> take() { return std::move(attendees_); }
  bool empty() const { return attendees_.empty(); }

 private:
  enum class Column { kRole, kName, kAuthority, kParty, kInitials, kMark, kOther };
  void add(std::string_view name, std::string_view authority);

  std::vector<std::optional<Role>>
      marks_;  // of a column that is ticked, what the tick says; nothing for "P/A"
  std::vector<Column> columns_ = {Column::kRole, Column::kName, Column::kAuthority};
  std::vector<Role> roles_;       // of the current row, the last one carried down
  Role section_ = Role::kMember;  // of the line that heads the rows
  std::string party_;
  std::vector<Attendee> attendees_;
};

// People in running text behind a label ("Present: Cllr Ash (Chair), Cllr Birch, Ann Lee, Clerk, the Treasurer (Mr D
// Elm)"), in the role that the label gives them, or the one printed beside them. people_listed.cc.
std::vector<Attendee> attendees_listed(std::string_view text, Role role);

// The job that a note beside a name gives ("Clerk"); "" for a role, a substitute, an item.
std::string position_in(std::string_view note);

// Whether somebody's name stands at the start of a text.
bool begins_with_name(std::string_view text);

// Says of somebody that apologies were given.
void mark_absent(Attendee& person);

// Adds somebody to a list. Who stands in it already, by the same name or a surname that only one has, is not entered
// twice: "Councillor Ash in the Chair" is one of those present.
void add_attendee(Attendee person, std::vector<Attendee>& attendance);

// Who chaired: the chair who was there.
std::string chair_of(const std::vector<Attendee>& attendance);

// Who a paragraph says took the chair ("Cllr Ash, Vice-Chair, in the chair"); "" where it does not.
std::string presiding_in(std::string_view paragraph, const std::vector<Attendee>& attendance);

}  // namespace minutebook::papers
