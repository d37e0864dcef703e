// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/papers/the_board.h"

#include <algorithm>

namespace minutebook::papers {
namespace {

Attendee somebody(Role role, std::string name, std::string as_written, std::string authority) {
  Attendee attendee;
  attendee.role = role;
  attendee.name = std::move(name);
  attendee.as_written = std::move(as_written);
  attendee.authority = std::move(authority);
  return attendee;
}

}  // namespace

std::vector<Attendee> the_board() {
  return {
      somebody(Role::kChair, "Rowena Ashcroft", "Cllr Rowena Ashcroft OBE", "Fellbeck District Council"),
      somebody(Role::kViceChair, "Gareth Pryce", "Cllr Gareth Pryce", "Cyngor Sir Glan Dulas"),
      somebody(Role::kDeputyChair, "Susan Kettlewell", "Cllr Susan Kettlewell", "Wynstead Borough Council"),
      somebody(Role::kMember, "Dominic Farrow", "Mayor Dominic Farrow", "Port Ellery City Council"),
      somebody(Role::kMember, "Anjali Deshmukh", "Cllr Anjali Deshmukh", "Harrowmere Council"),
      somebody(Role::kMember, "Patrick O'Leary", "Cllr Patrick O’Leary JP", "Harrowmere Council"),
      somebody(Role::kMember, "Gerald Pennick", "Sir Gerald Pennick CBE", "Independent member"),
      somebody(Role::kMember, "Helen Marsh", "Cllr Helen Marsh", "Wynstead Borough Council"),
      somebody(Role::kMember, "Peter Marsh", "Cllr Peter Marsh", "Fellbeck District Council"),
      somebody(Role::kInAttendance, "Martin Vane", "Martin Vane (item 3)", "Ellery Institute"),
  };
}

People people_of_the_board() { return People(the_board(), "Rowena Ashcroft"); }

std::vector<std::string> printed(const std::vector<Attendee>& attendance) {
  std::vector<std::string> lines;
  for (const Attendee& attendee : attendance) {
    lines.push_back(attendee.name + "|" + std::string(to_string(attendee.role)) + "|" + attendee.authority);
  }
  return lines;
}

Item item_called(const Paper& paper, std::string_view title) {
  const auto found = std::find_if(paper.items.begin(), paper.items.end(),
                                  [title](const Item& item) { return item.title.starts_with(title); });
  return found == paper.items.end() ? Item{} : *found;
}

std::vector<std::string> texts_of(const Item& item, PassageKind kind) {
  std::vector<std::string> texts;
  for (const Passage& passage : item.passages) {
    if (passage.kind == kind) texts.push_back(passage.text);
  }
  return texts;
}

std::vector<std::string> heard_in(const Item& item) {
  std::vector<std::string> heard;
  for (const Passage& passage : item.passages) {
    for (const std::string& speaker : passage.speakers) {
      if (std::find(heard.begin(), heard.end(), speaker) == heard.end()) heard.push_back(speaker);
    }
  }
  return heard;
}

}  // namespace minutebook::papers
