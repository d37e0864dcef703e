// SPDX-License-Identifier: GPL-2.0-or-later
#include "papers/routine_business.h"

#include <gtest/gtest.h>

namespace minutebook::papers {
namespace {

constexpr std::string_view kBody = "Harbour & Coast Board";

TEST(RoutineBusiness, IsToldByTheTitle) {
  for (const std::string_view title :
       {"Apologies", "APOLOGIES FOR ABSENCE AND SUBSTITUTIONS",
        "Welcome, Apologies & Declarations of Interest",
        "Members' declarations of interests and dispensation requests", "Minutes",
        "MINUTE OF PREVIOUS MEETING",
        "To approve and sign the minutes of the last meeting held on 4th September 2018",
        "Minutes of the Meeting held on 30 January 2025", "Note of last Harbour and Coast Board meeting",
        "Date and time of next meeting - Wednesday 1st February, 2017 at 7.00pm",
        "Exclusion of the Press and Public", "Cofnodion / Minutes", "Ymddiheuriadau",
        "Datgan Buddiannau / Declarations of Interest", "Gwahardd y Wasg a'r Cyhoedd", "Miontuairiscí"}) {
    EXPECT_EQ(routine_of(title, kBody), Routine::kAlways) << title;
  }
}

TEST(RoutineBusiness, OtherBusinessIsWhereThereIsNone) {
  for (const std::string_view title : {"Any other business", "AOB", "Urgent Business", "Unrhyw fater arall",
                                       "Apologies, declarations of interest and urgent business"}) {
    EXPECT_EQ(routine_of(title, kBody), Routine::kIfNothing) << title;
  }
  for (const std::string_view text :
       {"None.", "There was no other business.", "There were no items of urgent business.",
        "There being no further business, the meeting closed at 9 pm.", "Nil"}) {
    EXPECT_TRUE(says_nothing(text)) << text;
  }
  for (const std::string_view text : {"The Clerk reported a leak.", "Nonetheless the gate is to be shut.",
                                      "Nobody had been told of the closure."}) {
    EXPECT_FALSE(says_nothing(text)) << text;
  }
}

TEST(RoutineBusiness, IsNoneWhereAWordOfTheTitleIsMore) {
  for (const std::string_view title :
       {"", "Sea wall", "Minutes of the Planning Committee",
        "Minutes of the last meeting and matters arising", "Note of last Arts Board meeting",
        "School attendance", "Digital exclusion", "Correspondence", "Meeting", "12. 2021",
        "Meeting with the Minister - feedback"}) {
    EXPECT_EQ(routine_of(title, kBody), Routine::kNo) << title;
  }
}

}  // namespace
}  // namespace minutebook::papers
