// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/isolation/random_reading.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace minutebook::isolation {
namespace {

using papers::Access;
using papers::Attendee;
using papers::Item;
using papers::Paper;
using papers::Passage;
using papers::Reading;

constexpr std::size_t kTextSize = 64;

std::string text() {
  std::string all;
  for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
           "a", "Board", " ", "\n", std::string(1, '\0'), "é", "–", "\U0001F333"))) {
    all += piece;
  }
  return all;
}

std::vector<std::string> texts() {
  std::vector<std::string> all(*rc::gen::inRange<std::size_t>(0, 3));
  for (std::string& one : all) one = text();
  return all;
}

int number() { return *rc::gen::arbitrary<int>(); }
bool flag() { return *rc::gen::arbitrary<bool>(); }
Access access() { return flag() ? Access::kPublic : Access::kRestricted; }

template <typename Enum>
Enum any_up_to(Enum last) {
  return static_cast<Enum>(*rc::gen::inRange(0, static_cast<int>(last) + 1));
}

template <typename Make>
auto several(Make make) {
  std::vector<decltype(make())> all(*rc::gen::inRange<std::size_t>(0, 3));
  for (auto& one : all) one = make();
  return all;
}

papers::Inference inference() {
  papers::Inference made;
  made.field = any_up_to(papers::Inferred::kSeconder);
  made.value = text();
  made.basis = any_up_to(papers::Basis::kBeside);
  if (flag()) made.place.page = number();
  made.place.offset = *rc::gen::inRange<std::size_t>(0, kTextSize + 1);
  made.place.length = *rc::gen::inRange<std::size_t>(0, kTextSize - made.place.offset + 1);
  return made;
}

Passage passage() {
  Passage made;
  made.kind = any_up_to(papers::PassageKind::kOther);
  made.text = text();
  made.speakers = texts();
  made.owner = text();
  made.mover = text();
  made.seconder = text();
  made.access = access();
  if (flag()) made.page = number();
  made.offset = *rc::gen::inRange<std::size_t>(0, kTextSize + 1);
  made.length = *rc::gen::inRange<std::size_t>(0, kTextSize - made.offset + 1);
  made.inferred = several(inference);
  return made;
}

Attendee attendee() {
  Attendee made;
  made.role = any_up_to(papers::Role::kOfficer);
  for (std::string* part :
       {&made.name, &made.as_written, &made.authority, &made.party, &made.initials, &made.position})
    *part = text();
  made.present = flag();
  made.substitute = flag();
  return made;
}

Item item() {
  Item made;
  made.number = text();
  made.also_number = texts();
  made.title = text();
  made.access = access();
  if (flag()) made.vote = papers::Vote{number(), number(), number()};
  made.passages = several(passage);
  made.inferred = several(inference);
  return made;
}

Paper paper() {
  Paper made;
  made.kind = any_up_to(papers::PaperKind::kReport);
  for (std::string* part : {&made.title, &made.organization, &made.authority, &made.chair}) *part = text();
  if (flag()) {
    made.meeting.date = analyzers::Date{std::chrono::year(*rc::gen::inRange(-32767, 32768)),
                                        std::chrono::month(*rc::gen::inRange(1U, 13U)),
                                        std::chrono::day(*rc::gen::inRange(1U, 29U))};
  }
  made.meeting.start_time = text();
  made.meeting.venue = text();
  made.access = access();
  made.contact_officers = texts();
  made.attendance = several(attendee);
  made.items = several(item);
  made.passages = several(passage);
  made.inferred = several(inference);
  return made;
}

}  // namespace

rc::Gen<Reading> any_reading() {
  return rc::gen::exec([] {
    Reading made;
    made.format = text();
    made.text = text() + std::string(kTextSize, 'x');
    made.papers = several(paper);
    made.papers.push_back(paper());
    made.warnings = texts();
    return made;
  });
}

}  // namespace minutebook::isolation
