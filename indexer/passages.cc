// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/passages.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "analyzers/authorities.h"
#include "analyzers/names.h"
#include "indexer/facts.h"
#include "indexer/short_forms.h"
#include "schema/layout.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

using papers::Access;
using papers::Attendee;
using papers::PassageKind;

// Inferences that a reader should check.
std::vector<papers::Inferred> unsure_of(const std::vector<papers::Inference>& inferred) {
  std::vector<papers::Inferred> fields;
  for (const papers::Inference& one : inferred) {
    if (confidence_of(one.basis) != papers::Confidence::kHigh) fields.push_back(one.field);
  }
  return fields;
}

// Those of a paper's that its hits show.
bool is_shown(papers::Inferred field) {
  using papers::Inferred;
  return field == Inferred::kOrganization || field == Inferred::kAuthority || field == Inferred::kDate ||
         field == Inferred::kChair;
}

// An attendee with the authority by its official name.
struct Listed {
  const Attendee* attendee = nullptr;
  std::string authority;
};

// The people of a paper by the keys of their names; one may be listed twice, as chair of two bodies.
class AttendanceList {
 public:
  explicit AttendanceList(const papers::Paper& paper) {
    for (const Attendee& attendee : paper.attendance) {
      all_.push_back({&attendee, analyzers::canonical_authority(attendee.authority, paper.meeting.date)});
    }
    for (const Listed& listed : all_) by_key_.emplace(schema::value_key(listed.attendee->name), &listed);
  }

  const std::vector<Listed>& all() const { return all_; }

  template <typename Use>
  void for_each_of(std::string_view name, Use use) const {
    if (by_key_.empty() || name.empty()) return;
    const auto [first, last] = by_key_.equal_range(schema::value_key(name));
    for (auto at = first; at != last; ++at) use(*at->second);
  }

 private:
  std::vector<Listed> all_;
  std::multimap<std::string, const Listed*> by_key_;
};

// "Peter Hale OBE (chair, Northmoor Council, Independent); Ann Low (apologies)"
std::string attendance_text(const std::vector<Attendee>& attendance) {
  std::string text;
  for (const Attendee& attendee : attendance) {
    if (!text.empty()) text += "; ";
    text += attendee.as_written.empty() ? attendee.name : attendee.as_written;
    text += " (";
    text += papers::to_string(attendee.role);
    for (const std::string* part : {&attendee.position, &attendee.authority, &attendee.party}) {
      if (part->empty()) continue;
      text += ", ";
      text += *part;
    }
    if (attendee.substitute && attendee.role != papers::Role::kSubstitute) text += ", substitute";
    if (!attendee.present && attendee.role != papers::Role::kApologies) text += ", absent";
    text += ')';
  }
  return text;
}

// Numbers that public passages and restricted ones count apart.
struct Counter {
  std::uint32_t open = 0;
  std::uint32_t restricted = 0;
  std::uint32_t next(bool is_restricted) { return is_restricted ? restricted++ : open++; }
};

// Whom one paper shows, in public passages or in restricted ones.
class Sighter {
 public:
  explicit Sighter(schema::SeenMeeting meeting) : meeting_(std::move(meeting)) {}

  void list(const Listed& listed, const std::string& authority) {
    schema::SeenPerson& seen = person(listed.attendee->name, authority, true);
    if (seen.role.empty()) seen.role = papers::to_string(listed.attendee->role);
    if (seen.party.empty()) seen.party = listed.attendee->party;
    seen.is_listed = true;
  }

  // Somebody with whom `passages` have to do; nothing where it is no person ("Officers").
  void name(const Standing& standing, std::uint64_t passages) {
    person(standing.name, standing.authority, false).passages += passages;
  }

  // Gives what was seen, if anything.
  void move_to(schema::Sightings& sightings) {
    std::erase_if(meeting_.people, [](const schema::SeenPerson& seen) { return seen.name.empty(); });
    if (is_seen_ || !meeting_.people.empty()) sightings.meetings.push_back(std::move(meeting_));
  }

  void see_meeting() { is_seen_ = true; }

 private:
  schema::SeenPerson& person(const std::string& name, const std::string& authority, bool is_listed) {
    const auto [at, is_new] = places_.try_emplace(name + '\0' + authority, meeting_.people.size());
    if (is_new) {
      schema::SeenPerson& seen = meeting_.people.emplace_back();
      const auto parsed = is_listed ? std::nullopt : analyzers::parse_person_name(name);
      if (is_listed || (parsed && !parsed->given.empty())) seen.name = name;
      seen.authority = authority;
    }
    return meeting_.people[at->second];
  }

