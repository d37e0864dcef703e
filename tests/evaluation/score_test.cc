// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/evaluation/score.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace minutebook::evaluation {
namespace {

using nlohmann::json;
using papers::Access;
using papers::Attendee;
using papers::Item;
using papers::Paper;
using papers::PaperKind;
using papers::Passage;
using papers::PassageKind;
using papers::Role;

Passage passage(PassageKind kind, std::string text, std::string owner = "",
                std::vector<std::string> speakers = {}) {
  Passage made;
  made.kind = kind;
  made.text = std::move(text);
  made.owner = std::move(owner);
  made.speakers = std::move(speakers);
  return made;
}

Item item(std::string number, std::string title, std::vector<Passage> passages = {}) {
  Item made;
  made.number = std::move(number);
  made.title = std::move(title);
  made.passages = std::move(passages);
  return made;
}

Attendee attendee(Role role, std::string name, std::string authority) {
  Attendee made;
  made.role = role;
  made.name = std::move(name);
  made.authority = std::move(authority);
  return made;
}

Paper minutes(std::vector<Item> items = {}) {
  Paper made;
  made.kind = PaperKind::kMinutes;
  made.organization = "Harbour Board";
  made.items = std::move(items);
  return made;
}

Scores score(const std::vector<Paper>& found, const std::string& gold) {
  Scores scores;
  score_file(found, parse_gold(json::parse(gold)), "note.txt", scores);
  return scores;
}

Tally tally(std::size_t right, std::size_t false_finds, std::size_t missed) {
  return {right, false_finds, missed};
}

TEST(Tally, GivesThePlainRatios) {
  EXPECT_DOUBLE_EQ(tally(3, 1, 2).precision(), 0.75);
  EXPECT_DOUBLE_EQ(tally(3, 1, 2).recall(), 0.6);
  EXPECT_DOUBLE_EQ(tally(3, 1, 2).f1(), 6.0 / 9.0);
  EXPECT_DOUBLE_EQ(tally(0, 0, 0).f1(), 1);
  EXPECT_DOUBLE_EQ(tally(0, 2, 0).f1(), 0);
}

TEST(Scores, MacroF1IsTheMeanOverFieldsThatWereJudged) {
  Scores scores;
  scores[Field::kItems] = tally(1, 0, 0);
  scores[Field::kOwners] = tally(1, 1, 1);
  EXPECT_DOUBLE_EQ(scores.macro_f1(), 0.75);
}

TEST(ScoreFile, JudgesOnlyWhatGoldStates) {
  Paper found = minutes({item("1", "Tides", {passage(PassageKind::kDecision, "Agreed.")})});
  found.chair = "Mary Quay";
  found.attendance = {attendee(Role::kChair, "Mary Quay", "")};
  const Scores scores =
      score({found}, R"({"papers": [{"kind": "minutes", "organization": "harbour board"}]})");
  EXPECT_EQ(scores[Field::kPapers], tally(1, 0, 0));
  EXPECT_EQ(scores[Field::kKind], tally(1, 0, 0));
  EXPECT_EQ(scores[Field::kOrganization], tally(1, 0, 0));
  for (const Field field :
       {Field::kChair, Field::kPeople, Field::kItems, Field::kDecisions, Field::kAccess}) {
    EXPECT_FALSE(scores[field].judged()) << to_string(field);
  }
}

TEST(ScoreFile, AWrongValueIsMissedAndFalselyFoundAnAbsentOneOnlyMissed) {
  Paper found = minutes();
  found.chair = "Mary Quay";
  found.meeting.start_time = "11:00";
  const Scores scores =
      score({found}, R"({"papers": [{"kind": "minutes", "chair": "Owen Pier", "venue": "Shed 2",
                                                       "date": null, "start_time": null}]})");
  EXPECT_EQ(scores[Field::kChair], tally(0, 1, 1));
  EXPECT_EQ(scores[Field::kVenue], tally(0, 0, 1));
  EXPECT_EQ(scores[Field::kStartTime], tally(0, 1, 0));
  EXPECT_FALSE(scores[Field::kDate].judged());
}

