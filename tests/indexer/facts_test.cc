// SPDX-License-Identifier: GPL-2.0-or-later
// What is told of passages by their words, items and papers.
#include "indexer/facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/decided.h"
#include "indexer/flags.h"
#include "indexer/matters.h"
#include "indexer/references.h"
#include "indexer/ways_of_meeting.h"
#include "indexer/who_did.h"
#include "tests/indexer/sandbox.h"

namespace minutebook::indexer {
namespace {

using schema::Field;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

FilePassages read(std::string_view text) { return passages_of(read_test_paper(text, "/notes/a.txt")); }

std::vector<std::string> values(const IndexedPassage& passage, Field field) {
  const auto found = passage.values.find(field);
  return found == passage.values.end() ? std::vector<std::string>{} : found->second;
}

TEST(Boilerplate, IsWhatEveryMeetingHas) {
  const FilePassages file = read(
      "body: Harbour Board\ndate: 2021-03-09\npresent: member, Bo Lund\n"
      "item: 1 Apologies and declarations\napologies: Cy Dorn.\ndiscussion: The Chair welcomed all.\n"
      "item: 2 Sea wall\napologies: Di Finn had to leave.\ndeclaration: Bo Lund lives below the wall.\n"
      "item: 3 Any other business\ndiscussion: None.\n"
      "item: 4 Any other business\ndiscussion: The gate is broken.\n");
  std::vector<bool> found;
  for (const IndexedPassage& passage : file.passages) {
    const bool is = !values(passage, Field::kIs).empty();
    EXPECT_EQ(passage.record.matter_id.empty(), is || passage.record.item_title == "Any other business");
    found.push_back(is);
  }
  EXPECT_THAT(found, ElementsAre(true, true, true, true, false, true, false));
}

// A gap would tell that there is something hidden.
TEST(Boilerplate, OfPublicPassagesIsToldByPublicOnes) {
  const FilePassages file =
      read("item: 1 Any other business\ndiscussion: None.\n!discussion: The clerk is to leave.\n");
  ASSERT_THAT(file.passages, SizeIs(2));
  EXPECT_THAT(values(file.passages[0], Field::kIs), ElementsAre("boilerplate"));
  EXPECT_THAT(values(file.passages[1], Field::kIs), ElementsAre("restricted"));
}

TEST(Flags, AreWhatThePaperCallsIt) {
  EXPECT_THAT(flags_of_title("Verbal update on the sea wall"), ElementsAre("verbal"));
  EXPECT_THAT(flags_of_title("Draft Revenue Budget (late item)"), ElementsAre("late", "draft"));
  EXPECT_THAT(flags_of_title("Urgent care in the county"), IsEmpty());
  EXPECT_THAT(flags_of_title("Key Decision: sale of the depot"), ElementsAre("key"));
  EXPECT_THAT(flags_of_text("This is not a key decision."), IsEmpty());
  EXPECT_THAT(flags_of_text("Key decision: No"), IsEmpty());
  EXPECT_THAT(flags_of_text("Ann Harte gave a verbal update."), ElementsAre("verbal"));
  EXPECT_THAT(flags_of_text("A draft was circulated."), IsEmpty());
}

TEST(Matters, AreTheSameBusinessOverMeetings) {
  EXPECT_EQ(matter_of("Sea walls"), "sea walls");
  EXPECT_EQ(matter_of("14. Sea Walls - update (continued)"), "sea walls");
  EXPECT_EQ(matter_of("Report on the Sea Walls, March 2021"), "sea walls");
  EXPECT_EQ(matter_of("Reports"), "");

  const auto id = [](std::string_view text) { return read(text).passages.at(0).record.matter_id; };
  const std::string one = id("body: Harbour Board\ndate: 2021-03-09\nitem: 4 Sea wall\ndecision: Noted.\n");
  EXPECT_FALSE(one.empty());
  EXPECT_EQ(id("body: Harbour Board\ndate: 2021-06-08\nitem: 9 Sea wall: update\ndecision: Noted.\n"), one);
  EXPECT_NE(id("body: Arts Board\ndate: 2021-06-08\nitem: 9 Sea wall\ndecision: Noted.\n"), one);
  EXPECT_EQ(id("body: Harbour Board\nitem: 1 Minutes\ndecision: Agreed.\n"), "");
}

TEST(Outcomes, AreToldByTheVerbsOfTheDecision) {
  const struct {
    std::string_view text;
    std::vector<std::string> outcomes;
  } kCases[] = {
      {"Members noted the report.", {"noted"}},
      {"RESOLVED that the minutes of 3 May be approved as a correct record.", {"approved"}},
      {"Resolved to defer the item until accounts are received.", {"deferred"}},
      {"It was agreed to refer the matter to the Audit Committee.", {"agreed", "referred"}},
      {"That the posts be regraded.", {"agreed"}},
      {"notes the progress made; and approves the plan", {"noted", "approved"}},
      {"The Board noted that the bid had been refused, and agreed to try again.", {"noted", "agreed"}},
      {"The motion was put to the vote and lost.", {"rejected"}},
      {"That the application be not approved.", {"rejected"}},
      {"That authority be delegated to the Director to award the contract.", {"delegated"}},
      {"The minutes were amended and then accepted.", {"amended", "agreed"}},
      {"The report was received.", {"received"}},
      {"The Board agreed its terms of reference, as amended.", {"agreed", "amended"}},
      {"That a contract under the Harbours Act 1964 (as amended) be approved.", {"approved"}},
      {"That the paper be withdrawn.", {"withdrawn"}},
      {"The note of the last meeting was agreed.", {"agreed"}},
  };
  for (const auto& test : kCases) EXPECT_EQ(outcomes_of(test.text), test.outcomes) << test.text;
}

TEST(Actions, AreOpenUntilTheyEndInSayingOtherwise) {
  EXPECT_EQ(status_of("Clerk to tell the contractor."), "open");
  EXPECT_EQ(status_of("Clerk to tell the contractor - completed"), "closed");
  EXPECT_EQ(status_of("Write to the county. (Done)"), "closed");
  EXPECT_EQ(status_of("Closed"), "closed");
  EXPECT_EQ(status_of("Officers to report when the work is complete."), "open");
  EXPECT_EQ(status_of("Clerk to see that the form is completed"), "open");
  for (const char* closed :
       {"Complete", "CLOSED", "Done 4 May 2021", "Letter sent - completed", "100% complete"}) {
    EXPECT_EQ(status_in_column(closed), "closed") << closed;
  }
  for (const char* open : {"Open", "In progress", "Ongoing", "Not yet complete", "To be completed in May",
                           "60% complete", "Part done", "Letter sent"}) {
    EXPECT_EQ(status_in_column(open), "open") << open;
  }
}

TEST(Actions, AreDueByTheDayTheyName) {
  using namespace std::chrono_literals;
  const analyzers::Date meeting = 2021y / 3 / 9;
  EXPECT_EQ(due_of("Officers to reply by 31 October.", meeting), 2021y / 10 / 31);
  EXPECT_EQ(due_of("Officers to reply before the end of February", meeting), 2022y / 2 / 28);
  EXPECT_EQ(due_of("Deadline: 4 May 2022", meeting), 2022y / 5 / 4);
  EXPECT_EQ(due_of("Report to be written by Ann Harte", meeting), std::nullopt);
  EXPECT_EQ(due_in_column("31 October", meeting), 2021y / 10 / 31);
  EXPECT_EQ(due_in_column("By 4 May 2022", meeting), 2022y / 5 / 4);
  EXPECT_EQ(due_in_column("As soon as possible", meeting), std::nullopt);
  EXPECT_EQ(due_in_column("", meeting), std::nullopt);
  EXPECT_EQ(due_of("Officers to reply on 31 October.", meeting), std::nullopt);
}

TEST(References, AreKnownByTheirShape) {
  EXPECT_THAT(references_in("Application 21/00123/FUL (see CAB.34, C036/23), 24/00108."),
              ElementsAre("21/00123/FUL", "CAB.34", "C036/23", "24/00108"));
  EXPECT_THAT(references_in("In 2019/20, on 14/07/2020, and/or 1.5 of s.151, e.g. this."), IsEmpty());
  EXPECT_THAT(exempt_paragraphs_in("under paragraphs 1 and 3 of Part 1 of Schedule 12A"),
              ElementsAre("1", "3"));
  EXPECT_THAT(exempt_paragraphs_in("as paragraph 3 of the report says"), IsEmpty());
}

TEST(Presenters, AreThoseWhoIntroduced) {
  const std::vector<std::string> speakers = {"Bo Lund", "Ann Harte"};
  EXPECT_THAT(
      presenters_in("Bo Lund, Head of Coasts, introduced the report. Ann Harte asked why.", speakers, ""),
      ElementsAre("Bo Lund"));
  EXPECT_THAT(presenters_in("A presentation was given by Bo Lund.", speakers, ""), ElementsAre("Bo Lund"));
  EXPECT_THAT(presenters_in("The Chair outlined the plan.", speakers, "Ann Harte"), ElementsAre("Ann Harte"));
  EXPECT_THAT(presenters_in("Bo Lund asked about the wall.", speakers, "Ann Harte"), IsEmpty());
}

TEST(Voters, AreThoseOfARecordedVote) {
  std::vector<papers::Attendee> attendance(3);
  attendance[0].name = "Ann Harte";
  attendance[1].name = "Bo Lund";
  attendance[2].name = "Cy Dorn";
  const Voters voters = voters_in(
      "For: Councillors Harte and Lund (2). Against: Cllr Dorn (1). Abstentions: none.", attendance);
  EXPECT_THAT(voters.in_favour, ElementsAre("Ann Harte", "Bo Lund"));
  EXPECT_THAT(voters.against, ElementsAre("Cy Dorn"));
  EXPECT_THAT(voters.abstained, IsEmpty());
  EXPECT_THAT(voters_in("He spoke against what Cllr Lund had said.", attendance).against, IsEmpty());
}

TEST(WaysOfMeeting, AreToldByTheVenue) {
  const auto mode = [](std::string venue) {
    papers::Paper paper;
    paper.meeting.venue = std::move(venue);
    return mode_of(paper);
  };
  EXPECT_EQ(mode("Zoom video conference"), "remote");
  EXPECT_EQ(mode("Council Chamber and via Microsoft Teams"), "hybrid");
  EXPECT_EQ(mode("Town Hall, Eastmere"), "in-person");
  EXPECT_EQ(mode(""), "");
}

// What restricted passages of an item tell stays with them.
TEST(Facts, OfPublicPassagesAreToldByPublicOnes) {
  const FilePassages file = read(
      "body: Harbour Board\npresent: member, Ann Harte\npresent: member, Bo Lund\nitem: 4 Sea wall\n"
      "!discussion(Bo Lund): Bo Lund introduced the tender of £2m.\n"
      "!decision: Approved. For: Councillor Harte. Exempt under paragraph 3 of Schedule 12A.\n"
      "discussion(Ann Harte): Ann Harte outlined the works.\n");
  ASSERT_THAT(file.passages, SizeIs(4));
  const IndexedPassage& open = file.passages[3];
  EXPECT_THAT(open.record.presenters, ElementsAre("Ann Harte"));
  for (const Field field : {Field::kHas, Field::kExempt, Field::kVotedFor})
    EXPECT_THAT(values(open, field), IsEmpty());
  const IndexedPassage& hidden = file.passages[2];
  EXPECT_THAT(hidden.record.presenters, ElementsAre("Bo Lund", "Ann Harte"));
  EXPECT_THAT(values(hidden, Field::kHas), ElementsAre("money", "decision"));
  EXPECT_THAT(values(hidden, Field::kExempt), ElementsAre("3"));
  EXPECT_THAT(values(hidden, Field::kVotedFor), ElementsAre("Ann Harte"));
}

TEST(Attendance, TellsWhoWasThere) {
  const FilePassages file = read(
      "body: Harbour Board\npresent: vice-chair, Ann Harte\npresent: apologies, Bo Lund\npresent: "
      "substitute, Cy Dorn\n"
      "item: 1 Apologies\napologies: Bo Lund.\nitem: 4 Sea wall\ndecision: Agreed.\n");
  ASSERT_THAT(file.passages, SizeIs(3));
  for (const std::size_t i : {0U, 1U}) {
    EXPECT_THAT(values(file.passages[i], Field::kAttendee), ElementsAre("Ann Harte", "Cy Dorn"));
    EXPECT_THAT(values(file.passages[i], Field::kApologies), ElementsAre("Bo Lund"));
    EXPECT_THAT(values(file.passages[i], Field::kSubstitute), ElementsAre("Cy Dorn"));
  }
  EXPECT_THAT(values(file.passages[2], Field::kAttendee), IsEmpty());
  EXPECT_THAT(values(file.passages[2], Field::kViceChair), ElementsAre("Ann Harte"));
  EXPECT_THAT(values(file.passages[2], Field::kNumber), ElementsAre("4"));
}

}  // namespace
}  // namespace minutebook::indexer