  schema::SeenMeeting meeting_;
  std::map<std::string, std::size_t> places_;
  bool is_seen_ = false;
};

std::uint64_t Counts::*count_of(papers::PaperKind kind) {
  switch (kind) {
    case papers::PaperKind::kMinutes:
      return &Counts::minutes;
    case papers::PaperKind::kAgenda:
      return &Counts::agendas;
    case papers::PaperKind::kReport:
      break;
  }
  return &Counts::reports;
}

class Builder {
 public:
  explicit Builder(const papers::Reading& reading) : reading_(reading) {}

  FilePassages build() {
    for (const papers::Paper& paper : reading_.papers) add_paper(paper);
    result_.all.people = people_.size();
    result_.open.people = open_people_.size();
    return std::move(result_);
  }

 private:
  void count(std::uint64_t Counts::*what, bool restricted) {
    ++(result_.all.*what);
    if (!restricted) ++(result_.open.*what);
    (restricted ? result_.has_restricted : result_.has_public) = true;
  }

  std::vector<papers::Inferred> count_unsure(const std::vector<papers::Inference>& inferred,
                                             bool restricted) {
    std::vector<papers::Inferred> fields = unsure_of(inferred);
    result_.all.unsure += fields.size();
    if (!restricted) result_.open.unsure += fields.size();
    return fields;
  }

  // An id for a place in the file, the same for public passages whatever is restricted around them.
  std::string place_id(std::string_view what, bool restricted, std::uint32_t paper,
                       std::uint32_t item) const {
    std::string bytes = reading_.source;
    bytes += '\0';
    bytes += what;
    bytes += restricted ? "/restricted/" : "/";
    bytes += std::to_string(paper) + "/" + std::to_string(item);
    return schema::short_hash(bytes);
  }

  std::string meeting_id(const papers::Paper& paper, bool restricted, std::uint32_t number) const {
    if (!paper.meeting.date || paper.organization.empty()) {
      return place_id("meeting", restricted, number, 0);
    }
    std::string bytes = schema::value_key(paper.organization);
    bytes += '\0';
    bytes += schema::value_key(authority_);
    bytes += '\0';
    bytes += schema::date_value(*paper.meeting.date);
    return schema::short_hash(bytes);
  }

  void add_paper(const papers::Paper& paper) {
    const bool restricted = paper.access == Access::kRestricted;
    const std::uint32_t number = paper_numbers_.next(restricted);
    count(&Counts::papers, restricted);
    count(count_of(paper.kind), restricted);
    if (paper.meeting.date || !paper.organization.empty()) count(&Counts::identified, restricted);

    paper_ = &paper;
    authority_ = analyzers::canonical_authority(paper.authority, paper.meeting.date);
    const AttendanceList attendance(paper);
    attendance_ = &attendance;
    template_ = IndexedPassage{};
    template_.date = paper.meeting.date;
    template_.paper = static_cast<std::uint32_t>(&paper - reading_.papers.data());
    schema::Record& record = template_.record;
    record.paper_kind = papers::to_string(paper.kind);
    record.paper_title = paper.title;
    record.organization = paper.organization;
    record.authority = authority_;
    if (paper.meeting.date) record.date = analyzers::to_iso(*paper.meeting.date);
    record.chair = paper.chair;
    record.source = reading_.source;
    record.format = reading_.format;
    add_facts_of_paper(paper, template_);
    template_.add(schema::Field::kPublisher, authority_);
    record.meeting_id = meeting_id(paper, restricted, number);
    for (const papers::Inferred field : count_unsure(paper.inferred, restricted)) {
      if (is_shown(field)) add_once(record.unsure, to_string(field));
    }

    const schema::SeenMeeting meeting{paper.organization, authority_, record.date, {}};
    Sighter open(meeting);
    Sighter hidden(meeting);
    open_ = restricted ? nullptr : &open;
    hidden_ = &hidden;
    sighter(restricted).see_meeting();
    for (const Listed& listed : attendance.all()) {
      if (!listed.attendee->name.empty()) sighter(restricted).list(listed, authority_of(listed));
    }
    for (const Standing& standing : standings_of(paper.chair)) sighter(restricted).name(standing, 0);

    if (!paper.attendance.empty()) {
      add_attendance(restricted, number);
      complete(nullptr, result_.passages.size() - 1);
    }
    Counter items;
    const std::size_t outside = result_.passages.size();
    for (const papers::Passage& passage : paper.passages) {
      template_.record.item_id = place_id("outside", restricted, number, 0);
      add_passage(passage, restricted);
    }
    complete(nullptr, outside);
    for (const papers::Item& item : paper.items) {
      const bool item_restricted = restricted || item.access == Access::kRestricted;
      template_.record.item_id = place_id("item", item_restricted, number, items.next(item_restricted));
      add_item(item, item_restricted);
    }
    attendance_ = nullptr;
    open.move_to(result_.seen_in_public);
    hidden.move_to(result_.seen_in_restricted);
  }