TEST(ScoreFile, AttendanceIsNamesRolesAndAuthorities) {
  Paper found = minutes();
  found.attendance = {
      attendee(Role::kChair, "Mary Quay", "Port Council"),   attendee(Role::kMember, "Owen Pier", ""),
      attendee(Role::kMember, "Tom Buoy", "Port Council"),    // gold: another authority
      attendee(Role::kMember, "Ann Sluice", "Port Council"),  // gold states none for her
      attendee(Role::kMember, "Port Authority", ""),          // no person
      attendee(Role::kOfficer, "Zoe Chart", "Port Council"),  // may be left out
  };
  const Scores scores = score({found}, R"({"papers": [{"kind": "minutes", "attendance": [
      {"name": "Mary Quay", "role": "chair", "authority": "Port Council"},
      {"name": "Owen Pier", "role": "vice-chair", "authority": null},
      {"name": "Tom Buoy", "role": "member", "authority": "Isle Council"},
      {"name": "Ann Sluice", "role": "member"},
      {"name": "Lou Rudder", "role": "apologies", "authority": "Isle Council"}],
      "optional_attendance": [{"name": "Zoe Chart", "role": "officer", "authority": "Port Council"}]}]})");
  EXPECT_EQ(scores[Field::kPeople], tally(4, 1, 1));
  EXPECT_EQ(scores[Field::kRoles], tally(3, 2, 2));
  EXPECT_EQ(scores[Field::kAuthorities], tally(2, 2, 2));
}

TEST(ScoreFile, AnItemIsItsNumberAndTitle) {
  const Scores scores =
      score({minutes({item("1", "Tides"), item("2", "Harbour  dues"), item("4", "Any other business")})},
            R"({"papers": [{"kind": "minutes", "items": [
      {"number": "1", "title": "Tides"}, {"number": "2", "title": "Dredging"},
      {"number": "3", "title": "Any Other Business"}]}]})");
  EXPECT_EQ(scores[Field::kItems], tally(1, 2, 2));
}

TEST(ScoreFile, DecisionsCountWhereTheyBelong) {
  const std::vector<Item> items = {
      item("1", "Tides",
           {passage(PassageKind::kDecision, "Members noted the tables of the tides."),
            passage(PassageKind::kDecision, "Members noted the tables of the tides."),  // once is right
            passage(PassageKind::kDiscussion, "Members agreed to buy a boat.")}),
      item("2", "Dues",
           {passage(PassageKind::kDecision, "Members agreed to raise the dues by a tenth in April.")}),
      item("3", "Boats", {passage(PassageKind::kDecision, "Not judged here.")}),
      item("4", "No item of gold", {passage(PassageKind::kDecision, "Falsely found.")}),
  };
  const Scores scores = score({minutes(items)}, R"({"papers": [{"kind": "minutes", "items": [
      {"number": "1", "title": "Tides", "decisions": ["Members noted the tables of the tides.", "Members agreed to buy a boat."]},
      {"number": "2", "title": "Dues", "decisions": [], "optional_decisions": ["Members agreed to raise the dues"]},
      {"number": "3", "title": "Boats"},
      {"number": "5", "title": "Gulls", "decisions": ["Members agreed to feed the gulls."]}]}]})");
  EXPECT_EQ(scores[Field::kDecisions], tally(1, 2, 2));
}

TEST(ScoreFile, DecisionsOutsideEveryItemAreFalse) {
  Paper found = minutes({item("1", "Tides")});
  found.passages = {passage(PassageKind::kDecision, "Members agreed the map.")};
  EXPECT_EQ(score({found}, R"({"papers": [{"kind": "minutes", "items": [
      {"number": "1", "title": "Tides", "decisions": []}]}]})")[Field::kDecisions],
            tally(0, 1, 0));
}

