// SPDX-License-Identifier: GPL-2.0-or-later
// What a board paper is: plain structs, named as users meet them in `minutebook parse --json` (docs/json.md).
// Values own their texts (UTF-8). "" or nullopt means that the paper does not say. Offsets are bytes into the
// extracted text of the file (Reading::text); pages count from 1. Safe to read from several threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "papers/inference.h"

namespace minutebook::papers {

enum class PaperKind : std::uint8_t { kMinutes, kAgenda, kReport };
enum class Access : std::uint8_t { kPublic, kRestricted };

enum class PassageKind : std::uint8_t {
  kDiscussion,
  kDecision,
  kAction,
  kRecommendation,
  kDeclaration,  // of interest
  kApologies,
  kAttendance,
  kReport,  // a section of a report
  kOther,
};

enum class Role : std::uint8_t {
  kChair,
  kViceChair,
  kDeputyChair,
  kMember,
  kObserver,
  kSubstitute,
  kApologies,
  kInAttendance,
  kOfficer,
};

// The smallest thing that is found: one decision, one action, one speaker's paragraph, one section of a
// report.
struct Passage {
  PassageKind kind = PassageKind::kOther;
  std::string text;                   // white space tidied, no bullet or number in front
  std::vector<std::string> speakers;  // whose words it reports, as PersonName::display() gives them
  std::string owner;                  // of an action: a person, or a group as written
  std::string due;                    // of an action: as printed in a column beside it; "" where in none
  std::string status;                 // likewise: "In progress"
  std::string mover;
  std::string seconder;
  Access access = Access::kPublic;
  std::optional<int> page;
  std::size_t offset = 0;
  std::size_t length = 0;
  std::vector<Inference> inferred;  // of its kind and its people
};

struct Vote {
  int in_favour = 0;
  int against = 0;
  int abstain = 0;
};

struct Item {
  std::string number;                    // as printed, without the full stop; "" where none is printed
  std::vector<std::string> also_number;  // other numbers printed for it
  std::string title;
  Access access = Access::kPublic;
  std::optional<Vote> vote;
  std::vector<Passage> passages;
  std::vector<Inference> inferred;  // of its number and its access
};

struct Attendee {
  Role role = Role::kMember;
  std::string name;        // without title and honours
  std::string as_written;  // with them
  std::string authority;
  std::string party;
  std::string initials;  // by which the text calls the person, where the list prints them
  std::string position;  // the job printed behind the name ("Clerk"); "" where none
  bool present = true;
  bool substitute = false;
};

struct Meeting {
  std::optional<analyzers::Date> date;
  std::string start_time;  // "11:00"
  std::string venue;
};

struct Paper {
  PaperKind kind = PaperKind::kReport;
  std::string title;
  std::string organization;  // the body that met, its own name
  std::string authority;     // whose body it is
  Meeting meeting;
  Access access = Access::kPublic;
  std::string chair;
  std::vector<std::string> contact_officers;
  std::vector<Attendee> attendance;
  std::vector<Item> items;
  std::vector<Passage>
      passages;  // what stands outside every item: a covering page, a map, a note to visitors
  std::vector<Inference> inferred;  // of all above its items
};

// The names the contract gives to these values ("minutes", "vice-chair"); the inverse gives nullopt for any
// other.
std::string_view to_string(PaperKind kind);
std::string_view to_string(Access access);
std::string_view to_string(PassageKind kind);
std::string_view to_string(Role role);
std::optional<PassageKind> passage_kind_from(std::string_view name);
std::optional<Role> role_from(std::string_view name);

}  // namespace minutebook::papers