  // Adds what can be told when all passages of an item are known: those from `first` on.
  void complete(const papers::Item* item, std::size_t first) {
    const std::span passages = std::span{result_.passages}.subspan(first);
    add_facts(*paper_, item, passages);
    for (IndexedPassage& passage : passages) {
      for (const auto& [field, names] : passage.values) {
        if (!schema::is_person(field)) continue;
        for (const std::string& name : names) {
          for (Standing& standing : standings_of(name)) add_standing(std::move(standing), passage);
        }
      }
    }
  }

  Sighter& sighter(bool restricted) { return restricted || open_ == nullptr ? *hidden_ : *open_; }

  // For which authority somebody is there: the council's own members are there for the council.
  const std::string& authority_of(const Listed& listed) const {
    return listed.authority.empty() ? authority_ : listed.authority;
  }

  std::vector<Standing> standings_of(const std::string& name) const {
    std::vector<Standing> standings;
    if (name.empty()) return standings;
    attendance_->for_each_of(name, [&](const Listed& listed) {
      Standing standing{name, authority_of(listed)};
      if (std::find(standings.begin(), standings.end(), standing) == standings.end()) {
        standings.push_back(std::move(standing));
      }
    });
    if (standings.empty()) standings.push_back({name, authority_});
    return standings;
  }

  void add_attendance(bool restricted, std::uint32_t number) {
    IndexedPassage passage = template_;
    passage.record.kind = schema::kAttendanceKind;
    passage.record.text = attendance_text(paper_->attendance);
    passage.record.item_title = "Attendance";
    passage.record.item_id = place_id("attendance", restricted, number, 0);
    for (const Listed& listed : attendance_->all()) {
      add_once(passage.people, listed.attendee->name);
      add_standing(listed, passage);
    }
    finish(std::move(passage), restricted);
  }

  void add_item(const papers::Item& item, bool restricted) {
    count(&Counts::items, restricted);
    template_.record.item_number = item.number;
    template_.record.item_title = item.title;
    template_.add(schema::Field::kNumber, item.number);
    template_.add(schema::Field::kNumber, item.also_number);
    const std::vector<std::string> of_paper = template_.record.unsure;
    for (const papers::Inferred field : count_unsure(item.inferred, restricted))
      add_once(template_.record.unsure, to_string(field));
    const std::size_t first = result_.passages.size();
    for (const papers::Passage& passage : item.passages) add_passage(passage, restricted);
    if (item.passages.empty() && !item.title.empty()) add_heading(item, restricted);
    join_item(first);
    complete(&item, first);
    template_.record.item_number.clear();
    template_.record.item_title.clear();
    template_.values.erase(schema::Field::kNumber);
    template_.record.unsure = of_paper;
  }

  // An item of which the paper prints no more than the heading is found by that.
  void add_heading(const papers::Item& item, bool restricted) {
    papers::Passage heading;
    heading.text = item.title;
    add_passage(heading, restricted);
  }

  void add_passage(const papers::Passage& source, bool around_restricted) {
    const bool restricted = around_restricted || source.access == Access::kRestricted;
    IndexedPassage passage = template_;
    schema::Record& record = passage.record;
    record.kind = papers::to_string(source.kind);
    record.text = source.text;
    record.speakers = source.speakers;
    record.owner = source.owner;
    passage.printed_due = source.due;
    passage.printed_status = source.status;
    record.mover = source.mover;
    record.seconder = source.seconder;
    record.page = source.page;
    record.offset = source.offset;
    record.length = source.length;
    for (const papers::Inferred field : count_unsure(source.inferred, restricted))
      add_once(record.unsure, to_string(field));
    if (source.kind == PassageKind::kDecision) count(&Counts::decisions, restricted);
    if (source.kind == PassageKind::kAction) count(&Counts::actions, restricted);

    for (const std::string& speaker : source.speakers) add_once(passage.speakers, speaker);
    passage.people = passage.speakers;
    for (const std::string* name : {&source.owner, &source.mover, &source.seconder}) {
      add_once(passage.people, *name);
    }
    for (const std::string& person : passage.people) {
      attendance_->for_each_of(person, [&](const Listed& listed) { add_standing(listed, passage); });
    }
    finish(std::move(passage), restricted);
  }

