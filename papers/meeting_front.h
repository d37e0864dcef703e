// SPDX-License-Identifier: GPL-2.0-or-later
// What stands above the first item of minutes: the council, the body, date, time and place, and who was there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "papers/blocks.h"
#include "papers/meeting.h"

namespace minutebook::papers {

// Fills `paper` block by block; it and the text that offsets count in must outlive the front. Not for use by two threads at once.
class MeetingFront {
 public:
  MeetingFront(std::string_view text, Paper& paper) : text_(text), paper_(paper) {}

  // False for a block that says nothing of the meeting.
  bool take(const Block& block);

  // The same for a block that may only say who was there: of an item that records attendance.
  bool take_people(const Block& block);

  // What can be told only once all of the front has been read.
  void finish();

 private:
  bool take_mark(const Block& block);
  void take_title(const Block& block);
  bool take_label(const Block& block);
  bool take_people_row(const Block& block);
  bool take_star_key(const Block& block);
  bool take_labelled_people(std::string_view line);
  bool take_narrated_people(const Block& block);
  bool add_people(std::string_view names, Role role, bool starred = false);
  Role role_listed(Role role, std::string_view label) const;
  bool take_name(const Block& block);
  bool opens(std::string_view line) const;

  void take_absent();
  std::string as_set(const Block& block) const;

  std::string_view text_;
  Paper& paper_;
  std::vector<std::string> names_;  // of bodies and councils, line by line
  std::optional<Role> listing_;     // of a heading whose people follow
  bool listed_ = false;             // some have followed
  bool stars_ = false;              // "*" in front of a name says who was there
  Place stars_at_;                  // where that is said
  std::size_t lists_ = 0;           // begun so far
  struct Starred {
    std::string name;
    std::size_t list = 0;
    bool star = false;
  };
  std::vector<Starred> starred_;  // whoever was listed where stars say who was there
  std::optional<analyzers::Date> posted_;
  Place posted_at_;
  std::optional<Inference> place_line_;  // the venue, where no more than a line by itself says it
  bool labelled_ = false;                // labels say what the meeting was
  bool opened_ = false;                  // a sentence has said it
};

}  // namespace minutebook::papers