TEST(ScoreFile, ActionsAndTheirOwners) {
  const std::vector<Item> items = {
      item("1", "Tides",
           {passage(PassageKind::kAction, "Officers to print the tables of the tides.", "Officers"),
            passage(PassageKind::kAction, "Owen Pier to ring the bell at the turn of the tide.", "Mary Quay"),
            passage(PassageKind::kAction, "A longer rope to be bought for the bell.", "A longer rope"),
            passage(PassageKind::kAction, "The chair thanked the crew.", "The chair"),
            passage(PassageKind::kAction, "Officers to see to the ferry.", "Officers")}),
  };
  const Scores scores = score({minutes(items)}, R"({"papers": [{"kind": "minutes", "items": [
      {"number": "1", "title": "Tides", "actions": [
        ["Officers to print the tables of the tides.", "The officers"],
        ["Owen Pier to ring the bell at the turn of the tide.", "Owen Pier"],
        ["A longer rope to be bought for the bell.", null],
        ["Lou Rudder to paint the boat and the shed.", "Lou Rudder"]],
       "optional_actions": ["Officers to see to the ferry."]}]}]})");
  EXPECT_EQ(scores[Field::kActions], tally(3, 1, 1));
  EXPECT_EQ(scores[Field::kOwners], tally(1, 3, 2));
}

TEST(ScoreFile, SpeakersOfAnItemAreCountedOnceWhateverThePassage) {
  const std::vector<Item> items = {
      item("1", "Tides",
           {passage(PassageKind::kDiscussion, "…", "", {"Mary Quay", "Owen Pier"}),
            passage(PassageKind::kDecision, "…", "", {"Mary Quay"}),
            passage(PassageKind::kAction, "…", "", {"Tom Buoy"})}),
      item("2", "Dues", {passage(PassageKind::kDiscussion, "…", "", {"Nobody Judged"})}),
  };
  const Scores scores = score({minutes(items)}, R"({"papers": [{"kind": "minutes", "items": [
      {"number": "1", "title": "Tides", "speakers": ["Mary Quay", "Owen Pier", "Ann Sluice"]},
      {"number": "2", "title": "Dues"}]}]})");
  EXPECT_EQ(scores[Field::kSpeakers], tally(2, 1, 1));
}

TEST(ScoreFile, APublicItemFoundRestrictedIsAFalseFind) {
  std::vector<Item> items = {item("1", "Tides"), item("2", "Dues"), item("3", "Boats")};
  items[0].access = Access::kRestricted;
  items[1].access = Access::kRestricted;
  const char* gold = R"({"papers": [{"kind": "minutes", "access": "public", "items": [
      {"number": "1", "title": "Tides"}, {"number": "2", "title": "Dues", "access": "restricted"},
      {"number": "3", "title": "Boats", "access": "restricted"}]}]})";
  EXPECT_EQ(score({minutes(items)}, gold)[Field::kAccess], tally(1, 1, 1));
}

TEST(ScoreFile, InARestrictedPaperOnlyWhatGoldMarksIsJudged) {
  Paper found = minutes({item("1", "Tides"), item("2", "Dues")});
  found.access = Access::kRestricted;
  const char* gold = R"({"papers": [{"kind": "minutes", "access": "restricted", "items": [
      {"number": "1", "title": "Tides"}, {"number": "2", "title": "Dues", "access": "restricted"}]}]})";
  EXPECT_EQ(score({found}, gold)[Field::kAccess], tally(2, 0, 0));
  found.access = Access::kPublic;
  EXPECT_EQ(score({found}, gold)[Field::kAccess], tally(0, 0, 2));
}

