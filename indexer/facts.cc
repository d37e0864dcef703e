// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/facts.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "analyzers/money.h"
#include "indexer/decided.h"
#include "indexer/flags.h"
#include "indexer/matters.h"
#include "indexer/references.h"
#include "indexer/ways_of_meeting.h"
#include "indexer/who_did.h"
#include "papers/meeting.h"
#include "papers/routine_business.h"
#include "papers/text.h"
#include "schema/terms.h"

namespace minutebook::indexer {
namespace {

using papers::PassageKind;
using papers::Routine;
using schema::Field;

bool is(const IndexedPassage& passage, PassageKind kind) {
  return passage.record.kind == papers::to_string(kind);
}

// Whether a passage is no more than a word that there is nothing, or the heading of its item again.
bool is_nothing(const IndexedPassage& passage) {
  return passage.record.text == passage.record.item_title || papers::says_nothing(passage.record.text);
}

bool is_boilerplate(const IndexedPassage& passage, Routine routine, bool is_item_empty) {
  if (is(passage, PassageKind::kAttendance) || is(passage, PassageKind::kApologies)) return true;
  if (is(passage, PassageKind::kDeclaration) && passage.record.item_title.empty()) return true;
  return routine == Routine::kAlways || (routine == Routine::kIfNothing && is_item_empty);
}

// The same for all passages on one business of a body; "" where their item names none.
std::string matter_id(const schema::Record& record) {
  const std::string matter = matter_of(record.item_title);
  if (matter.empty()) return {};
  return schema::short_hash(schema::value_key(record.organization) + '\0' +
                            schema::value_key(record.authority) + '\0' + matter);
}

// What the list of those present tells; on the record of it, and on the passages about apologies.
void add_attendance(const papers::Paper& paper, IndexedPassage& passage) {
  for (const papers::Attendee& attendee : paper.attendance) {
    const bool absent = attendee.role == papers::Role::kApologies || !attendee.present;
    const bool substitute = attendee.substitute || attendee.role == papers::Role::kSubstitute;
    passage.add(absent ? Field::kApologies : Field::kAttendee, attendee.name);
    if (substitute && !absent) passage.add(Field::kSubstitute, attendee.name);
  }
}

// What a passage tells by its own words.
void add_own_facts(const papers::Paper& paper, IndexedPassage& passage) {
  schema::Record& record = passage.record;
  passage.add(Field::kIs, flags_of_text(record.text));
  passage.add(Field::kReference, references_in(record.text));
  passage.add(Field::kReference, references_in(record.item_title));
  passage.money = analyzers::largest_money(record.text);
  if (is(passage, PassageKind::kDecision)) record.outcomes = outcomes_of(record.text);
  if (is(passage, PassageKind::kAction)) {
    record.status =
        passage.printed_status.empty() ? status_of(record.text) : status_in_column(passage.printed_status);
    auto due = due_in_column(passage.printed_due, passage.date);
    if (!due) due = due_of(record.text, passage.date);
    if (due) record.due = analyzers::to_iso(*due);
  }
  if (is(passage, PassageKind::kAttendance) || is(passage, PassageKind::kApologies))
    add_attendance(paper, passage);
}

struct KindOfPart {
  PassageKind kind;
  std::string_view part;
};
constexpr auto kParts = std::to_array<KindOfPart>({{PassageKind::kDecision, "decision"},
                                                   {PassageKind::kAction, "action"},
                                                   {PassageKind::kRecommendation, "recommendation"},
                                                   {PassageKind::kDeclaration, "declaration"}});

// What the passages of an item tell of each other.
struct Shared {
  std::size_t passages = 0;
  bool is_nothing = true;
  std::vector<std::string> parts;
  std::vector<std::string> exempt;
  std::vector<std::string> presenters;
  Voters voters;
};

void add_all(std::vector<std::string>& to, const std::vector<std::string>& names) {
  for (const std::string& name : names) add_once(to, name);
}

// Who speaks later on in an item takes part in it, and introduces nothing.
constexpr std::size_t kOpening = 3;  // passages

void tell(const papers::Paper& paper, const IndexedPassage& passage, Shared& shared) {
  const schema::Record& record = passage.record;
  shared.is_nothing = shared.is_nothing && is_nothing(passage);
  for (const KindOfPart& row : kParts) {
    if (is(passage, row.kind)) add_once(shared.parts, row.part);
  }
  if (passage.money) add_once(shared.parts, "money");
  add_all(shared.exempt, exempt_paragraphs_in(record.text));
  if (shared.passages++ < kOpening) {
    add_all(shared.presenters, presenters_in(record.text, record.speakers, record.chair));
  }
  if (is(passage, PassageKind::kAttendance)) return;
  const Voters voters = voters_in(record.text, paper.attendance);
  add_all(shared.voters.in_favour, voters.in_favour);
  add_all(shared.voters.against, voters.against);
  add_all(shared.voters.abstained, voters.abstained);
}

void add_voters(IndexedPassage& passage, Field field, const std::vector<std::string>& names) {
  passage.add(field, names);
  add_all(passage.people, names);
}

void add_shared(const Shared& shared, IndexedPassage& passage) {
  passage.add(Field::kHas, shared.parts);
  passage.add(Field::kExempt, shared.exempt);
  add_all(passage.record.presenters, shared.presenters);
  add_voters(passage, Field::kVotedFor, shared.voters.in_favour);
  add_voters(passage, Field::kVotedAgainst, shared.voters.against);
  add_voters(passage, Field::kAbstained, shared.voters.abstained);
}

// It is not known which of the passages of an item tells how its vote fell: where some are restricted, public ones say
// nothing of it.
void add_vote(const papers::Vote& vote, IndexedPassage& passage) {
  const auto count = [](int votes) { return static_cast<std::uint64_t>(std::max(votes, 0)); };
  passage.add(Field::kHas, "vote");
  passage.record.vote = schema::VoteCount{count(vote.in_favour), count(vote.against), count(vote.abstain)};
}

}  // namespace

void add_facts_of_paper(const papers::Paper& paper, IndexedPassage& passage) {
  passage.venue = paper.meeting.venue;
  passage.add(Field::kMode, mode_of(paper));
  for (const papers::Attendee& attendee : paper.attendance) {
    const bool vice =
        attendee.role == papers::Role::kViceChair || attendee.role == papers::Role::kDeputyChair;
    if (vice) passage.add(Field::kViceChair, attendee.name);
  }
  for (const std::string& officer : paper.contact_officers) add_once(passage.record.presenters, officer);
}

void add_facts(const papers::Paper& paper, const papers::Item* item, std::span<IndexedPassage> passages) {
  if (passages.empty()) return;
  const schema::Record& first = passages.front().record;
  const Routine routine = papers::routine_of(first.item_title, first.organization);
  const std::string matter = routine == Routine::kNo ? matter_id(first) : std::string();
  std::vector<std::string> flags;
  if (routine == Routine::kNo) flags = flags_of_title(first.item_title);
  if (papers::has_phrase(papers::lower(first.paper_title), "draft")) flags.emplace_back("draft");
  Shared open;  // told by public passages
  Shared all;
  for (IndexedPassage& passage : passages) {
    add_own_facts(paper, passage);
    tell(paper, passage, all);
    if (!passage.restricted) tell(paper, passage, open);
  }
  for (IndexedPassage& passage : passages) {
    const Shared& shared = passage.restricted ? all : open;
    const bool boilerplate = is_boilerplate(passage, routine, shared.is_nothing);
    if (!boilerplate) passage.record.matter_id = matter;
    passage.add(Field::kIs, flags);
    if (boilerplate) passage.add(Field::kIs, "boilerplate");
    if (passage.restricted) passage.add(Field::kIs, "restricted");
    if (!passage.record.unsure.empty()) passage.add(Field::kIs, "uncertain");
    if (item == nullptr) continue;
    add_shared(shared, passage);
    passage.add(Field::kExempt, exempt_paragraphs_in(item->title));
    const bool may_know = passage.restricted || open.passages == all.passages;
    if (item->vote && may_know) add_vote(*item->vote, passage);
  }
}

}  // namespace minutebook::indexer