  static void add_standing(const Listed& listed, IndexedPassage& passage) {
    add_once(passage.roles, papers::to_string(listed.attendee->role));
    add_once(passage.parties, listed.attendee->party);
    add_once(passage.record.authorities, listed.authority);
  }

  void add_sightings(IndexedPassage& passage, bool restricted) {
    for (const std::string& name : passage.people) {
      for (Standing& standing : standings_of(name)) {
        sighter(restricted).name(standing, 1);
        passage.standings.push_back(std::move(standing));
      }
    }
    for (Standing& standing : standings_of(passage.record.chair)) add_standing(std::move(standing), passage);
    schema::Sightings& sightings = restricted ? result_.seen_in_restricted : result_.seen_in_public;
    for (const std::string* text : {&passage.record.text, &passage.record.item_title}) {
      add_short_forms(*text, sightings.short_forms);
    }
  }

  static void add_standing(Standing standing, IndexedPassage& passage) {
    std::vector<Standing>& all = passage.standings;
    if (std::find(all.begin(), all.end(), standing) == all.end()) all.push_back(std::move(standing));
  }

  // What kinds of authorities they are, and where.
  static void add_places(IndexedPassage& passage) {
    for (const std::string& name : passage.authorities) {
      const analyzers::Authority* authority = analyzers::find_authority(name);
      if (authority == nullptr) continue;
      add_once(passage.authority_types, authority->type);
      add_once(passage.regions, authority->region);
      add_once(passage.nations, authority->nation);
    }
  }

  void finish(IndexedPassage passage, bool restricted) {
    passage.restricted = restricted;
    passage.record.access = papers::to_string(restricted ? Access::kRestricted : Access::kPublic);
    passage.record.ordinal = ordinals_.next(restricted);
    add_once(passage.authorities, authority_);
    for (const std::string& authority : passage.record.authorities) add_once(passage.authorities, authority);
    add_places(passage);
    add_sightings(passage, restricted);
    count(&Counts::passages, restricted);
    for (const std::string& person : passage.people) {
      std::string key = schema::value_key(person);
      if (key.empty()) continue;
      if (!restricted) open_people_.insert(key);
      people_.insert(std::move(key));
    }
    result_.passages.push_back(std::move(passage));
  }

  // "Noted the report" says nothing without the discussion: decisions and actions are found by what the rest
  // of their item says and who says it.
  void join_item(std::size_t first) {
    std::vector<IndexedPassage>& all = result_.passages;
    for (std::size_t i = first; i < all.size(); ++i) {
      const std::string& kind = all[i].record.kind;
      if (kind != papers::to_string(PassageKind::kDecision) &&
          kind != papers::to_string(PassageKind::kAction)) {
        continue;
      }
      for (std::size_t other = first; other < all.size(); ++other) {
        if (other == i || (all[other].restricted && !all[i].restricted)) continue;
        all[i].context.push_back(other);
        for (const std::string& speaker : all[other].record.speakers) {
          add_once(all[i].speakers, speaker);
          add_once(all[i].people, speaker);
        }
        for (const Standing& standing : all[other].standings) {
          const std::vector<std::string>& speakers = all[other].record.speakers;
          if (std::find(speakers.begin(), speakers.end(), standing.name) != speakers.end()) {
            add_standing(standing, all[i]);
          }
        }
      }
    }
  }

  const papers::Reading& reading_;
  FilePassages result_;
  Counter paper_numbers_;
  Counter ordinals_;
  std::set<std::string> people_;  // keys of their names
  std::set<std::string> open_people_;
  const papers::Paper* paper_ = nullptr;
  std::string authority_;  // of the paper
  const AttendanceList* attendance_ = nullptr;
  Sighter* open_ = nullptr;  // null in a restricted paper
  Sighter* hidden_ = nullptr;
  IndexedPassage template_;  // what the passages of one paper, and of one item, share
};

}  // namespace

void add_once(std::vector<std::string>& values, std::string_view value) {
  if (value.empty() || std::find(values.begin(), values.end(), value) != values.end()) return;
  values.emplace_back(value);
}

void IndexedPassage::add(schema::Field field, std::string_view value) {
  if (!value.empty()) add_once(values[field], value);
}

void IndexedPassage::add(schema::Field field, const std::vector<std::string>& all) {
  for (const std::string& value : all) add(field, value);
}

FilePassages passages_of(const papers::Reading& reading) { return Builder(reading).build(); }

}  // namespace minutebook::indexer