TEST(ScoreFile, PapersOfAPackArePairedByKindDateAndTitle) {
  Paper first = minutes();
  first.kind = PaperKind::kReport;
  first.title = "Dredging the inner basin";
  first.contact_officers = {"Zoe Chart"};
  Paper second = first;
  second.title = "Harbour dues for the year";
  second.contact_officers = {"Lou Rudder"};
  Paper third = first;
  third.title = "Where to park";
  third.contact_officers = {};
  const Scores scores = score({third, second, first}, R"({"papers": [
      {"kind": "report", "title": "Dredging the inner basin", "contact_officers": ["Zoe Chart"]},
      {"kind": "report", "title": "Harbour dues for the year", "contact_officers": ["Lou Rudder", "Tom Buoy"]},
      {"kind": "minutes", "date": "2021-02-03", "chair": "Mary Quay"}]})");
  EXPECT_EQ(scores[Field::kPapers], tally(2, 1, 1));
  EXPECT_EQ(scores[Field::kKind], tally(2, 0, 1));
  EXPECT_EQ(scores[Field::kTitle], tally(2, 0, 0));
  EXPECT_EQ(scores[Field::kContactOfficers], tally(2, 0, 1));
  EXPECT_EQ(scores[Field::kDate], tally(0, 0, 1));
  EXPECT_EQ(scores[Field::kChair], tally(0, 0, 1));
}

TEST(ScoreFile, FindingsSayWhatAndWhere) {
  const Scores scores = score({minutes({item("1", "Tides", {passage(PassageKind::kDecision, "Agreed.")})})},
                              R"({"papers": [{"kind": "minutes", "items": [
      {"number": "1", "title": "Tides", "decisions": ["Members agreed to buy a boat."]}]}]})");
  ASSERT_EQ(scores.findings.size(), 2U);
  EXPECT_TRUE(scores.findings[0].missed);
  EXPECT_EQ(scores.findings[0].place, "note.txt, item 1 Tides");
  EXPECT_EQ(scores.findings[0].text, "Members agreed to buy a boat.");
  EXPECT_FALSE(scores.findings[1].missed);
  EXPECT_EQ(scores.findings[1].text, "Agreed.");
}

TEST(Gold, SaysWhatIsWrongWithIt) {
  EXPECT_THROW(parse_gold(json::parse(R"({"paper": []})")), GoldError);
  EXPECT_THROW(parse_gold(json::parse(R"({"papers": [{"chair": 7}]})")), GoldError);
  EXPECT_THROW(read_gold("no/such/gold.json"), GoldError);
  EXPECT_THROW(score_folder(MINUTEBOOK_SOURCE_DIR, MINUTEBOOK_SOURCE_DIR "/tests/evaluation"), GoldError);
}

TEST(Scores, WhatWasInferredIsJudgedByItsRule) {
  const auto inferred = [](Passage made, papers::Inferred field, papers::Basis basis) {
    made.inferred.push_back({field, "", basis, {}});
    return made;
  };
  Passage action = inferred(passage(PassageKind::kAction, "Clerk to ask for a price.", "Ann Lee"),
                            papers::Inferred::kOwner, papers::Basis::kPosition);
  Item drains = item("1", "Drains",
                     {inferred(passage(PassageKind::kDecision, "The drains were cleared."),
                               papers::Inferred::kKind, papers::Basis::kDecidedInProse),
                      inferred(passage(PassageKind::kDecision, "It was noted to be late."),
                               papers::Inferred::kKind, papers::Basis::kDecidedInProse),
                      action});
  const Scores scores =
      score({minutes({drains})}, R"({"papers": [{"kind": "minutes", "items": [{"number": "1", "title": "Drains",
      "decisions": ["The drains were cleared."], "actions": [["Clerk to ask for a price.", "Ann Lee"]]}]}]})");
  ASSERT_EQ(scores.inferred.size(), 2U);
  EXPECT_EQ(scores.inferred.at(papers::Basis::kDecidedInProse).right, 1U);
  EXPECT_EQ(scores.inferred.at(papers::Basis::kDecidedInProse).judged, 2U);
  EXPECT_EQ(scores.inferred.at(papers::Basis::kPosition).right, 1U);
  EXPECT_EQ(scores.inferred.at(papers::Basis::kPosition).judged, 1U);
}

}  // namespace
}  // namespace minutebook::evaluation
