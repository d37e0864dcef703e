// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/resolutions.h"

#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

TEST(Resolutions, AreMadeInFormalWords) {
  for (const std::string_view sentence : {
           "RESOLVED that the minutes be signed.",
           "RESOLVED: That the minutes be signed.",
           "Resolved that the minutes be signed.",
           "RESOLVED to buy three bins.",
           "RESOLVED – to buy three bins.",
           "It was RESOLVED to buy three bins.",
           "It was resolved that three bins be bought.",
           "It was unanimously resolved to buy three bins.",
           "It was agreed to buy three bins.",
           "It was agreed that three bins be bought.",
           "IT WAS AGREED to buy three bins.",
           "AGREED that three bins be bought.",
           "On the proposal of Cllr Ash, seconded by Cllr Birch, it was resolved that three bins be bought.",
           "PENDERFYNWYD prynu tri bin.",
       }) {
    EXPECT_EQ(decided_in(sentence), Decided::kFormally) << sentence;
  }
}

TEST(Resolutions, AreMadeInThePlainWordsOfAReport) {
  for (const std::string_view sentence : {
           "Council agreed to purchase three bins.",
           "The Committee approved the accounts.",
           "The accounts were approved.",
           "The minutes were approved as a correct record.",
           "On the proposal of Cllr Ash, seconded by Cllr Birch, the report was noted.",
       }) {
    EXPECT_NE(decided_in(sentence), Decided::kNot) << sentence;
  }
}

TEST(Resolutions, NothingIsDecidedByWhatIsOnlySaid) {
  for (const std::string_view sentence : {
           // An opinion.
           "The Chairman agreed with Cllr Ash.",
           "Members felt that the plan should be approved.",
           "Cllr Ash thought that the plan ought to have been refused.",
           // What others did, or what was done before.
           "The Clerk reported that the county council had agreed to mend the road.",
           "Members were told that the scheme had been approved in March.",
           "Cllr Birch said that the Council had resolved in 2014 to buy no more bins.",
           // No body's decision.
           "The quarrel with the contractor had been resolved.",
           "The agreed sum had been paid.",
           // Only put, or lost.
           "Cllr Ash proposed that the lease be refused.",
           "Cllr Ash proposed, and Cllr Birch seconded, that the lease be refused.",
           "The amendment was lost.",
           "The motion was lost by 5 votes to 4.",
           "It was not agreed to buy three bins.",
           "The rain fell all evening.",
           "",
       }) {
    EXPECT_EQ(decided_in(sentence), Decided::kNot) << sentence;
  }
}

TEST(Resolutions, AreCarried) {
  for (const std::string_view sentence :
       {"Agreed unanimously.", "All in favour.", "Carried.", "CARRIED", "Carried unanimously.",
        "The motion was carried.", "Unanimously agreed."}) {
    EXPECT_TRUE(is_carried(sentence)) << sentence;
  }
  for (const std::string_view sentence :
       {"The motion was lost.", "The chairs were carried in by the caretaker.",
        "It was agreed to buy three bins.", "Cllr Ash agreed.", ""}) {
    EXPECT_FALSE(is_carried(sentence)) << sentence;
  }
}

TEST(Resolutions, AreLost) {
  for (const std::string_view sentence :
       {"The motion was lost.", "The amendment was lost.", "LOST", "The amendment fell.",
        "The motion was defeated.", "The motion was not carried.",
        "On being put to the vote the amendment was lost by 5 votes to 4.",
        "The amendment, on being put to the meeting, was declared lost."}) {
    EXPECT_TRUE(is_lost(sentence)) << sentence;
  }
  for (const std::string_view sentence :
       {"The motion was carried.", "The key to the hall was lost.", "Two trees fell in the gale.",
        "The evening bus had been lost in May.", ""}) {
    EXPECT_FALSE(is_lost(sentence)) << sentence;
  }
}

TEST(Resolutions, AreOpened) {
  for (const std::string_view paragraph :
       {"RESOLVED", "RESOLVED:", "Resolved", "And Resolved:", "IT WAS AGREED", "IT WAS RESOLVED:",
        "RESOLVED that the minutes be signed.", "It was RESOLVED that the minutes be signed."}) {
    EXPECT_TRUE(opens_resolution(paragraph)) << paragraph;
  }
  for (const std::string_view paragraph :
       {"The Council had resolved in May to buy no more bins.", "Unresolved matters were listed.",
        "The rain fell all evening.", ""}) {
    EXPECT_FALSE(opens_resolution(paragraph)) << paragraph;
  }
}

TEST(Resolutions, AreFirstPutAsMotions) {
  for (const std::string_view sentence :
       {"Cllr Ash proposed, and Cllr Birch seconded, that the lease be refused.",
        "It was moved by Cllr Ash, seconded by Cllr Birch, that the lease be refused.",
        "It was proposed by Cllr Ash and seconded by Cllr Birch that the lease be refused."}) {
    EXPECT_TRUE(puts_motion(sentence)) << sentence;
  }
  for (const std::string_view sentence :
       {"The proposed shed would take the light.", "The bus stop had been moved by the county council.",
        "RESOLVED that the lease be refused.", ""}) {
    EXPECT_FALSE(puts_motion(sentence)) << sentence;
  }
}

TEST(Resolutions, OfAListBelowTheBodysName) {
  EXPECT_TRUE(decides_with("The Committee:", "noted the report; and"));
  EXPECT_TRUE(decides_with("The Children and Learning Committee:", "Welcomes the candour of the review."));
  EXPECT_FALSE(decides_with("The Committee:", "the moss was wet"));
  EXPECT_FALSE(decides_with("Questions to the Clerk:", "noted the report"));
}

TEST(Resolutions, MayBeTheLastWordsOfWhatWasSaid) {
  for (const std::string_view sentence :
       {"Members noted the updates.", "The Board thanked the officers and noted the report."})
    EXPECT_TRUE(records_outcome(sentence)) << sentence;
  for (const std::string_view sentence :
       {"Members noted that the moss was wet.", "Cllr Ash noted the report."})
    EXPECT_FALSE(records_outcome(sentence)) << sentence;
}

}  // namespace
}  // namespace minutebook::papers
